"""The owner's own jobs, as the newest file that shows them does."""

import sqlite3
from collections.abc import Iterable, Mapping

from prm.domain.archives import Position
from prm.domain.colleagues import OwnJob
from prm.ledger.importing import Origin, add_import
from prm.ledger.kinds import POSITION_KIND


def take_in_positions(conn: sqlite3.Connection, origin: Origin, positions: Iterable[Position]) -> int:
    """Record the owner's jobs as one entry inside an open transaction; return the entry."""
    entry = add_import(conn, origin)
    conn.executemany(
        "INSERT INTO own_job VALUES (?, ?, ?, ?, ?, ?)",
        ((entry, one.line, one.company, one.title, one.started, one.finished) for one in positions),
    )
    return entry


def own_jobs(conn: sqlite3.Connection) -> list[OwnJob]:
    """Return the owner's jobs, in the order of the newest live file that shows them."""
    rows = conn.execute(
        """SELECT company, title, started, finished FROM own_job WHERE entry_id = (
             SELECT id FROM entry WHERE kind = ? AND retracted_at IS NULL
             ORDER BY as_of DESC, digest DESC LIMIT 1) ORDER BY line""",
        (POSITION_KIND,),
    )
    return [OwnJob._make(row) for row in rows]


def add_own_jobs(conn: sqlite3.Connection, other: sqlite3.Connection, entries: Mapping[int, int]) -> None:
    """Add the jobs that the new *entries* of another ledger show, by its numbers mapped to the ones here."""
    rows = other.execute("SELECT entry_id, line, company, title, started, finished FROM own_job").fetchall()
    conn.executemany(
        "INSERT INTO own_job VALUES (?, ?, ?, ?, ?, ?)",
        ((entries[row[0]], *row[1:]) for row in rows if row[0] in entries),
    )
