"""Opening a ledger, and the connections to it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from prm.domain.refusals import Refused
from prm.ledger.connecting import connect, connect_in_memory, prepare
from prm.ledger.migrations import VERSION, known_version, migrate, version_of

_KEPT = ("entry", "forgotten")
"""Tables with a row in them once a ledger holds anything."""


class Ledger:
    """One SQLite file that holds everything. Each thread reads through a connection of its own."""

    def __init__(self, path: Path, memory: sqlite3.Connection | None = None) -> None:
        """Take the file's *path*; *memory* is the one connection of a ledger that lives in memory."""
        self.path = path
        self._memory = memory
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._has_written = False
        self.has_recorded = False
        """Whether anything was committed through this object."""
        self._is_new = False

    @classmethod
    def open(cls, path: Path) -> "Ledger":
        """Open the ledger at *path* to read and write, making it when missing, and migrating an older one.

        It is for its owner only: 0600, and a folder made for it 0700.
        """
        ledger = cls(path)
        with refusing(path):
            if not path.exists():
                ledger._is_new = True
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                path.touch(mode=0o600)
            _make_private(path)
            conn = connect(path)
            try:
                version = known_version(conn, str(path))
                if version < VERSION:
                    if version:
                        copy_into(conn, path.with_name(f"{path.name}.v{version}.backup"))
                    conn.execute("PRAGMA page_size = 32768")
                    conn.execute("PRAGMA journal_mode = WAL")
                    migrate(conn)
            except BaseException:
                ledger._remove_if_empty(conn)
                raise
            finally:
                conn.close()
        return ledger

    @classmethod
    def open_to_read(cls, path: Path) -> "Ledger":
        """Open the ledger at *path* to read only; a missing file reads as an empty ledger.

        One of an older version is migrated, as `open` does it.
        """
        if not path.exists():
            return cls(path, memory=connect_in_memory())
        with refusing(path):
            conn = connect(path, is_read_only=True)
            ledger = cls(path)
            ledger._keep(conn)
            try:
                if known_version(conn, str(path)) == VERSION:
                    return ledger
            except BaseException:
                ledger.close()
                raise
            ledger.close()
        return cls.open(path)

    @property
    def reader(self) -> sqlite3.Connection:
        """Return this thread's connection for reads."""
        if self._memory:
            return self._memory
        conn: sqlite3.Connection | None = getattr(self._local, "conn", None)
        if conn is None:
            with refusing(self.path):
                conn = connect(self.path, is_read_only=True)
            self._keep(conn)
        return conn

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All that this thread reads inside is of one moment, whatever is written meanwhile."""
        conn = self.reader
        if self._memory or conn.in_transaction:
            yield
            return
        conn.execute("BEGIN")
        try:
            yield
        finally:
            conn.rollback()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that may write, outside of any transaction."""
        self._has_written = True
        with refusing(self.path):
            conn = self._memory or connect(self.path)
            try:
                yield conn
            finally:
                if conn is not self._memory:
                    conn.close()

    @contextmanager
    def writer(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection inside one transaction, as `transaction` has it."""
        with self.connection() as conn, self.transaction(conn):
            yield conn

    @contextmanager
    def transaction(self, conn: sqlite3.Connection) -> Iterator[None]:
        """Commit what is written on *conn* inside; any exception rolls all of it back."""
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            conn.commit()
        except BaseException:
            conn.rollback()
            raise
        self.has_recorded = True

    def data_version(self) -> int:
        """Return a number that changes, for this thread, when another connection has written."""
        return int(self.reader.execute("PRAGMA data_version").fetchone()[0])

    def as_of(self, day: date) -> "Ledger":
        """Return the ledger as it was on *day*, in memory: only entries as of that day or before count.

        It can be read, and not written to.
        """
        from prm.ledger.projecting import rebuild

        memory = self.copy_in_memory()
        memory.execute("UPDATE entry SET retracted_at = as_of WHERE as_of > ?", (day.isoformat(),))
        rebuild(memory)
        # What were written here would be lost.
        memory.execute("PRAGMA query_only = ON")
        return Ledger(self.path, memory=memory)

    def copy_in_memory(self) -> sqlite3.Connection:
        """Return a copy of all of it that can be written to and is gone when closed."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.reader.backup(memory)
        prepare(memory)
        return memory

    def close(self) -> None:
        """Close every connection of every thread; a new file in which nothing was entered goes again."""
        with self._lock:
            for conn in self._opened:
                conn.close()
            self._opened.clear()
        self._local = threading.local()
        if self._memory:
            self._memory.close()
        elif self._has_written or (self._is_new and self.path.exists()):
            # The last connection to close takes the write-ahead log into the file, if it may write.
            with self.connection() as conn:
                version_of(conn)
                self._remove_if_empty(conn)
            self._has_written = self._is_new = False

    def _remove_if_empty(self, conn: sqlite3.Connection) -> None:
        """Take away the file that `open` made, unless something is in it or another program has it open."""
        if not self._is_new:
            return
        try:
            if any(version_of(conn) and conn.execute(f"SELECT 1 FROM {table}").fetchone() for table in _KEPT):
                return
            conn.execute("PRAGMA busy_timeout = 0")
            # Only the one connection that a file has can take it out of write-ahead mode.
            conn.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error:
            return
        self.path.unlink(missing_ok=True)

    def _keep(self, conn: sqlite3.Connection) -> None:
        with self._lock:
            self._opened.append(conn)
        self._local.conn = conn


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn SQLite's and the file system's errors into one line that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise Refused(*_reason(str(error), path)) from error
    except OSError as error:
        raise Refused(
            error.strerror or str(error), str(path), "choose another place with --ledger"
        ) from error


def copy_into(conn: sqlite3.Connection, path: Path, journal: str = "DELETE") -> None:
    """Write a consistent copy of an open database to *path* (0600), replacing what is there.

    With the journal mode `DELETE` the copy is one file that needs no others beside it.
    """
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    copy = sqlite3.connect(path)
    try:
        conn.backup(copy)
        copy.execute(f"PRAGMA journal_mode = {journal}")
    finally:
        copy.close()


def _reason(message: str, path: Path) -> tuple[str, str, str]:
    known = {
        "not a database": ("this file is not a prm ledger", "name another with --ledger"),
        "malformed": ("the ledger is damaged", "put a backup back with `prm restore FILE`"),
        "locked": ("another program is writing to the ledger", "try again in a moment"),
        "readonly": ("the ledger cannot be written to", "make the file and its folder writable"),
        "unable to open": ("the ledger cannot be opened", "check that the folder can be read and written"),
        "disk is full": ("the disk is full; nothing was changed", "make room and try again"),
        "disk I/O error": ("the disk cannot be read or written", "check the disk, then try again"),
        "no such table": ("this file is not a prm ledger", "name another with --ledger"),
    }
    for sign, (what, todo) in known.items():
        if sign in message:
            return what, str(path), todo
    return message, str(path), "run `prm check`"


def _make_private(path: Path) -> None:
    """Let only its owner read the ledger, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        file = path.with_name(path.name + end)
        if file.is_file() and file.stat().st_mode & 0o077:
            # Somebody else's file may be writable all the same.
            with suppress(PermissionError):
                file.chmod(0o600)
