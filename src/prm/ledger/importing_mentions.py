"""Taking in notes, recommendations and endorsements of a file as one entry."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.messages import Party
from prm.ledger.forgetting import erase_remembered
from prm.ledger.forgotten import Key, mention_key, remember_forgotten
from prm.ledger.importing import Origin, add_import
from prm.ledger.parties import Parties
from prm.ledger.projecting import refresh


class Mention(NamedTuple):
    """What a row of a file tells of someone."""

    line: int
    other: Party
    is_given: bool
    on: str | None
    """`YYYY-MM-DD`."""
    text: str
    job: str | None
    is_shown: bool


class MentionIntake(NamedTuple):
    """What taking them in did."""

    entry_id: int
    new: int
    """Those that no live entry told."""
    people: dict[int, str]
    """The names of people who were nobody before."""
    forgotten: int
    """Rows of people whom the user asked to forget."""
    is_erased: bool
    """Whether something of theirs was in the ledger, and went."""


def take_in_mentions(conn: sqlite3.Connection, origin: Origin, mentions: Iterable[Mention]) -> MentionIntake:
    """Record *mentions* as one entry inside an open transaction."""
    told_before = _told(conn, origin.kind)
    entry = add_import(conn, origin)
    parties = Parties(conn)
    forgotten: list[Key] = []
    for mention in mentions:
        key = mention_key(origin.kind, mention.is_given, mention.on, mention.other.name)
        if parties.is_forgotten(mention.other) or (parties.hashes and key in parties.hashes):
            forgotten.append(key)
        elif (profile := parties.number(mention.other)) is not None:
            _store(conn, entry, profile, mention)
    touched = {row[0] for row in conn.execute("SELECT profile_id FROM mention WHERE entry_id = ?", (entry,))}
    is_erased = False
    if forgotten:
        remember_forgotten(conn, forgotten)
        erased = erase_remembered(conn)
        touched |= erased.profiles
        is_erased = erased.rows > 0
    before, after = refresh(conn, touched, touched)
    people = {person: facts[0] for person, facts in after.items() if person not in before}
    new = len(_told(conn, origin.kind) - told_before)
    return MentionIntake(entry, new, people, len(forgotten), is_erased)


def _store(conn: sqlite3.Connection, entry: int, profile: int, mention: Mention) -> None:
    conn.execute(
        """INSERT INTO mention (entry_id, line, profile_id, name, is_given, on_day, text, job, is_shown)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            entry,
            mention.line,
            profile,
            mention.other.name,
            int(mention.is_given),
            mention.on,
            mention.text,
            mention.job,
            int(mention.is_shown),
        ),
    )


def _told(conn: sqlite3.Connection, kind: str) -> set[tuple[int, int, str | None, str]]:
    """Return what live entries of a *kind* tell, each once however many do."""
    rows = conn.execute(
        """SELECT DISTINCT m.profile_id, m.is_given, m.on_day, m.text FROM mention m
           JOIN entry e ON e.id = m.entry_id WHERE e.kind = ? AND e.retracted_at IS NULL""",
        (kind,),
    )
    return set(rows)
