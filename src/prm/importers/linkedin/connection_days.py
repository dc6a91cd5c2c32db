"""The Connected On column: several formats and languages in one file, and days that cannot be."""

from datetime import date

from prm.domain.text import one_line
from prm.importers.memo import Memo
from prm.importers.written_dates import Order, is_ambiguous, order_of, read_day

FIRST_DAY = date(2003, 5, 1)
"""LinkedIn opened on 5 May 2003."""

_MONTHS = {
    month: f"{number:02}"
    for number, month in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1
    )
}
"""As LinkedIn writes them in `05 Mar 2021`, which is read without a pattern: a file has thousands of days."""


class ConnectionDays:
    """The days of one file: `known` gives ISO text for a cell, or None; `oddity` says what was wrong."""

    def __init__(self, text: str, today: date | None) -> None:
        self.known: Memo[str | None] = Memo(self._read)
        self._text = text
        self._today = today
        self._order: Order | None = None
        self._is_decided = False
        self.undecided: str | None = None
        """A cell that is another day when day and month change places, if nothing in the file tells."""

    def oddity(self, cell: str) -> tuple[str, str] | None:
        """Return what is odd about a cell, worded for one row and for many; None for nothing."""
        if not cell.strip():
            return None
        day = read_day(one_line(cell), self._order or "mdy")
        if day is None:
            return "connection date cannot be read", "connection dates cannot be read"
        if day < FIRST_DAY:
            return "connection date is before LinkedIn began", "connection dates are before LinkedIn began"
        if self._today and day > self._today:
            return "connection date is in the future", "connection dates are in the future"
        return None

    def _read(self, cell: str) -> str | None:
        if len(cell) == 11 and cell[2] == cell[6] == " " and (month := _MONTHS.get(cell[3:6])):
            return self._believed(_iso_day(f"{cell[7:]}-{month}-{cell[:2]}"))
        text = one_line(cell)
        if is_ambiguous(text) and not self._is_decided:
            self._order = order_of(self._text)
            self._is_decided = True
            self.undecided = None if self._order else text
        day = read_day(text, self._order or "mdy")
        return self._believed(day)

    def _believed(self, day: date | None) -> str | None:
        """Return a day as ISO text, unless it is before LinkedIn or still to come."""
        if day is None or day < FIRST_DAY or (self._today and day > self._today):
            return None
        return day.isoformat()


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
