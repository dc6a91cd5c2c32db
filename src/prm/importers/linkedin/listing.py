"""The smaller files of an export: each usable row one item, each other row a reason."""

import io
from collections.abc import Callable
from datetime import date
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from prm.domain.facts import Skipped
from prm.domain.text import one_line
from prm.importers.linkedin.tables import Columns, Table
from prm.importers.tallies import Tallies
from prm.importers.written_dates import read_day
from prm.importers.written_orders import WrittenOrder
from prm.importers.written_times import why_not_believed

Item = TypeVar("Item", bound=tuple[object, ...])

_DATES = frozenset({"date", "edited", "finished", "birthday"})
"""Fields with dates, in whatever file."""


class Cells(dict[str, str]):
    """The cells of one row by field, as they stand in the file; empty for a column that is not there."""

    def line(self, field: str) -> str:
        """Return a cell on one line, cleaned."""
        return one_line(self[field])

    def fact(self, field: str) -> str | None:
        """Return a cell on one line, None for an empty one."""
        return one_line(self[field]) or None


class Listed(NamedTuple, Generic[Item]):
    """What a file holds."""

    items: list[Item]
    skipped: list[Skipped]
    """Every row that is not among the items, by line."""
    warnings: list[str]
    rows: int
    """Rows that hold anything, below the header."""


class Reader(Generic[Item]):
    """Reads one file: *read* makes an item of a row, or says why it cannot."""

    def __init__(self, columns: Columns, file: str, today: date | None = None) -> None:
        """Take the columns, the file's name for the user, and the day after which days are not believed."""
        self.tallies = Tallies()
        self.order = WrittenOrder(str)
        """Whether numeric dates have the day or the month first."""
        self._columns = columns
        self._file = file
        self._today = today

    def read(self, data: bytes, read: Callable[[int, Cells], Item | str]) -> Listed[Item]:
        """Return what is in the bytes of the file. Raises `Refused` for another sort of file."""
        table = Table(io.BytesIO(data), self._file, self._columns)
        pick, items, skipped = itemgetter(*table.at), [], table.skipped
        rows = [(line, pick(row)) for line, row in table.rows()]
        dates = [at for at, field in enumerate(self._columns.fields) if field in _DATES]
        self.order = WrittenOrder(lambda: "\n".join(row[at] for _, row in rows for at in dates))
        for line, row in rows:
            cells = Cells(zip(self._columns.fields, row, strict=True))
            found = read(line, cells) if any(map(str.strip, row)) else "empty row"
            if isinstance(found, str):
                skipped.append(Skipped(self._file, line, found))
            else:
                items.append(found)
        skipped.sort(key=lambda row: row.line)
        return Listed(
            items, skipped, [*table.notes(), *self.order.notes(), *self.tallies.lines()], table.seen
        )

    def day(self, line: int, cell: str) -> str | None:
        """Return the day in a cell as ISO text; None, and a warning, for one that cannot be."""
        text = one_line(cell)
        day = read_day(text, self.order.of(text)) if text else None
        if day is None and text:
            self.tallies.add("date cannot be read", "dates cannot be read", line, text[:40])
        elif day and (doubt := why_not_believed(day, self._today)):
            kind = doubt.partition(", ")[2]
            self.tallies.add(f"date is {kind}", f"dates are {kind}", line, text[:40])
            return None
        return day.isoformat() if day else None
