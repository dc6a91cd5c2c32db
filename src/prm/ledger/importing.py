"""Taking in what a source shows, in bulk: thousands of cards in one transaction, one entry a file."""

import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from prm.domain.facts import Observation
from prm.domain.histories import FIELDS
from prm.ledger.projecting import (
    Difference,
    newest_export,
    project_new,
    refresh,
    settle_connected,
    sharing_pairs,
)

_CONTENT = ", ".join(FIELDS)
_NAME, _DAY = 2 + FIELDS.index("name"), 2 + FIELDS.index("connected_on")
"""Where they stand in a row of `_cards_of`."""
_MARKS = ", ".join("?" * (2 + len(FIELDS)))


class Origin(NamedTuple):
    """The file that observations come from."""

    kind: str
    source: str
    digest: str
    as_of: str
    title: str
    made_at: str


class Known(NamedTuple):
    """An entry that holds the same bytes."""

    entry_id: int
    as_of: str
    is_retracted: bool


class Outcome(NamedTuple):
    """What taking in a file did."""

    entry_id: int
    people: int
    """Different people that the file shows."""
    new: int
    difference: Difference
    gone: tuple[int, ...]
    """People who were connected before and are no longer."""


def known_entries(conn: sqlite3.Connection, digest: str) -> list[Known]:
    """Return the entries made from the bytes of this *digest*, newest first."""
    rows = conn.execute(
        "SELECT id, as_of, retracted_at IS NOT NULL FROM entry WHERE digest = ? ORDER BY id DESC", (digest,)
    )
    return [Known(entry, as_of, bool(is_retracted)) for entry, as_of, is_retracted in rows]


def take_in(conn: sqlite3.Connection, origin: Origin, observations: Sequence[Observation]) -> Outcome:
    """Record *observations* as one entry inside an open transaction, and bring the projection up to date.

    No two observations are of one profile.
    """
    previous = newest_export(conn)
    entry = _add_entry(conn, origin)
    first_profile = _next_profile(conn)
    known, changed, renamed = _store(conn, entry, observations, _cards_of(conn, previous))
    is_newest = newest_export(conn) == entry
    # Profiles that one export shows for the first time share their pairs, if any, ambiguously: no links.
    relinked = renamed | set(range(first_profile, _next_profile(conn))) if first_profile > 1 else set()
    linked = (changed if is_newest else set(known)) | sharing_pairs(conn, relinked)
    was_connected = _connected(conn) if previous else set()
    if is_newest and previous:
        linked |= _gone_of_several(conn, previous, entry)
    difference = refresh(conn, linked, renamed)
    fresh = _count_fresh(conn, first_profile)
    if fresh:
        project_new(conn, first_profile, is_newest)
    if previous:
        settle_connected(conn)
    gone = was_connected - _connected(conn) if previous else set()
    appeared = sum(person not in difference.before for person in difference.after)
    people = _count_people(conn, entry)
    return Outcome(entry, people, fresh + appeared, difference, tuple(sorted(gone)))


def _add_entry(conn: sqlite3.Connection, origin: Origin) -> int:
    cursor = conn.execute(
        "INSERT INTO entry (uid, kind, made_at, as_of, title, source, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            uuid.uuid4().hex,
            origin.kind,
            origin.made_at,
            origin.as_of,
            origin.title,
            origin.source,
            origin.digest,
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _cards_of(conn: sqlite3.Connection, entry: int | None) -> dict[tuple[str, str], tuple[Any, ...]]:
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


def _store(
    conn: sqlite3.Connection,
    entry: int,
    observations: Sequence[Observation],
    seen_before: Mapping[tuple[Any, ...], tuple[Any, ...]],
) -> tuple[list[int], set[int], set[int]]:
    """Store profiles, cards and sightings.

    Return the profiles that were known; those of them that the export before did not show the same; and
    those that got a new card with a name or a connected-on day that the export before did not show.
    """
    known: list[int] = []
    changed: set[int] = set()
    renamed: set[int] = set()
    sightings: list[tuple[int, int, int]] = []
    new_cards: list[tuple[str | int | None, ...]] = []
    first = _next_profile(conn)
    fresh: list[Observation] = [] if first > 1 else list(observations)
    for row in observations if first > 1 else ():
        key, content = row[1:3], row[3:]
        seen = seen_before.get(key)
        if seen and seen[2:-2] == content:
            profile, number = seen[-2:]
        else:
            found = seen[-2] if seen else _stored_profile(conn, key)
            if found is None:
                fresh.append(row)
                continue
            profile = found
            number, is_new = _card_number(conn, profile, content)
            if is_new:
                new_cards.append((profile, number, *content))
            if not seen or (seen[_NAME], seen[_DAY]) != (row.name, row.connected_on):
                renamed.add(profile)
            changed.add(profile)
        known.append(profile)
        sightings.append((entry, profile, number))
    conn.executemany(f"INSERT INTO card VALUES ({_MARKS})", new_cards)
    conn.executemany("INSERT INTO sighting VALUES (?, ?, ?)", sightings)
    _store_fresh(conn, entry, first, fresh)
    return known, changed, renamed


def _store_fresh(conn: sqlite3.Connection, entry: int, first: int, rows: Sequence[Observation]) -> None:
    """Store rows of profiles that the ledger never knew, with ids from *first* on."""
    conn.executemany(
        "INSERT INTO profile VALUES (?, ?, ?)",
        ((number, row[1], row[2]) for number, row in enumerate(rows, first)),
    )
    conn.executemany(
        f"INSERT INTO card VALUES ({_MARKS})",
        ((number, 1, *row[3:]) for number, row in enumerate(rows, first)),
    )
    conn.execute("INSERT INTO sighting SELECT ?, id, 1 FROM profile WHERE id >= ?", (entry, first))


def _stored_profile(conn: sqlite3.Connection, key: tuple[Any, ...]) -> int | None:
    row = conn.execute("SELECT id FROM profile WHERE network = ? AND handle = ?", key).fetchone()
    return int(row[0]) if row else None


def _card_number(conn: sqlite3.Connection, profile: int, content: tuple[Any, ...]) -> tuple[int, bool]:
    """Return the number of the profile's card with this content, and whether it is yet to be stored."""
    number = 0
    rows = conn.execute(
        f"SELECT number, {_CONTENT} FROM card WHERE profile_id = ? ORDER BY number", (profile,)
    )
    for number, *stored in rows:
        if tuple(stored) == content:
            return number, False
    return number + 1, True


def _gone_of_several(conn: sqlite3.Connection, previous: int, entry: int) -> set[int]:
    """Return profiles of people with several, which the previous export saw and *entry* does not."""
    rows = conn.execute(
        """SELECT s.profile_id FROM (
             SELECT profile_id FROM alias UNION SELECT person_id FROM alias) several
           CROSS JOIN sighting s ON s.entry_id = ? AND s.profile_id = several.profile_id
           WHERE NOT EXISTS (
             SELECT 1 FROM sighting n WHERE n.entry_id = ? AND n.profile_id = s.profile_id)""",
        (previous, entry),
    )
    return {row[0] for row in rows}


def _count_fresh(conn: sqlite3.Connection, first_profile: int) -> int:
    """Return how many new profiles were not projected with others."""
    row = conn.execute(
        "SELECT count(*) FROM profile WHERE id >= ? AND id NOT IN (SELECT profile_id FROM temp.scope)",
        (first_profile,),
    ).fetchone()
    return int(row[0])


def _connected(conn: sqlite3.Connection) -> set[int]:
    return {row[0] for row in conn.execute("SELECT id FROM person WHERE connected = 1")}


def _count_people(conn: sqlite3.Connection, entry: int) -> int:
    row = conn.execute(
        """SELECT count(DISTINCT coalesce(a.person_id, s.profile_id)) FROM sighting s
           LEFT JOIN alias a ON a.profile_id = s.profile_id WHERE s.entry_id = ?""",
        (entry,),
    ).fetchone()
    return int(row[0])


def _next_profile(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) + 1 FROM profile").fetchone()[0])
