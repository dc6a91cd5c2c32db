"""A widget that paints the lines in sight by itself, in the colours of the theme."""

from typing import ClassVar

from rich.style import Style as RichStyle
from textual.scroll_view import ScrollView
from textual.style import Style

CURSOR = "painted--cursor"
"""The ground under the cursor."""
HOVER = "painted--hover"
"""The ground under the mouse."""


class Painted(ScrollView, can_focus=True):
    """Takes the keys, and keeps the styles that its lines are painted in."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {CURSOR, HOVER}

    def __init__(self, id: str | None = None) -> None:
        """Make it without lines."""
        super().__init__(id=id)
        self._painted: dict[tuple[str, str], RichStyle] = {}

    def notify_style_update(self) -> None:
        """Forget the colours of the theme that was."""
        self._painted.clear()
        super().notify_style_update()

    def style_on(self, style: str, ground: str = "") -> RichStyle:
        """Return *style* on the ground of the widget, or of one of its component classes."""
        if (style, ground) not in self._painted:
            under = self.get_visual_style(ground) if ground else self.visual_style
            self._painted[style, ground] = (under + Style.parse(style)).rich_style
        return self._painted[style, ground]
