"""Taking in what a source shows, in bulk: thousands of cards in one transaction, one entry a file."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from prm.domain.facts import Observation
from prm.ledger.absences import store_hidden
from prm.ledger.advancing import advance
from prm.ledger.entries import add_entry
from prm.ledger.projecting import (
    Difference,
    newest_export,
    project_new,
    refresh,
    settle_connected,
)
from prm.ledger.sharing import ask, sharing_addresses, sharing_contacts, sharing_pairs
from prm.ledger.storing import Stored, store
from prm.ledger.takeovers import Takeover, takeovers
from prm.ledger.telling import told_by_export


class Origin(NamedTuple):
    """The file that observations come from."""

    kind: str
    source: str
    digest: str
    as_of: str
    read_off: str | None
    """What the day was read off; None where it was stated."""
    title: str
    made_at: str
    owner: str = ""
    """Whose messages they were read as: a handle, or a name where the file has no handle of theirs."""


class Known(NamedTuple):
    """An entry that holds the same bytes."""

    entry_id: int
    as_of: str
    is_retracted: bool
    is_stated: bool
    """Whether its day was stated."""
    uid: str

    def is_of(self, kind: str, digest: str, owner: str) -> bool:
        """Return whether it was read as *owner*'s file of this *kind* and *digest*."""
        return self.uid == _uid_of(kind, digest, self.as_of, owner)


class Intake(NamedTuple):
    """What taking in a file did."""

    entry_id: int
    people: int
    """Different people that the file shows."""
    new: int
    difference: Difference
    gone: tuple[int, ...]
    """People who were connected before and are no longer."""
    first_new: int
    """Profiles from this id on were never seen before."""
    takeovers: tuple[Takeover, ...] = ()
    """Addresses of the file that somebody else seems to have, now or in another export."""


def known_entries(conn: sqlite3.Connection, digest: str) -> list[Known]:
    """Return the entries made from the bytes of this *digest*, newest first."""
    rows = conn.execute(
        """SELECT id, as_of, retracted_at IS NOT NULL, read_off IS NULL, uid FROM entry
           WHERE digest = ? ORDER BY id DESC""",
        (digest,),
    )
    return [
        Known(entry, as_of, bool(retracted), bool(stated), uid)
        for entry, as_of, retracted, stated, uid in rows
    ]


def _uid_of(kind: str, digest: str, as_of: str, owner: str) -> str:
    """Return the uid of a file's entry: two ledgers that took it in and read it alike have the same entry."""
    parts = (kind, digest, as_of, owner) if owner else (kind, digest, as_of)
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:32]


def state_day(conn: sqlite3.Connection, entry: int) -> None:
    """Count the day of an import as stated from now on."""
    conn.execute("UPDATE entry SET read_off = NULL WHERE id = ?", (entry,))


def take_in(
    conn: sqlite3.Connection,
    origin: Origin,
    observations: Sequence[Observation],
    hidden: Mapping[str, int] | None = None,
) -> Intake:
    """Record *observations* as one entry inside an open transaction, and bring the projection up to date.

    No two observations are of one profile. *hidden* counts, by day, the rows with nothing but a connected-on
    day.
    """
    previous = newest_export(conn)
    entry = add_import(conn, origin)
    store_hidden(conn, entry, hidden or {})
    stored = store(conn, entry, previous, observations)
    is_newest = newest_export(conn) == entry
    # Whose an address is may hang on any row of it: on who was shown first, and where they worked last.
    held_again = sharing_addresses(conn, {*stored.known, *stored.relinked})
    linked = _linked(conn, stored, None if is_newest else entry) | held_again
    if is_newest and previous:
        linked |= _gone_of_several(conn, stored.unseen)
    relinkable = stored.relinked | held_again
    simple = stored.changed - relinkable if is_newest else set[int]()
    advanced, done = advance(conn, entry, previous, origin.as_of, simple)
    linked -= done
    difference = advanced.followed_by(refresh(conn, linked, relinkable & linked, are_others_settled=False))
    fresh = _count_fresh(conn, stored.first_new)
    if fresh:
        project_new(conn, stored.first_new, is_newest)
    gone = set(settle_connected(conn, stored.unseen if is_newest else ())) if previous else set()
    gone |= _gone_of(conn, difference)
    appeared = sum(person not in difference.before for person in difference.after)
    people = _count_connected(conn) if is_newest else _count_people(conn, entry, len(observations))
    taken_over = takeovers(conn, [profile for profile in held_again if profile >= stored.first_new])
    new = fresh + appeared
    return Intake(entry, people, new, difference, tuple(sorted(gone)), stored.first_new, tuple(taken_over))


def _linked(conn: sqlite3.Connection, stored: Stored, late: int | None) -> set[int]:
    """Return who may be shown differently now; *late* is an entry after which there are exports already."""
    sharing = sharing_pairs(conn, stored.relinked, stored.first_new)
    sharing |= sharing_contacts(conn, stored.relinked)
    told = stored.changed if late is None else told_by_export(conn, late).intersection(stored.known)
    return told | sharing


def add_import(conn: sqlite3.Connection, origin: Origin) -> int:
    """Add the entry of a file, and return its number."""
    return add_entry(
        conn,
        _uid_of(origin.kind, origin.digest, origin.as_of, origin.owner),
        origin.kind,
        origin.made_at,
        origin.as_of,
        origin.title,
        source=origin.source,
        digest=origin.digest,
        read_off=origin.read_off,
    )


def _gone_of_several(conn: sqlite3.Connection, unseen: Iterable[int]) -> set[int]:
    """Return those of the *unseen* profiles whose people have several."""
    ask(conn, unseen)
    rows = conn.execute(
        """SELECT profile_id FROM temp.asked k
           WHERE EXISTS (SELECT 1 FROM alias a WHERE a.profile_id = k.profile_id)
             OR EXISTS (SELECT 1 FROM alias a WHERE a.person_id = k.profile_id)"""
    )
    return {row[0] for row in rows}


def _count_fresh(conn: sqlite3.Connection, first_profile: int) -> int:
    """Return how many new profiles were not projected with others."""
    row = conn.execute(
        "SELECT count(*) FROM profile WHERE id >= ? AND id NOT IN (SELECT profile_id FROM temp.scope)",
        (first_profile,),
    ).fetchone()
    return int(row[0])


def _gone_of(conn: sqlite3.Connection, difference: Difference) -> set[int]:
    """Return who was connected before a refresh, and is no longer now that all is settled."""
    were = {person for person, facts in difference.before.items() if facts[-1] == 1}
    were &= {person for person, facts in difference.after.items() if facts[-1] == 0}
    listed = ",".join(map(str, were))
    return {row[0] for row in conn.execute(f"SELECT id FROM person WHERE connected = 0 AND id IN ({listed})")}


def _count_connected(conn: sqlite3.Connection) -> int:
    """Return how many people the newest export shows, once all is settled."""
    row = conn.execute(
        """SELECT (SELECT count(*) FROM person WHERE connected = 1)
             - (SELECT count(*) FROM person WHERE +connected = 1 AND absence IS NOT NULL)"""
    ).fetchone()
    return int(row[0])


def _count_people(conn: sqlite3.Connection, entry: int, rows: int) -> int:
    """Return how many people the *rows* of a file are about: each profile has one row."""
    further = conn.execute(
        """SELECT coalesce(sum(profiles - 1), 0) FROM (
             SELECT count(*) AS profiles FROM (
               SELECT profile_id, person_id FROM alias UNION SELECT person_id, person_id FROM alias) owned
             CROSS JOIN sighting s ON s.entry_id = ? AND s.profile_id = owned.profile_id
             GROUP BY owned.person_id)""",
        (entry,),
    ).fetchone()
    return rows - int(further[0])
