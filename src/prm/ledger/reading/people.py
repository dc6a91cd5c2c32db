"""Lists of people: filtered, in any order, a page or all of them."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.filters import EVERYONE, Filter
from prm.domain.people import PersonRow
from prm.ledger.kinds import SQL_EXPORT_KINDS
from prm.ledger.reading.filtering import condition
from prm.ledger.reading.first_pages import COLUMNS, are_many, first_page

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_ORDERS = {
    "name": "sort_key, id",
    "company": "company IS NULL, company COLLATE NOCASE, sort_key, id",
    "talked": "last_talked_on DESC, sort_key, id",
    "due": f"""due_on IS NULL,
      (julianday(:today) - julianday(due_on)) / coalesce(cadence_days, {DEFAULT_CADENCE}) DESC,
      sort_key, id""",
    "connected": "connected_on DESC, sort_key, id",
    "added": "id DESC",
}
SORTS = tuple(_ORDERS)
"""The orders that a list can have; `talked`, `connected` and `added` show the newest first."""


def list_people(
    ledger: "Ledger",
    wanted: Filter | None,
    today: date,
    sort: str = "name",
    limit: int = 50,
    offset: int = 0,
) -> list[PersonRow]:
    """Return the people that *wanted* fits, in the order *sort* of `SORTS`; a *limit* of 0 means all."""
    if sort == "name" and limit and not offset:
        page = first_page(ledger.reader, wanted, today, limit)
        if page is not None:
            return page
    where = condition(wanted, today)
    rows = ledger.reader.execute(
        f"""SELECT {COLUMNS} FROM person WHERE {where.sql}
            ORDER BY {_order(sort, wanted)} LIMIT :limit OFFSET :offset""",
        {**where.values, "limit": limit or -1, "offset": offset},
    )
    return [PersonRow._make(row) for row in rows]


def count_people(ledger: "Ledger", wanted: Filter | None, today: date) -> int:
    """Return how many people *wanted* fits."""
    where = condition(wanted, today)
    count = ledger.reader.execute(f"SELECT count(*) FROM person WHERE {where.sql}", where.values)
    return int(count.fetchone()[0])


def people_ids(ledger: "Ledger", wanted: Filter | None, today: date, sort: str = "name") -> "array[int]":
    """Return the ids of all whom *wanted* fits, in order: four bytes a person."""
    where = condition(wanted, today)
    is_walked = sort == "name" and are_many(ledger.reader, wanted)
    source, order = (
        ("person INDEXED BY person_sort", _ORDERS[sort]) if is_walked else ("person", _order(sort, wanted))
    )
    rows = ledger.reader.execute(f"SELECT id FROM {source} WHERE {where.sql} ORDER BY {order}", where.values)
    ids = array("i")
    while page := rows.fetchmany(512):
        ids.extend(row[0] for row in page)
    return ids


def people_by_ids(ledger: "Ledger", ids: Sequence[int]) -> list[PersonRow]:
    """Return the people with these *ids* in the order asked; ids of nobody are left out."""
    rows = ledger.reader.execute(f"SELECT {COLUMNS} FROM person WHERE id IN ({_listed(ids)})")
    by_id = {row[0]: PersonRow._make(row) for row in rows}
    return [by_id[person] for person in ids if person in by_id]


def profiles_of(ledger: "Ledger", ids: Iterable[int]) -> dict[int, list[str]]:
    """Return person id → their profiles (`linkedin:jane-doe`), the one that was seen last first."""
    found: dict[int, list[str]] = {person: [] for person in ids}
    batches = iter(found)
    while batch := list(islice(batches, 10_000)):
        rows = ledger.reader.execute(
            f"""SELECT w.id, p.id, p.network || ':' || p.handle FROM (
                  SELECT id AS person_id, id AS profile_id FROM person WHERE id IN ({_listed(batch)})
                  UNION ALL
                  SELECT person_id, profile_id FROM alias WHERE person_id IN ({_listed(batch)})) owned
                JOIN profile p ON p.id = owned.profile_id JOIN person w ON w.id = owned.person_id
                WHERE p.network NOT IN ('row', 'contact')
                ORDER BY w.id, p.id <> w.profile_id, p.network = 'local', p.id"""
        )
        for person, owned in groupby(rows, key=itemgetter(0)):
            profiles = [row[1:] for row in owned]
            # The first is the one in use now: only of three or more is there anything to find out.
            found[person] = [
                *dict.fromkeys(
                    text for _, text in (profiles if len(profiles) < 3 else _by_day(ledger, profiles))
                )
            ]
    return found


def _by_day(ledger: "Ledger", profiles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return (profile, text) pairs with those first that an export showed last."""
    rows = ledger.reader.execute(
        f"""SELECT s.profile_id, max(e.as_of || e.digest) FROM entry e CROSS JOIN sighting s
            WHERE e.kind IN {SQL_EXPORT_KINDS} AND e.retracted_at IS NULL
              AND s.entry_id = e.id AND s.profile_id IN ({_listed(profile for profile, _ in profiles)})
            GROUP BY s.profile_id"""
    )
    day = dict(rows.fetchall())
    seen = sorted((day[profile], text, profile) for profile, text in profiles if profile in day)
    return [(profile, text) for _, text, profile in reversed(seen)] + [
        (profile, text) for profile, text in profiles if profile not in day
    ]


def _order(sort: str, wanted: Filter | None) -> str:
    # The plus keeps SQLite from walking everyone in name order to find the few that a filter fits.
    is_everyone = wanted is None or wanted == EVERYONE
    return _ORDERS[sort] if is_everyone or sort != "name" else f"+{_ORDERS[sort]}"


def _listed(ids: Iterable[int]) -> str:
    return ",".join(map(str, ids))
