"""Addresses that somebody else may have taken over, for the user to judge."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.holders import successions
from prm.ledger.material import gather, holdings_of, pairs_of
from prm.ledger.reading.identity import said_apart
from prm.ledger.sharing import sharing_addresses, sharing_pairs


class Takeover(NamedTuple):
    """An address that shows somebody else than before, and was not judged."""

    people: tuple[int, int]
    """Whom it showed before, and whom it shows since."""
    address: str
    """Its text, `linkedin:jane-doe`."""
    on: str
    """The as-of day of the export that showed it first."""
    has_moved: bool
    """Whether it is told by who held it before and has moved on; else by another name, company and day."""


def takeovers(conn: sqlite3.Connection, profiles: Iterable[int] | None = None) -> list[Takeover]:
    """Return the takeovers of the addresses of *profiles*, or (None) of all, by address and day."""
    if profiles is None:
        profiles = (row[0] for row in conn.execute("SELECT id FROM profile"))
    addresses = sharing_addresses(conn, profiles)
    if not addresses:
        return []
    listed = ",".join(map(str, addresses | sharing_pairs(conn, addresses)))
    material = gather(conn, listed)
    owner = dict(conn.execute(f"SELECT profile_id, person_id FROM alias WHERE profile_id IN ({listed})"))
    found: list[Takeover] = []
    pairs = pairs_of(card for cards in material.cards.values() for card in cards)
    for holdings in holdings_of(material, material.handles, pairs):
        for step in successions(holdings):
            people = owner.get(step.earlier, step.earlier), owner.get(step.later, step.later)
            if not step.is_same and people[0] != people[1]:
                address = ":".join(material.handles[step.later][:2])
                found.append(Takeover(people, address, step.on, step.has_moved))
    judged = _judged(conn)
    unjudged = [one for one in found if frozenset(one.people) not in judged]
    return sorted(unjudged, key=lambda one: (one.address, one.on))


def _judged(conn: sqlite3.Connection) -> set[frozenset[int]]:
    """Return the pairs of people about whose profiles the user's last word is that they are different."""
    owner = dict(conn.execute("SELECT profile_id, person_id FROM alias"))
    return {
        frozenset(owner.get(profile, profile) for profile in (apart.one, apart.other))
        for apart in said_apart(conn)
    }
