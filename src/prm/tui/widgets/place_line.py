"""The first line of the screen: the places with their numbers, and how to find everything else."""

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.widget import Widget

from prm.tui.presentation.header import place_line

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


class PlaceLine(Widget):
    """The places, one key each, the present one marked; all of it can be clicked."""

    ALLOW_SELECT = False

    def __init__(self, place: str) -> None:
        """Take the name of the *place* it stands in."""
        super().__init__()
        self._place = place

    def on_mount(self) -> None:
        """Follow the numbers."""
        self.watch(self.app, "tally", self._repaint, init=False)

    def render(self) -> Content:
        """Paint the line as wide as it is."""
        return place_line(self._place, cast("PrmApp", self.app).tally, self.size.width)

    def _repaint(self) -> None:
        self.refresh()
