"""What speaks against an import: another's file, a part of one, or a day that another export has."""

import sqlite3

from prm.domain.wording import plural, short_day
from prm.ledger.importing import Intake, Origin
from prm.ledger.kinds import SQL_EXPORT_KINDS

FEWEST_GONE = 3
"""Fewer people may well be gone between two exports of a small network."""


def doubts_about(conn: sqlite3.Connection, origin: Origin, intake: Intake) -> tuple[str, ...]:
    """Return whole sentences about an import just taken in; nearly always none."""
    return (*_of_many_gone(intake), *_of_one_day(conn, origin, intake.entry_id))


def _of_many_gone(intake: Intake) -> list[str]:
    gone, still = len(intake.gone), intake.people - intake.new
    if gone < FEWEST_GONE or gone <= still:
        return []
    who = f"{gone:,} of {plural(gone + still, 'person', 'people')} you were connected with"
    return [f"{who} are not in this file. Is it the whole of your own export?"]


def _of_one_day(conn: sqlite3.Connection, origin: Origin, entry: int) -> list[str]:
    rows = conn.execute(
        f"""SELECT source FROM entry WHERE kind IN {SQL_EXPORT_KINDS} AND as_of = ? AND id <> ?
            AND digest <> ? AND retracted_at IS NULL ORDER BY stamp DESC LIMIT 1""",
        (origin.as_of, entry, origin.digest),
    )
    return [
        f"{source or 'another export'} is of the same day, {short_day(origin.as_of)}: which of the two is "
        "newer cannot be told. Give each its own day."
        for (source,) in rows
    ]
