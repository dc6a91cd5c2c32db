"""Files that came in before: which entry makes one nothing new, and which it sets right."""

import sqlite3

from prm.clock import timestamp
from prm.domain.wording import short_day
from prm.importers.sources import Source
from prm.ledger.importing import Known, Origin, known_entries, state_day
from prm.ledger.owning import statements_of
from prm.ledger.retracting import reinstate_within, retract_within
from prm.services.import_report import ImportReport

_STATED = ("given", "archive name")
"""Where a day is from that somebody stated."""


def origin_of(source: Source, title: str, owner: str = "") -> Origin:
    """Return what an entry says of the file that it takes in; *owner* is whose messages they are."""
    return Origin(
        kind=source.kind,
        source=source.file,
        digest=source.digest,
        as_of=source.as_of.isoformat(),
        title=title,
        made_at=timestamp(),
        read_off=None if _is_stated(source) else source.as_of_from,
        owner=owner,
    )


def known_entry(conn: sqlite3.Connection, source: Source, owner: str | None = None) -> Known | None:
    """Return the entry that makes *source* nothing new: the same bytes, as of no better or other stated day.

    Messages have to be read as those of *owner* too, where one is given. A live entry is preferred to a
    retracted one.
    """
    matches = [
        known
        for known in known_entries(conn, source.digest)
        if (known.as_of == source.as_of.isoformat() or not (_is_stated(source) or _is_better(source, known)))
        and (owner is None or known.is_of(source.kind, source.digest, owner))
    ]
    return min(matches, key=lambda known: known.is_retracted, default=None)


def known_again(
    conn: sqlite3.Connection, source: Source, known: Known, report: ImportReport, owner: str | None = None
) -> ImportReport:
    """Bring the entry of a *known* file back where it was undone, and return *report* with that."""
    if known.is_retracted:
        reinstate_within(conn, known.entry_id, timestamp())
    if _is_stated(source) and not known.is_stated:
        state_day(conn, known.entry_id)
    return report._replace(
        as_of=known.as_of,
        entry=known.entry_id,
        brought_back=known.is_retracted,
        warnings=tuple(retract_misread(conn, source, owner)) if owner else (),
    )


def retract_outdated(conn: sqlite3.Connection, source: Source) -> list[str]:
    """Retract the entries of the same bytes whose day *source* knows better, and say so."""
    told: list[str] = []
    for entry in known_entries(conn, source.digest):
        if _is_better(source, entry) and not entry.is_retracted:
            retract_within(conn, entry.entry_id, timestamp())
            came = f"the same file came in as of {short_day(entry.as_of)}, by its own time"
            told.append(f"{came}: entry {entry.entry_id} is undone")
    return told


def retract_misread(conn: sqlite3.Connection, source: Source, owner: str) -> list[str]:
    """Retract the entries that read the same messages as somebody else's than *owner*'s, and say so.

    What the user said to be somebody else there is retracted too.
    """
    told: list[str] = []
    for entry in known_entries(conn, source.digest):
        if entry.is_retracted or entry.is_of(source.kind, source.digest, owner):
            continue
        retract_within(conn, entry.entry_id, timestamp())
        whose = "somebody else's messages"
        for statement, handle in statements_of(conn):
            if entry.is_of(source.kind, source.digest, handle):
                retract_within(conn, statement, timestamp())
                whose = f"the messages of {handle}"
        told.append(f"the same file came in as {whose}: entry {entry.entry_id} is undone")
    return told


def _is_stated(source: Source) -> bool:
    return source.as_of_from in _STATED


def _is_better(source: Source, known: Known) -> bool:
    """Return whether the day of *source* is to hold instead of that of an entry with the same bytes.

    A file's own time is no statement: copying changes it, and makes it later.
    """
    is_sure = _is_stated(source) or source.as_of.isoformat() < known.as_of
    return not known.is_stated and is_sure
