"""One person whole: who they are, how you stand, and under four headings everything that is known."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from prm.tui.presentation.words import shown
from prm.tui.widgets.section_line import SectionLine

if TYPE_CHECKING:
    from prm.domain.people import PersonDetail


class PersonView(VerticalScroll, can_focus=True):
    """A person's pane. Left and right turn to the next heading.

    What is in it is mounted with the first person, so that an empty pane costs a start nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "heading before", show=False),
        Binding("right", "turn(1)", "next heading", show=False),
        Binding("down,j", "scroll_down", "scroll down", show=False),
        Binding("up,k", "scroll_up", "scroll up", show=False),
    ]

    at: reactive[int] = reactive(0, init=False)
    """Index of the heading that is open."""

    def __init__(self, clock: Callable[[], date]) -> None:
        """Take the clock; nobody is shown yet."""
        super().__init__()
        self._clock = clock
        self._summary = Static(id="summary", markup=False)
        self._line = SectionLine()
        self._section = Static(id="section", markup=False)
        self.detail: PersonDetail | None = None
        """Whom the view shows."""

    def show(self, detail: "PersonDetail") -> None:
        """Show a person; at another one the view begins at the top."""
        if self.detail is None or self.detail.row.id != detail.row.id:
            self.scroll_home(animate=False)
        self.detail = detail
        self.border_title = Content(shown(detail.row.name))
        if not self._summary.is_attached:
            self.mount(self._summary, self._line, self._section)
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
        self.at = (self.at + step) % len(self._line.titles or "-")

    @on(SectionLine.Turned)
    def _turn_to(self, turned: SectionLine.Turned) -> None:
        self.at = turned.at

    def _paint(self) -> None:
        detail, today = self.detail, self._clock()
        self._line.display = detail is not None
        if detail is None:
            self._summary.update("")
            self._section.update("")
            return
        from prm.tui.presentation.person import SECTIONS, section, section_titles, summary

        width = self.scrollable_content_region.width
        self._line.titles = section_titles(detail)
        self._line.at = self.at
        self._summary.update(summary(detail, today, width))
        self._section.update(section(detail, SECTIONS[self.at], today, width))
