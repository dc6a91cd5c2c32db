"""The short way for people whom the newest export merely shows with another job, location or birthday.

Nothing that links them has changed, and no other export is of a later day: what they show now follows from
what they showed and the new card. It gives the rows that `refresh` would; the property tests hold it to that.
"""

import sqlite3
from collections.abc import Iterable

from prm.domain.histories import is_same
from prm.ledger.projecting import Difference, facts_of, forget_words, index_words
from prm.ledger.sharing import ask

Text = str | None
_ADVANCED = "SELECT person_id FROM temp.advanced"


def advance(
    conn: sqlite3.Connection, entry: int, previous: int | None, as_of: str, profiles: Iterable[int]
) -> tuple[Difference, set[int]]:
    """Bring *profiles* up to date with what *entry*, the newest export, shows otherwise than *previous*.

    The ones of whom the user said something, or whose other profiles have a say, are left for `refresh`:
    return what changed, and the profiles that are done.
    """
    ask(conn, profiles)
    conn.execute(
        "CREATE TEMP TABLE IF NOT EXISTS advanced (person_id INTEGER PRIMARY KEY, profile_id INTEGER)"
    )
    conn.execute("DELETE FROM temp.advanced")
    conn.execute(_SIMPLE, {"entry": entry, "previous": previous})
    before = facts_of(conn, _ADVANCED)
    forget_words(conn, f"id IN ({_ADVANCED})")
    conn.executemany(
        "UPDATE person SET company = ?, title = ?, location = ?, birthday = ?, changed_on = ? WHERE id = ?",
        [_row(as_of, *row) for row in conn.execute(_SHOWN, (entry,))],
    )
    index_words(conn, f"id IN ({_ADVANCED})")
    done = {row[0] for row in conn.execute("SELECT profile_id FROM temp.advanced")}
    return Difference(before, facts_of(conn, _ADVANCED)), done


# The export before showed the profile in use, and it alone; the facts it showed are those that hold.
_SIMPLE = """
  INSERT INTO temp.advanced SELECT p.id, k.profile_id FROM temp.asked k
  LEFT JOIN alias a ON a.profile_id = k.profile_id
  CROSS JOIN person p ON p.id = coalesce(a.person_id, k.profile_id) AND p.profile_id = k.profile_id
  CROSS JOIN sighting s ON s.entry_id = :previous AND s.profile_id = k.profile_id
  CROSS JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number
  WHERE p.connected = 1 AND p.absence IS NULL
    AND (coalesce(c.company, c.title) IS NOT NULL OR coalesce(p.company, p.title) IS NULL)
    AND (c.location IS NOT NULL OR p.location IS NULL)
    AND p.id NOT IN (
      SELECT coalesce(o.person_id, t.profile_id) FROM statement t LEFT JOIN alias o USING (profile_id))
    AND NOT EXISTS (
      SELECT 1 FROM alias o CROSS JOIN sighting t
        ON t.profile_id = o.profile_id AND t.entry_id IN (:previous, :entry)
      WHERE o.person_id = p.id AND o.profile_id <> k.profile_id)
    AND (p.id = k.profile_id OR NOT EXISTS (
      SELECT 1 FROM sighting t WHERE t.profile_id = p.id AND t.entry_id IN (:previous, :entry)))"""
_SHOWN = """SELECT p.id, p.company, p.title, p.location, p.birthday, p.changed_on,
    c.company, c.title, c.location, c.birthday
  FROM temp.advanced d CROSS JOIN person p ON p.id = d.person_id
  CROSS JOIN sighting s ON s.entry_id = ? AND s.profile_id = d.profile_id
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
