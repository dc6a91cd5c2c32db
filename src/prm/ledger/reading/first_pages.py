"""The first page of a filtered list in name order: what a key in the search field waits for.

A filter that fits few people is quickest answered by sorting them, one that fits many by walking everyone in
name order until the page is full. Which it is, is only known by trying; both tries are bounded.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from prm.domain.filters import EVERYONE, Filter, Words
from prm.domain.people import PersonRow
from prm.domain.text import fold
from prm.ledger.reading.filtering import COLUMN_OF_FIELD, condition, match_text, words_only

COLUMNS = """id, name, company, title, location, email, phone, birthday, connected_on, connected, evidence,
  last_talked_on, last_contact_on, waiting_on, cadence_days, due_on, snoozed_until, tags"""
"""The columns of a `PersonRow`."""

FEW = 3_000
"""Matches of words up to which sorting them is quicker than walking."""
WALK = 1_500
"""People to walk past before giving up on a full page."""


def first_page(
    conn: sqlite3.Connection, wanted: Filter | None, today: date, limit: int
) -> list[PersonRow] | None:
    """Return the first *limit* people in name order, or None when neither quick way finds a full page."""
    if wanted is None or wanted == EVERYONE:
        return None
    words = words_only(wanted)
    if not words:
        return _walk(conn, wanted, today, limit)
    if any(len(part.words[-1]) == 1 and not part.whole for part in words):
        # The index would have to put together every word with that letter before it gave the first.
        return _walk_words(conn, words, limit)
    found = _matches(conn, words)
    return _sorted(conn, found, limit) if len(found) < FEW else _walk_words(conn, words, limit)


def _matches(conn: sqlite3.Connection, words: list[Words]) -> list[int]:
    asked = " AND ".join(match_text(part) for part in words)
    rows = conn.execute("SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT ?", (asked, FEW))
    return [row[0] for row in rows]


def _sorted(conn: sqlite3.Connection, ids: Iterable[int], limit: int) -> list[PersonRow]:
    listed = ",".join(map(str, ids))
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM person WHERE id IN ({listed}) ORDER BY +sort_key, id LIMIT ?", (limit,)
    )
    return [PersonRow._make(row) for row in rows]


def _walk(conn: sqlite3.Connection, wanted: Filter, today: date, limit: int) -> list[PersonRow] | None:
    where = condition(wanted, today)
    rows = conn.execute(
        f"""SELECT {COLUMNS} FROM (SELECT * FROM person ORDER BY sort_key, id LIMIT :walk)
            WHERE {where.sql} LIMIT :limit""",
        {**where.values, "walk": WALK, "limit": limit},
    )
    page = [PersonRow._make(row) for row in rows]
    return page if len(page) == limit else None


def _walk_words(conn: sqlite3.Connection, words: list[Words], limit: int) -> list[PersonRow] | None:
    rows = conn.execute(
        f"SELECT {COLUMNS}, notes, former_names FROM person ORDER BY sort_key, id LIMIT ?", (WALK,)
    )
    columns = [description[0] for description in rows.description]
    places = [(_places(part.field, columns), part) for part in words]
    fits = (row for row in rows if all(_has_words(row, where, part) for where, part in places))
    page = [PersonRow._make(row[:-2]) for row in islice(fits, limit)]
    return page if len(page) == limit else None


def _places(field: str, columns: Sequence[str]) -> list[int]:
    everywhere = "name company title location email tags notes former_names"
    return [columns.index(name) for name in (COLUMN_OF_FIELD[field].strip("{}") or everywhere).split()]


def _has_words(row: Sequence[object], places: Sequence[int], words: Words) -> bool:
    start = " " + " ".join(words.words) + (" " if words.whole else "")
    return any(start in f" {fold(str(text))} " for place in places if (text := row[place]))
