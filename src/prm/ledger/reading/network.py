"""How much of the network is real: one pass over the connections, and one over the talks."""

import sqlite3
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.evidence import EVIDENCE, Evidence, is_talked
from prm.domain.reality import (
    Reality,
    Share,
    cohorts_of,
    first_day,
    levels_of,
    year_ends_of,
)

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_REAL = ", ".join(f"'{level}'" for level in EVIDENCE if is_talked(level))
_LIVE = "t.entry_id NOT IN (SELECT id FROM entry WHERE retracted_at IS NOT NULL)"


def share_of_network(ledger: "Ledger") -> Share:
    """Return how many connections there are, and how many of them are people talked with."""
    row = ledger.reader.execute(
        f"""SELECT count(*), count(*) FILTER (WHERE evidence IN ({_REAL}))
            FROM person INDEXED BY person_connected WHERE connected = 1"""
    ).fetchone()
    return Share(*row)


def reality(ledger: "Ledger", today: date) -> Reality:
    """Return the numbers of the reality check on the day *today*."""
    conn = ledger.reader
    counted = _connections(conn)
    cohorts = cohorts_of(counted)
    share = Share(sum(cohort.connections for cohort in cohorts), sum(cohort.talked for cohort in cohorts))
    talked = conn.execute("SELECT count(*) FROM person WHERE last_talked_on IS NOT NULL").fetchone()[0]
    return Reality(
        share,
        talked - share.talked,
        levels_of(counted),
        cohorts,
        year_ends_of(cohorts, _turned_real(conn), share, today),
        _talks(conn, today),
    )


def _connections(conn: sqlite3.Connection) -> list[tuple[str, Evidence, int]]:
    """Return (year, evidence, how many) of the connections, in one walk along their index."""
    counts: Counter[tuple[str, Evidence]] = Counter()
    for day, level, number in conn.execute(
        """SELECT connected_on, evidence, count(*) FROM person INDEXED BY person_connected
           WHERE connected = 1 GROUP BY connected_on, evidence"""
    ):
        counts[(day or "")[:4], level] += number
    return [(*key, number) for key, number in counts.items()]


def _turned_real(conn: sqlite3.Connection) -> Counter[str]:
    """Return year → how many connections became people talked with in it."""
    first = _first_talks(conn)
    rows = conn.execute(
        f"""SELECT id, connected_on FROM person INDEXED BY person_connected
            WHERE connected = 1 AND connected_on IS NOT NULL AND evidence IN ({_REAL})"""
    )
    return Counter(max(day, first[person])[:4] for person, day in rows if person in first)


def _first_talks(conn: sqlite3.Connection) -> dict[int, str]:
    """Return person id → the day of their first talk."""
    first: dict[int, str] = {}
    for person, day in conn.execute(
        f"""SELECT coalesce(a.person_id, p.profile_id), t.on_day FROM talk t
            CROSS JOIN talk_person p ON p.talk_id = t.id LEFT JOIN alias a ON a.profile_id = p.profile_id
            WHERE {_LIVE}"""
    ):
        if person not in first or day < first[person]:
            first[person] = day
    return first


def _talks(conn: sqlite3.Connection, today: date) -> dict[str, int]:
    """Return how many talks there were on each day of the calendar."""
    rows = conn.execute(
        f"""SELECT t.on_day, count(*) FROM talk t WHERE t.on_day BETWEEN ? AND ? AND {_LIVE}
            GROUP BY t.on_day""",
        (first_day(today).isoformat(), today.isoformat()),
    )
    return dict(rows.fetchall())
