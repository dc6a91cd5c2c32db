"""How you stand with who asks to connect, from talks, messages and what you wrote down."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from prm.domain.conversations import day_of
from prm.domain.invitations import Invited
from prm.domain.standing import Acquaintances, Reason, reasons
from prm.domain.text import words_of

if TYPE_CHECKING:
    import sqlite3

    from prm.ledger.opening import Ledger


def reasons_for(ledger: "Ledger", asked: Sequence[Invited]) -> list[list[Reason]]:
    """Return for each of *asked* how you stand with them."""
    known = Acquaintances(
        ledger.reader.execute(
            "SELECT id, name, company, last_talked_on FROM person WHERE last_talked_on IS NOT NULL"
        )
    )
    owners = {one.profile_id: one.person.id if one.person else one.profile_id for one in asked}
    wrote = last_received(ledger.reader, set(owners.values()))
    together = _together(ledger.reader, set(owners.values()))
    return [
        reasons(one, known, _told(ledger, one), wrote.get(owner), together.get(owner))
        for one, owner in ((one, owners[one.profile_id]) for one in asked)
    ]


def last_received(conn: "sqlite3.Connection", people: set[int]) -> dict[int, str]:
    """Return the day on which each of *people* last wrote to the user."""
    rows = conn.execute(
        f"""SELECT p.person, max(m.at) FROM {_profiles_of(people)} p
            CROSS JOIN correspondence c ON c.profile_id = p.profile
            CROSS JOIN message m ON m.thread_id = c.thread_id AND m.is_out = 0
            WHERE c.received > 0 AND (c.sent > 0 OR NOT c.is_group)
              AND (NOT c.is_group OR m.profile_id = c.profile_id OR (NOT m.is_group AND EXISTS (
                SELECT 1 FROM thread_person t JOIN entry e ON e.id = t.entry_id
                WHERE t.thread_id = m.thread_id AND t.profile_id = c.profile_id AND e.retracted_at IS NULL)))
              AND EXISTS (SELECT 1 FROM message_run r JOIN entry e ON e.id = r.entry_id
                WHERE m.id BETWEEN r.first_id AND r.last_id AND e.retracted_at IS NULL)
            GROUP BY 1"""
    )
    return {person: day_of(at) for person, at in rows}


def last_talked(conn: "sqlite3.Connection", people: set[int]) -> dict[int, str]:
    """Return the day of the last talk that was recorded with each of *people*."""
    rows = conn.execute(
        f"""SELECT p.person, max(t.on_day) FROM {_profiles_of(people)} p
            CROSS JOIN talk_person w ON w.profile_id = p.profile CROSS JOIN talk t ON t.id = w.talk_id
            JOIN entry e ON e.id = t.entry_id WHERE e.retracted_at IS NULL GROUP BY 1"""
    )
    return dict(rows.fetchall())


def _together(conn: "sqlite3.Connection", people: set[int]) -> dict[int, tuple[str, str]]:
    """Return (name, day of the last talk) of somebody who writes in a group with each of *people*."""
    rows = conn.execute(
        f"""SELECT p.person, w.name, max(w.last_talked_on)
            FROM {_profiles_of(people)} p
            CROSS JOIN correspondence c ON c.profile_id = p.profile AND c.is_group
            CROSS JOIN correspondence o ON o.thread_id = c.thread_id AND o.profile_id <> c.profile_id
            LEFT JOIN alias a ON a.profile_id = o.profile_id
            CROSS JOIN person w ON w.id = coalesce(a.person_id, o.profile_id)
            WHERE w.last_talked_on IS NOT NULL AND w.id <> p.person GROUP BY 1"""
    )
    return {person: (name, on) for person, name, on in rows}


def _profiles_of(people: set[int]) -> str:
    listed = ",".join(map(str, sorted(people)))
    return f"""(SELECT id AS profile, id AS person FROM profile WHERE id IN ({listed})
      UNION SELECT profile_id, person_id FROM alias WHERE person_id IN ({listed}))"""


def _told(ledger: "Ledger", one: Invited) -> list[tuple[str, str]]:
    """Return (name, day of the last talk) of others of whom the user's words name the one who asked."""
    words = words_of(one.name)
    if len(words) < 2:
        return []
    asked = '{said notes} : "' + " ".join(words) + '"'
    rows = ledger.reader.execute(
        """SELECT id, name, last_talked_on FROM person WHERE last_talked_on IS NOT NULL AND id IN (
             SELECT rowid FROM person_words WHERE person_words MATCH ?) ORDER BY last_talked_on DESC, id""",
        (asked,),
    )
    return [(name, on) for number, name, on in rows if not one.person or number != one.person.id]
