"""`prm messages`: what you wrote to each other, and who only wrote to you."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING, Any

import click

from prm.cli.arguments import WHO, lazily
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import at_most, json_option, limit_option, newest_words
from prm.cli.printing import put, put_json_array, say
from prm.cli.verb_command import verb_command

if TYPE_CHECKING:
    from datetime import date

    from prm.domain.threads import Conversation, MessageRow, Writer
    from prm.ledger.opening import Ledger


@verb_command("messages")
@click.argument("who", required=False, metavar="[WHO]", help=WHO, shell_complete=lazily("people_or_writers"))
@limit_option
@json_option
@pass_invocation
def messages_command(prm: Invocation, who: str | None, limit: int, is_json: bool) -> None:
    """Show the messages exchanged with WHO, or without WHO those who only wrote to you.

    WHO may be one of those too.
    """
    ledger = prm.reading()
    if who is None:
        _show_writers(ledger, prm.today, limit, is_json)
        return
    name, conversations, how = _threads_with(ledger, who)
    threads, has_more = _read(ledger, conversations, limit)
    if is_json:
        put_json_array(starmap(_thread_json, threads))
    else:
        for thread, rows in threads:
            put(_thread_lines(name, thread, rows))
    more = newest_words(limit) if has_more else ""
    if words := " ".join(filter(None, (more if threads else f"No messages with {name}.", how))):
        say(words)


def _threads_with(ledger: "Ledger", who: str) -> "tuple[str, list[Conversation], str]":
    """Return a name, the threads, and what to know of someone who only wrote and is no person."""
    from prm.ledger.reading.conversations import conversations_of, conversations_with
    from prm.ledger.reading.finding import find_person, people_meant
    from prm.ledger.reading.finding_writers import adding, find_writer

    if not people_meant(ledger, who) and (writer := find_writer(ledger, who)):
        how = f"{writer.name} is not among your people: {adding(writer)}."
        return writer.name, conversations_of(ledger, [writer.profile_id]), how
    person = find_person(ledger, who)
    return person.name, conversations_with(ledger, person.id), ""


def _read(
    ledger: "Ledger", threads: "Sequence[Conversation]", limit: int
) -> "tuple[list[tuple[Conversation, list[MessageRow]]], bool]":
    """Return threads with their newest messages, *limit* in all or 0 for all, and whether there are more."""
    from prm.ledger.reading.conversations import messages_of

    found: list[tuple[Conversation, list[MessageRow]]] = []
    left = limit
    for thread in threads:
        rows = messages_of(ledger, thread.thread, limit=left + 1 if limit else -1)
        if limit and len(rows) > left:
            if left:
                found.append((thread, rows[:left][::-1]))
            return found, True
        found.append((thread, rows[::-1]))
        left -= len(rows)
    return found, False


def _thread_lines(name: str, thread: "Conversation", rows: "list[MessageRow]") -> "Iterator[str]":
    from prm.cli.columns import styled
    from prm.cli.person_lines import conversation
    from prm.domain.conversations import NO_TEXT
    from prm.domain.text import one_line
    from prm.domain.wording import short_day

    heading = f"{one_line(thread.title)} · " if thread.title else ""
    yield styled(f"{heading}{conversation(thread)}", "bold")
    for row in rows:
        who = "you" if row.is_out else one_line(row.name or (name if not thread.is_group else "someone"))
        yield styled(f"  {short_day(row.at[:10])}, {row.at[11:]}  {who}", "dim")
        written = [line for line in (row.subject or "", *(row.text or "").split("\n")) if line]
        yield from (f"    {one_line(line)}" for line in written)
        if not written:
            yield styled(f"    {NO_TEXT}", "dim")


def _thread_json(thread: "Conversation", rows: "list[MessageRow]") -> dict[str, Any]:
    from prm.exporters.person_json import conversation_json

    messages = [
        {
            "at": row.at,
            "from": "you" if row.is_out else "them",
            "name": row.name or None,
            "subject": row.subject,
            "text": row.text,
        }
        for row in rows
    ]
    return {**conversation_json(thread), "newest": messages}


def _show_writers(ledger: "Ledger", today: "date", limit: int, is_json: bool) -> None:
    from prm.ledger.reading.conversations import writers

    shown, has_more = at_most(partial(writers, ledger), limit)
    if is_json:
        put_json_array(map(_writer_json, shown))
    else:
        put(_writer_lines(shown, today))
    if shown:
        more = f"{newest_words(limit)} " if has_more else ""
        how = "`prm messages PROFILE` reads it, `prm add NAME --profile PROFILE` makes one a person."
        say(f"{more}They wrote to you and you did not answer. {how}")
    else:
        say("Nobody is here who only wrote to you.")


def _writer_lines(writers: "Sequence[Writer]", today: "date") -> list[str]:
    from prm.cli.columns import Column, aligned
    from prm.domain.wording import ago, plural

    cells = [
        (writer.name, plural(writer.messages, "message"), ago(writer.last_on, today), writer.profile)
        for writer in writers
    ]
    return aligned(cells, (Column("bold", gives_way=1), Column(), Column(), Column("dim")))


def _writer_json(writer: "Writer") -> dict[str, Any]:
    return {
        "name": writer.name,
        "profile": writer.profile,
        "messages": writer.messages,
        "last_on": writer.last_on,
    }
