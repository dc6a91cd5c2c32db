"""Storing what a source shows: profiles, cards and sightings, each content once."""

import sqlite3
from collections.abc import Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from prm.domain.facts import Observation
from prm.domain.histories import FIELDS
from prm.ledger.indexes import built_afterwards

Row = tuple[Any, ...]

_CONTENT = ", ".join(FIELDS)
_COLUMNS = ("profile_id", "number", *FIELDS)
_LINKING = itemgetter(*(FIELDS.index(field) for field in ("name", "connected_on", "email", "phone")))
"""What of a card's content can link its profile with others."""


class Stored(NamedTuple):
    """Whom the rows of a file are about."""

    first_new: int
    """Profiles from this id on were never seen before."""
    known: list[int]
    """Profiles in the file that the ledger knew."""
    changed: set[int]
    """Those of them that the export before did not show the same."""
    relinked: set[int]
    """Those whose name, connected-on day, e-mail or phone the export before did not show."""


def store(
    conn: sqlite3.Connection, entry: int, previous: int | None, observations: Sequence[Observation]
) -> Stored:
    """Store *observations* as seen by *entry*; *previous* is the export that was the newest before."""
    first_new = _next_profile(conn)
    if first_new == 1:
        # Profiles that one export shows for the first time share their pairs, if any, ambiguously: no links.
        with built_afterwards(conn, "profile_key", "card_day", "card_email", "card_phone"):
            _store_new(conn, entry, first_new, observations)
        return Stored(first_new, [], set(), set())
    storing = _Storing(conn, entry, _cards_of(conn, previous))
    new = [row for row in observations if not storing.take(row)]
    storing.finish()
    _store_new(conn, entry, first_new, new)
    relinked = storing.renamed.union(range(first_new, first_new + len(new)))
    return Stored(first_new, storing.known, storing.changed, relinked)


class _Storing:
    """Rows of profiles that the ledger knows, collected to be written together."""

    def __init__(self, conn: sqlite3.Connection, entry: int, seen_before: dict[Row, Row]) -> None:
        self.conn = conn
        self.entry = entry
        self.seen_before = seen_before
        self.known: list[int] = []
        self.changed: set[int] = set()
        self.renamed: set[int] = set()
        self.cards: list[Row] = []
        self.sightings: list[tuple[int, int, int]] = []

    def take(self, row: Observation) -> bool:
        """Take a row, and say whether its profile is known."""
        key, content = row[1:3], row[3:]
        seen = self.seen_before.get(key)
        if seen and seen[2:-2] == content:
            profile, number = seen[-2:]
        else:
            found = seen[-2] if seen else _stored_profile(self.conn, key)
            if found is None:
                return False
            profile, number = found, self._card(found, content)
            self.changed.add(profile)
            if not seen or _LINKING(seen[2:-2]) != _LINKING(content):
                self.renamed.add(profile)
        self.known.append(profile)
        self.sightings.append((self.entry, profile, number))
        return True

    def finish(self) -> None:
        """Write what was collected."""
        marks = ", ".join("?" * len(_COLUMNS))
        self.conn.executemany(f"INSERT INTO card VALUES ({marks})", self.cards)
        self.conn.executemany("INSERT INTO sighting VALUES (?, ?, ?)", self.sightings)

    def _card(self, profile: int, content: Row) -> int:
        """Return the number of the profile's card with this content, a new one if there is none."""
        number = 0
        rows = self.conn.execute(
            f"SELECT number, {_CONTENT} FROM card WHERE profile_id = ? ORDER BY number", (profile,)
        )
        for number, *stored in rows:
            if tuple(stored) == content:
                return int(number)
        self.cards.append((profile, number + 1, *content))
        return number + 1


def _store_new(conn: sqlite3.Connection, entry: int, first: int, rows: Sequence[Observation]) -> None:
    """Store rows of profiles that the ledger never knew, with ids from *first* on."""
    conn.executemany(
        "INSERT INTO profile VALUES (?, ?, ?)",
        ((number, row[1], row[2]) for number, row in enumerate(rows, first)),
    )
    # LinkedIn shows no place, phone and birthday: columns that nobody fills need not be bound.
    end = None if any(row[8] or row[9] or row[10] for row in rows) else 8
    columns = _COLUMNS[: end and end - 1]
    conn.executemany(
        f"INSERT INTO card ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        ((number, 1, *row[3:end]) for number, row in enumerate(rows, first)),
    )
    conn.execute("INSERT INTO sighting SELECT ?, id, 1 FROM profile WHERE id >= ?", (entry, first))


def _cards_of(conn: sqlite3.Connection, entry: int | None) -> dict[Row, Row]:
    """Return (network, handle) → that key, the content, profile and number of each card that *entry* saw."""
    if entry is None:
        return {}
    rows = conn.execute(
        f"""SELECT p.network, p.handle, {_CONTENT}, p.id, c.number FROM sighting s
            JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number
            JOIN profile p ON p.id = s.profile_id WHERE s.entry_id = ?""",
        (entry,),
    )
    return {(row[0], row[1]): row for row in rows}


def _stored_profile(conn: sqlite3.Connection, key: Row) -> int | None:
    row = conn.execute("SELECT id FROM profile WHERE network = ? AND handle = ?", key).fetchone()
    return int(row[0]) if row else None


def _next_profile(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) + 1 FROM profile").fetchone()[0])
