"""What came in with one archive: its files are entries of their own, entered at one moment."""

import sqlite3
from collections.abc import Sequence


def archive_of(source: str | None) -> str | None:
    """Return the archive or folder that a file came from, None for a file by itself, or none."""
    archive, slash, _ = (source or "").partition("/")
    return archive if slash else None


def enter_together(conn: sqlite3.Connection, entries: Sequence[int]) -> None:
    """Give the new *entries* of one import the moment of the first of them."""
    listed = ",".join(map(str, entries))
    conn.execute(
        f"""UPDATE entry SET made_at = (SELECT min(made_at) FROM entry WHERE id IN ({listed}))
            WHERE id IN ({listed})"""
    )
