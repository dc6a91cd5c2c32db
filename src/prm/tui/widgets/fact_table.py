"""Two people side by side in whatever width there is."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from prm.tui.presentation.pairs import Fact, fact_table


class FactTable(Widget):
    """The facts of two people, row by row."""

    def __init__(self, facts: Sequence[Fact] = ()) -> None:
        """Take what to show."""
        super().__init__()
        self._facts = facts

    def show(self, facts: Sequence[Fact]) -> None:
        """Show two others."""
        self._facts = facts
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the facts take in that width."""
        del container, viewport
        return len(fact_table(self._facts, width))

    def render(self) -> Content:
        """Paint the facts."""
        return Content("\n").join(fact_table(self._facts, self.size.width))
