"""A question that shows what is about to be done, and does it at a yes."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from prm.tui.modals.question import Question, Work


class Confirmation(Question):
    """Asks whether to do something."""

    KEYS = "enter yes   esc leave all as it is"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "agree", "yes")]

    def __init__(self, heading: str, shows: Widget, yes: str, work: Work) -> None:
        """Take the *heading*, a widget that shows what it is about, the word for *yes*, and the work."""
        super().__init__()
        self.heading = heading
        self._shows = shows
        self._yes = yes
        self._work = work

    def compose_question(self) -> ComposeResult:
        """Yield what is asked, and the answers."""
        with VerticalScroll():
            yield self._shows
        with Horizontal(classes="buttons"):
            yield Button(self._yes, variant="primary", id="yes", compact=True)
            yield Button("Leave", id="leave", compact=True)

    def action_agree(self) -> None:
        """Do it."""
        self.settle(self._work)

    @on(Button.Pressed)
    def _pressed(self, pressed: Button.Pressed) -> None:
        if pressed.button.id == "yes":
            self.action_agree()
        else:
            self.action_leave()
