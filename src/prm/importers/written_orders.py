"""Whether the numeric dates of a file have the day or the month first: what it shows, and what is told."""

import re
from collections.abc import Callable
from typing import NamedTuple

from prm.importers.written_dates import Order, is_ambiguous

_IN_CELL = re.compile(
    r'(?:^|[,;\t"])((\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2}))(?=[ ,;\t"\n]|$)', re.MULTILINE
)
_WORDS = {"dmy": "day/month", "mdy": "month/day"}


class Evidence(NamedTuple):
    """The first date that can only have the day first, and the first that can only have the month first."""

    day_first: str | None
    month_first: str | None

    @property
    def order(self) -> Order | None:
        """Return how its other dates are to be read, None if nothing in it tells, or it tells both."""
        if (self.day_first is None) == (self.month_first is None):
            return None
        return "mdy" if self.day_first is None else "dmy"


def evidence_of(text: str) -> Evidence:
    """Return what the cells that begin with a numeric date show, in the *text* of a file or of a column."""
    dates = [(written, int(one), int(other)) for written, one, other in _IN_CELL.findall(text)]
    return Evidence(
        next((written for written, one, other in dates if 12 < one <= 31 and 1 <= other <= 12), None),
        next((written for written, one, other in dates if 12 < other <= 31 and 1 <= one <= 12), None),
    )


class WrittenOrder:
    """The order of the numeric dates of one file; *text* gives what is looked at, once a date needs it."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self._evidence: Evidence | None = None
        self._unsure = ""
        """The first date that is another day when day and month change places."""

    def of(self, written: str) -> Order:
        """Return how a date is to be read: as the file shows, else with the month first."""
        if self._evidence is None and is_ambiguous(written):
            self._evidence, self._unsure = evidence_of(self._text()), written
        return (self._evidence and self._evidence.order) or "mdy"

    def notes(self) -> list[str]:
        """Return how dates that could be read both ways were read, and why; nothing where none could."""
        if self._evidence is None:
            return []
        shown = [written for written in self._evidence if written]
        why = ": nothing in the file tells"
        if len(shown) == 1:
            why = f", as {shown[0]} can only be"
        elif shown:
            why = f": the file has both {' and '.join(shown)}"
        order = _WORDS[self._evidence.order or "mdy"]
        return [f"dates such as {self._unsure[:40]} were read as {order}{why}"]
