"""Who is absent from the newest export, or from an earlier one, and in what way."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from prm.domain.absences import Absence, absences
from prm.ledger.kinds import SQL_EXPORT_KINDS


def exports_in_order(conn: sqlite3.Connection) -> list[int]:
    """Return the entries of the live exports in as-of order."""
    rows = conn.execute(
        f"""SELECT id FROM entry WHERE kind IN {SQL_EXPORT_KINDS} AND retracted_at IS NULL
            ORDER BY as_of, digest"""
    )
    return [row[0] for row in rows]


def store_hidden(conn: sqlite3.Connection, entry: int, rows_by_day: Mapping[str, int]) -> None:
    """Store how many rows of *entry* hold nothing but a connected-on day, for each such day."""
    conn.executemany(
        "INSERT INTO hidden_day VALUES (?, ?, ?)",
        ((entry, day, count) for day, count in sorted(rows_by_day.items())),
    )


def settle_absences(conn: sqlite3.Connection, days: Collection[str] | None = None) -> list[int]:
    """Make `absence` and `connected` true for whom the newest export does not show, all or of some *days*.

    Return who is connected no longer.
    """
    exports = exports_in_order(conn)
    newest = exports[-1] if exports else None
    among = "" if days is None else f"AND p.connected_on IN ({', '.join('?' * len(days))})"
    rows = conn.execute(
        f"""SELECT p.id, p.connected_on, p.absence, p.connected, h.day FROM person p
            LEFT JOIN hidden_day h ON h.entry_id = ? AND h.day = p.connected_on
            WHERE p.absence IS NOT NULL {among}""",
        (newest, *(days or ())),
    ).fetchall()
    found = absences_at(conn, exports, {row[0]: row[1] for row in rows if row[4]})
    now = [(found.get(row[0], "gone"), row[0], row[2], bool(row[3])) for row in rows]
    conn.executemany(
        "UPDATE person SET absence = ?, connected = ? WHERE id = ?",
        (
            (absence, int(absence == "hidden"), person)
            for absence, person, before, was_connected in now
            if (absence, absence == "hidden") != (before, was_connected)
        ),
    )
    return [person for absence, person, _, was_connected in now if was_connected and absence != "hidden"]


def absences_then(
    conn: sqlite3.Connection, exports: Sequence[int], people: Iterable[int]
) -> dict[int, Absence]:
    """Return in what way those of *people* who are absent from the last of *exports* are so."""
    rows = conn.execute(
        """SELECT p.id, p.connected_on FROM json_each(?) CROSS JOIN person p ON p.id = value
           CROSS JOIN hidden_day h ON h.entry_id = ? AND h.day = p.connected_on""",
        (_listed(people), exports[-1]),
    )
    asked = dict(rows.fetchall())
    absent = {person for person, shown in _seen(conn, exports, asked).items() if exports[-1] not in shown}
    rivals = _of_days(conn, {asked[person] for person in absent})
    shown_now = {person for person, shown in _seen(conn, exports, rivals).items() if exports[-1] in shown}
    rivals = {person: day for person, day in rivals.items() if person not in shown_now}
    return {person: how for person, how in absences_at(conn, exports, rivals).items() if person in absent}


def absences_at(
    conn: sqlite3.Connection, exports: Sequence[int], absent: Mapping[int, str]
) -> dict[int, Absence]:
    """Return in what way all who are *absent* (id → connected-on day) from the last of *exports* are so."""
    by_day: dict[str, set[int]] = defaultdict(set)
    for person, day in absent.items():
        by_day[day].add(person)
    nameless = _nameless(conn, exports, by_day)
    seen = _seen(conn, exports, absent)
    others = _of_days(
        conn, (day for day, who in by_day.items() if _are_others_hidden(nameless[day], who, seen))
    )
    seen |= _seen(conn, exports, others.keys() - absent.keys())
    shown_by_day: dict[str, dict[int, Collection[int]]] = defaultdict(dict)
    for person, day in {**others, **absent}.items():
        shown_by_day[day][person] = seen.get(person, ())
    found: dict[int, Absence] = {}
    for day, people in by_day.items():
        shown = shown_by_day[day]
        answers = absences(exports, nameless[day], shown)
        found |= {person: answer for person, answer in answers.items() if person in people}
    return found


def _are_others_hidden(
    nameless: Mapping[int, int], absent: Iterable[int], seen: Mapping[int, Collection[int]]
) -> bool:
    """Return whether a nameless row was there while one of those now *absent* was shown."""
    return any(nameless.get(export) for person in absent for export in seen.get(person, ()))


def _nameless(
    conn: sqlite3.Connection, exports: Sequence[int], days: Iterable[str]
) -> dict[str, dict[int, int]]:
    """Return day → export → how many rows hold nothing but that day, for some *days*."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    rows = conn.execute(
        f"""SELECT h.entry_id, h.day, h.count FROM json_each(?) CROSS JOIN hidden_day h ON h.day = value
            AND h.entry_id IN ({",".join(map(str, exports))})""",
        (_listed(f'"{day}"' for day in days),),
    )
    for entry, day, count in rows:
        found[day][entry] = count
    return found


def _seen(conn: sqlite3.Connection, exports: Sequence[int], people: Iterable[int]) -> dict[int, set[int]]:
    """Return person → the *exports* that show them."""
    found: dict[int, set[int]] = defaultdict(set)
    for person, entry in conn.execute(
        f"""WITH asked (person_id) AS (SELECT value FROM json_each(?)),
            owned (person_id, profile_id) AS (
              SELECT person_id, person_id FROM asked UNION ALL
              SELECT a.person_id, a.profile_id FROM asked CROSS JOIN alias a USING (person_id))
            SELECT person_id, s.entry_id FROM owned CROSS JOIN entry e CROSS JOIN sighting s
              ON s.entry_id = e.id AND s.profile_id = owned.profile_id
            WHERE e.id IN ({",".join(map(str, exports))})""",
        (_listed(people),),
    ):
        found[person].add(entry)
    return found


def _listed(values: Iterable[object]) -> str:
    """Return *values* as JSON: a list of any length, also for a ledger that may not be written to."""
    return f"[{','.join(map(str, values))}]"


def _of_days(conn: sqlite3.Connection, days: Iterable[str]) -> dict[int, str]:
    """Return everybody who connected on one of some *days*, with that day."""
    rows = conn.execute(
        """SELECT DISTINCT p.id, p.connected_on FROM json_each(?) CROSS JOIN card c ON c.connected_on = value
           LEFT JOIN alias a ON a.profile_id = c.profile_id
           CROSS JOIN person p ON p.id = coalesce(a.person_id, c.profile_id) AND p.connected_on = value""",
        (_listed(f'"{day}"' for day in days),),
    )
    return dict(rows.fetchall())
