"""Invitations of another ledger, each stored here once however many entries of both saw it."""

import sqlite3
from collections.abc import Mapping

from prm.ledger.importing_invitations import Storing
from prm.ledger.redacting import FORGOTTEN

_FORM = "p.network, p.handle, i.is_out, i.sent_at, i.digest, i.name, i.lines, i.text IS NOT NULL"


def add_invitations(
    conn: sqlite3.Connection,
    other: sqlite3.Connection,
    entries: Mapping[int, int],
    profiles: Mapping[int, int],
) -> None:
    """Add what the new *entries* of the other ledger saw; both arguments map its numbers to the ones here."""
    storing = Storing(conn)
    seen = other.execute("SELECT DISTINCT entry_id FROM invitation_sighting ORDER BY 1").fetchall()
    for (entry,) in seen:
        if entry in entries:
            rows = other.execute(
                """SELECT i.profile_id, i.is_out, i.sent_at, i.digest, i.name, i.lines, i.text
                   FROM invitation_sighting s JOIN invitation i ON i.id = s.invitation_id
                   WHERE s.entry_id = ? ORDER BY i.id""",
                (entry,),
            )
            forms = (((profiles[row[0]], *row[1:6], row[6] is not None), row[6]) for row in rows)
            storing.store(entries[entry], forms)


def agree_on_invitations(conn: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Take over the other ledger's version of texts from which it took out a name."""
    theirs = {row[:8]: row[8] for row in _texts(other)}
    changed = [
        (told, number)
        for *form, mine, number in _texts(conn)
        if _rank(told := theirs.get(tuple(form), mine)) < _rank(mine)
    ]
    conn.executemany("UPDATE invitation SET text = ? WHERE id = ?", changed)


def _texts(conn: sqlite3.Connection) -> list[tuple[str | int | None, ...]]:
    return conn.execute(
        f"SELECT {_FORM}, i.text, i.id FROM invitation i JOIN profile p ON p.id = i.profile_id"
    ).fetchall()


def _rank(text: str | int | None) -> tuple[int, str]:
    words = str(text or "")
    return -words.count(FORGOTTEN), words
