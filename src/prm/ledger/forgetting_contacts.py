"""Erasing the rows of address books that show people who are to be forgotten, and keeping them out.

A row is theirs that shows an e-mail or a phone of theirs under a name of theirs, linked or not.
"""

import sqlite3
from collections.abc import Iterable

from prm.domain.identity import BOOKED
from prm.domain.names import match_name
from prm.ledger.forgotten import Hashes, Key

_DOOMED = "SELECT profile_id FROM temp.doomed"


def contact_keys(names: Iterable[str], values: Iterable[str]) -> list[Key]:
    """Return the keys of rows that show one of *values*, e-mails and phones, under one of *names*."""
    matched = {match_name(name) for name in names}
    return [(BOOKED, f"{name}|{value}") for value in values for name in sorted(matched) if name]


def doom_contacts(conn: sqlite3.Connection) -> None:
    """Let the rows of address books that are of the doomed be doomed with them."""
    rows = _rows(conn)
    while rows:
        keys = {*keys_of_contacts(conn)}
        doomed = {row[0] for row in conn.execute(_DOOMED)}
        found = {profile for profile, key in rows if key in keys} - doomed
        if not found:
            return
        conn.executemany("INSERT INTO temp.doomed VALUES (?)", [(profile,) for profile in sorted(found)])


def keys_of_contacts(conn: sqlite3.Connection) -> list[Key]:
    """Return what to remember of the e-mails and phones of the doomed."""
    names = conn.execute(
        f"""SELECT name FROM card WHERE profile_id IN ({_DOOMED})
            UNION SELECT name FROM person WHERE id IN ({_DOOMED})
            UNION SELECT value FROM statement WHERE field = 'name' AND profile_id IN ({_DOOMED})"""
    ).fetchall()
    values = conn.execute(
        f"""SELECT email FROM card WHERE profile_id IN ({_DOOMED})
            UNION SELECT phone FROM card WHERE profile_id IN ({_DOOMED})
            UNION SELECT value FROM statement WHERE field IN ('email', 'phone')
              AND profile_id IN ({_DOOMED})"""
    ).fetchall()
    return contact_keys([row[0] for row in names if row[0]], [row[0] for row in values if row[0]])


def remembered_contacts(conn: sqlite3.Connection, hashes: Hashes) -> set[int]:
    """Return the profiles of rows that are of somebody forgotten."""
    return {profile for profile, key in _rows(conn) if key in hashes}


def _rows(conn: sqlite3.Connection) -> list[tuple[int, Key]]:
    rows = conn.execute(
        """SELECT c.profile_id, c.name, c.email, c.phone FROM profile p
           CROSS JOIN card c ON c.profile_id = p.id WHERE p.network = ?""",
        (BOOKED,),
    )
    return [
        (profile, key)
        for profile, name, *values in rows
        for key in contact_keys([name], [value for value in values if value])
    ]
