"""Importing messages: whose export it is, and then everything in it, read piece by piece."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import islice
from typing import BinaryIO, NamedTuple

from prm.domain.facts import Skipped
from prm.domain.messages import Party
from prm.domain.people import ChangeLine
from prm.domain.refusals import Refused
from prm.domain.wording import plural
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
"""Messages read to see whose they are before they are taken in; the rest is looked at on the way."""
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


class _Disagreeing(Exception):
    """The whole file shows another owner than its beginning did."""

    def __init__(self, owner: Party) -> None:
        super().__init__()
        self.owner = owner


def record_messages(conn: sqlite3.Connection, messages: Messages, report: ImportReport) -> ImportReport:
    """Take in a file of messages inside an open transaction; return *report* with what that did."""
    source, owner = messages.source, _owner(conn, messages)
    while (known := known_entry(conn, source, key_of_owner(owner))) is None:
        conn.execute("SAVEPOINT before_messages")
        try:
            outcome, reading = _take_in(conn, messages, owner)
        except _Disagreeing as disagreeing:
            conn.execute("ROLLBACK TO before_messages")
            owner = disagreeing.owner
            continue
        if not outcome.messages and not outcome.forgotten:
            conn.execute("ROLLBACK TO before_messages")
            return _unused(report, reading)
        set_right = [*retract_outdated(conn, source), *retract_misread(conn, source, key_of_owner(owner))]
        report = _report(report, outcome, reading)
        left_out = _by_name(*known_by_name(conn, outcome.entry_id))
        return report._replace(warnings=(*report.warnings, *left_out, *set_right))
    return known_again(conn, source, known, report, key_of_owner(owner))


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
    return report._replace(
        entry=outcome.entry_id,
        already_known=False,
        rows=reading.rows,
        people_new=len(new),
        messages_new=outcome.new,
        skipped=_by_line(reading),
        warnings=tuple(_warnings(reading, outcome)),
        examples=tuple(ChangeLine(person, name, "new", None, None) for person, name in new[:MOST_NEW]),
        forgotten=outcome.forgotten,
        is_erased=outcome.is_erased,
    )


def _owner(conn: sqlite3.Connection, messages: Messages) -> Party:
    """Return whose export it is, from the first messages and what the user said, or from all; else refuse."""
    stated = owner_handles(conn)
    with suppress(Refused):
        return decide(_evidence(messages, _GLANCE), messages.hints, stated, messages.source.file)
    return decide(_evidence(messages, None), messages.hints, stated, messages.source.file)


def _evidence(messages: Messages, most: int | None) -> OwnerEvidence:
    """Return what the first messages, *most* or (None) all, show of whose they are."""
    with messages.source.open() as file:
        reading = _reading(file, messages, "reading")
        messages_read = sum(1 for _ in islice(reading, most))
    reading.evidence.close()
    return reading.evidence if messages_read else OwnerEvidence()


def _reading(file: BinaryIO, messages: Messages, stage: str) -> MessageReading:
    """Return the reading of *file*, which tells of the *stage* how much of it is done."""
    source, words = messages.source, f"{stage} {messages.source.file}"
    return MessageReading(
        file, source.file, messages.today, lambda done: messages.tell(words, done, source.size)
    )


def _take_in(conn: sqlite3.Connection, messages: Messages, owner: Party) -> tuple[Outcome, MessageReading]:
    source = messages.source
    with source.open() as file:
        reading = _reading(file, messages, "taking in")
        outcome = take_in_messages(
            conn,
            origin_of(source, f"imported {source.file}", key_of_owner(owner)),
            reading,
            owner,
            messages.keeps_texts,
        )
    evidence = reading.evidence if outcome.messages or outcome.forgotten else OwnerEvidence()
    taken = decide(evidence, messages.hints, owner_handles(conn), source.file)
    if taken != owner:
        raise _Disagreeing(taken)
    retitle(conn, outcome.entry_id, f"imported {source.file}: {plural(outcome.messages, 'message')}")
    return outcome, reading


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
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    whom = f"{', '.join(names[:_MOST_NAMED])}{more}"
    once = "they count once an archive shows an address in the same thread"
    return [f"{plural(messages, 'message')} with people known by name alone ({whom}): {once}"]
