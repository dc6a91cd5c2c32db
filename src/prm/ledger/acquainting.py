"""The short way for people whom an export of messages shows to have been written with, for the first time.

What is known of them besides is what exports of connections show, and the user's word on it: so nothing but
what the threads tell is new. It gives the rows that `refresh` would; the property tests hold it to that.
"""

import sqlite3
from itertools import groupby
from operator import itemgetter

from prm.domain.conversations import Correspondence, contact_of
from prm.domain.people import SAME_ADDRESS
from prm.ledger.portraits import KEPT, kept_of_messages


def acquaint(conn: sqlite3.Connection, first_new: int) -> set[int]:
    """Give the threads of profiles from *first_new* on, which messages alone show, to who has their address.

    The ones with a say in anything else are left for `refresh`: return those that are done.
    """
    rows = conn.execute(_SIMPLE, (first_new,)).fetchall()
    people: list[tuple[str | int | None, ...]] = []
    aliases: list[tuple[int, int, str]] = []
    for (person, profile), threads in groupby(rows, key=itemgetter(0, 1)):
        held = [Correspondence._make(thread[2:]) for thread in threads]
        people.append((*kept_of_messages(contact_of(held)), person))
        aliases.append((profile, person, SAME_ADDRESS))
    conn.executemany(
        f"UPDATE person SET {', '.join(f'{column} = ?' for column in KEPT)} WHERE id = ?", people
    )
    conn.executemany("INSERT INTO alias VALUES (?, ?, ?)", aliases)
    return {alias[0] for alias in aliases}


# One other profile has the address, exports show it, it is a person alone, and nothing of them was kept.
_SIMPLE = f"""
  SELECT w.id, p.id, {", ".join(f"c.{field}" for field in Correspondence._fields)}
  FROM profile p CROSS JOIN profile h ON h.network = p.network AND h.handle = p.handle AND h.id <> p.id
  CROSS JOIN person w ON w.id = h.id
  CROSS JOIN correspondence c ON c.profile_id = p.id
  WHERE p.id >= ? AND p.network = 'linkedin' AND p.since = ''
    AND w.connected IS NOT NULL AND w.evidence = 'none' AND w.last_contact_on IS NULL
    AND w.cadence_days IS NULL AND w.snoozed_until IS NULL AND w.tags = ''
    AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.person_id = h.id)
    AND NOT EXISTS (SELECT 1 FROM profile q WHERE q.network = p.network AND q.handle = p.handle
      AND q.id NOT IN (p.id, h.id))
  ORDER BY p.id"""
