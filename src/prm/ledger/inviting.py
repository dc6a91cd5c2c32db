"""For whom an invitation can change anything: mostly it tells a known name, or one of somebody who is nobody.

It gives the rows that `refresh` would for all; the property tests hold it to that.
"""

import sqlite3
from collections.abc import Iterable

from prm.domain.people import SAME_ADDRESS
from prm.ledger.sharing import ask


def settle_invited(conn: sqlite3.Connection, told: Iterable[int], first_new: int) -> set[int]:
    """Link profiles from *first_new* on with whoever has their address; return for whom `refresh` is left.

    *told* are the profiles that an entry of invitations shows.
    """
    left = set(told)
    ask(conn, left)
    quiet = conn.execute(f"{_NOBODY} UNION {_LINKED}").fetchall()
    new = conn.execute(_SIMPLE, (first_new,)).fetchall()
    aliases = [(profile, person, SAME_ADDRESS) for profile, person in new]
    conn.executemany("INSERT INTO alias VALUES (?, ?, ?)", aliases)
    return left - {profile for (profile,) in quiet} - {profile for profile, _ in new}


_OTHERS = """NOT EXISTS (SELECT 1 FROM profile q
  WHERE q.network = p.network AND q.handle = p.handle AND q.id NOT IN {0})"""
_NOBODY = f"""
  SELECT p.id FROM temp.asked k CROSS JOIN profile p ON p.id = k.profile_id
  WHERE {_OTHERS.format("(p.id)")}
    AND NOT EXISTS (SELECT 1 FROM person w WHERE w.id = p.id)
    AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.profile_id = p.id)"""
"""Whom nothing else makes a person, and who shares the address with nobody: a name makes them none."""
_PAIR = f"""
  temp.asked k CROSS JOIN profile p ON p.id = k.profile_id
  CROSS JOIN profile h ON h.network = p.network AND h.handle = p.handle AND h.id <> p.id
  CROSS JOIN person w ON w.id {{0}}
  WHERE p.network = 'linkedin' AND p.since = '' AND {_OTHERS.format("(p.id, h.id)")}
    AND w.connected IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM card c WHERE c.profile_id IN (p.id, h.id) AND coalesce(c.name, '') = '')"""
"""Who shares the address with one other, and with that one is a person whom exports of connections name."""
_LINKED = f"""SELECT p.id FROM {_PAIR.format("IN (p.id, h.id)")}
  AND (SELECT count(*) = 1 AND max(a.profile_id) = p.id + h.id - w.id
       FROM alias a WHERE a.person_id = w.id)"""
_SIMPLE = f"""SELECT p.id, h.id FROM {_PAIR.format("= h.id")}
  AND p.id >= ? AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.person_id = h.id)"""
