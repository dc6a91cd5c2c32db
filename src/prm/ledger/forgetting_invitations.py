"""Erasing the invitations of people who are to be forgotten, also where they stand by name alone."""

import re
import sqlite3
from collections.abc import Iterable

from prm.domain.names import match_name
from prm.ledger.forgetting_messages import ADDRESSED, Deleted, delete_strangers
from prm.ledger.forgotten import Hashes, Key, invitation_key
from prm.ledger.kinds import NAMED
from prm.ledger.redacting import FORGOTTEN, Words, pattern

_DOOMED = "SELECT profile_id FROM temp.doomed"
_CHOSEN = "SELECT id FROM temp.doomed_invitations"
_Row = tuple[int, Key, str, str]


def doom_invitations(conn: sqlite3.Connection) -> int:
    """Choose the invitations that are to go with the doomed; return how many that are.

    One that shows a name alone is theirs if it was sent in the same minute, or if nobody else is called so.
    """
    rows = _rows(conn)
    theirs = {row[0] for row in conn.execute(f"SELECT id FROM invitation WHERE profile_id IN ({_DOOMED})")}
    moments = {key for number, key, *_ in rows if number in theirs}
    named = [row for row in rows if row[2] == NAMED]
    names = names_shown(conn, "IN") if named else set()
    if any(handle in names for *_, handle in named):
        names -= names_shown(conn, "NOT IN")
    _choose(conn, theirs.union(row[0] for row in named if row[1] in moments or row[3] in names))
    return len({key for number, key, *_ in rows if number in theirs}) if theirs else 0


def doom_remembered_invitations(conn: sqlite3.Connection, hashes: Hashes) -> None:
    """Choose the invitations by which somebody forgotten elsewhere is known."""
    _choose(conn, (number for number, key, *_ in _rows(conn) if key in hashes))


def keys_of_invitations(conn: sqlite3.Connection) -> list[Key]:
    """Return what to remember of the chosen invitations, so that a name alone does not bring them back."""
    chosen = {row[0] for row in conn.execute(_CHOSEN)}
    return sorted({key for number, key, *_ in _rows(conn) if number in chosen}) if chosen else []


def delete_invitations(conn: sqlite3.Connection) -> Deleted:
    """Delete what was chosen, and who is known by nothing else."""
    shown = conn.execute(f"SELECT DISTINCT profile_id FROM invitation WHERE id IN ({_CHOSEN})").fetchall()
    profiles = {row[0] for row in shown}
    conn.execute(f"DELETE FROM invitation_sighting WHERE invitation_id IN ({_CHOSEN})")
    rows = conn.execute(f"DELETE FROM invitation WHERE id IN ({_CHOSEN})").rowcount
    for table in ("invitation_outcome", "talk_person"):
        conn.executemany(
            f"""DELETE FROM {table} WHERE profile_id = ? AND NOT EXISTS (
                 SELECT 1 FROM invitation i WHERE i.profile_id = {table}.profile_id)
               AND profile_id IN (SELECT id FROM profile WHERE network = ?)""",
            [(profile, NAMED) for profile in profiles],
        )
    conn.execute("DELETE FROM talk WHERE id NOT IN (SELECT talk_id FROM talk_person)")
    if profiles:
        delete_strangers(conn, sorted(profiles))
    return Deleted(rows, profiles)


def redact_invitations(conn: sqlite3.Connection, words: Words) -> None:
    """Write `forgotten` in the place of *words* in what others wrote."""
    anywhere: re.Pattern[str] = pattern(words.anywhere)
    rows = conn.execute("SELECT id, text FROM invitation WHERE text IS NOT NULL").fetchall()
    changed = [(told, row) for row, text in rows if (told := anywhere.sub(FORGOTTEN, text)) != text]
    conn.executemany("UPDATE invitation SET text = ? WHERE id = ?", changed)


def _rows(conn: sqlite3.Connection) -> list[_Row]:
    return [
        (number, invitation_key(sent_at, bool(is_out), name), network, handle)
        for number, sent_at, is_out, name, network, handle in conn.execute(
            """SELECT i.id, i.sent_at, i.is_out, i.name, p.network, p.handle FROM invitation i
               JOIN profile p ON p.id = i.profile_id"""
        )
    ]


def names_shown(conn: sqlite3.Connection, relation: str) -> set[str]:
    """Return the matching names of those whose profiles are `IN` the doomed, or `NOT IN`: the *relation*."""
    rows = conn.execute(
        f"""SELECT name FROM person WHERE id {relation} ({ADDRESSED})
            UNION SELECT name FROM card WHERE profile_id {relation} ({ADDRESSED})
            UNION SELECT i.name FROM invitation i JOIN profile p ON p.id = i.profile_id
              WHERE i.profile_id {relation} ({ADDRESSED}) AND p.network <> '{NAMED}'"""
    )
    return {match_name(row[0]) for row in rows}


def _choose(conn: sqlite3.Connection, numbers: Iterable[int]) -> None:
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS doomed_invitations (id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.doomed_invitations")
    conn.executemany("INSERT INTO temp.doomed_invitations VALUES (?)", [(number,) for number in numbers])
