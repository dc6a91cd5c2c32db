"""Taking in another ledger: its entries are added to this one's, each once, whoever made them.

Which people are shown afterwards depends on the entries alone, never on who took in whom, or how often.
Here alone, and where a name is forgotten, is an entry's line rewritten: told as it came in first.
"""

import sqlite3
from typing import NamedTuple

from prm.ledger.forgetting import erase_forgotten
from prm.ledger.forgotten import Hashes
from prm.ledger.importing import state_day
from prm.ledger.importing_positions import add_own_jobs
from prm.ledger.kinds import OF_ENTRIES
from prm.ledger.projecting import rebuild
from prm.ledger.shared_cards import add_sightings, leave_out_forgotten
from prm.ledger.shared_invitations import add_invitations, agree_on_invitations
from prm.ledger.shared_messages import add_messages, agree_on_messages
from prm.ledger.shared_texts import agree_on_texts, told_first


class _Line(NamedTuple):
    """An entry, as a line of the journal."""

    id: int
    uid: str
    kind: str
    made_at: str
    as_of: str
    title: str
    source: str | None
    digest: str | None
    read_off: str | None
    retracted_at: str | None
    stamp: str
    changed: str


class Merged(NamedTuple):
    """What taking in another ledger did."""

    entries: int
    """Entries that this ledger did not have."""
    known: int
    """Entries that it had."""
    settled: int
    """Those of them that were undone or redone in the other ledger later than here."""
    forgotten: int
    """People forgotten in one of the two ledgers and erased from the other."""
    is_erased: bool
    """Whether something of theirs was in this ledger, and went."""
    is_changed: bool


def last_day(conn: sqlite3.Connection) -> str | None:
    """Return the day on which something was last entered; None in an empty ledger."""
    (day,) = conn.execute("SELECT substr(max(made_at), 1, 10) FROM entry").fetchone()
    return day  # type: ignore[no-any-return]


def merge(conn: sqlite3.Connection, other: sqlite3.Connection) -> Merged:
    """Take *other* into the ledger of *conn* inside an open transaction; *other* is a copy to work on."""
    forgotten = _forget_both(conn, other)
    left_out = leave_out_forgotten(conn, other)
    # Whatever is written from here on is truth: forgetting counts its own, for its choices are written too.
    written = conn.total_changes
    known = {line.uid: line for line in _lines(conn)}
    theirs = _lines(other)
    settled = sum(_settle(conn, known[line.uid], line) for line in theirs if line.uid in known)
    entries = {line.id: _add_entry(conn, line) for line in theirs if line.uid not in known}
    if entries:
        profiles = _profiles(conn, other)
        add_sightings(conn, other, entries, profiles)
        for table in OF_ENTRIES:
            _add_rows(conn, other, table, entries, profiles)
        _add_talks(conn, other, entries, profiles)
        _add_hidden(conn, other, entries)
        add_messages(conn, other, entries, profiles)
        add_invitations(conn, other, entries, profiles)
        add_own_jobs(conn, other, entries)
    agree_on_invitations(conn, other)
    told = conn.total_changes
    if Hashes(conn):
        agree_on_texts(conn, other)
        agree_on_messages(conn, other)
    people = forgotten.people + left_out
    is_erased = forgotten.is_erased or left_out > 0 or conn.total_changes > told
    is_changed = is_erased or forgotten.is_told or conn.total_changes > written
    if is_changed:
        rebuild(conn)
    return Merged(len(entries), len(theirs) - len(entries), settled, people, is_erased, is_changed)


class _Forgotten(NamedTuple):
    people: int
    """People erased from one of the two ledgers."""
    is_erased: bool
    """Whether anything went from the first."""
    is_told: bool
    """Whether it was told of somebody to forget."""


def _forget_both(conn: sqlite3.Connection, other: sqlite3.Connection) -> _Forgotten:
    """Erase from both ledgers whom either forgot.

    Someone may have profiles in one ledger that the other does not know, and so on in turn.
    """
    people, is_erased, is_told = 0, False, False
    while True:
        for table in ("secret", "forgotten"):
            is_told |= _add_missing(conn, other, table) > 0
            _add_missing(other, conn, table)
        here, there = erase_forgotten(conn), erase_forgotten(other)
        is_erased |= here.people + here.rows > 0
        if not here.people and not there.people:
            return _Forgotten(people, is_erased, is_told)
        people += here.people + there.people


def _add_missing(conn: sqlite3.Connection, other: sqlite3.Connection, table: str) -> int:
    """Add the other ledger's rows of *table* that are not here; return how many."""
    missing = other.execute(f"SELECT * FROM {table}")
    return conn.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?)", missing).rowcount


def _lines(conn: sqlite3.Connection) -> list[_Line]:
    """Return the whole journal in its order."""
    rows = conn.execute(f"SELECT {', '.join(_Line._fields)} FROM entry ORDER BY stamp")
    return [_Line._make(row) for row in rows]


def _settle(conn: sqlite3.Connection, mine: _Line, theirs: _Line) -> bool:
    """Let the later undo or redo of an entry that both ledgers have hold; return whether it was theirs.

    Where and when it came in first is what is told of it in both.
    """
    if (theirs.stamp, *told_first(theirs.title, theirs.source)) < (
        mine.stamp,
        *told_first(mine.title, mine.source),
    ):
        conn.execute(
            "UPDATE entry SET made_at = ?, title = ?, source = ?, stamp = ? WHERE id = ?",
            (theirs.made_at, theirs.title, theirs.source, theirs.stamp, mine.id),
        )
    if mine.read_off and not theirs.read_off:
        state_day(conn, mine.id)
    if (theirs.changed, theirs.retracted_at or "") <= (mine.changed, mine.retracted_at or ""):
        return False
    conn.execute(
        "UPDATE entry SET changed = ?, retracted_at = ? WHERE id = ?",
        (theirs.changed, theirs.retracted_at, mine.id),
    )
    return (theirs.retracted_at is None) != (mine.retracted_at is None)


def _add_entry(conn: sqlite3.Connection, line: _Line) -> int:
    columns = ", ".join(_Line._fields[1:])
    marks = ", ".join("?" * (len(_Line._fields) - 1))
    cursor = conn.execute(f"INSERT INTO entry ({columns}) VALUES ({marks})", line[1:])
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _profiles(conn: sqlite3.Connection, other: sqlite3.Connection) -> dict[int, int]:
    """Return the other ledger's profiles as they are numbered here; those not yet known are added."""
    theirs = other.execute("SELECT network, handle, since, id FROM profile ORDER BY id").fetchall()
    conn.executemany(
        "INSERT OR IGNORE INTO profile (network, handle, since) VALUES (?, ?, ?)", (row[:3] for row in theirs)
    )
    mine = {row[:3]: row[3] for row in conn.execute("SELECT network, handle, since, id FROM profile")}
    return {row[3]: mine[row[:3]] for row in theirs}


def _columns(conn: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in conn.execute(f"PRAGMA table_info ({table})") if row[1] != "id"]


def _add_rows(
    conn: sqlite3.Connection,
    other: sqlite3.Connection,
    table: str,
    entries: dict[int, int],
    profiles: dict[int, int],
) -> None:
    """Add the rows of new entries to a table of rows of one entry each."""
    columns = _columns(conn, table)
    numbered = {"entry_id": entries} | dict.fromkeys(OF_ENTRIES[table], profiles)
    at_entry = columns.index("entry_id")
    rows = other.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id")
    conn.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (
            [
                numbered[name][value] if name in numbered and value is not None else value
                for name, value in zip(columns, row, strict=True)
            ]
            for row in rows
            if row[at_entry] in entries
        ),
    )


def _add_hidden(conn: sqlite3.Connection, other: sqlite3.Connection, entries: dict[int, int]) -> None:
    rows = other.execute("SELECT entry_id, day, count FROM hidden_day")
    conn.executemany(
        "INSERT INTO hidden_day VALUES (?, ?, ?)",
        ((entries[entry], day, count) for entry, day, count in rows if entry in entries),
    )


def _add_talks(
    conn: sqlite3.Connection, other: sqlite3.Connection, entries: dict[int, int], profiles: dict[int, int]
) -> None:
    talks: dict[int, int] = {}
    for talk, entry, *rest in other.execute("SELECT id, entry_id, on_day, via, text FROM talk ORDER BY id"):
        if entry in entries:
            cursor = conn.execute(
                "INSERT INTO talk (entry_id, on_day, via, text) VALUES (?, ?, ?, ?)", (entries[entry], *rest)
            )
            assert cursor.lastrowid is not None
            talks[talk] = cursor.lastrowid
    present = other.execute("SELECT talk_id, profile_id FROM talk_person")
    conn.executemany(
        "INSERT INTO talk_person VALUES (?, ?)",
        ((talks[talk], profiles[profile]) for talk, profile in present if talk in talks),
    )
