"""Connections.csv, byte for byte as LinkedIn writes it, and which human each row is."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from prm.demo.addresses import encoded_url, unshared_mailbox
from prm.demo.cells import line
from prm.demo.eras import EMAIL_PRIVATE_FROM, Era, connections_header, era_of, short_day, slash_time
from prm.demo.humans import Connection, Human, email_on, is_hidden, job_on, name_on, slug_on
from prm.demo.life import Life

CUT = 100
"""LinkedIn cuts companies and titles at this many characters."""


class Row(NamedTuple):
    """One row of Connections.csv on some day."""

    human: Human
    connection: Connection
    hidden: bool
    """Only the date is exported."""


def rows_on(life: Life, day: date) -> Iterator[Row]:
    """Yield the rows of the export of *day*, in the order of the file."""
    for connection, human in life.connections:
        if connection.on <= day and (connection.until is None or day < connection.until):
            yield Row(human, connection, bool(human.absences) and is_hidden(human, day))


def connections_csv(life: Life, day: date) -> bytes:
    """Return Connections.csv of the export of *day*: newest first, without a line end after the last row."""
    era = era_of(day)
    lines = [connections_header(day)]
    lines.extend(_line(row, day, era) for row in rows_on(life, day))
    return "\n".join(lines).encode()


def _line(row: Row, day: date, era: Era) -> str:
    human, connection, hidden = row
    on = _connected_on(connection, era)
    cells = ["", "", "", "", "", ""] if era is Era.URLS else ["", "", "", "", ""]
    if not hidden:
        name, job = name_on(human, day), job_on(human, day)
        slug = slug_on(human, day)
        url = [encoded_url(slug)] if era is Era.URLS else []
        email = email_on(human, day) if human.emails else ""
        if not email and day < EMAIL_PRIVATE_FROM:
            email = unshared_mailbox(human.id, human.slugs[0].text)
        cells = [name.first, name.last, *url, email, job.company[:CUT], job.title[:CUT]]
    cells.append(on)
    return line(cells)


def _connected_on(connection: Connection, era: Era) -> str:
    return slash_time(connection.on, connection.minute) if era is Era.TIMES else _short_day(connection.on)


_short_day = lru_cache(maxsize=20_000)(short_day)
