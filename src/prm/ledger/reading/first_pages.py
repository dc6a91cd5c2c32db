"""The first page of a filtered list in name order: what a key in the search field waits for.

A filter that fits few people is quickest answered by sorting them, one that fits many by walking everyone in
name order until the page is full. Which it is, is only known by trying; both tries are bounded.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date
from itertools import islice

from prm.domain.filters import EVERYONE, And, Filter, Is, Words
from prm.domain.people import PersonRow
from prm.domain.text import fold
from prm.ledger.reading.filtering import COLUMN_OF_FIELD, condition, match_text

COLUMNS = """id, name, company, title, location, email, phone, birthday, connected_on, connected, evidence,
  last_talked_on, last_contact_on, waiting_on, cadence_days, due_on, snoozed_until, tags"""
"""The columns of a `PersonRow`."""

FEW = 3_000
"""Matches of words up to which sorting them is quicker than walking, however few people there are."""
WALK = 1_500
"""People to walk past before giving up on a full page."""
WALK_LETTER = 500
"""The same for a single letter: one that is not common is quicker asked of the index."""
_RARE = {"due", "waiting", "snoozed"}
"""What is true of few people: with words besides, a walk would not fill a page."""


def first_page(
    conn: sqlite3.Connection, wanted: Filter | None, today: date, limit: int
) -> list[PersonRow] | None:
    """Return the first *limit* people in name order by walking; None where sorting them is quicker."""
    if wanted is None or wanted == EVERYONE:
        return None
    parts = wanted.parts if isinstance(wanted, And) else (wanted,)
    words = [part for part in parts if isinstance(part, Words)]
    if words and any(isinstance(part, Is) and part.flag in _RARE for part in parts):
        return None
    if len(words) == len(parts) == 1 and not words[0].whole and len("".join(words[0].words)) == 1:
        # The index would have to put together every word with that letter before it gave the first.
        return _walk_words(conn, words, limit, WALK_LETTER)
    if words and _are_few(conn, words):
        return None
    if len(words) == len(parts):
        return _walk_words(conn, words, limit, WALK)
    return _walk(conn, wanted, today, limit)


def _are_few(conn: sqlite3.Connection, words: list[Words]) -> bool:
    """Return whether so few match that a walk would not fill a page."""
    asked = " AND ".join(match_text(part) for part in words)
    last = conn.execute("SELECT max(id) FROM person").fetchone()[0] or 0
    few = max(FEW, last // 36)
    matches = "SELECT 1 FROM person_words WHERE person_words MATCH ? LIMIT ?"
    return bool(conn.execute(f"SELECT count(*) < ? FROM ({matches})", (few, asked, few)).fetchone()[0])


def _walk(conn: sqlite3.Connection, wanted: Filter, today: date, limit: int) -> list[PersonRow] | None:
    where = condition(wanted, today)
    rows = conn.execute(
        f"""SELECT {COLUMNS} FROM (SELECT * FROM person ORDER BY sort_key, id LIMIT :walk)
            WHERE {where.sql} LIMIT :limit""",
        {**where.values, "walk": WALK, "limit": limit},
    )
    page = [PersonRow._make(row) for row in rows]
    return page if len(page) == limit else None


def _walk_words(
    conn: sqlite3.Connection, words: list[Words], limit: int, walk: int
) -> list[PersonRow] | None:
    rows = conn.execute(
        f"SELECT {COLUMNS}, notes, former_names, said, met FROM person ORDER BY sort_key, id LIMIT ?", (walk,)
    )
    columns = [description[0] for description in rows.description]
    folded = columns.index("said")
    places = [(_places(part.field, columns), part) for part in words]
    fits = (row for row in rows if all(_has_words(row, where, part, folded) for where, part in places))
    page = [PersonRow._make(row[: len(PersonRow._fields)]) for row in islice(fits, limit)]
    return page if len(page) == limit else None


def _places(field: str, columns: Sequence[str]) -> list[int]:
    everywhere = "name company title location email tags notes former_names said met"
    return [columns.index(name) for name in (COLUMN_OF_FIELD[field].strip("{}") or everywhere).split()]


def _has_words(row: Sequence[object], places: Sequence[int], words: Words, folded: int) -> bool:
    """Return whether *words* stand in one of *places*; columns from *folded* on need no folding."""
    start = " " + " ".join(words.words) + (" " if words.whole else "")
    return any(
        start in f" {text if place >= folded else fold(str(text))} "
        for place in places
        if (text := row[place])
    )
