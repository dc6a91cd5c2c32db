"""A line of words, each of which does something when clicked: one widget to paint, however many words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from prm.tui.presentation.parts import Part, part_at

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


class ActionLine(Widget):
    """Paints the parts that a subclass gives, and does what the clicked one says."""

    ALLOW_SELECT = False

    hovered: reactive[Part | None] = reactive(None)
    """The part under the mouse."""

    @property
    def prm(self) -> "PrmApp":
        """The running program."""
        return cast("PrmApp", self.app)

    def parts(self) -> Sequence[Part]:
        """Return what the line shows now."""
        raise NotImplementedError

    def render(self) -> Content:
        """Paint the parts, with the one under the mouse lit."""
        lit = self.hovered
        return Content("").join(
            part.words.stylize("on $boost underline")
            if lit and part.action and part.action == lit.action
            else part.words
            for part in self.parts()
        )

    async def on_click(self, event: events.Click) -> None:
        """Do what the part under the mouse says."""
        part = part_at(self.parts(), event.x)
        if part and part.action:
            await self.run_action(part.action)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light and explain the part under the mouse."""
        self.hovered = part_at(self.parts(), event.x)
        self.tooltip = Content(self.hovered.tooltip) if self.hovered and self.hovered.tooltip else None

    def on_leave(self) -> None:
        """Light nothing."""
        self.hovered = None
