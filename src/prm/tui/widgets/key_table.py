"""The help, in whatever width there is."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from prm.tui.presentation.keys import KeyGroup, key_lines


class KeyTable(Widget):
    """Keys and what they do, in groups."""

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        """Take what to show."""
        super().__init__()
        self._groups = groups

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the help takes in that width."""
        del container, viewport
        return len(key_lines(self._groups, width))

    def render(self) -> Content:
        """Paint the help."""
        return Content("\n").join(key_lines(self._groups, self.size.width))
