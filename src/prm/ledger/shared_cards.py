"""Cards of another ledger, each stored here once however often and wherever it was seen."""

import sqlite3
from collections import defaultdict
from typing import Any

from prm.domain.histories import FIELDS

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
