"""One person whole: who they are, how you stand, and under four headings everything that is known."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from prm.domain.people import PersonDetail
from prm.tui.presentation.person import SECTIONS, section, section_line, section_titles, summary
from prm.tui.presentation.words import shown


class SectionLine(Widget):
    """The headings under which a person's facts are, the present one marked."""

    ALLOW_SELECT = False
    titles: reactive[tuple[str, ...]] = reactive(SECTIONS)
    at: reactive[int] = reactive(0)

    def render(self) -> Content:
        """Paint the headings; each can be clicked."""
        return section_line(self.titles, self.at)


class PersonView(VerticalScroll, can_focus=True):
    """A person's pane. Left and right turn to the next heading."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "heading before", show=False),
        Binding("right", "turn(1)", "next heading", show=False),
        Binding("down,j", "scroll_down", "scroll down", show=False),
        Binding("up,k", "scroll_up", "scroll up", show=False),
    ]

    at: reactive[int] = reactive(0, init=False)
    """Index of the heading that is open, in `SECTIONS`."""

    def __init__(self, clock: Callable[[], date]) -> None:
        """Take the clock; nobody is shown yet."""
        super().__init__()
        self._clock = clock
        self.detail: PersonDetail | None = None
        """Whom the view shows."""

    def compose(self) -> ComposeResult:
        """Put the summary over the headings, and what is under the open one below them."""
        yield Static(id="summary", markup=False)
        yield SectionLine()
        yield Static(id="section", markup=False)

    def show(self, detail: PersonDetail) -> None:
        """Show a person; at another one the view begins at the top."""
        if self.detail is None or self.detail.row.id != detail.row.id:
            self.scroll_home(animate=False)
        self.detail = detail
        self.border_title = Content(shown(detail.row.name))
        self._paint()

    def show_nobody(self) -> None:
        """Show an empty pane."""
        self.detail = None
        self.border_title = ""
        self._paint()

    def watch_at(self) -> None:
        """Turn to the heading."""
        self._paint()

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew."""
        self._paint()

    def action_turn(self, step: int) -> None:
        """Turn to the next heading, or the one before."""
        self.at = (self.at + step) % len(SECTIONS)

    def action_turn_to(self, at: int) -> None:
        """Turn to the heading with that index."""
        self.at = at

    def _paint(self) -> None:
        detail, today = self.detail, self._clock()
        line = self.query_one(SectionLine)
        line.display = detail is not None
        line.at = self.at
        if detail is None:
            self.query_one("#summary", Static).update("")
            self.query_one("#section", Static).update("")
            return
        width = self.scrollable_content_region.width
        line.titles = section_titles(detail)
        self.query_one("#summary", Static).update(summary(detail, today, width))
        self.query_one("#section", Static).update(section(detail, SECTIONS[self.at], today, width))
