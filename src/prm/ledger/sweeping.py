"""Leaving no trace in the file of what was deleted from it."""

import sqlite3

from prm.ledger.opening import Ledger

TRACES_LEFT = (
    "another program has the ledger open: traces of whom you forgot stay in its files"
    " until you close that and run `prm check --repair`"
)
"""What to tell where `sweep` could not."""


def sweep(ledger: Ledger) -> bool:
    """Write the file anew without its free pages, and empty the write-ahead log.

    Return False when another program reads or writes, so that some of it waits for the next time.
    """
    with ledger.connection() as conn:
        conn.execute("PRAGMA secure_delete = ON").fetchall()
        try:
            for index in ("person_words", "message_words"):
                conn.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
            conn.execute("VACUUM")
            is_busy, _, _ = conn.execute("PRAGMA wal_checkpoint (TRUNCATE)").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            return False
    return not is_busy
