"""Taking the names of people who are to be forgotten out of what is written elsewhere."""

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.text import fold
from prm.ledger.kinds import NAMED, SAID, TEXTS

FORGOTTEN = "forgotten"
"""What stands in the place of a name."""
HOLDS_NOTHING = " AND ".join(
    f"NOT EXISTS (SELECT 1 FROM {table} WHERE entry_id = entry.id)" for table in (*SAID, "talk")
)
"""In SQL: whether an entry holds nothing that the user says."""
EMPTIED = f"(title = '{FORGOTTEN}' AND source IS NULL AND {HOLDS_NOTHING})"
"""In SQL: whether forgetting has left nothing of an entry but its line, so that there is no undo of it."""
_TEXTS = (
    ("entry", "id", "title"),
    ("entry", "id", "source"),
    *((table, "entry_id", column) for table, column in TEXTS.items()),
)
"""Tables with text in the user's words, the column with its entry, and that of the text."""


class Words(NamedTuple):
    """What people are called."""

    near: set[str]
    """To be taken out of everything that was said of them."""
    anywhere: set[str]
    """To be taken out wherever it stands: nobody else is called that."""


def words_of(conn: sqlite3.Connection, scope: str) -> Words:
    """Return the names, e-mails and handles of the profiles in *scope*, an SQL list or subquery.

    Their invitations have to be chosen before.
    """
    rows = conn.execute(
        f"""SELECT name FROM card WHERE profile_id IN ({scope})
            UNION SELECT name FROM person WHERE id IN ({scope})
            UNION SELECT name FROM invitation WHERE profile_id IN ({scope})
            UNION SELECT value FROM statement WHERE field = 'name' AND profile_id IN ({scope})"""
    )
    names = {row[0] for row in rows if row[0]}
    keys = conn.execute(f"SELECT network, handle FROM profile WHERE id IN ({scope})").fetchall()
    names |= {handle.split("|", maxsplit=1)[0] for network, handle in keys if network == "row"}
    emails = conn.execute(
        f"""SELECT email FROM card WHERE profile_id IN ({scope})
            UNION SELECT value FROM statement WHERE field = 'email' AND profile_id IN ({scope})"""
    )
    marks = {row[0] for row in emails if row[0]}
    marks |= {
        handle for network, handle in keys if network != NAMED and len(handle) > 4 and not handle.isalpha()
    }
    others = conn.execute(
        f"""SELECT name FROM person WHERE id NOT IN ({scope}) UNION SELECT name FROM invitation
            WHERE profile_id NOT IN ({scope}) AND id NOT IN (SELECT id FROM temp.doomed_invitations)"""
    )
    taken = {fold(row[0]) for row in others}
    # A single word may be anything, and somebody else may have the same name.
    whole = {name for name in names if " " in name and fold(name) not in taken}
    return Words(names | marks, whole | marks)


def redact(conn: sqlite3.Connection, words: Words, entries: Iterable[int]) -> None:
    """Write `forgotten` in the place of *words*, near and far; *entries* are about these people."""
    near, anywhere = pattern(words.near), pattern(words.anywhere)
    about = set(entries)
    for table, of_entry, column in _TEXTS:
        rows = conn.execute(f"SELECT id, {of_entry}, {column} FROM {table} WHERE {column} IS NOT NULL")
        changed = []
        for row, entry, text in rows:
            written = (near if entry in about else anywhere).sub(FORGOTTEN, text)
            if written != text:
                changed.append((written, row))
        conn.executemany(f"UPDATE {table} SET {column} = ? WHERE id = ?", changed)


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of *words* as whole words; nothing when there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(_whole, longest_first)) or r"(?!)", re.IGNORECASE)


def _whole(word: str) -> str:
    # Scripts without case do not part their words.
    start = r"(?<!\w)" if _parts_words(word[0]) else ""
    end = r"(?!\w)" if _parts_words(word[-1]) else ""
    return f"{start}{re.escape(word)}{end}"


def _parts_words(letter: str) -> bool:
    return letter.isdecimal() or letter.lower() != letter.upper()
