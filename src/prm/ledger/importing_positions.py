"""Taking in the owner's own jobs, from a file and from another ledger."""

import sqlite3
from collections.abc import Iterable, Mapping

from prm.domain.archives import Position
from prm.ledger.importing import Origin, add_import


def take_in_positions(conn: sqlite3.Connection, origin: Origin, positions: Iterable[Position]) -> int:
    """Record the owner's jobs as one entry inside an open transaction; return the entry."""
    entry = add_import(conn, origin)
    conn.executemany(
        "INSERT INTO own_job VALUES (?, ?, ?, ?, ?, ?)",
        ((entry, one.line, one.company, one.title, one.started, one.finished) for one in positions),
    )
    return entry


def add_own_jobs(conn: sqlite3.Connection, other: sqlite3.Connection, entries: Mapping[int, int]) -> None:
    """Add the jobs that the new *entries* of another ledger show, by its numbers mapped to the ones here."""
    rows = other.execute("SELECT entry_id, line, company, title, started, finished FROM own_job").fetchall()
    conn.executemany(
        "INSERT INTO own_job VALUES (?, ?, ?, ?, ?, ?)",
        ((entries[row[0]], *row[1:]) for row in rows if row[0] in entries),
    )
