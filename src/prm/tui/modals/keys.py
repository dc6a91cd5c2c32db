"""The help: every key and what it does."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from prm.tui.modals.question import Question
from prm.tui.presentation.keys import keys_help


class Keys(Question):
    """Shows the keys of every verb, as they are now, and how to move."""

    HEADING = "Keys"
    KEYS = "esc leave"
    BINDINGS = [Binding("question_mark,q,enter", "leave", show=False)]

    def compose_question(self) -> ComposeResult:
        """Yield the keys, remapped ones as the user set them."""
        with VerticalScroll():
            yield Static(keys_help(dict(self.app.settings_keys)), markup=False)  # type: ignore[attr-defined]
