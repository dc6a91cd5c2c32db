"""The list of those who only wrote to you."""

from collections.abc import Sequence
from datetime import date

from prm.domain.threads import Writer
from prm.tui.presentation.messages import writer_cells
from prm.tui.presentation.rows import Cell
from prm.tui.widgets.row_list import RowList


class WriterList(RowList):
    """A line for each, the latest first."""

    def __init__(self, today: date, id: str | None = None) -> None:
        """Make a list without lines, for the day *today*."""
        super().__init__(id=id)
        self._today = today
        self._writers: Sequence[Writer] = ()

    def line_count(self) -> int:
        """Return how many there are."""
        return len(self._writers)

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        return writer_cells(self._writers[line], self._today, width)

    @property
    def writer(self) -> Writer | None:
        """Who is under the cursor."""
        return self._writers[self.cursor] if self.cursor < len(self._writers) else None

    def show(self, writers: Sequence[Writer]) -> None:
        """Show *writers*, with the cursor on the line on which it was."""
        self._writers = writers
        self.lines_changed()
        self.show_cursor_at(self.cursor)
