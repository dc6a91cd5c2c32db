"""A list that paints only the lines in sight, whatever its length."""

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.strip import Strip

from prm.tui.presentation.rows import Cell
from prm.tui.presentation.styles import PLAIN
from prm.tui.widgets.painted import CURSOR, HOVER, Painted


class RowList(Painted):
    """A list of lines with a cursor; a subclass says how many lines there are and what is on each.

    The scrollbar is always there, so that a new length needs no new layout and is painted at once.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "next line", show=False),
        Binding("up,k", "move(-1)", "line before", show=False),
        Binding("pagedown,ctrl+f", "page(1)", "next page", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "page before", show=False),
        Binding("home,g", "jump(0)", "first line", show=False),
        Binding("end,G", "jump(-1)", "last line", show=False),
        Binding("enter", "choose", "open", tooltip="Open the person on the whole screen."),
    ]

    # Textual's own asks for a new layout at each new length, and sets the scrollbar in it.
    virtual_size = Reactive(Size(0, 0), layout=False)
    cursor: reactive[int] = reactive(0, repaint=False)
    """Index of the line that the keys act on."""
    hovered: reactive[int] = reactive(-1, repaint=False)
    """Index of the line under the mouse, or -1."""

    class _Told(Message):
        """Something happened in a list."""

        def __init__(self, rows: "RowList") -> None:
            """Take the list it happened in."""
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> "RowList":
            """Return the list it happened in."""
            return self.rows

    class CursorMoved(_Told):
        """The cursor is on another line, or its line shows something else now."""

    class LineChosen(_Told):
        """The line under the cursor was opened, by key or by double click."""

    def line_count(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows; together its cells are *width* terminal cells wide."""
        raise NotImplementedError

    def nearest(self, line: int, step: int) -> int:
        """Return the line the cursor may stand on when it is sent to *line* in the direction of *step*."""
        del step
        return max(0, min(line, self.line_count() - 1))

    def lines_changed(self) -> None:
        """Paint again after lines came, went or changed; the cursor stays where it can."""
        self.virtual_size = Size(0, self.line_count())
        self._fit_scrollbar()
        if self.scroll_offset.y > self.max_scroll_y:
            self.scroll_to(y=self.max_scroll_y, animate=False)
        self.refresh()

    def put_cursor(self, line: int, step: int = 1) -> None:
        """Put the cursor on *line*, or on the nearest it may stand on, and bring it into sight."""
        self.cursor = self.nearest(line, step)
        top, height = self.scroll_offset.y, self.size.height
        if self.cursor <= self.nearest(0, 1):
            self.scroll_to(y=0, animate=False)
        elif self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)

    def show_cursor_at(self, line: int) -> None:
        """Put the cursor on *line* of lines that are new, and tell whoever follows it in any case."""
        self.set_reactive(RowList.cursor, self.nearest(line, 1))
        self.put_cursor(self.cursor)
        self.post_message(self.CursorMoved(self))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window; *y* counts from its top."""
        line, width = y + self.scroll_offset.y, self.size.width
        if line >= self.line_count():
            return Strip.blank(width, self.style_on(PLAIN))
        ground = CURSOR if line == self.cursor else HOVER if line == self.hovered else ""
        strip = Strip(
            [Segment(text, self.style_on(style, ground)) for text, style in self.cells_of(line, width)]
        )
        return strip.adjust_cell_length(width, self.style_on(PLAIN, ground))

    def watch_cursor(self, before: int, now: int) -> None:
        """Repaint the two lines and tell whoever follows the cursor."""
        self.refresh_line(before)
        self.refresh_line(now)
        self.post_message(self.CursorMoved(self))

    def watch_hovered(self, before: int, now: int) -> None:
        """Repaint the two lines."""
        self.refresh_line(before)
        self.refresh_line(now)

    def action_move(self, step: int) -> None:
        """Move the cursor by *step* lines."""
        self.put_cursor(self.cursor + step, step)

    def action_page(self, step: int) -> None:
        """Move the cursor by *step* windows."""
        self.put_cursor(self.cursor + step * max(1, self.size.height - 1), step)

    def action_jump(self, line: int) -> None:
        """Put the cursor on *line*; -1 is the last."""
        self.put_cursor(line if line >= 0 else self.line_count() - 1, 1 if line >= 0 else -1)

    def action_choose(self) -> None:
        """Open the line under the cursor."""
        if self.line_count():
            self.post_message(self.LineChosen(self))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; open it at the second click."""
        place = event.get_content_offset(self)
        line = place.y + self.scroll_offset.y if place else self.line_count()
        if line < self.line_count() and self.nearest(line, 1) == line:
            self.put_cursor(line)
            if event.chain > 1:
                self.action_choose()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which line a click would take."""
        line = event.get_content_offset_capture(self).y + self.scroll_offset.y
        self.hovered = line if line < self.line_count() and self.nearest(line, 1) == line else -1

    def on_leave(self) -> None:
        """Show no line under the mouse."""
        self.hovered = -1

    def _fit_scrollbar(self) -> None:
        bar = self.vertical_scrollbar
        bar.window_virtual_size = self.line_count()
        bar.window_size = self.size.height
        bar.position = self.scroll_offset.y
