"""Taking in the rows of an address book as one entry.

A row is a profile of its own, by its name and its first e-mail or phone, and by itself nobody. What it adds
to a person follows from rule 3 of identity, so that it does not matter which came in first.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from prm.domain.archives import Contact
from prm.domain.identity import BOOKED
from prm.domain.names import match_name
from prm.ledger.contacting import ADDED
from prm.ledger.forgetting_contacts import contact_keys
from prm.ledger.forgotten import Hashes
from prm.ledger.importing import Origin, add_import
from prm.ledger.projecting import refresh
from prm.ledger.sharing import ask, sharing_contacts
from prm.ledger.storing import card_number, stored_profile

Gain = tuple[int, str, str, str]
"""A person, what they are called, a field of `ADDED`, and the value that they have now and did not have."""


class ContactIntake(NamedTuple):
    """What taking in an address book did."""

    entry_id: int
    people: int
    """People to whom rows of it belong."""
    gains: list[Gain]
    forgotten: int
    """Rows of people whom the user asked to forget."""


def is_usable(contact: Contact) -> bool:
    """Return whether a row can belong to anybody: it has a name, and an e-mail or a phone."""
    return bool(match_name(contact.name) and (contact.emails or contact.phones))


def take_in_contacts(conn: sqlite3.Connection, origin: Origin, contacts: Iterable[Contact]) -> ContactIntake:
    """Record *contacts*, all usable, as one entry inside an open transaction."""
    entry = add_import(conn, origin)
    hashes, forgotten = Hashes(conn), 0
    profiles: set[int] = set()
    for contact in contacts:
        values = (*contact.emails, *contact.phones)
        if hashes and any(key in hashes for key in contact_keys([contact.name], values)):
            forgotten += 1
            continue
        profiles.add(_store(conn, entry, contact, f"{match_name(contact.name)}|{values[0]}"))
    # Whoever shares nothing across networks is nobody, before and after.
    shared = sharing_contacts(conn, profiles)
    before = _facts(conn, shared)
    refresh(conn, shared, shared)
    gains = list(_gains(before, _facts(conn, shared)))
    return ContactIntake(entry, _count_people(conn, entry), gains, forgotten)


def _store(conn: sqlite3.Connection, entry: int, contact: Contact, handle: str) -> int:
    profile = stored_profile(conn, BOOKED, handle, "")
    if profile is None:
        cursor = conn.execute("INSERT INTO profile (network, handle) VALUES (?, ?)", (BOOKED, handle))
        assert cursor.lastrowid is not None
        profile = cursor.lastrowid
    for email, phone in zip_longest(contact.emails, contact.phones):
        content = (contact.name, None, None, email, None, None, phone, contact.birthday)
        number, is_new = card_number(conn, profile, content)
        if is_new:
            conn.execute(
                "INSERT INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (profile, number, *content)
            )
        conn.execute("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?)", (entry, profile, number))
    return profile


def _facts(conn: sqlite3.Connection, profiles: Iterable[int]) -> dict[int, tuple[str | None, ...]]:
    """Return the name, and the facts that an address book may add, of those whose *profiles* are."""
    ask(conn, profiles)
    rows = conn.execute(
        f"""SELECT id, name, {", ".join(ADDED)} FROM person WHERE id IN (
              SELECT coalesce(a.person_id, k.profile_id) FROM temp.asked k
              LEFT JOIN alias a ON a.profile_id = k.profile_id)"""
    )
    return {row[0]: row[1:] for row in rows}


def _gains(
    before: dict[int, tuple[str | None, ...]], after: dict[int, tuple[str | None, ...]]
) -> Iterator[Gain]:
    for person, (name, *facts) in sorted(after.items()):
        had = before.get(person, ())[1:]
        for field, value, earlier in zip(ADDED, facts, had, strict=False):
            if value and not earlier:
                yield person, name or "", field, value


def _count_people(conn: sqlite3.Connection, entry: int) -> int:
    row = conn.execute(
        """SELECT count(DISTINCT a.person_id) FROM sighting s JOIN alias a ON a.profile_id = s.profile_id
           WHERE s.entry_id = ?""",
        (entry,),
    ).fetchone()
    return int(row[0])
