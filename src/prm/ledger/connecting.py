"""Connections to a ledger's file, set up for reading beside others or for writing in bulk."""

import sqlite3
from pathlib import Path

from prm.domain.refusals import Refused
from prm.domain.text import fold
from prm.ledger.migrations import migrate

BUSY_MS = 5_000
"""How long to wait for another program's write before refusing."""

READER_CACHE_KIB = 256
WRITER_CACHE_KIB = 64 * 1024
"""Memory that a writing connection may use for pages, in KiB; it takes only what it needs."""


def connect(path: Path, is_read_only: bool = False) -> sqlite3.Connection:
    """Return a new connection to the file at *path*, with everything set that the ledger's SQL asks for."""
    if path.is_dir():
        raise Refused("this is a folder", str(path), "name a file with --ledger")
    if is_read_only:
        uri = path.absolute().as_uri() + "?mode=ro"
        try:
            conn = _reader(uri)
            conn.execute("SELECT 1 FROM sqlite_master LIMIT 1")
        except sqlite3.OperationalError:
            if not _is_settled(path):
                raise
            # A write-ahead ledger on a read-only disk can only be read as one that nobody changes.
            conn = _reader(uri + "&immutable=1")
        # Every thread that reads has a cache of its own, and the system keeps the pages anyway.
        conn.execute(f"PRAGMA cache_size = -{READER_CACHE_KIB}")
    else:
        conn = sqlite3.connect(path, BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        # A bulk import that fits in memory is written once, not page by page as the cache overflows.
        conn.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KIB}")
        conn.execute("PRAGMA temp_store = MEMORY")
    prepare(conn)
    return conn


def _reader(uri: str) -> sqlite3.Connection:
    # A list asks in ever new words; the words of old questions take more memory than pages do.
    return sqlite3.connect(
        uri, BUSY_MS / 1000, isolation_level=None, check_same_thread=False, cached_statements=8, uri=True
    )


def _is_settled(path: Path) -> bool:
    """Return whether the file alone holds the ledger: nothing written waits beside it to be moved in."""
    waiting = path.with_name(path.name + "-wal")
    return path.is_file() and not (waiting.exists() and waiting.stat().st_size)


def prepare(conn: sqlite3.Connection) -> None:
    """Give a connection the function `fold`, and the settings that every one of ours has."""
    conn.create_function("fold", 1, _fold_or_none, deterministic=True)
    conn.execute("PRAGMA synchronous = NORMAL")
    # A ledger may come from anybody: what its schema calls must not reach further than it.
    conn.execute("PRAGMA trusted_schema = OFF")


def _fold_or_none(text: str | None) -> str | None:
    return None if text is None else fold(text)


def connect_in_memory() -> sqlite3.Connection:
    """Return a connection to an empty ledger that is gone when it is closed."""
    conn = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    prepare(conn)
    migrate(conn)
    return conn
