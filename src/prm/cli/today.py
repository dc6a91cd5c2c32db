"""What Today shows, printed where there is no terminal."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from prm.cli.columns import Column, aligned, styled
from prm.cli.listing import FIRST_STEPS, ONLY_ASKING
from prm.cli.person_lines import due_lines
from prm.cli.printing import put, say
from prm.domain.conversations import NO_TEXT
from prm.domain.people import PersonRow, TalkRow, WaitingRow
from prm.domain.text import one_line
from prm.domain.wording import ago, day_and_month, full_day, length, plural

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

MOST = 10
"""Lines of each part."""
_LONGEST = 100
"""Characters of what somebody wrote."""


def print_today(ledger: "Ledger", today: date) -> None:
    """Print whom to catch up with, who waits and asks, birthdays, the last talks, and what is real."""
    from prm.ledger.reading.due import birthdays, people_due, tally
    from prm.ledger.reading.lately import lately_talked
    from prm.ledger.reading.network import share_of_network
    from prm.plots.headline import share_words

    numbers = tally(ledger, today)
    put([f"{full_day(today)} · {plural(numbers.people, 'person', 'people')}, {numbers.talked:,} talked with"])
    if not numbers.people:
        say(ONLY_ASKING if _put_asking(ledger, today) else FIRST_STEPS)
        return
    due = due_lines(people_due(ledger, today, limit=MOST), today, indent=2)
    _put_part(f"Catch up ({numbers.due:,})", due, "Nobody is waiting to be caught up with.")
    _put_waiting(ledger, today)
    _put_asking(ledger, today)
    _put_part(
        "Birthdays in the next two weeks",
        _birthday_lines(birthdays(ledger, today), today),
        "None that prm knows of.",
    )
    _put_part(
        "Last talks",
        _talk_lines(lately_talked(ledger, limit=MOST), today),
        "None yet: record one with `prm log`.",
    )
    share = share_of_network(ledger)
    if share.connections:
        put(["", share_words(share)])


def _put_part(heading: str, lines: Sequence[str], nothing: str) -> None:
    put(["", styled(heading, "bold"), *(lines or [f"  {nothing}"])])


def _put_waiting(ledger: "Ledger", today: date) -> None:
    from prm.ledger.reading.waiting import count_waiting, count_writers, has_messages, waiting_on_me

    if not has_messages(ledger):
        return
    waiting = waiting_on_me(ledger, today, limit=MOST)
    lines = _waiting_lines(waiting, today)
    in_all, writers = count_waiting(ledger, today), count_writers(ledger)
    if in_all > len(waiting):
        lines.append(f"  and {in_all - len(waiting):,} more: `prm people 'waiting:me -is:snoozed'`")
    if writers:
        others = plural(writers, "other")
        lines.append(f"  {others} only wrote to you: `prm messages`")
    _put_part(f"Waiting on you ({in_all:,})", lines, "You have answered everyone.")


def _put_asking(ledger: "Ledger", today: date) -> bool:
    from prm.domain.invitations import waiting_words
    from prm.ledger.reading.invitations import count_inbox, invitations

    inbox = count_inbox(ledger)
    if inbox.oldest:
        words = one_line(waiting_words(inbox.waiting, inbox.oldest, today))
        _put_part("Open invitations", [f"  {words}: `prm invitations`"], "")
    return inbox.oldest is not None or bool(invitations(ledger))


def _waiting_lines(waiting: "Sequence[WaitingRow]", today: date) -> list[str]:
    cells = [
        (
            str(row.person.id),
            row.person.name,
            _last_words(row),
            length((today - date.fromisoformat(row.since)).days),
        )
        for row in waiting
    ]
    columns = (
        Column("dim", to_the_right=True),
        Column("bold", gives_way=1),
        Column(gives_way=3),
        Column("yellow"),
    )
    return aligned(cells, columns, indent=2)


def _last_words(row: WaitingRow) -> str:
    """Return what they wrote, or their job where texts are not kept."""
    if row.text is None:
        return _cut(row.person.job)
    return _cut(f"“{row.text}”") if row.text.strip() else NO_TEXT


def _birthday_lines(coming: Sequence[tuple[date, PersonRow]], today: date) -> list[str]:
    cells = [(day_and_month(day), row.name, ago(day.isoformat(), today)) for day, row in coming]
    return aligned(cells, (Column(to_the_right=True), Column("bold", gives_way=1), Column("dim")), indent=2)


def _talk_lines(talks: Sequence[TalkRow], today: date) -> list[str]:
    cells = [
        (ago(talk.on, today), talk.via, ", ".join(name for _, name in talk.people), _cut(talk.text))
        for talk in talks
    ]
    return aligned(
        cells, (Column("dim"), Column("cyan"), Column("bold", gives_way=1), Column(gives_way=2)), indent=2
    )


def _cut(text: str) -> str:
    """Return *text* as one line that is no longer than it takes to know what it is about."""
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
