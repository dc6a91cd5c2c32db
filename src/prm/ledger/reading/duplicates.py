"""What a search for duplicates compares of everyone."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from prm.ledger.kinds import SQL_EXPORT_KINDS
from prm.ledger.reading.identity import kept_apart

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


_TELL_NOTHING = """('talk', 'tag', 'note', 'cadence', 'snooze', 'read', 'me',
  'recommendations', 'endorsements', 'positions')"""
"""Kinds of entries that can neither bring a pair nor take one away."""


class Suspect(NamedTuple):
    """Of one person, what another may have in common with them."""

    id: int
    name: str
    company: str | None
    email: str | None
    phone: str | None
    connected_on: str | None
    connected: int | None
    former_names: str | None
    """One to a line."""


def pairs_version(ledger: "Ledger") -> tuple[int | None, ...]:
    """Return numbers that change whenever other pairs may be found than before; read at once."""
    row = ledger.reader.execute(
        f"""SELECT (SELECT count(*) FROM person), count(*), sum(id), max(changed) FROM entry
            WHERE retracted_at IS NULL AND kind NOT IN {_TELL_NOTHING}"""
    )
    return tuple(row.fetchone())


def suspects(ledger: "Ledger") -> list[Suspect]:
    """Return everyone, by id."""
    rows = ledger.reader.execute(f"SELECT {', '.join(Suspect._fields)} FROM person ORDER BY id")
    return [Suspect._make(row) for row in rows]


def linkedin_handles(ledger: "Ledger") -> dict[str, int]:
    """Return the person of each address on LinkedIn."""
    rows = ledger.reader.execute(
        """SELECT p.handle, w.id FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
           JOIN person w ON w.id = coalesce(a.person_id, p.id) WHERE p.network = 'linkedin'"""
    )
    return dict(rows.fetchall())


def exports_showing(ledger: "Ledger", people: Iterable[int]) -> dict[int, set[str]]:
    """Return the as-of days of the exports that show each of *people*."""
    rows = ledger.reader.execute(
        f"""WITH owned (person_id, profile_id) AS (
              SELECT value, value FROM json_each(:people) UNION ALL
              SELECT person_id, profile_id FROM json_each(:people) CROSS JOIN alias ON person_id = value)
            SELECT person_id, e.as_of FROM owned CROSS JOIN entry e
            CROSS JOIN sighting s ON s.entry_id = e.id AND s.profile_id = owned.profile_id
            WHERE e.kind IN {SQL_EXPORT_KINDS} AND e.retracted_at IS NULL""",
        {"people": f"[{','.join(map(str, people))}]"},
    )
    found: dict[int, set[str]] = defaultdict(set)
    for person, day in rows:
        found[person].add(day)
    return found


def people_kept_apart(ledger: "Ledger") -> set[tuple[int, int]]:
    """Return the pairs of people, smaller id first, whom the user said to be different."""
    owner: dict[int, int] = defaultdict(int, ledger.reader.execute("SELECT profile_id, person_id FROM alias"))
    found: set[tuple[int, int]] = set()
    for apart in kept_apart(ledger):
        one, other = sorted(owner[profile] or profile for profile in (apart.one, apart.other))
        found.add((one, other))
    return found
