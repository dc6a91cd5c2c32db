"""Importing messages: whose export it is, and then everything in it, read piece by piece."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from prm.domain.facts import Skipped
from prm.domain.messages import Message, Party
from prm.domain.people import ChangeLine
from prm.domain.refusals import Refused
from prm.domain.wording import first_of, plural
from prm.importers.linkedin.messages import DRAFT, SPAM, SPONSORED, MessageReading
from prm.importers.linkedin.owner import OwnerEvidence
from prm.importers.sources import Source
from prm.ledger.changes import MOST_NEW
from prm.ledger.importing_messages import Outcome, retitle, take_in_messages
from prm.ledger.named_only import known_by_name
from prm.ledger.owning import owner_handles
from prm.services.import_report import ImportReport
from prm.services.known_files import known_again, known_entry, origin_of, retract_misread, retract_outdated
from prm.services.whose_messages import Hints, decide, key_of_owner

_GLANCE = 5_000
"""Messages read at a time to see whose they are; the rest is looked at while it is taken in."""
_HELD = 50_000
"""Messages that are kept until that is certain; where it takes more, the file is read once more."""
_MOST_NAMED = 5
_LEFT_OUT = {
    DRAFT: ("draft", "drafts"),
    SPONSORED: ("sponsored message", "sponsored messages"),
    SPAM: ("message of the spam folder", "messages of the spam folder"),
}


class Messages(NamedTuple):
    """A file of messages that is to be taken in."""

    source: Source
    today: date
    hints: Hints
    """Whose they are, besides what they show."""
    keeps_texts: bool
    tell: Callable[[str, int, int], None]


def record_messages(conn: sqlite3.Connection, messages: Messages, report: ImportReport) -> ImportReport:
    """Take in a file of messages inside an open transaction; return *report* with what that did."""
    source = messages.source
    with source.open() as file:
        reading = _reading(file, messages)
        owner, content = _owner(conn, messages, reading)
        while (known := known_entry(conn, source, key_of_owner(owner))) is None:
            if content is None:
                file.seek(0)
                content = iter(reading := _reading(file, messages))
            conn.execute("SAVEPOINT before_messages")
            outcome = _take_in(conn, messages, owner, content)
            is_used = bool(outcome.messages or outcome.forgotten)
            evidence = reading.evidence if is_used else OwnerEvidence()
            taken = decide(evidence, messages.hints, owner_handles(conn), source.file)
            if is_used and taken == owner:
                return _recorded(conn, source, owner, _report(report, outcome, reading), outcome)
            conn.execute("ROLLBACK TO before_messages")
            if taken == owner:
                return _unused(report, reading)
            # The whole file shows another owner than its beginning did.
            owner, content = taken, None
    return known_again(conn, source, known, report, key_of_owner(owner))


def _recorded(
    conn: sqlite3.Connection, source: Source, owner: Party, report: ImportReport, outcome: Outcome
) -> ImportReport:
    """Set right what the entry of the messages makes outdated, and return *report* with that."""
    count = plural(outcome.messages, "message")
    retitle(conn, outcome.entry_id, f"imported {source.file}: {count}")
    set_right = [*retract_outdated(conn, source), *retract_misread(conn, source, key_of_owner(owner))]
    left_out = _by_name(*known_by_name(conn, outcome.entry_id))
    return report._replace(warnings=(*report.warnings, *left_out, *set_right))


def _unused(report: ImportReport, reading: MessageReading) -> ImportReport:
    """Return the report of a file of which nothing was taken in."""
    return report._replace(
        already_known=False,
        is_unused=True,
        rows=reading.rows,
        skipped=_by_line(reading),
        warnings=("no message in it can be used: no entry is made", *_left_out(reading)),
    )


def _report(report: ImportReport, outcome: Outcome, reading: MessageReading) -> ImportReport:
    new = sorted(outcome.people.items())
    people = f", {plural(len(new), 'new person', 'new people')}" if new else ""
    return report._replace(
        entry=outcome.entry_id,
        already_known=False,
        rows=reading.rows,
        people_new=len(new),
        messages_new=outcome.new,
        brings=(f"{plural(outcome.new, 'new message')}{people}",),
        skipped=_by_line(reading),
        warnings=tuple(_warnings(reading, outcome)),
        examples=tuple(ChangeLine(person, name, "new", None, None) for person, name in new[:MOST_NEW]),
        forgotten=outcome.forgotten,
        is_erased=outcome.is_erased,
    )


def _owner(
    conn: sqlite3.Connection, messages: Messages, reading: MessageReading
) -> tuple[Party, Iterator[Message] | None]:
    """Return whose export it is, from as many of the first messages as make it certain, else refuse.

    And all messages, if those first ones are few enough to be kept. Only conversations that were read to
    their end count, but for the last of the file.
    """
    file, stated, enough = messages.source.file, owner_handles(conn), 1
    coming, first = iter(reading), list[Message]()
    while piece := list(islice(coming, _GLANCE)):
        if len(first) < _HELD:
            first += piece
        if reading.evidence.conversations >= enough:
            enough = 2 * reading.evidence.conversations
            with suppress(Refused):
                owner = decide(reading.evidence, messages.hints, stated, file)
                return owner, chain(first, coming) if len(first) < _HELD else None
    owner = decide(reading.evidence if first else OwnerEvidence(), messages.hints, stated, file)
    return owner, iter(first) if len(first) < _HELD else None


def _reading(file: BinaryIO, messages: Messages) -> MessageReading:
    """Return the reading of *file*, which tells how much of it is done."""
    source, words = messages.source, f"taking in {messages.source.file}"
    return MessageReading(
        file,
        source.file,
        messages.today,
        lambda done: messages.tell(words, done, source.size),
        source.as_of,
    )


def _take_in(
    conn: sqlite3.Connection, messages: Messages, owner: Party, content: Iterable[Message]
) -> Outcome:
    source = messages.source
    origin = origin_of(source, f"imported {source.file}", key_of_owner(owner))
    return take_in_messages(conn, origin, content, owner, messages.keeps_texts)


def _warnings(reading: MessageReading, outcome: Outcome) -> list[str]:
    said = _left_out(reading)
    if outcome.forgotten:
        said.append(f"{plural(outcome.forgotten, 'message')} with someone you asked to forget")
    return [*reading.warnings(), *said]


def _by_line(reading: MessageReading) -> tuple[Skipped, ...]:
    return tuple(sorted(reading.skipped, key=lambda skipped: skipped.line))


def _left_out(reading: MessageReading) -> list[str]:
    left_out = [
        f"{count:,} {_LEFT_OUT[fate][count != 1]}" for fate, count in reading.left_out.items() if count
    ]
    return [f"left out: {', '.join(left_out)}"] if left_out else []


def _by_name(messages: int, names: list[str]) -> list[str]:
    """Return what is said of people of whom no export shows an address, in a line or none."""
    if not messages:
        return []
    whom = first_of(sorted({name for cell in names for name in _names_in(cell)}), _MOST_NAMED)
    once = "they count once an archive shows an address in the same thread"
    return [f"{plural(messages, 'message')} with people known by name alone ({whom}): {once}"]


def _names_in(cell: str) -> list[str]:
    """Return the names in a cell without addresses: a part of one word belongs to the name before it."""
    parts = cell.split(", ")
    return parts if all(" " in part for part in parts) else [cell]
