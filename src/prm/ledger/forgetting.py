"""Erasing people from truth: the one deed that no entry records and no undo takes back."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from prm.domain.names import match_name
from prm.ledger.conversing import refresh_threads
from prm.ledger.forgetting_contacts import doom_contacts, keys_of_contacts, remembered_contacts
from prm.ledger.forgetting_invitations import (
    delete_invitations,
    doom_invitations,
    doom_remembered_invitations,
    keys_of_invitations,
    redact_invitations,
)
from prm.ledger.forgetting_mentions import (
    delete_mentions,
    doom_mentions,
    doom_remembered_mentions,
    keys_of_mentions,
)
from prm.ledger.forgetting_messages import (
    ADDRESSED,
    Deleted,
    delete_messages,
    doom_messages,
    doom_remembered,
    keys_of_messages,
    redact_messages,
)
from prm.ledger.forgotten import Hashes, Key, held_key, pair_key, remember_forgotten
from prm.ledger.kinds import SAID
from prm.ledger.opening import Ledger
from prm.ledger.projecting import rebuild_people
from prm.ledger.reading.identity import owned_by
from prm.ledger.redacting import FORGOTTEN, HOLDS_NOTHING, redact, words_of

_DOOMED = "SELECT profile_id FROM temp.doomed"
_TALKS = f"SELECT talk_id FROM talk_person WHERE profile_id IN ({_DOOMED})"
_TALKS_ALONE = f"""SELECT DISTINCT talk_id FROM talk_person WHERE talk_id IN ({_TALKS}) AND talk_id NOT IN (
  SELECT talk_id FROM talk_person WHERE profile_id NOT IN ({_DOOMED}))"""


class Holdings(NamedTuple):
    """How much the ledger holds of some people."""

    profiles: int
    sightings: int
    """Rows of exports."""
    talks: int
    """Talks with nobody else."""
    shared_talks: int
    """Talks with others too."""
    messages: int
    """Messages exchanged with them, and theirs in groups."""
    invitations: int
    """Requests to connect, theirs and those to them."""
    mentions: int
    """Notes, recommendations and endorsements that files told."""
    notes: int
    statements: int
    """Facts, tags, cadences, snoozes and judgements of the user."""


def forget(ledger: Ledger, number: int) -> Holdings:
    """Erase a person or a stranger in one transaction and rebuild the projection; return what was erased."""
    with ledger.writer() as conn:
        erased = erase(conn, profiles_of(conn, number))
        conn.execute("REPLACE INTO erasure SELECT 1, coalesce(max(id), 0) FROM entry")
        rebuild_people(conn)
    return erased


def profiles_of(conn: sqlite3.Connection, number: int) -> list[int]:
    """Return the profiles of a person, or of a stranger all at their address that are nobody's."""
    if conn.execute("SELECT 1 FROM person WHERE id = ?", (number,)).fetchone():
        return owned_by(conn, number)
    rows = conn.execute(
        """SELECT q.id FROM profile p JOIN profile q ON q.network = p.network AND q.handle = p.handle
           LEFT JOIN alias a ON a.profile_id = q.id LEFT JOIN person w ON w.id = coalesce(a.person_id, q.id)
           WHERE p.id = ? AND w.id IS NULL ORDER BY q.id""",
        (number,),
    )
    return [row[0] for row in rows]


def holdings(conn: sqlite3.Connection, profiles: Iterable[int]) -> Holdings:
    """Return how much is held of the owners of *profiles*."""
    _doom(conn, profiles)
    doom_contacts(conn)
    return _count(conn)


def erase(conn: sqlite3.Connection, profiles: Iterable[int]) -> Holdings:
    """Erase *profiles* from truth inside an open transaction, and remember not to let them back in.

    A profile without an address loses the invitations under that name, and what was said of them: others may
    be called so. The projection of people is not made true again.
    """
    _doom(conn, profiles)
    doom_contacts(conn)
    held = _count(conn)
    remember_forgotten(conn, _keys(conn))
    words = words_of(conn, _DOOMED)
    touched = _entries(conn)
    _delete(conn)
    redact(conn, words, touched)
    redact_messages(conn, words)
    redact_invitations(conn, words)
    _empty(conn, touched)
    return held


class Erased(NamedTuple):
    """What erasing everyone who is to be forgotten did."""

    people: int
    rows: int
    """Messages, people of threads, invitations and mentions by which others of them were known."""


def erase_forgotten(conn: sqlite3.Connection) -> Erased:
    """Erase everyone who has a profile, or a thread, that is to be forgotten."""
    hashes = Hashes(conn)
    if not hashes:
        return Erased(0, 0)
    found = {
        profile
        for profile, *key in conn.execute("SELECT id, network, handle, since FROM profile")
        if (key[0], key[1]) in hashes or held_key(*key) in hashes
    }
    found |= remembered_contacts(conn, hashes)
    owners = dict(conn.execute("SELECT profile_id, person_id FROM alias").fetchall())
    people = {owners.get(profile, profile) for profile in found}
    # One by one, as the user would: what one of them is called says nothing of what was said of another.
    for profiles in [owned_by(conn, person) for person in sorted(people)]:
        erase(conn, profiles)
    return Erased(len(people), erase_remembered(conn).rows)


def erase_remembered(conn: sqlite3.Connection) -> Deleted:
    """Erase what else somebody forgotten is known by, and make the threads true again."""
    _doom(conn, ())
    hashes = Hashes(conn)
    doom_remembered(conn, hashes)
    deleted = delete_messages(conn)
    doom_remembered_invitations(conn, hashes)
    asked = delete_invitations(conn)
    doom_remembered_mentions(conn, hashes)
    told = delete_mentions(conn)
    profiles = deleted.profiles | asked.profiles | told.profiles | refresh_threads(conn)
    return Deleted(deleted.rows + asked.rows + told.rows, profiles)


def _doom(conn: sqlite3.Connection, profiles: Iterable[int]) -> None:
    # What is deleted is overwritten, not only marked as free.
    conn.execute("PRAGMA secure_delete = ON").fetchall()
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS doomed (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.doomed")
    conn.executemany("INSERT INTO temp.doomed VALUES (?)", ((profile,) for profile in profiles))


def _count(conn: sqlite3.Connection) -> Holdings:
    alone = _number(conn, f"SELECT count(*) FROM ({_TALKS_ALONE})")
    said = {table: _number(conn, f"SELECT count(*) FROM {table} WHERE {_names(table)}") for table in SAID}
    notes = said.pop("note")
    return Holdings(
        profiles=_number(conn, f"SELECT count(*) FROM ({ADDRESSED})"),
        sightings=_number(conn, f"SELECT count(*) FROM sighting WHERE profile_id IN ({ADDRESSED})"),
        talks=alone,
        shared_talks=_number(conn, f"SELECT count(DISTINCT talk_id) FROM ({_TALKS})") - alone,
        messages=doom_messages(conn),
        invitations=doom_invitations(conn),
        mentions=doom_mentions(conn),
        notes=notes,
        statements=sum(said.values()),
    )


def _names(table: str) -> str:
    return " OR ".join(f"{column} IN ({_DOOMED})" for column in SAID[table])


def _number(conn: sqlite3.Connection, query: str) -> int:
    return int(conn.execute(query).fetchone()[0])


def _keys(conn: sqlite3.Connection) -> Iterator[Key]:
    """Yield the keys of the doomed, and those of their rows in exports without addresses.

    A name and day that somebody else shows as well is not theirs alone, and left out. Of an address that
    somebody else took over, only their time is theirs.
    """
    rows = conn.execute(
        f"""SELECT network, handle, since, EXISTS (SELECT 1 FROM profile q WHERE q.network = p.network
              AND q.handle = p.handle AND q.id NOT IN ({_DOOMED})) FROM profile p WHERE id IN ({ADDRESSED})"""
    )
    for network, handle, since, is_anothers in rows.fetchall():
        yield held_key(network, handle, since) if is_anothers else (network, handle)
    pairs: dict[bool, set[Key]] = {True: set(), False: set()}
    for name, day, is_theirs in conn.execute(
        f"""SELECT name, connected_on, profile_id IN ({_DOOMED}) FROM card WHERE connected_on IN (
              SELECT connected_on FROM card WHERE profile_id IN ({_DOOMED}))"""
    ):
        pairs[bool(is_theirs)].add(pair_key(match_name(name), day))
    yield from pairs[True] - pairs[False]
    yield from keys_of_messages(conn)
    yield from keys_of_invitations(conn)
    yield from keys_of_mentions(conn)
    yield from keys_of_contacts(conn)


def _entries(conn: sqlite3.Connection) -> list[int]:
    """Return the entries in which the user said something of the doomed."""
    queries = [f"SELECT entry_id FROM {table} WHERE {_names(table)}" for table in SAID]
    queries.append(f"SELECT entry_id FROM talk WHERE id IN ({_TALKS})")
    return [row[0] for row in conn.execute(" UNION ".join(queries))]


def _delete(conn: sqlite3.Connection) -> None:
    delete_messages(conn)
    refresh_threads(conn)
    delete_invitations(conn)
    delete_mentions(conn)
    for table in SAID:
        conn.execute(f"DELETE FROM {table} WHERE {_names(table)}")
    talks = conn.execute(_TALKS_ALONE).fetchall()
    conn.execute(f"DELETE FROM talk_person WHERE profile_id IN ({_DOOMED})")
    conn.executemany("DELETE FROM talk WHERE id = ?", talks)
    conn.execute(f"DELETE FROM temp.doomed WHERE profile_id NOT IN ({ADDRESSED})")
    conn.execute(f"DELETE FROM sighting WHERE profile_id IN ({_DOOMED})")
    conn.execute(f"DELETE FROM card WHERE profile_id IN ({_DOOMED})")
    conn.execute(f"DELETE FROM alias WHERE profile_id IN ({_DOOMED}) OR person_id IN ({_DOOMED})")
    conn.execute(f"DELETE FROM profile WHERE id IN ({_DOOMED})")


def _empty(conn: sqlite3.Connection, entries: Iterable[int]) -> None:
    """Leave nothing but a line of the journal of those *entries* that hold nothing more."""
    conn.executemany(
        f"UPDATE entry SET title = '{FORGOTTEN}', source = NULL WHERE id = ? AND {HOLDS_NOTHING}",
        ((entry,) for entry in entries),
    )
