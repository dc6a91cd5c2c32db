"""What all questions share: a box over the place, a line for a refusal, and what the keys do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from prm.domain.refusals import Refused
from prm.tui.presentation.refusals import refusal_words

if TYPE_CHECKING:
    from prm.tui.app import PrmApp

Work = Callable[[], str]
"""Work that blocks, and returns what to tell the user that it did; may refuse."""


class Question(ModalScreen[str]):
    """A question over a place. It does the work itself, so that a refusal leaves what was typed in place."""

    CSS_PATH = "../styles/questions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]
    heading = ""
    """What the upper border says."""
    KEYS = "enter do it   esc leave"
    """What the lower border says."""
    OFFERED: ClassVar[tuple[str, ...]] = ()
    """The verbs that the command palette offers over it."""

    def __init__(self) -> None:
        """Make the question; nothing is asked before it is shown."""
        super().__init__()
        self.is_settling = False
        """Whether the work is being done: it cannot be stopped, and what it does is still to be told."""

    @property
    def prm(self) -> "PrmApp":
        """The running program."""
        return cast("PrmApp", self.app)

    def compose(self) -> ComposeResult:
        """Put what is asked into a box."""
        with Vertical(classes="question") as box:
            box.border_title = Content(self.heading)
            box.border_subtitle = Content(self.KEYS)
            yield from self.compose_question()
            yield Static(id="refusal", markup=False)

    def compose_question(self) -> ComposeResult:
        """Yield what is asked."""
        raise NotImplementedError

    def refuse(self, words: str) -> None:
        """Say in place why it cannot be done; empty words take that back."""
        refusal = self.query_one("#refusal", Static)
        refusal.update(words)
        refusal.display = bool(words)

    async def action_verb(self, name: str) -> None:
        """Do the verb of that *name*, one of those offered."""
        raise NotImplementedError

    def settle(self, work: Work) -> None:
        """Do the *work* off the event loop, once at a time; leave when it is done, stay when refused."""
        if not self.is_settling:
            self.is_settling = True
            self._settle(work)

    @work
    async def _settle(self, work: Work) -> None:
        try:
            said = await self.prm.present.write(work)
        except Refused as refusal:
            self.is_settling = False
            self.refuse(refusal_words(refusal))
        else:
            self.dismiss(said)

    def action_leave(self) -> None:
        """Leave without doing anything, unless it is being done."""
        if not self.is_settling:
            self.dismiss(None)
