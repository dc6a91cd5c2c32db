"""What imports revealed: each export compared with all before it, worked out when someone asks.

Nothing of it is stored: two exports are compared by the cards they saw, and only people whom they show
differently are looked at more closely. So an undone or a late import needs no care here.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.changes import KINDS, Change, Export, Shown, changes_between
from prm.domain.histories import FIELDS
from prm.domain.people import News, PersonRow
from prm.ledger.kinds import SQL_CARD_KINDS
from prm.ledger.material import CardSeen, Material, gather
from prm.ledger.reading.people import people_by_ids

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_COLUMN = {field: column for column, field in enumerate(FIELDS)}
_BATCH = 2_000
"""People looked at together: so many rows are in memory at a time."""


def changes(ledger: "Ledger", since: str | None = None, limit: int = 50) -> list[News]:
    """Return what exports as of the ISO day *since* or later revealed; a *limit* of 0 means all.

    The newest export comes first, and in it those you talked with last, whose news is a reason to write.
    """
    conn = ledger.reader
    exports = _exports(conn)
    found: list[News] = []
    for number in range(len(exports) - 1, 0, -1):
        if since and exports[number].on < since:
            break
        found += _revealed(ledger, exports, number)
        if limit and len(found) >= limit:
            return found[:limit]
    return found


def count_changes(ledger: "Ledger") -> int:
    """Return how many people the newest export shows differently from the one before."""
    exports = _exports(ledger.reader)
    return len(_people_differing(ledger.reader, exports[-2], exports[-1])) if len(exports) > 1 else 0


def _exports(conn: sqlite3.Connection) -> list[Export]:
    rows = conn.execute(
        f"""SELECT id, as_of FROM entry WHERE kind IN {SQL_CARD_KINDS} AND retracted_at IS NULL
            ORDER BY as_of, digest"""
    )
    return [Export(*row) for row in rows]


def _revealed(ledger: "Ledger", exports: Sequence[Export], number: int) -> list[News]:
    """Give the news of one export: of those talked with last first, then by kind and name."""
    differing = _people_differing(ledger.reader, exports[number - 1], exports[number])
    people = people_by_ids(ledger, differing)
    found: list[tuple[PersonRow, Change]] = []
    for start in range(0, len(people), _BATCH):
        batch = people[start : start + _BATCH]
        profiles = _profiles(ledger.reader, [person.id for person in batch])
        material = gather(
            ledger.reader, ",".join(str(profile) for owned in profiles.values() for profile in owned)
        )
        for person in batch:
            revealed = changes_between(exports, _shown(material, profiles[person.id]))
            found += [(person, change) for change in revealed if change.entry == exports[number].entry]
    found.sort(key=_place)
    return [News(change.on, person, *change[2:5], change.entry) for person, change in found]


def _place(news: tuple[PersonRow, Change]) -> tuple[int, int, str, int]:
    person, change = news
    talked_on = date.fromisoformat(person.last_talked_on).toordinal() if person.last_talked_on else 0
    return -talked_on, KINDS.index(change.kind), person.name.casefold(), person.id


def _people_differing(conn: sqlite3.Connection, before: Export, after: Export) -> list[int]:
    """Return whom two exports show differently, or only one of them shows."""
    rows = conn.execute(
        """SELECT DISTINCT coalesce(a.person_id, differing.profile_id) FROM (
             SELECT profile_id, number FROM sighting WHERE entry_id = :before
             EXCEPT SELECT profile_id, number FROM sighting WHERE entry_id = :after
             UNION ALL
             SELECT * FROM (SELECT profile_id, number FROM sighting WHERE entry_id = :after
             EXCEPT SELECT profile_id, number FROM sighting WHERE entry_id = :before)) differing
           LEFT JOIN alias a ON a.profile_id = differing.profile_id""",
        {"before": before.entry, "after": after.entry},
    )
    return [row[0] for row in rows]


def _profiles(conn: sqlite3.Connection, people: Sequence[int]) -> dict[int, list[int]]:
    owned = {person: [person] for person in people}
    listed = ",".join(map(str, people))
    for profile, person in conn.execute(
        f"SELECT profile_id, person_id FROM alias WHERE person_id IN ({listed}) ORDER BY profile_id"
    ):
        owned[person].append(profile)
    return owned


def _shown(material: Material, profiles: Sequence[int]) -> list[Shown]:
    cards = sorted(card for profile in profiles for card in material.cards.get(profile, ()))
    return [_showing(card) for card in cards]


def _showing(card: CardSeen) -> Shown:
    profile = None if card.network == "row" else f"{card.network}:{card.handle}"
    facts = [card.facts[_COLUMN[field]] for field in ("name", "company", "title", "email", "location")]
    return Shown(card.entry_id, profile, *facts)
