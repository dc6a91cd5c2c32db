"""The Connected On column: several formats and languages in one file, and days that cannot be."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from prm.domain.text import one_line
from prm.importers.memo import Memo
from prm.importers.written_dates import read_day
from prm.importers.written_orders import WrittenOrder
from prm.importers.written_times import FIRST_DAY

_MONTHS = {
    f" {month} ": number
    for number, month in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1
    )
}


class _Month(NamedTuple):
    """What follows the day in `05 Mar 2021`, as LinkedIn writes it: a file has few months, and many days."""

    prefix: str
    """`2021-03-`"""
    last_day: str


class ConnectionDays:
    """The days of one file: `known` gives ISO text for a cell, or None; `oddity` says what was wrong."""

    def __init__(self, lines: Sequence[str], today: date | None) -> None:
        self.known: Memo[str | None] = Memo(self._read)
        self._today = today
        self._first, self._latest = FIRST_DAY.isoformat(), (today or date.max).isoformat()
        self._months: Memo[_Month | None] = Memo(_month)
        self.order = WrittenOrder(lambda: "\n".join(lines))

    def oddity(self, cell: str) -> tuple[str, str] | None:
        """Return what is odd about a cell, worded for one row and for many; None for nothing."""
        if not cell.strip():
            return None
        text = one_line(cell)
        day = read_day(text, self.order.of(text))
        if day is None:
            return "connection date cannot be read", "connection dates cannot be read"
        if day < FIRST_DAY:
            return "connection date is before LinkedIn began", "connection dates are before LinkedIn began"
        if self._today and day > self._today:
            return "connection date is in the future", "connection dates are in the future"
        return None

    def _read(self, cell: str) -> str | None:
        day, month = cell[:2], self._months[cell[2:]]
        if month and day.isdecimal() and "01" <= day <= month.last_day:
            return self._believed(f"{month.prefix}{day}")
        text = one_line(cell)
        read = read_day(text, self.order.of(text))
        return self._believed(read.isoformat()) if read else None

    def _believed(self, day: str) -> str | None:
        """Return an ISO day, unless it is before LinkedIn or still to come."""
        return day if self._first <= day <= self._latest else None


def _month(text: str) -> _Month | None:
    """Return the month of ` Mar 2021`, or None for another form."""
    month, year = _MONTHS.get(text[:5]), text[5:]
    if month is None or len(year) != 4 or not (year.isascii() and year.isdecimal()) or year == "0000":
        return None
    return _Month(f"{year}-{month:02}-", str(monthrange(int(year), month)[1]))
