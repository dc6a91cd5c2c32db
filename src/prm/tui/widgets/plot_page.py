"""A page of plots: a cursor goes from bar to bar, and a bar leads to its people."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from prm.plots.pieces import Line, Link, Piece
from prm.tui.presentation.network import LIT, STYLES, Target, moved, targets_of
from prm.tui.widgets.painted import CURSOR, HOVER, Painted

Draw = Callable[[int, int], Sequence[Line]]
"""Draws the page for a width and a height in cells."""


class PlotPage(Painted):
    """Paints lines of pieces; whoever is under the cursor or the mouse is lit, wherever their pieces are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1, 0)", "bar below", show=False),
        Binding("up,k", "move(-1, 0)", "bar above", show=False),
        Binding("right", "move(0, 1)", "next bar of the line", show=False),
        Binding("left", "move(0, -1)", "bar before", show=False),
        Binding("pagedown,ctrl+f", "page(1)", "next page", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "page before", show=False),
        Binding("home,g", "jump(0)", "first bar", show=False),
        Binding("end,G", "jump(-1)", "last bar", show=False),
        Binding("enter", "choose", "list the people", tooltip="List the people that the bar stands for."),
    ]

    cursor: reactive[Target | None] = reactive(None)
    """The bar that the keys act on."""
    hovered: reactive[Link | None] = reactive(None)
    """Whom the mouse is on."""

    class Pointed(Message):
        """The cursor or the mouse is on other people, or on nobody."""

        def __init__(self, link: Link | None) -> None:
            """Take whom."""
            super().__init__()
            self.link = link

    class Chosen(Pointed):
        """The people of a bar are asked for, by key or by click."""

    def __init__(self, id: str | None = None) -> None:
        """Make an empty page."""
        super().__init__(id=id)
        self._draw: Draw = lambda _width, _height: ()
        self._lines: Sequence[Line] = ()
        self._targets: list[Target] = []

    def show(self, draw: Draw) -> None:
        """Show what *draw* draws, now and at every other size."""
        self._draw = draw
        self._redraw()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._redraw()

    def _redraw(self) -> None:
        if not self.size.width:
            return
        self._lines = self._draw(self.size.width - 1, self.size.height)
        self._targets = targets_of(self._lines)
        self.virtual_size = Size(self.size.width, len(self._lines))
        before = self.cursor
        same = [target for target in self._targets if before and target.link.filter == before.link.filter]
        near = sorted(same, key=lambda target: before is not None and abs(target.line - before.line))
        self.cursor = next(iter(near or self._targets), None)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window; *y* counts from its top."""
        at = y + self.scroll_offset.y
        pieces = self._lines[at] if at < len(self._lines) else ()
        strip = Strip([Segment(piece.text, self._style(piece)) for piece in pieces])
        return strip.adjust_cell_length(self.size.width, self._style(Piece("")))

    def watch_cursor(self, _before: Target | None, now: Target | None) -> None:
        """Bring the bar into sight, and tell whoever follows."""
        if now:
            self._bring_into_sight(now)
        self.refresh()
        self.post_message(self.Pointed(now.link if now else None))

    def watch_hovered(self) -> None:
        """Tell whoever follows."""
        self.refresh()
        self.post_message(self.Pointed(self.hovered or (self.cursor.link if self.cursor else None)))

    def action_move(self, down: int, right: int) -> None:
        """Move to the next bar; where there is none below or above, move the page."""
        if self.cursor and (target := moved(self._targets, self._edge(down), down, right)):
            self.cursor = target
        elif down:
            self.scroll_relative(y=down, animate=False)

    def action_page(self, step: int) -> None:
        """Move by *step* windows, with the cursor."""
        height = max(1, self.size.height - 1)
        self.scroll_relative(y=step * height, animate=False)
        if self.cursor:
            wanted = self.cursor.line + step * height
            self.cursor = min(self._targets, key=lambda target: abs(target.line - wanted))

    def action_jump(self, number: int) -> None:
        """Put the cursor on the first bar, or with -1 on the last."""
        if self._targets:
            self.cursor = self._targets[number]
        self.scroll_to(y=0 if number == 0 else self.max_scroll_y, animate=False)

    def action_choose(self) -> None:
        """Ask for the people of the bar under the cursor."""
        if self.cursor:
            self.post_message(self.Chosen(self.cursor.link))

    def on_click(self, event: events.Click) -> None:
        """Ask for the people of the bar under the mouse."""
        if target := self._at(event):
            self.cursor = target
            self.action_choose()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light whom a click would list."""
        target = self._at(event)
        self.hovered = target.link if target else None

    def on_leave(self) -> None:
        """Light only the cursor."""
        self.hovered = None

    def _at(self, event: events.MouseEvent) -> Target | None:
        place = event.get_content_offset(self)
        if not place:
            return None
        line = place.y + self.scroll_offset.y
        here = (one for one in self._targets if one.line == line and one.start <= place.x < one.end)
        return next(here, None)

    def _edge(self, down: int) -> Target:
        """Return the part of the present bar that is farthest *down*, or up with -1."""
        assert self.cursor
        link = self.cursor.link
        parts = [target for target in self._targets if target.link == link] if down else []
        column = [part for part in parts if part.start == self.cursor.start]
        return max(column, key=lambda part: part.line * down, default=self.cursor)

    def _bring_into_sight(self, target: Target) -> None:
        top, height = self.scroll_offset.y, self.size.height
        if target == self._targets[0]:
            self.scroll_to(y=0, animate=False)
        elif target.line < top + 1:
            self.scroll_to(y=max(0, target.line - 1), animate=False)
        elif target.line >= top + height:
            self.scroll_to(y=target.line - height + 1, animate=False)

    def _style(self, piece: Piece) -> RichStyle:
        is_here = bool(piece.link and self.cursor and piece.link == self.cursor.link)
        is_lit = is_here or bool(piece.link and piece.link == self.hovered)
        style, ground = STYLES[piece.style], ""
        if is_lit and piece.style in LIT:
            style = LIT[piece.style]
        elif is_lit:
            ground = CURSOR if is_here else HOVER
        return self.style_on(style, ground)
