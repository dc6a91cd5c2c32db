"""Whom to catch up with, whom you have not yet talked with, and what the day brings."""

from datetime import date
from heapq import nlargest
from typing import TYPE_CHECKING

from prm.domain.cadence import DEFAULT_CADENCE, overdue
from prm.domain.people import PersonRow, Tally
from prm.ledger.reading.conditions import DUE, NEVER, NOT_SNOOZED
from prm.ledger.reading.first_pages import COLUMNS

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


def people_due(ledger: "Ledger", today: date, limit: int = 50) -> list[PersonRow]:
    """Return whom to catch up with, the most overdue for their cadence first; a *limit* of 0 means all.

    Within one cadence the longest silence is the most overdue, so the index gives each cadence's first.
    """
    found: list[PersonRow] = []
    for cadence in _cadences(ledger):
        rows = ledger.reader.execute(
            f"""SELECT {COLUMNS} FROM person WHERE cadence_days IS :cadence AND last_talked_on < :before
                AND {NOT_SNOOZED} ORDER BY last_talked_on LIMIT :limit""",
            {
                "cadence": cadence,
                "before": _day_before(today, cadence or DEFAULT_CADENCE),
                "today": today.isoformat(),
                "limit": limit or -1,
            },
        )
        found += [PersonRow._make(row) for row in rows]
    return nlargest(limit or len(found), found, key=lambda row: (_lateness(row, today), -row.id))


NEW_DAYS = 90
"""How long somebody is newly connected."""


def newly_connected(ledger: "Ledger", today: date, limit: int = 50) -> list[PersonRow]:
    """Return whom you connected with lately, have not yet talked with and are connected with still."""
    rows = ledger.reader.execute(
        f"""SELECT DISTINCT {", ".join("p." + column.strip() for column in COLUMNS.split(","))}
            FROM card c LEFT JOIN alias a ON a.profile_id = c.profile_id
            CROSS JOIN person p ON p.id = coalesce(a.person_id, c.profile_id)
              AND p.connected_on = c.connected_on
            WHERE c.connected_on >= ? AND p.connected = 1 AND {NEVER}
            ORDER BY c.connected_on DESC, p.sort_key, p.id LIMIT ?""",
        (_day_before(today, NEW_DAYS), limit or -1),
    )
    return [PersonRow._make(row) for row in rows]


def people_never(ledger: "Ledger", limit: int = 50) -> list[PersonRow]:
    """Return whom you have not yet talked with, the newest connections first; a *limit* of 0 means all."""
    newest = _newest_never(ledger, limit) if limit else []
    if newest:
        return newest
    rows = ledger.reader.execute(
        f"""SELECT {COLUMNS} FROM person WHERE {NEVER}
            ORDER BY connected_on DESC, sort_key, id LIMIT ?""",
        (limit or -1,),
    )
    return [PersonRow._make(row) for row in rows]


def _newest_never(ledger: "Ledger", limit: int) -> list[PersonRow]:
    """Return the first page by walking back along the days of connecting; empty when it is not full.

    The last day is walked to its end, since people of one day are ordered by name.
    """
    rows = ledger.reader.execute(
        f"""SELECT sort_key, {", ".join("p." + column.strip() for column in COLUMNS.split(","))}
            FROM card c LEFT JOIN alias a ON a.profile_id = c.profile_id
            CROSS JOIN person p ON p.id = coalesce(a.person_id, c.profile_id)
              AND p.connected_on = c.connected_on
            WHERE c.connected_on IS NOT NULL AND {NEVER} ORDER BY c.connected_on DESC"""
    )
    found: dict[int, tuple[str, PersonRow]] = {}
    last_day = None
    for sort_key, *row in rows:
        person = PersonRow._make(row)
        if len(found) >= limit and person.connected_on != last_day:
            break
        found[person.id] = sort_key, person
        last_day = person.connected_on
    else:
        return []
    by_name = sorted(found.values(), key=lambda named: (named[0], named[1].id))
    page = sorted(
        (person for _, person in by_name), key=lambda person: person.connected_on or "", reverse=True
    )
    return page[:limit]


def birthdays(ledger: "Ledger", today: date, days: int = 14) -> list[tuple[date, PersonRow]]:
    """Return the birthdays from *today* on, within *days* days, the nearest first."""
    from prm.domain.birthdays import next_birthday

    rows = ledger.reader.execute(f"SELECT {COLUMNS} FROM person WHERE birthday IS NOT NULL")
    people = [PersonRow._make(row) for row in rows]
    coming = [(next_birthday(person.birthday or "", today), person) for person in people]
    return sorted(
        ((day, person) for day, person in coming if (day - today).days <= days),
        key=lambda found: (found[0], found[1].name),
    )


def count_due(ledger: "Ledger", today: date) -> int:
    """Return how many people a catch-up is due with on the day *today*."""
    row = ledger.reader.execute(
        f"""SELECT count(*) FROM person
            WHERE {DUE}""",
        {"today": today.isoformat()},
    ).fetchone()
    return int(row[0])


def tally(ledger: "Ledger", today: date) -> Tally:
    """Return how many people there are of each sort on the day *today*."""
    count = ledger.reader.execute("SELECT count(*) FROM person").fetchone()[0]
    talked = ledger.reader.execute("SELECT count(*) FROM person WHERE last_talked_on IS NOT NULL").fetchone()[
        0
    ]
    return Tally(people=count, due=count_due(ledger, today), never=count - talked, talked=talked)


def all_tags(ledger: "Ledger") -> list[tuple[str, int]]:
    """Return every tag in use with the number of people who have it, in alphabetical order."""
    counts: dict[str, int] = {}
    for (tags,) in ledger.reader.execute("SELECT tags FROM person WHERE tags <> ''"):
        for tag in tags.split():
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts.items())


def _cadences(ledger: "Ledger") -> list[int | None]:
    """Return the different cadences in use among people talked with, by skipping along the index."""
    first = ledger.reader.execute(
        "SELECT 1 FROM person WHERE last_talked_on IS NOT NULL AND cadence_days IS NULL LIMIT 1"
    ).fetchone()
    found: list[int | None] = [None] if first else []
    row = (0,)
    while row:
        row = ledger.reader.execute(
            """SELECT cadence_days FROM person WHERE last_talked_on IS NOT NULL AND cadence_days > ?
               ORDER BY cadence_days LIMIT 1""",
            row,
        ).fetchone()
        if row:
            found.append(row[0])
    return found


def _day_before(today: date, cadence: int) -> str:
    ordinal = max(today.toordinal() - cadence, 1)
    return date.fromordinal(ordinal).isoformat()


def _lateness(row: PersonRow, today: date) -> float:
    last = date.fromisoformat(row.last_talked_on or "0001-01-01")
    return overdue(last, row.cadence_days or DEFAULT_CADENCE, today)
