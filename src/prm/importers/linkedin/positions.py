"""Positions.csv: the owner's own jobs, which say who was a colleague."""

import re

from prm.domain.archives import Position
from prm.domain.text import one_line
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.tables import Columns
from prm.importers.written_dates import read_day

_COLUMNS = Columns(
    "positions",
    "a LinkedIn Positions.csv begins with Company Name,Title",
    {
        "company": "companyname",
        "title": "title",
        "location": "location",
        "date": "startedon",
        "finished": "finishedon",
    },
    "company title date",
)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


def read_positions(data: bytes, file: str) -> Listed[Position]:
    """Return the owner's jobs in the bytes of a file; raises `Refused` for a file of something else."""
    reader = Reader[Position](_COLUMNS, file)

    def month(line: int, cell: str) -> str | None:
        text = one_line(cell)
        if not text or _YEAR.fullmatch(text):
            return text or None
        day = read_day(f"1 {text}") or read_day(text, reader.order.of(text))
        if day is None:
            reader.tallies.add("date cannot be read", "dates cannot be read", line, text[:40])
        return day.isoformat()[:7] if day else None

    def position(line: int, cells: Cells) -> Position | str:
        company, title = cells.fact("company"), cells.fact("title")
        if not (company or title):
            return "no company and no title"
        times = month(line, cells["date"]), month(line, cells["finished"])
        return Position(line, company, title, cells.fact("location"), *times)

    return reader.read(data, position)
