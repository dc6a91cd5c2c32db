"""Indexes in bulk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def built_afterwards(conn: sqlite3.Connection, *indexes: str) -> Iterator[None]:
    """Leave *indexes* out while tables are filled, and build them at the end, which is quicker."""
    statements = [
        conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()[0]
        for index in indexes
    ]
    for index in indexes:
        conn.execute(f"DROP INDEX {index}")
    yield
    for statement in statements:
        conn.execute(statement)
