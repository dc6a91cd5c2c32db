"""Who the user says to be: the owner of the exports, and never a person in the ledger."""

import sqlite3
import uuid

from prm.ledger.entries import add_entry


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
    entry = add_entry(conn, uuid.uuid4().hex, "me", made_at, as_of, f"you are linkedin:{handle}")
    conn.execute("INSERT INTO owner VALUES (?, ?)", (entry, handle))
    return entry
