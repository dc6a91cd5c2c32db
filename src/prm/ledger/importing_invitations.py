"""Taking in the invitations of a file as one entry."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.messages import Invitation
from prm.ledger.forgetting import erase_remembered
from prm.ledger.forgetting_messages import Deleted
from prm.ledger.forgotten import Key, invitation_key, remember_forgotten
from prm.ledger.importing import Origin, add_import
from prm.ledger.inviting import settle_invited
from prm.ledger.parties import Parties
from prm.ledger.projecting import refresh
from prm.ledger.storing_messages import wording

Form = tuple[int, int, str, int, str, int, bool]
"""Profile, whether the owner sent it, when, the digest of its words, the name of the other, how many lines
end in the text, and whether it is kept."""


class InvitationIntake(NamedTuple):
    """What taking in invitations did."""

    entry_id: int
    new: int
    """Invitations that no live entry showed."""
    forgotten: int
    """Invitations of people whom the user asked to forget."""
    is_erased: bool
    """Whether something of theirs was in the ledger, and went."""


class Storing:
    """Invitations of files, or of entries of another ledger, on their way in."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Know what the ledger has."""
        self._conn = conn
        self._known: dict[Form, int] = {
            (*row[:6], bool(row[6])): row[7]
            for row in conn.execute(
                """SELECT profile_id, is_out, sent_at, digest, name, lines, text IS NOT NULL, id
                   FROM invitation"""
            )
        }
        self._last = max(self._known.values(), default=0)

    def store(self, entry: int, rows: Iterable[tuple[Form, str | None]]) -> None:
        """Store each form with its text unless it is there, and record that the *entry* saw it."""
        forms = dict(rows)
        new = [form for form in forms if form not in self._known]
        for form in new:
            self._last += 1
            self._known[form] = self._last
        self._conn.executemany(
            """INSERT INTO invitation (profile_id, is_out, sent_at, digest, name, lines, text, id)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            ((*form[:6], forms[form], self._known[form]) for form in new),
        )
        self._conn.executemany(
            "INSERT INTO invitation_sighting VALUES (?, ?)", ((entry, self._known[form]) for form in forms)
        )


def take_in_invitations(
    conn: sqlite3.Connection, origin: Origin, invitations: Iterable[Invitation], keeps_texts: bool
) -> InvitationIntake:
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
        rows.append(_row(profile, invitation, keeps_texts))
    Storing(conn).store(entry, rows)
    touched = _told_of(conn, entry)
    erased = Deleted(0, set())
    if forgotten:
        remember_forgotten(conn, forgotten)
        erased = erase_remembered(conn)
    touched = settle_invited(conn, touched, parties.first_new) | erased.profiles
    if touched:
        refresh(conn, touched, touched)
    return InvitationIntake(entry, len(_shown(conn) - shown_before), len(forgotten), erased.rows > 0)


def _row(profile: int, invitation: Invitation, keeps_texts: bool) -> tuple[Form, str | None]:
    """Return the form of an invitation, and its text where that is kept."""
    text, digest, lines = wording(invitation.text or "")
    is_kept = keeps_texts and bool(text)
    sent = profile, int(invitation.is_out), invitation.sent_at, digest, invitation.other.name
    return (*sent, lines if is_kept else 0, is_kept), text if is_kept else None


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
