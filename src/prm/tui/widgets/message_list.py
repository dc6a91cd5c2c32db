"""A thread of messages: lines that grow at the top as they are scrolled up to."""

from collections.abc import Sequence

from textual.message import Message

from prm.tui.presentation.rows import Cell
from prm.tui.presentation.words import fit
from prm.tui.widgets.row_list import RowList

_NEAR = 5
"""Lines from the top at which what is before them is asked for."""


class MessageList(RowList):
    """Lines of messages, the newest at the bottom."""

    class TopReached(Message):
        """The first line is near: what was written before it is wanted."""

    def __init__(self, id: str | None = None) -> None:
        """Make a list without lines."""
        super().__init__(id=id)
        self._lines: list[Cell] = []

    @property
    def text_width(self) -> int:
        """Return how many cells a line has."""
        return max(20, self.size.width)

    def line_count(self) -> int:
        """Return how many lines there are so far."""
        return len(self._lines)

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        cell = self._lines[line]
        return [Cell(fit(cell.text, width), cell.style)]

    def show(self, lines: Sequence[Cell]) -> None:
        """Show a thread from its newest message."""
        self._lines = list(lines)
        self.lines_changed()
        self.put_cursor(len(self._lines) - 1)
        self.refresh()

    def put_before(self, lines: Sequence[Cell]) -> None:
        """Put what was written before in front; what is in sight stays there."""
        if lines:
            self._lines[:0] = lines
            top = self.scroll_offset.y + len(lines)
            self.lines_changed()
            self.scroll_to(y=top, animate=False)
            self.put_cursor(self.cursor + len(lines))

    def watch_cursor(self, before: int, now: int) -> None:
        """Ask for more near the top."""
        super().watch_cursor(before, now)
        if now < before and now < _NEAR:
            self.post_message(self.TopReached())
