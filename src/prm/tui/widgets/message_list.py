"""A thread of messages: lines that grow at the top as they are scrolled up to."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from textual.message import Message
from textual.strip import Strip

from prm.domain.threads import MessageRow
from prm.tui.presentation.rows import Cell
from prm.tui.presentation.words import fit
from prm.tui.widgets.row_list import RowList

LayOut = Callable[[MessageRow, int], Sequence[Cell]]
"""Lays a message out in lines of so many cells; there is at least one."""

_NEAR = 5
"""Lines from the top at which what is before them is asked for."""


class MessageList(RowList):
    """Lines of messages, the newest at the bottom."""

    class TopReached(Message):
        """The first line is near: what was written before it is wanted."""

    def __init__(self, id: str | None = None) -> None:
        """Make a list without lines."""
        super().__init__(id=id)
        self._lay_out: LayOut = lambda _row, _width: ()
        self._rows: list[MessageRow] = []
        self._heights: list[int] = []
        self._lines: list[Cell] = []
        self._width = 0

    def line_count(self) -> int:
        """Return how many lines there are so far."""
        return len(self._lines)

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        cell = self._lines[line]
        return [Cell(fit(cell.text, width), cell.style)]

    def show(self, rows: Sequence[MessageRow], lay_out: LayOut) -> None:
        """Show a thread from its newest message, the last of *rows*; as soon as there is room for it."""
        self._lay_out = lay_out
        self._rows, self._heights, self._lines = [], [], []
        if not self.size.width:
            self._rows = list(rows)
            return
        self._take(rows)
        self.lines_changed()
        self.put_cursor(len(self._lines) - 1)
        self.refresh()

    def put_before(self, rows: Sequence[MessageRow]) -> None:
        """Put what was written before in front; what is in sight stays there."""
        if rows:
            self._stand(self.cursor + self._take(rows))

    def on_resize(self) -> None:
        """Break the lines anew, where they have another width now; the cursor stays on its message."""
        self._lay_out_first()
        if self._rows and self._width != self._line_width:
            ends = list(accumulate(self._heights))
            at = bisect_right(ends, self.cursor)
            into = self.cursor - ends[at] + self._heights[at]
            rows, self._rows, self._heights, self._lines = self._rows, [], [], []
            self._take(rows)
            self._stand(sum(self._heights[:at]) + min(into, self._heights[at] - 1))
            self.put_cursor(self.cursor)

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        # The first picture is painted before anyone is told of the size.
        self._lay_out_first()
        return super().render_line(y)

    def watch_cursor(self, before: int, now: int) -> None:
        """Ask for more near the top."""
        super().watch_cursor(before, now)
        self._ask_for_more(before, now)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for more near the top, to which the mouse leads without the cursor."""
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_more(old_value, new_value)

    def _lay_out_first(self) -> None:
        """Lay out what was shown before there was room for it."""
        if self._rows and not self._heights:
            self.show(self._rows, self._lay_out)

    @property
    def _line_width(self) -> int:
        return max(20, self.size.width - self.scrollbar_size_vertical)

    def _take(self, rows: Sequence[MessageRow]) -> int:
        """Lay *rows* out in front of the others; return how many lines they are."""
        self._width = self._line_width
        laid = [self._lay_out(row, self._width) for row in rows]
        lines = [line for block in laid for line in block]
        self._rows[:0] = rows
        self._heights[:0] = map(len, laid)
        self._lines[:0] = lines
        return len(lines)

    def _stand(self, line: int) -> None:
        """Put the cursor on *line* of lines that are new, as far from the top of the window as it was.

        The mouse may have left it out of sight: it stays there.
        """
        top = line - self.cursor + self.scroll_offset.y
        self.lines_changed()
        self.scroll_to(y=max(0, top), animate=False)
        self.cursor = line

    def _ask_for_more(self, before: float, now: float) -> None:
        if now < before and now < _NEAR:
            self.post_message(self.TopReached())
