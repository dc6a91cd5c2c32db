"""The pane that shows one invitation whole."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from prm.tui.desk import Desk
from prm.tui.presentation.invitations import Asking, invitation_words
from prm.tui.presentation.words import shown


class InvitationView(VerticalScroll, can_focus=True):
    """Who asks, what they wrote, how you stand, and your reply."""

    def __init__(self, desk: Desk) -> None:
        """Take the clock and the settings; nothing is shown yet."""
        super().__init__()
        self._desk = desk

    def compose(self) -> ComposeResult:
        """Yield the text."""
        yield Static(id="invitation", markup=False)

    def show(self, asking: Asking | None) -> None:
        """Show an invitation, or an empty pane."""
        self.border_title = Content(shown(asking.invited.name)) if asking else ""
        words = invitation_words(asking, self._desk.today, self._desk.settings.reply) if asking else ""
        self.query_one("#invitation", Static).update(words)
        self.scroll_home(animate=False)
