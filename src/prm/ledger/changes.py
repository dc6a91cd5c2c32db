"""What an import changed of people, in lines to show."""

import sqlite3
from collections.abc import Iterator
from itertools import islice

from prm.domain.companies import same_job_text
from prm.domain.people import ChangeLine
from prm.domain.wording import job_text
from prm.ledger.importing import Intake
from prm.ledger.projecting import Facts

MOST_NEW = 20
"""New people listed by name; a first import would list everyone."""


def changes_of(conn: sqlite3.Connection, intake: Intake) -> list[ChangeLine]:
    """Return every change to people known before, who is gone, and the first of the new people."""
    before, after = intake.difference
    lines = [
        line
        for person, facts in sorted(after.items())
        if person in before and before[person][:-1] != facts[:-1]
        for line in _differences(conn, person, before[person], facts)
    ]
    lines += islice(_gone(conn, intake.gone), len(intake.gone))
    lines += islice(_new(conn, intake), MOST_NEW)
    return lines


def _differences(conn: sqlite3.Connection, person: int, before: Facts, after: Facts) -> Iterator[ChangeLine]:
    name = after[0]
    if not same_job_text(before[0], name):
        yield ChangeLine(person, name, "name", before[0], name)
    moved = (
        [_profile(conn, profile) for profile in (before[1], after[1])] if before[1] != after[1] else [None]
    )
    if moved[0] != moved[-1]:
        yield ChangeLine(person, name, "profile", *moved)
    if not (same_job_text(before[2], after[2]) and same_job_text(before[3], after[3])):
        yield ChangeLine(person, name, "job", job_text(before[2], before[3]), job_text(after[2], after[3]))
    if not same_job_text(before[4], after[4]):
        yield ChangeLine(person, name, "location", before[4], after[4])
    if not same_job_text(before[5], after[5]):
        yield ChangeLine(person, name, "email", before[5], after[5])


def _profile(conn: sqlite3.Connection, profile: int) -> str | None:
    network, handle = conn.execute("SELECT network, handle FROM profile WHERE id = ?", (profile,)).fetchone()
    return None if network == "row" else f"{network}:{handle}"


def _gone(conn: sqlite3.Connection, people: tuple[int, ...]) -> Iterator[ChangeLine]:
    for person in people:
        row = conn.execute("SELECT name, company, title FROM person WHERE id = ?", (person,)).fetchone()
        if row:
            yield ChangeLine(person, row[0], "gone", job_text(row[1], row[2]), None)


def _new(conn: sqlite3.Connection, intake: Intake) -> Iterator[ChangeLine]:
    """Give people who were not there before: some came by `refresh`, most are of profiles never seen."""
    before, after = intake.difference
    appeared = sorted(person for person in after if person not in before)[:MOST_NEW]
    rows = conn.execute(
        f"""SELECT id, name, company, title FROM person WHERE id IN ({", ".join(map(str, appeared))})
            UNION SELECT * FROM (
              SELECT id, name, company, title FROM person WHERE id >= ? ORDER BY id LIMIT ?)""",
        (intake.first_new, MOST_NEW),
    )
    for person, name, company, title in rows.fetchall():
        yield ChangeLine(person, name, "new", None, job_text(company, title))
