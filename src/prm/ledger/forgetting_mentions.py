"""Erasing what files tell of people who are to be forgotten, also where they stand by name alone."""

import sqlite3
from collections.abc import Iterable

from prm.ledger.forgetting_invitations import names_shown
from prm.ledger.forgetting_messages import ADDRESSED, Deleted, delete_strangers
from prm.ledger.forgotten import Hashes, Key, mention_key
from prm.ledger.kinds import NAMED

_CHOSEN = "SELECT id FROM temp.doomed_mentions"
_Row = tuple[int, Key, str, str]


def doom_mentions(conn: sqlite3.Connection) -> int:
    """Choose the notes, recommendations and endorsements that go with the doomed; return how many those are.

    One that shows a name alone is theirs if it is of the same day as one of theirs, or if nobody else is
    called so.
    """
    rows = _rows(conn)
    theirs = {row[0] for row in conn.execute(f"SELECT id FROM mention WHERE profile_id IN ({ADDRESSED})")}
    known = {key for number, key, *_ in rows if number in theirs}
    named = [row for row in rows if row[2] == NAMED]
    names = names_shown(conn, "IN") if named else set()
    if any(handle in names for *_, handle in named):
        names -= names_shown(conn, "NOT IN")
    chosen = theirs.union(row[0] for row in named if row[1] in known or row[3] in names)
    _choose(conn, chosen)
    return len(chosen)


def doom_remembered_mentions(conn: sqlite3.Connection, hashes: Hashes) -> None:
    """Choose what tells of somebody forgotten elsewhere."""
    _choose(conn, (number for number, key, *_ in _rows(conn) if key in hashes))


def keys_of_mentions(conn: sqlite3.Connection) -> list[Key]:
    """Return what to remember of the chosen ones, so that a name alone does not bring them back."""
    chosen = {row[0] for row in conn.execute(_CHOSEN)}
    return sorted({key for number, key, *_ in _rows(conn) if number in chosen}) if chosen else []


def delete_mentions(conn: sqlite3.Connection) -> Deleted:
    """Delete what was chosen, and who is known by nothing else."""
    shown = conn.execute(f"SELECT DISTINCT profile_id FROM mention WHERE id IN ({_CHOSEN})").fetchall()
    profiles = {row[0] for row in shown}
    rows = conn.execute(f"DELETE FROM mention WHERE id IN ({_CHOSEN})").rowcount
    if profiles:
        delete_strangers(conn, sorted(profiles))
    return Deleted(rows, profiles)


def _rows(conn: sqlite3.Connection) -> list[_Row]:
    rows = conn.execute(
        """SELECT m.id, e.kind, m.is_given, m.on_day, m.name, p.network, p.handle FROM mention m
           JOIN entry e ON e.id = m.entry_id JOIN profile p ON p.id = m.profile_id"""
    )
    return [
        (number, mention_key(kind, bool(is_given), day, name), network, handle)
        for number, kind, is_given, day, name, network, handle in rows
    ]


def _choose(conn: sqlite3.Connection, numbers: Iterable[int]) -> None:
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS doomed_mentions (id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.doomed_mentions")
    conn.executemany("INSERT INTO temp.doomed_mentions VALUES (?)", [(number,) for number in sorted(numbers)])
