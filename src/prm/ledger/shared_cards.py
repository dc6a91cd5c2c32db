"""Cards of another ledger, each stored here once however often and wherever it was seen."""

import sqlite3
from collections import defaultdict
from typing import Any

from prm.domain.histories import FIELDS
from prm.domain.names import match_name
from prm.ledger.forgotten import Hashes, pair_key
from prm.ledger.kinds import NAMES_PROFILES

_CONTENT = ", ".join(FIELDS)
_Content = tuple[Any, ...]


def add_sightings(
    conn: sqlite3.Connection, other: sqlite3.Connection, entries: dict[int, int], profiles: dict[int, int]
) -> None:
    """Add what the new *entries* of the other ledger saw; both arguments map its numbers to the ones here."""
    seen = [
        sighting
        for entry in entries
        for sighting in other.execute(
            "SELECT entry_id, profile_id, number FROM sighting WHERE entry_id = ?", (entry,)
        )
    ]
    if not seen:
        return
    numbers = _add_cards(conn, other, {sighting[1:] for sighting in seen}, profiles)
    conn.executemany(
        "INSERT INTO sighting VALUES (?, ?, ?)",
        ((entries[entry], profiles[profile], numbers[profile, number]) for entry, profile, number in seen),
    )


def _add_cards(
    conn: sqlite3.Connection,
    other: sqlite3.Connection,
    wanted: set[tuple[int, int]],
    profiles: dict[int, int],
) -> dict[tuple[int, int], int]:
    """Return the numbers here of the *wanted* cards, by the other ledger's; those not yet known are added."""
    mine: dict[int, dict[_Content, int]] = defaultdict(dict)
    for profile, number, *content in conn.execute(f"SELECT profile_id, number, {_CONTENT} FROM card"):
        mine[profile][tuple(content)] = number
    numbers: dict[tuple[int, int], int] = {}
    new: list[_Content] = []
    for profile, number, *content in other.execute(
        f"SELECT profile_id, number, {_CONTENT} FROM card ORDER BY profile_id, number"
    ):
        if (profile, number) not in wanted:
            continue
        known = mine[profiles[profile]]
        if tuple(content) not in known:
            known[tuple(content)] = max(known.values(), default=0) + 1
            new.append((profiles[profile], known[tuple(content)], *content))
        numbers[profile, number] = known[tuple(content)]
    marks = ", ".join("?" * (2 + len(FIELDS)))
    conn.executemany(f"INSERT INTO card (profile_id, number, {_CONTENT}) VALUES ({marks})", new)
    return numbers


def leave_out_forgotten(conn: sqlite3.Connection, other: sqlite3.Connection) -> int:
    """Take out of entries that both ledgers have what the other left out as someone forgotten's.

    Return how many profiles that were.
    """
    hashes = Hashes(conn)
    mine, theirs = (dict(ledger.execute("SELECT uid, id FROM entry").fetchall()) for ledger in (conn, other))
    left_out: set[tuple[int, int, int]] = set()
    for uid in mine.keys() & theirs.keys() if hashes else ():
        shown = {row[:3] for row in other.execute(_SHOWN, (theirs[uid],))}
        left_out |= {
            (mine[uid], profile, number)
            for *key, profile, number, name, day in conn.execute(_SHOWN, (mine[uid],))
            if tuple(key) not in shown and pair_key(match_name(name), day) in hashes
        }
    conn.executemany(
        "DELETE FROM sighting WHERE entry_id = ? AND profile_id = ? AND number = ?", sorted(left_out)
    )
    profiles = sorted({profile for _, profile, _ in left_out})
    for statement in _UNSEEN:
        conn.executemany(statement, ((profile,) for profile in profiles))
    return len(profiles)


_SHOWN = """SELECT p.network, p.handle, p.since, s.profile_id, s.number, c.name, c.connected_on
  FROM sighting s JOIN profile p ON p.id = s.profile_id
  JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number WHERE s.entry_id = ?"""
_NAMING = {"card": ("profile_id",), **NAMES_PROFILES}
_UNSEEN = (
    """DELETE FROM card WHERE profile_id = ? AND NOT EXISTS (
         SELECT 1 FROM sighting s WHERE s.profile_id = card.profile_id AND s.number = card.number)""",
    "DELETE FROM profile WHERE id = ? "
    + " ".join(
        f"AND NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = profile.id)"
        for table, columns in _NAMING.items()
        for column in columns
    ),
)
"""Delete of a profile what no entry tells any more."""
