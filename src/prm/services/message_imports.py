"""Importing messages: whose export it is, and then everything in it, read piece by piece."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import islice
from typing import BinaryIO, NamedTuple

from prm.domain.messages import Party
from prm.domain.people import ChangeLine
from prm.domain.refusals import Refused
from prm.domain.wording import plural
from prm.importers.linkedin.messages import DRAFT, SPAM, SPONSORED, MessageReading
from prm.importers.linkedin.owner import OwnerEvidence
from prm.importers.sources import Source
from prm.ledger.changes import MOST_NEW
from prm.ledger.importing_messages import Outcome, retitle, take_in_messages
from prm.ledger.owning import owner_handles
from prm.services.import_report import ImportReport
from prm.services.known_files import known_again, known_entry, origin_of, retract_misread, retract_outdated
from prm.services.whose_messages import Hints, decide, key_of_owner

_GLANCE = 5_000
"""Messages read to see whose they are before they are taken in; the rest is looked at on the way."""
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
        set_right = [*retract_outdated(conn, source), *retract_misread(conn, source, key_of_owner(owner))]
        report = _report(report, outcome, reading)
        return report._replace(warnings=(*report.warnings, *set_right))
    return known_again(conn, source, known, report, key_of_owner(owner))


def _report(report: ImportReport, outcome: Outcome, reading: MessageReading) -> ImportReport:
    new = sorted(outcome.people.items())
    return report._replace(
        entry=outcome.entry_id,
        already_known=False,
        rows=reading.rows,
        people_new=len(new),
        messages_new=outcome.new,
        skipped=tuple(sorted(reading.skipped, key=lambda skipped: skipped.line)),
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
        for _ in islice(reading, most):
            pass
    reading.evidence.close()
    return reading.evidence


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
    taken = decide(reading.evidence, messages.hints, owner_handles(conn), source.file)
    if taken != owner:
        raise _Disagreeing(taken)
    retitle(conn, outcome.entry_id, f"imported {source.file}: {plural(outcome.messages, 'message')}")
    return outcome, reading


def _warnings(reading: MessageReading, outcome: Outcome) -> list[str]:
    left_out = [
        f"{count:,} {_LEFT_OUT[fate][count != 1]}" for fate, count in reading.left_out.items() if count
    ]
    said = [f"left out: {', '.join(left_out)}"] if left_out else []
    if outcome.forgotten:
        said.append(f"{plural(outcome.forgotten, 'message')} with someone you asked to forget")
    return [*reading.warnings(), *said]
