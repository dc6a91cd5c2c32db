"""One invitation over the place, for terminals that have no room for it beside the list."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from prm.tui.bindings import verb_bindings
from prm.tui.modals.question import Question
from prm.tui.presentation.invitations import Asking, answering_keys, invitation_words
from prm.tui.presentation.words import shown

if TYPE_CHECKING:
    from prm.tui.screens.invitations import InvitationsScreen


class InvitationDetail(Question):
    """Shows who asks, what they wrote, how you stand, and your reply; the keys of the place answer it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,q", "leave", show=False),
        *verb_bindings("invitations"),
    ]

    def __init__(self, place: "InvitationsScreen", asking: Asking) -> None:
        """Take the invitation to show, which is under the cursor of the *place*."""
        super().__init__()
        self._place = place
        self._asking = asking
        self.heading = shown(asking.invited.name)
        self.KEYS = answering_keys(asking.invited)

    def compose_question(self) -> ComposeResult:
        """Yield the text."""
        desk = self._place.desk
        with VerticalScroll():
            yield Static(invitation_words(self._asking, desk.today, desk.settings.reply), markup=False)

    async def action_verb(self, name: str) -> None:
        """Leave, and do the verb of that *name* with the invitation shown, whatever the list shows by now."""
        self.dismiss(None)
        await self._place.do_with(self._asking.invited, name)
