"""The short way for people whom the newest export merely shows with another job, location or birthday.

Nothing that links them has changed, and no other export is of a later day: what they show now follows from
what they showed and the new card. It gives the rows that `refresh` would; the property tests hold it to that.
"""

import sqlite3
from collections.abc import Iterable

from prm.domain.histories import is_same
from prm.ledger.projecting import Difference, facts_of, forget_words, index_words
from prm.ledger.sharing import ask

_ADVANCED = "SELECT profile_id FROM temp.advanced"


def advance(conn: sqlite3.Connection, entry: int, as_of: str, profiles: Iterable[int]) -> Difference:
    """Bring *profiles* up to date with what *entry*, the newest export, shows of them.

    The ones with further profiles, or of whom the user said something, are left for `refresh`: those that
    the difference holds are done.
    """
    ask(conn, profiles)
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS advanced (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.advanced")
    conn.execute(
        """INSERT INTO temp.advanced
           SELECT p.id FROM temp.asked CROSS JOIN person p ON p.id = asked.profile_id
           WHERE p.profile_id = p.id AND p.connected = 1 AND p.absence IS NULL
             AND NOT EXISTS (SELECT 1 FROM alias WHERE person_id = p.id)
             AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.profile_id = p.id)"""
    )
    before = facts_of(conn, _ADVANCED)
    forget_words(conn, f"id IN ({_ADVANCED})")
    conn.executemany(
        "UPDATE person SET company = ?, title = ?, location = ?, birthday = ?, changed_on = ? WHERE id = ?",
        [_row(as_of, *row) for row in conn.execute(_SHOWN, (entry,))],
    )
    index_words(conn, f"id IN ({_ADVANCED})")
    return Difference(before, facts_of(conn, _ADVANCED))


Text = str | None
_SHOWN = """SELECT p.id, p.company, p.title, p.location, p.birthday, p.changed_on,
    c.company, c.title, c.location, c.birthday
  FROM temp.advanced CROSS JOIN person p ON p.id = advanced.profile_id
  CROSS JOIN sighting s ON s.entry_id = ? AND s.profile_id = p.id
  CROSS JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number"""


def _row(
    as_of: str,
    person: int,
    company: Text,
    title: Text,
    location: Text,
    birthday: Text,
    changed_on: Text,
    *card: Text,
) -> tuple[Text | int, ...]:
    """Return the new values of a person: what the card leaves empty stays as it was."""
    job = card[:2] if any(card[:2]) else (company, title)
    place = card[2] or location
    is_news = (any((company, title)) and not is_same(job, (company, title))) or bool(
        location and not is_same((place,), (location,))
    )
    return (*job, place, card[3] or birthday, as_of if is_news else changed_on, person)
