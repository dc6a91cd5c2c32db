"""The first screen of an empty ledger."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from prm.tui.presentation.signs import sign
from prm.tui.presentation.welcome import welcome_words

_WAYS = (("Import an export", "import"), ("Add a person", "add"), ("Keys", "keys"))


class Welcome(Vertical):
    """The greeting, with what can be done about the emptiness."""

    def compose(self) -> ComposeResult:
        """Put the ways to begin under the greeting."""
        with Vertical(id="greeting") as greeting:
            greeting.border_title = "Welcome to prm"
            yield Static(welcome_words(), markup=False)
            with Horizontal(classes="buttons"):
                for words, name in _WAYS:
                    yield Button(f"{sign(name)}  {words}", compact=True, action=f"screen.verb('{name}')")
