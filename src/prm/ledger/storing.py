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
    unseen: set[int]
    """Profiles that the export before showed, and the file does not."""


def store(
    conn: sqlite3.Connection, entry: int, previous: int | None, observations: Sequence[Observation]
) -> Stored:
    """Store *observations* as seen by *entry*; *previous* is the export that was the newest before."""
    first_new = _next_profile(conn)
    if first_new == 1:
        # Profiles that one export shows for the first time share their pairs, if any, ambiguously: no links.
        with built_afterwards(conn, "profile_key", "card_day", "card_email", "card_phone"):
            _store_new(conn, entry, first_new, observations)
        return Stored(first_new, [], set(), set(), set())
    storing = _Storing(conn, _cards_of(conn, previous))
    new = storing.take(observations)
    unseen = {seen[-1] for seen in storing.seen_before.values()}
    storing.finish(entry, previous, unseen)
    _store_new(conn, entry, first_new, new)
    relinked = storing.renamed.union(range(first_new, first_new + len(new)))
    return Stored(first_new, storing.known, storing.changed, relinked, unseen)


class _Storing:
    """Rows of profiles that the ledger knows, collected to be written together."""

    def __init__(self, conn: sqlite3.Connection, seen_before: dict[Row, Row]) -> None:
        self.conn = conn
        self.seen_before = seen_before
        """What the export before showed and this one, so far, did not repeat."""
        self.known: list[int] = []
        self.changed: set[int] = set()
        self.renamed: set[int] = set()
        self.cards: list[Row] = []
        self.sightings: list[tuple[int, int]] = []

    def take(self, rows: Sequence[Observation]) -> list[Observation]:
        """Take the rows of profiles that the ledger knows, and return the others."""
        new: list[Observation] = []
        known, take_seen = self.known.append, self.seen_before.pop
        for row in rows:
            seen = take_seen(row[1:3], None)
            if seen and seen[2:-1] == row[3:]:
                known(seen[-1])
            elif not self._take_changed(row, seen):
                new.append(row)
        return new

    def _take_changed(self, row: Observation, seen: Row | None) -> bool:
        """Take a row that the export before did not show the same; return whether its profile is known."""
        content = row[3:]
        if seen and seen[6] != content[4]:
            # Connected on another day: what was shown before of the address is not repeated.
            self.seen_before[row[1:3]] = seen
            seen = None
        profile = seen[-1] if seen else stored_profile(self.conn, *row[1:3], content[4] or "")
        if profile is None:
            return False
        self.known.append(profile)
        self.changed.add(profile)
        if not seen or _LINKING(seen[2:-1]) != _LINKING(content):
            self.renamed.add(profile)
        self.sightings.append((profile, self._card(profile, content)))
        return True

    def finish(self, entry: int, previous: int | None, unseen: set[int]) -> None:
        """Write what was collected; what neither changed nor is *unseen* is seen as before."""
        marks = ", ".join("?" * len(_COLUMNS))
        self.conn.executemany(f"INSERT INTO card VALUES ({marks})", self.cards)
        self.conn.execute("CREATE TEMP TABLE unlike (profile_id INTEGER PRIMARY KEY)")
        unlike = self.changed | unseen
        self.conn.executemany("INSERT INTO temp.unlike VALUES (?)", ((profile,) for profile in unlike))
        self.conn.execute(
            """INSERT INTO sighting SELECT ?, profile_id, number FROM sighting
               WHERE entry_id = ? AND profile_id NOT IN (SELECT profile_id FROM temp.unlike)""",
            (entry, previous),
        )
        self.conn.execute("DROP TABLE temp.unlike")
        self.conn.executemany(f"INSERT INTO sighting VALUES ({entry}, ?, ?)", self.sightings)

    def _card(self, profile: int, content: Row) -> int:
        """Return the number of the profile's card with this content, which is collected if it is new."""
        number, is_new = card_number(self.conn, profile, content)
        if is_new:
            self.cards.append((profile, number, *content))
        return number


def _store_new(conn: sqlite3.Connection, entry: int, first: int, rows: Sequence[Observation]) -> None:
    """Store rows of profiles that the ledger never knew, with ids from *first* on."""
    # LinkedIn shows no place, phone and birthday: columns that nobody fills need not be bound.
    columns = FIELDS if any(row[8] or row[9] or row[10] for row in rows) else FIELDS[:5]
    names = ", ".join(columns)
    # Each text crosses from Python into SQLite once, and a network that all have in common not at all.
    networks = {*map(itemgetter(1), rows)}
    network = networks.pop() if len(networks) == 1 else None
    given = ("handle", *columns) if network else ("network", "handle", *columns)
    conn.execute(f"CREATE TEMP TABLE fresh ({', '.join(given)})")
    shown = map(itemgetter(slice(3 + len(columns) - len(given), 3 + len(columns))), rows)
    conn.executemany(f"INSERT INTO temp.fresh VALUES ({', '.join('?' * len(given))})", shown)
    number = f"rowid + {first - 1}"
    conn.execute(
        f"""INSERT INTO profile
            SELECT {number}, {"?" if network else "network"}, handle, coalesce(connected_on, '')
            FROM temp.fresh ORDER BY rowid""",
        (network,) if network else (),
    )
    conn.execute(
        f"""INSERT INTO card (profile_id, number, {names})
            SELECT {number}, 1, {names} FROM temp.fresh ORDER BY rowid"""
    )
    conn.execute("DROP TABLE temp.fresh")
    conn.execute("INSERT INTO sighting SELECT ?, id, 1 FROM profile WHERE id >= ?", (entry, first))


def _cards_of(conn: sqlite3.Connection, entry: int | None) -> dict[Row, Row]:
    """Return (network, handle) → that key, the content and the profile of each card that *entry* saw."""
    if entry is None:
        return {}
    rows = conn.execute(
        f"""SELECT p.network, p.handle, {_CONTENT}, p.id FROM sighting s
            JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number
            JOIN profile p ON p.id = s.profile_id WHERE s.entry_id = ?""",
        (entry,),
    )
    return {(row[0], row[1]): row for row in rows}


def stored_profile(conn: sqlite3.Connection, network: str, handle: str, since: str) -> int | None:
    """Return the profile of an address as held from the connected-on day *since* on, None for a new one."""
    row = conn.execute(
        "SELECT id FROM profile WHERE network = ? AND handle = ? AND since = ?", (network, handle, since)
    ).fetchone()
    return int(row[0]) if row else None


def card_number(conn: sqlite3.Connection, profile: int, content: Row) -> tuple[int, bool]:
    """Return the number of the profile's card with this *content*, and whether there is none so far."""
    number = 0
    rows = conn.execute(
        f"SELECT number, {_CONTENT} FROM card WHERE profile_id = ? ORDER BY number", (profile,)
    )
    for number, *stored in rows:
        if tuple(stored) == content:
            return int(number), False
    return number + 1, True


def _next_profile(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) + 1 FROM profile").fetchone()[0])
