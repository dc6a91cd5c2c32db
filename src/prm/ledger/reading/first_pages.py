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
from prm.ledger.reading.filtering import COLUMN_OF_FIELD, WROTE, condition, match_text

COLUMNS = """id, name, company, title, location, email, phone, birthday, connected_on, connected, evidence,
  last_talked_on, last_contact_on, waiting_on, cadence_days, due_on, snoozed_until, tags, absence"""
"""The columns of a `PersonRow`."""

FEW = 3_000
"""Matches of words up to which sorting them is quicker than walking, however few people there are."""
WALK = 1_500
"""People to walk past before giving up on a full page."""
WALK_LETTER = 400
"""The same for a single letter; more where there are very many, of whom the index would put together more."""
_TEXTS = ("name", "company", "title", "location", "email", "tags", "notes", "former_names", "said", "met")
"""The columns of a person that the word index holds."""
_FOLDED = _TEXTS.index("said") + 1
"""Where those of them stand, behind an id, that need no folding."""
_RARE = {"due", "waiting", "snoozed"}
"""What is true of few people: with words besides, a walk would not fill a page."""


def first_page(
    conn: sqlite3.Connection, wanted: Filter | None, today: date, limit: int
) -> list[PersonRow] | None:
    """Return the first *limit* people in name order by walking; None where sorting them is quicker."""
    if wanted is None or wanted == EVERYONE:
        return None
    words, others = _parts(wanted)
    if words and any(isinstance(part, Is) and part.flag in _RARE for part in others):
        return None
    if len(words) == 1 and not others and not words[0].whole and len("".join(words[0].words)) == 1:
        # The index would have to put together every word with that letter before it gave the first.
        return _walk_words(conn, words, limit, max(WALK_LETTER, _last_person(conn) // 150))
    if words:
        found = _matches(conn, words, max(FEW, _last_person(conn) // 36))
        if found is not None:
            return _sorted(conn, found, others, today, limit)
    return _walk(conn, wanted, today, limit) if others else _walk_words(conn, words, limit, WALK)


def are_many(conn: sqlite3.Connection, wanted: Filter | None) -> bool:
    """Return whether *wanted* is nobody in particular, or its words fit a quarter of everyone.

    To read so many in name order they are better walked past: sorting them takes memory.
    """
    if wanted is None or wanted == EVERYONE:
        return True
    words, _ = _parts(wanted)
    return bool(words) and _fit_at_least(conn, words, max(FEW, _last_person(conn) // 4))


def _parts(wanted: Filter) -> tuple[list[Words], list[Filter]]:
    """Return the words that must match, and what must hold besides."""
    parts = wanted.parts if isinstance(wanted, And) else (wanted,)
    words = [part for part in parts if isinstance(part, Words) and part.field != WROTE]
    return words, [part for part in parts if part not in words]


def _matches(conn: sqlite3.Connection, words: list[Words], most: int) -> list[int] | None:
    """Return everyone whom *words* fit, or None if they are *most* or more."""
    asked = " AND ".join(match_text(part) for part in words)
    rows = conn.execute("SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT ?", (asked, most))
    found = [row[0] for row in rows]
    return found if len(found) < most else None


def _sorted(
    conn: sqlite3.Connection, found: list[int], others: list[Filter], today: date, limit: int
) -> list[PersonRow]:
    where = condition(And(tuple(others)), today)
    rows = conn.execute(
        f"""SELECT {COLUMNS} FROM person WHERE id IN (SELECT value FROM json_each(:found)) AND {where.sql}
            ORDER BY +sort_key, id LIMIT :limit""",
        {**where.values, "found": f"[{','.join(map(str, found))}]", "limit": limit},
    )
    return [PersonRow._make(row) for row in rows]


def _fit_at_least(conn: sqlite3.Connection, words: list[Words], number: int) -> bool:
    asked = " AND ".join(match_text(part) for part in words)
    matches = "SELECT 1 FROM person_words WHERE person_words MATCH ? LIMIT ?"
    row = conn.execute(f"SELECT count(*) FROM ({matches})", (asked, number)).fetchone()
    return int(row[0]) >= number


def _last_person(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM person").fetchone()[0])


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
    rows = conn.execute(f"SELECT id, {', '.join(_TEXTS)} FROM person ORDER BY sort_key, id LIMIT ?", (walk,))
    places = [(_places(part.field), part) for part in words]
    fits = (row[0] for row in rows if all(_has_words(row, where, part) for where, part in places))
    page = list(islice(fits, limit))
    return _sorted(conn, page, [], date.min, limit) if len(page) == limit else None


def _places(field: str) -> list[int]:
    columns = COLUMN_OF_FIELD[field].strip("{}").split() or _TEXTS
    return [_TEXTS.index(name) + 1 for name in columns]


def _has_words(row: Sequence[str | None], places: Sequence[int], words: Words) -> bool:
    """Return whether *words* stand in one of *places* of a row of `_TEXTS` behind an id."""
    start = " " + " ".join(words.words) + (" " if words.whole else "")
    texts = [text for place in places if place < _FOLDED and (text := row[place])]
    if len(words.words) == 1:
        texts = [" ".join(texts)]
    known = (text for place in places if place >= _FOLDED and (text := row[place]))
    return any(_may_have(text, words) and start in f" {fold(text)} " for text in texts) or any(
        start in f" {text} " for text in known
    )


def _may_have(text: str, words: Words) -> bool:
    """Return whether folding *text* may give *words*: looking at plain ASCII is much quicker."""
    return not text.isascii() or words.words[0] in text.lower()
