"""Undo and redo: what an entry says stays as it is; it is retracted, or brought back."""

import sqlite3

from prm.domain.people import EntryRow
from prm.domain.refusals import Refused
from prm.ledger.archives import archive_of
from prm.ledger.conversing import refresh_threads, touch_threads
from prm.ledger.kinds import EXPORT_KINDS, MESSAGE_KIND, OF_ENTRIES
from prm.ledger.opening import Ledger
from prm.ledger.projecting import refresh, refresh_in_parts, settle_connected
from prm.ledger.reading.journal import COLUMNS
from prm.ledger.redacting import EMPTIED
from prm.ledger.runs import live_marks, marks_of, without
from prm.ledger.stamps import next_stamp
from prm.ledger.telling import told_by_export

# What was read is no part of the projection.
_TOLD = {"sighting": ("profile_id",), **OF_ENTRIES, "read_mark": ()}
_PROFILES_OF_ENTRY = " UNION ".join(
    (
        *(
            f"SELECT {column} FROM {table} WHERE entry_id = :entry AND {column} IS NOT NULL"
            for table, columns in _TOLD.items()
            for column in columns
        ),
        "SELECT p.profile_id FROM talk t JOIN talk_person p ON p.talk_id = t.id WHERE t.entry_id = :entry",
        """SELECT i.profile_id FROM invitation_sighting s JOIN invitation i ON i.id = s.invitation_id
           WHERE s.entry_id = :entry""",
        "SELECT t.profile_id FROM cadence c JOIN tagging t ON t.tag = c.tag WHERE c.entry_id = :entry",
    )
)


def retract(ledger: Ledger, entry_id: int | None, at: str) -> list[EntryRow]:
    """Retract an entry as of the moment *at*, by default the newest live one with all of its archive.

    Refuses where none is live. Returns what was retracted, the newest first.
    """
    with ledger.writer() as conn:
        entry = _newest_live(conn) if entry_id is None else _entry(conn, entry_id)
        if entry.retracted_at:
            raise Refused(f"entry {entry.id} is undone already", todo=f"redo {entry.id} brings it back")
        entries = [entry] if entry_id else _of_archive(conn, entry)
        return [_set_retracted(conn, one, at, at) for one in entries]


def reinstate(ledger: Ledger, entry_id: int | None, at: str) -> list[EntryRow]:
    """Bring back a retracted entry, by default the last one with all of its archive that went with it.

    Refuses where none is retracted. Returns what was brought back, the newest first.
    """
    with ledger.writer() as conn:
        entry = _last_retracted(conn) if entry_id is None else _entry(conn, entry_id)
        if not entry.retracted_at:
            raise Refused(f"entry {entry.id} is not undone", todo="the journal shows what is")
        entries = [entry] if entry_id else _of_archive(conn, entry)
        return [_set_retracted(conn, one, None, at) for one in reversed(entries)][::-1]


def reinstate_within(conn: sqlite3.Connection, entry_id: int, at: str) -> EntryRow:
    """Bring back a retracted entry inside an open transaction, at the moment *at*."""
    return _set_retracted(conn, _entry(conn, entry_id), None, at)


def retract_within(conn: sqlite3.Connection, entry_id: int, at: str) -> EntryRow:
    """Retract an entry inside an open transaction, at the moment *at*."""
    return _set_retracted(conn, _entry(conn, entry_id), at, at)


def _set_retracted(conn: sqlite3.Connection, entry: EntryRow, retracted_at: str | None, at: str) -> EntryRow:
    (uid,) = conn.execute("SELECT uid FROM entry WHERE id = ?", (entry.id,)).fetchone()
    conn.execute(
        "UPDATE entry SET retracted_at = ?, changed = ? WHERE id = ?",
        (retracted_at, next_stamp(conn, at, uid), entry.id),
    )
    is_export = entry.kind in EXPORT_KINDS
    touched = told_by_export(conn, entry.id) if is_export else _touched(conn, entry.id)
    if entry.kind == MESSAGE_KIND:
        seen = marks_of(conn, "e.id = ?", (entry.id,))
        touch_threads(conn, entry.id, without(seen, live_marks(conn, entry.id)))
        for _ in refresh_in_parts(conn, touched | refresh_threads(conn)):
            pass
    else:
        refresh(conn, touched, touched, are_others_settled=not is_export)
    if is_export:
        settle_connected(conn)
    return entry._replace(retracted_at=retracted_at)


def _touched(conn: sqlite3.Connection, entry: int) -> set[int]:
    return {row[0] for row in conn.execute(_PROFILES_OF_ENTRY, {"entry": entry})}


def _entry(conn: sqlite3.Connection, entry_id: int) -> EntryRow:
    row = conn.execute(f"SELECT {COLUMNS} FROM entry WHERE id = ?", (entry_id,)).fetchone()
    if row is None:
        raise Refused(f"there is no entry {entry_id}", todo="`prm history` lists them")
    if conn.execute(f"SELECT 1 FROM entry WHERE id = ? AND {EMPTIED}", (entry_id,)).fetchone():
        raise Refused(f"nothing is left of entry {entry_id}: it was about someone forgotten")
    return EntryRow(*row)


def _newest_live(conn: sqlite3.Connection) -> EntryRow:
    row = conn.execute(
        f"""SELECT {COLUMNS} FROM entry WHERE retracted_at IS NULL AND NOT {EMPTIED}
            ORDER BY stamp DESC LIMIT 1"""
    ).fetchone()
    if row is None:
        raise Refused("there is nothing to undo")
    newest = EntryRow(*row)
    if conn.execute("SELECT 1 FROM erasure WHERE last_entry >= ?", (newest.id,)).fetchone():
        # Someone who forgot a person and presses undo means that, and not what was done before it.
        raise Refused(
            "the last thing you did was to forget someone, which cannot be undone",
            todo=f"undo {newest.id} takes back what came before: {newest.title}",
        )
    return newest


def _of_archive(conn: sqlite3.Connection, entry: EntryRow) -> list[EntryRow]:
    """Return *entry* and the others of one import of its archive that are as it is, the newest first.

    They were entered at one moment, and are all live, or were retracted at one moment.
    """
    if archive_of(entry.source) is None:
        return [entry]
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM entry WHERE made_at = ? AND retracted_at IS ? ORDER BY stamp DESC",
        (entry.made_at, entry.retracted_at),
    )
    found = [EntryRow(*row) for row in rows]
    return [one for one in found if archive_of(one.source) == archive_of(entry.source)]


def _last_retracted(conn: sqlite3.Connection) -> EntryRow:
    row = conn.execute(
        f"""SELECT {COLUMNS} FROM entry WHERE retracted_at IS NOT NULL AND NOT {EMPTIED}
            ORDER BY changed DESC LIMIT 1"""
    ).fetchone()
    if row is None:
        raise Refused("there is nothing to redo")
    return EntryRow(*row)
