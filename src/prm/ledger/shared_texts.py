"""What is written in an entry that two ledgers have: the same, but where one of them took out a name."""

import sqlite3

from prm.ledger.kinds import TEXTS
from prm.ledger.redacting import FORGOTTEN

_ROWS = {
    "talk": "SELECT e.uid, '', t.id, t.text FROM talk t JOIN entry e ON e.id = t.entry_id ORDER BY t.id",
    "note": """SELECT e.uid, p.network || ':' || p.handle || ' ' || p.since, n.id, n.text FROM note n
               JOIN entry e ON e.id = n.entry_id JOIN profile p ON p.id = n.profile_id ORDER BY n.id""",
    "statement": """SELECT e.uid, s.field || ' ' || p.network || ':' || p.handle || ' ' || p.since,
                    s.id, s.value
                    FROM statement s JOIN entry e ON e.id = s.entry_id JOIN profile p ON p.id = s.profile_id
                    WHERE s.value IS NOT NULL ORDER BY s.id""",
    "mention": """SELECT e.uid, m.line, m.id, m.text FROM mention m JOIN entry e ON e.id = m.entry_id
                  ORDER BY m.id""",
}
"""Table → its texts as (uid of the entry, which of its rows, id, text)."""

_Rank = tuple[int, str]


def told_first(*texts: str | None) -> tuple[_Rank, ...]:
    """Return what sorts that version of *texts* first which is to hold: with the most names taken out."""
    return tuple((-(text or "").count(FORGOTTEN), text or "") for text in texts)


def agree_on_texts(conn: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Take over the other ledger's version of texts from which it took out a name."""
    for table, column in TEXTS.items():
        query = _ROWS[table]
        theirs = {row[:2]: row[3] for row in other.execute(query)}
        changed = [
            (text, row)
            for uid, which, row, mine in conn.execute(query)
            if (text := theirs.get((uid, which), mine)) != mine and told_first(text) < told_first(mine)
        ]
        conn.executemany(f"UPDATE {table} SET {column} = ? WHERE id = ?", changed)
