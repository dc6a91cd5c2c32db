"""The first line of the screen: the places with their numbers, and how to find everything else."""

from collections.abc import Sequence

from prm.tui.presentation.header import place_parts
from prm.tui.presentation.parts import Part
from prm.tui.widgets.action_line import ActionLine


class PlaceLine(ActionLine):
    """The places, one key each, the present one marked."""

    def __init__(self, place: str) -> None:
        """Take the name of the *place* it stands in."""
        super().__init__()
        self._place = place

    def on_mount(self) -> None:
        """Follow the numbers."""
        for numbers in ("tally", "unread", "inbox"):
            self.watch(self.app, numbers, self._repaint, init=False)

    def parts(self) -> Sequence[Part]:
        """Return the line as wide as it is."""
        prm = self.prm
        asking = prm.inbox.waiting if prm.inbox else None
        return place_parts(self._place, prm.tally, prm.unread, asking, self.size.width)

    def _repaint(self) -> None:
        self.refresh()
