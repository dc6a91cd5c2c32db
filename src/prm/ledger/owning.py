"""Who the user says to be: the owner of the exports, and never a person in the ledger."""

import sqlite3
import uuid

from prm.ledger.stamps import next_stamp


def owner_handles(conn: sqlite3.Connection) -> list[str]:
    """Return the LinkedIn handles that the user said to be their own, the last said first."""
    return [handle for _, handle in statements_of(conn)]


def statements_of(conn: sqlite3.Connection) -> list[tuple[int, str]]:
    """Return the live entries in which the user said that, the newest first, each with the handle."""
    rows = conn.execute(
        """SELECT o.entry_id, o.handle FROM owner o JOIN entry e ON e.id = o.entry_id
           WHERE e.retracted_at IS NULL ORDER BY e.stamp DESC"""
    )
    return rows.fetchall()


def state_owner(conn: sqlite3.Connection, handle: str, as_of: str, made_at: str) -> int:
    """Record the user's word that *handle* is their own, inside an open transaction; return the entry."""
    uid = uuid.uuid4().hex
    stamp = next_stamp(conn, made_at, uid)
    cursor = conn.execute(
        """INSERT INTO entry (uid, kind, made_at, as_of, title, stamp, changed)
           VALUES (?, 'me', ?, ?, ?, ?, ?)""",
        (uid, made_at, as_of, f"you are linkedin:{handle}", stamp, stamp),
    )
    assert cursor.lastrowid is not None
    conn.execute("INSERT INTO owner VALUES (?, ?)", (cursor.lastrowid, handle))
    return cursor.lastrowid
