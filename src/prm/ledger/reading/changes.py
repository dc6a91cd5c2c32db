"""What imports revealed: each export compared with all before it, worked out when someone asks.

Nothing of it is stored: two exports are compared by the cards they saw, and only people whom they show
differently are looked at more closely. So an undone or a late import needs no care here.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from prm.domain.absences import Absence
from prm.domain.changes import KINDS, Change, Export, Shown, changes_between
from prm.domain.histories import FIELDS
from prm.domain.people import MOST_COUNTED, News, PersonRow
from prm.ledger.absences import absences_then
from prm.ledger.kinds import SQL_EXPORT_KINDS
from prm.ledger.material import CardSeen, Material, gather
from prm.ledger.reading.people import people_by_ids

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_COLUMN = {field: column for column, field in enumerate(FIELDS)}
_BATCH = 2_000
"""People looked at together: so many rows are in memory at a time."""
_SMALL_BATCH = 40
"""People looked at together by a count, which may soon be full."""


class _Mark(NamedTuple):
    """All that exports up to a day, and in the ledger when it was made, revealed was read."""

    until: str
    stamp: str


class _Marks(NamedTuple):
    """The marks of everyone, and those of some people."""

    of_all: list[_Mark]
    of_person: dict[int, list[_Mark]]

    def cover_all(self, export: Export) -> bool:
        """Return whether all was read that an export revealed."""
        return any(export.on <= mark.until and export.stamp < mark.stamp for mark in self.of_all)

    def cover(self, person: int, export: Export) -> bool:
        """Return whether what an export revealed of a person was read."""
        marks = (*self.of_all, *self.of_person.get(person, ()))
        return any(export.on <= mark.until and export.stamp < mark.stamp for mark in marks)


def changes(
    ledger: "Ledger", since: str | None = None, limit: int = 50, is_unread: bool = False
) -> list[News]:
    """Return what exports as of the ISO day *since* or later revealed; a *limit* of 0 means all.

    The newest export comes first, and in it those you talked with last, whose news is a reason to write.
    *is_unread* leaves out what was read.
    """
    exports = _exports(ledger.reader)
    marks = _marks(ledger.reader)
    found: list[News] = []
    for number in range(len(exports) - 1, 0, -1):
        export = exports[number]
        if since and export.on < since:
            break
        if is_unread and marks.cover_all(export):
            continue
        people = _people_differing(ledger.reader, exports[number - 1], exports[number])
        if is_unread:
            people = (person for person in people if not marks.cover(person, export))
        news = sorted(_revealed(ledger, exports, number, people, _BATCH), key=_place)
        found += [
            News(export.on, person, *change[2:5], change.entry, marks.cover(person.id, export))
            for person, change in news
        ]
        if limit and len(found) >= limit:
            return found[:limit]
    return found


def count_unread(ledger: "Ledger", most: int = MOST_COUNTED) -> int:
    """Return how many changes were not read yet, counting no further than *most*."""
    exports = _exports(ledger.reader)
    marks = _marks(ledger.reader)
    count = 0
    for number in range(len(exports) - 1, 0, -1):
        export = exports[number]
        if marks.cover_all(export):
            continue
        people = _people_differing(ledger.reader, exports[number - 1], exports[number])
        unread = (person for person in people if not marks.cover(person, export))
        left = most - count
        count += sum(1 for _ in islice(_revealed(ledger, exports, number, unread, _SMALL_BATCH), left))
        if count >= most:
            break
    return count


def export_days(ledger: "Ledger") -> list[str]:
    """Return the as-of day of every export, oldest first."""
    return [export.on for export in _exports(ledger.reader)]


def _marks(conn: sqlite3.Connection) -> _Marks:
    rows = conn.execute(
        """SELECT coalesce(a.person_id, m.profile_id), m.until, e.stamp FROM read_mark m
           JOIN entry e ON e.id = m.entry_id LEFT JOIN alias a ON a.profile_id = m.profile_id
           WHERE e.retracted_at IS NULL"""
    )
    marks: dict[int | None, list[_Mark]] = defaultdict(list)
    for person, *mark in rows:
        marks[person].append(_Mark(*mark))
    of_all = marks.pop(None, [])
    return _Marks(of_all, {person: of_one for person, of_one in marks.items() if person is not None})


def _exports(conn: sqlite3.Connection) -> list[Export]:
    rows = conn.execute(
        f"""SELECT id, as_of, stamp FROM entry WHERE kind IN {SQL_EXPORT_KINDS} AND retracted_at IS NULL
            ORDER BY as_of, digest"""
    )
    return [Export(*row) for row in rows]


def _revealed(
    ledger: "Ledger", exports: Sequence[Export], number: int, people: Iterator[int], size: int
) -> Iterator[tuple[PersonRow, Change]]:
    """Yield what one export revealed of *people*, *size* of them looked at together."""
    while ids := list(islice(people, size)):
        absences = _absences(ledger.reader, exports[: number + 1], ids)
        batch = people_by_ids(ledger, ids)
        profiles = _profiles(ledger.reader, [person.id for person in batch])
        material = gather(
            ledger.reader, ",".join(str(profile) for owned in profiles.values() for profile in owned)
        )
        for person in batch:
            revealed = changes_between(
                exports, _shown(material, profiles[person.id]), absences.get(person.id)
            )
            yield from ((person, change) for change in revealed if change.entry == exports[number].entry)


def _place(news: tuple[PersonRow, Change]) -> tuple[int, int, str, int]:
    """Give the place of a piece of news: of those talked with last first, then by kind and name."""
    person, change = news
    talked_on = date.fromisoformat(person.last_talked_on).toordinal() if person.last_talked_on else 0
    return -talked_on, KINDS.index(change.kind), person.name.casefold(), person.id


def _people_differing(conn: sqlite3.Connection, before: Export, after: Export) -> Iterator[int]:
    """Yield whom two exports show differently, or only one of them shows, if only as a hidden account.

    Read as far as it is asked for: at most a few of the many who differ are remembered.
    """
    unhidden = _perhaps_unhidden(conn, before, after)
    yield from unhidden
    told = {*unhidden}
    for person, has_several in conn.execute(_DIFFERING, {"before": before.entry, "after": after.entry}):
        if person not in told:
            yield person
        if has_several:
            told.add(person)


_DIFFERING = """
  SELECT coalesce(a.person_id, differing.profile_id),
    a.person_id IS NOT NULL OR EXISTS (SELECT 1 FROM alias WHERE person_id = differing.profile_id)
  FROM (
    SELECT s.profile_id FROM sighting s WHERE s.entry_id = :after AND NOT EXISTS (
      SELECT 1 FROM sighting b
      WHERE b.entry_id = :before AND b.profile_id = s.profile_id AND b.number = s.number)
    UNION ALL
    SELECT s.profile_id FROM sighting s WHERE s.entry_id = :before AND NOT EXISTS (
      SELECT 1 FROM sighting n WHERE n.entry_id = :after AND n.profile_id = s.profile_id)) differing
  LEFT JOIN alias a ON a.profile_id = differing.profile_id"""


def _perhaps_unhidden(conn: sqlite3.Connection, before: Export, after: Export) -> list[int]:
    """Return who connected on a day of which *before* has more nameless rows than *after*, by id."""
    rows = conn.execute(
        """SELECT DISTINCT p.id FROM hidden_day h LEFT JOIN hidden_day n ON n.entry_id = ? AND n.day = h.day
           CROSS JOIN card c ON c.connected_on = h.day LEFT JOIN alias a ON a.profile_id = c.profile_id
           CROSS JOIN person p ON p.id = coalesce(a.person_id, c.profile_id) AND p.connected_on = h.day
           WHERE h.entry_id = ? AND h.count > coalesce(n.count, 0) AND p.absence IS NOT NULL ORDER BY 1""",
        (after.entry, before.entry),
    )
    return [row[0] for row in rows]


def _absences(
    conn: sqlite3.Connection, exports: Sequence[Export], people: Sequence[int]
) -> dict[int, dict[int, Absence]]:
    """Return in what way *people* are absent from the last of *exports*, and from the one before."""
    found: dict[int, dict[int, Absence]] = defaultdict(dict)
    for until in (len(exports) - 1, len(exports)):
        if until > 1:
            entries = [export.entry for export in exports[:until]]
            for person, absence in absences_then(conn, entries, people).items():
                found[person][entries[-1]] = absence
    return found


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
