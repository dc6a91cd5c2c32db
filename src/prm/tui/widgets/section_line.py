"""The headings under which a person's facts are."""

from collections.abc import Sequence

from textual.message import Message
from textual.reactive import reactive

from prm.tui.presentation.parts import Part
from prm.tui.presentation.sections import section_parts
from prm.tui.widgets.action_line import ActionLine


class SectionLine(ActionLine):
    """The headings, the open one marked."""

    titles: reactive[tuple[str, ...]] = reactive(())
    at: reactive[int] = reactive(0)
    """Index of the open heading."""

    class Turned(Message):
        """A heading was clicked."""

        def __init__(self, at: int) -> None:
            """Take its index."""
            super().__init__()
            self.at = at

    def parts(self) -> Sequence[Part]:
        """Return the headings."""
        return section_parts(self.titles, self.at)

    def action_turn_to(self, at: int) -> None:
        """Tell that a heading was clicked."""
        self.post_message(self.Turned(at))
