"""A list in which people stand under headings."""

from prm.tui.presentation.headed_lines import Line, line_cells
from prm.tui.presentation.rows import Cell, Layout, layout
from prm.tui.widgets.row_list import RowList


class HeadedList(RowList):
    """Headings and people in one list; the cursor stands on people only."""

    def __init__(self, id: str | None = None) -> None:
        """Make a list without lines."""
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._sought = 0

    def line_count(self) -> int:
        """Return how many lines there are, headings and gaps included."""
        return len(self._lines)

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        return line_cells(self._lines[line], self.columns(width), width)

    def columns(self, width: int) -> Layout:
        """Return the columns of a list that is *width* cells wide."""
        return layout(width)

    def nearest(self, line: int, step: int) -> int:
        """Return the nearest line the cursor may stand on, first in the direction of *step*."""
        line = super().nearest(line, step)
        step = 1 if step > 0 else -1
        onward = range(line, len(self._lines) if step > 0 else -1, step)
        back = range(line, -1 if step > 0 else len(self._lines), -step)
        return next(
            (at for way in (onward, back) for at in way if self._lines[at].kind in ("person", "more")), 0
        )

    @property
    def line(self) -> Line | None:
        """The line under the cursor; None when there is nobody in the list."""
        at = self.cursor
        if at < len(self._lines) and self._lines[at].kind in ("person", "more"):
            return self._lines[at]
        return None

    def show(self, lines: list[Line]) -> None:
        """Show *lines*, with the cursor where the same person is in them, else near where it was."""
        sought = self._sought
        before = sought or (self.line.person_id if self.line else 0)
        self._lines = lines
        same = [at for at, line in enumerate(lines) if line.person_id == before != 0]
        self.lines_changed()
        self.show_cursor_at(min(same, key=self._distance, default=self.cursor))
        self._sought = 0 if same else sought

    def put_cursor(self, line: int, step: int = 1) -> None:
        """Put the cursor on *line*; whoever was sought is not sought any more."""
        self._sought = 0
        super().put_cursor(line, step)

    def point_at(self, person_id: int) -> None:
        """Put the cursor on a person's line, now or when there is one, unless the cursor is moved before."""
        self._sought = person_id
        self.show(self._lines)

    def _distance(self, line: int) -> int:
        return abs(line - self.cursor)
