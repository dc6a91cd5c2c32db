"""The line that says which past day is shown, over everything that shows it."""

from collections.abc import Sequence
from datetime import date

from prm.tui.presentation.parts import Part
from prm.tui.presentation.past import past_parts
from prm.tui.presentation.signs import sign
from prm.tui.widgets.action_line import ActionLine


class PastLine(ActionLine):
    """The day, the keys that lead back, and to another one."""

    def __init__(self, day: date, way_back: str) -> None:
        """Take the day, and the keys that lead back from here."""
        super().__init__()
        self._day = day
        self._way_back = way_back

    def parts(self) -> Sequence[Part]:
        """Return the line as wide as it is."""
        return past_parts(self._day, self.prm.present.today, self._way_back, sign("as-of"), self.size.width)
