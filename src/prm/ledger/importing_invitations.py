"""Taking in the invitations of a file as one entry."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.messages import Invitation
from prm.ledger.forgetting import erase_remembered
from prm.ledger.forgetting_messages import Deleted
from prm.ledger.forgotten import Key, invitation_key, remember_forgotten
from prm.ledger.importing import Origin, add_import
from prm.ledger.parties import Parties
from prm.ledger.projecting import refresh
from prm.ledger.storing_messages import wording

Form = tuple[int, int, str, int, str]
"""Profile, whether the owner sent it, when, the digest of its words, and the name of the other."""


class Outcome(NamedTuple):
    """What taking in invitations did."""

    entry_id: int
    new: int
    """Invitations that no live entry showed."""
    forgotten: int
    """Invitations of people whom the user asked to forget."""
    is_erased: bool
    """Whether something of theirs was in the ledger, and went."""


class Storing:
    """The invitations of one file, or of one entry of another ledger, on their way in."""

    def __init__(self, conn: sqlite3.Connection, entry: int) -> None:
        """Take the *entry* that saw them."""
        self._conn = conn
        self._entry = entry
        self._known: dict[Form, int] = {
            row[:5]: row[5]
            for row in conn.execute("SELECT profile_id, is_out, sent_at, digest, name, id FROM invitation")
        }

    def store(self, rows: Iterable[tuple[Form, str | None]]) -> None:
        """Store each form with its text unless it is there, and record that the entry saw it."""
        for form, text in dict(rows).items():
            number = self._known.get(form)
            if number is None:
                cursor = self._conn.execute(
                    """INSERT INTO invitation (profile_id, is_out, sent_at, digest, name, text)
                       VALUES (?, ?, ?, ?, ?, ?)""",
                    (*form, text),
                )
                number = self._known[form] = cursor.lastrowid or 0
            self._conn.execute("INSERT INTO invitation_sighting VALUES (?, ?)", (self._entry, number))


def take_in_invitations(
    conn: sqlite3.Connection, origin: Origin, invitations: Iterable[Invitation], keeps_texts: bool
) -> Outcome:
    """Record *invitations* as one entry inside an open transaction."""
    shown_before = _shown(conn)
    entry = add_import(conn, origin)
    parties = Parties(conn)
    forgotten: list[Key] = []
    rows: list[tuple[Form, str | None]] = []
    for invitation in invitations:
        key = invitation_key(invitation.sent_at, invitation.is_out, invitation.other.name)
        if parties.is_forgotten(invitation.other) or (parties.hashes and key in parties.hashes):
            forgotten.append(key)
            continue
        profile = parties.number(invitation.other)
        assert profile is not None
        words = " ".join((invitation.text or "").split())
        form = (
            profile,
            int(invitation.is_out),
            invitation.sent_at,
            wording(words)[1],
            invitation.other.name,
        )
        rows.append((form, words if words and keeps_texts else None))
    Storing(conn, entry).store(rows)
    touched = _told_of(conn, entry)
    erased = Deleted(0, set())
    if forgotten:
        remember_forgotten(conn, forgotten)
        erased = erase_remembered(conn)
    touched |= erased.profiles
    refresh(conn, touched, touched)
    return Outcome(entry, len(_shown(conn) - shown_before), len(forgotten), erased.rows > 0)


def _told_of(conn: sqlite3.Connection, entry: int) -> set[int]:
    """Return whose name, or whose address, an *entry* of invitations tells."""
    rows = conn.execute(
        """SELECT DISTINCT i.profile_id FROM invitation_sighting s JOIN invitation i ON i.id = s.invitation_id
           WHERE s.entry_id = ?""",
        (entry,),
    )
    return {row[0] for row in rows}


def _shown(conn: sqlite3.Connection) -> set[tuple[int, int, str, int]]:
    rows = conn.execute(
        """SELECT DISTINCT i.profile_id, i.is_out, i.sent_at, i.digest FROM invitation i
           JOIN invitation_sighting s ON s.invitation_id = i.id JOIN entry e ON e.id = s.entry_id
           WHERE e.retracted_at IS NULL"""
    )
    return set(rows)
