"""Adding an entry by plain SQL, for what needs no SQLModel: files, and who the user says to be."""

import sqlite3

from prm.ledger.stamps import next_stamp


def add_entry(
    conn: sqlite3.Connection, uid: str, kind: str, made_at: str, as_of: str, title: str, **file: str | None
) -> int:
    """Add a live entry inside an open transaction, and return its number.

    *file* is what it tells of the file that it takes in, by column.
    """
    stamp = next_stamp(conn, made_at, uid)
    row = {
        "uid": uid,
        "kind": kind,
        "made_at": made_at,
        "as_of": as_of,
        "title": title,
        "stamp": stamp,
        "changed": stamp,
        **file,
    }
    marks = ", ".join("?" * len(row))
    cursor = conn.execute(f"INSERT INTO entry ({', '.join(row)}) VALUES ({marks})", [*row.values()])
    assert cursor.lastrowid is not None
    return cursor.lastrowid
