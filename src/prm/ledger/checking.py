"""Is the ledger whole, and is the projection what a rebuild would make?"""

import sqlite3
from contextlib import closing

from prm.ledger.opening import Ledger
from prm.ledger.projecting import rebuild
from prm.ledger.saying import rebuild_words, summed_words


def integrity(conn: sqlite3.Connection) -> list[str]:
    """Return what SQLite itself finds wrong: damaged pages, and rows that point at nothing."""
    damaged = [str(row[0]) for row in conn.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]
    dangling = [
        f"a row of {table} points at a missing {parent}"
        for table, _, parent, _ in conn.execute("PRAGMA foreign_key_check").fetchmany(10)
    ]
    return damaged + dangling


def problems(ledger: Ledger, is_repair: bool) -> list[str]:
    """Return everything wrong with *ledger*; a projection that is wrong is mended when *is_repair*."""
    found = integrity(ledger.reader)
    if found:
        return found
    if is_repair:
        with ledger.writer() as conn:
            return [f"{problem} (mended)" for problem in _rebuilt(conn)]
    with closing(ledger.copy_in_memory()) as conn:
        return _rebuilt(conn)


def _rebuilt(conn: sqlite3.Connection) -> list[str]:
    """Rebuild the projection and the indexes, and return in which of them that made a difference."""
    before = _projection(conn)
    rebuild(conn)
    rebuild_words(conn)
    after = _projection(conn)
    return [
        f"{table}: the stored rows differ from rebuilt ones"
        for table in before
        if before[table] != after[table]
    ]


def _projection(conn: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    conn.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_seen USING fts5vocab (main, person_words, instance)"
    )
    return {
        "person": conn.execute("SELECT * FROM person ORDER BY id").fetchall(),
        "alias": conn.execute("SELECT * FROM alias ORDER BY profile_id").fetchall(),
        "correspondence": conn.execute(
            "SELECT * FROM correspondence ORDER BY profile_id, thread_id"
        ).fetchall(),
        "search index": conn.execute(
            "SELECT term, doc, col, offset FROM temp.words_seen ORDER BY doc, col, offset, term"
        ).fetchall(),
        "words of messages": summed_words(conn),
    }
