"""Putting a copy of a ledger where another is, which other programs may have open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from prm.ledger.connecting import connect
from prm.ledger.opening import Ledger, copy_into

_SIDE_FILES = ("-wal", "-shm")


def put_back(source: Ledger, path: Path, kept: Path) -> bool:
    """Put a copy of *source* at *path*; return whether something was there, which is then at *kept*."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _put_new(source, path)
        return False
    try:
        _write_over(source, path, kept)
    except sqlite3.OperationalError:
        kept.unlink(missing_ok=True)
        raise
    except sqlite3.DatabaseError:
        # What is no database, or a damaged one, cannot be written over, nor can anybody be reading it.
        for end in ("", *_SIDE_FILES):
            beside = path.with_name(path.name + end)
            if beside.exists():
                beside.replace(kept.with_name(kept.name + end))
        _put_new(source, path)
    return True


def _write_over(source: Ledger, path: Path, kept: Path) -> None:
    """Write *source* into the file at *path*, as one transaction that whoever has it open then reads.

    *kept* becomes a copy of what was there, with no write in between.
    """

    def keep(status: int, left: int, pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise sqlite3.OperationalError("database is locked")
        # After the first page the ledger is locked, and what was there can still be read.
        if not kept.exists():
            with closing(connect(path, is_read_only=True)) as old:
                copy_into(old, kept)

    with closing(connect(path)) as conn:
        source.reader.backup(conn, pages=1, progress=keep)
        conn.execute("PRAGMA journal_mode = WAL")


def _put_new(source: Ledger, path: Path) -> None:
    fresh = path.with_name(path.name + ".restoring")
    copy_into(source.reader, fresh, "WAL")
    for end in _SIDE_FILES:
        path.with_name(path.name + end).unlink(missing_ok=True)
    fresh.replace(path)
