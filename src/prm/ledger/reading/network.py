"""How much of the network is real: one pass over the connections, and one over a year's talks."""

import sqlite3
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.conversations import day_number, numbered_day
from prm.domain.evidence import EVIDENCE, Evidence, is_talked
from prm.domain.invitations import Answers, answers
from prm.domain.reality import (
    Reality,
    Share,
    cohorts_of,
    first_day,
    levels_of,
    year_ends_of,
)
from prm.ledger.reading.invitations import invitations

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
        _answers(ledger),
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
    rows = conn.execute(
        """SELECT substr(max(connected_on, first_talked_on), 1, 4), count(*)
           FROM person INDEXED BY person_connected
           WHERE connected = 1 AND connected_on IS NOT NULL AND first_talked_on IS NOT NULL GROUP BY 1"""
    )
    return Counter(dict(rows.fetchall()))


def _talks(conn: sqlite3.Connection, today: date) -> Counter[str]:
    """Return how many talks there were on each day of the calendar.

    What two people wrote to each other in a thread on one day, with an answer, is one talk.
    """
    first, last = first_day(today).isoformat(), today.isoformat()
    rows = conn.execute(
        f"""SELECT t.on_day, count(*) FROM talk t WHERE t.on_day BETWEEN ? AND ? AND {_LIVE}
            GROUP BY t.on_day""",
        (first, last),
    )
    talks = Counter(dict(rows.fetchall()))
    # A thread with a name alone is with nobody.
    replies = conn.execute(
        """SELECT d.value, count(DISTINCT c.thread_id) FROM correspondence c
           LEFT JOIN alias a ON a.profile_id = c.profile_id
           CROSS JOIN person w ON w.id = coalesce(a.person_id, c.profile_id)
           CROSS JOIN json_each(c.talk_days) d
           WHERE c.talked_at >= ?1 * 86400 AND d.value BETWEEN ?1 AND ?2 GROUP BY d.value""",
        (day_number(first), day_number(last)),
    )
    return talks + Counter({numbered_day(number): count for number, count in replies})


def _answers(ledger: "Ledger") -> Answers | None:
    """Return how many were asked for a call first, and how many answered; None without invitations."""
    found = invitations(ledger)
    return answers(found) if found else None
