"""The place of requests to connect: who asks, how you stand with them, and your reply, one key away."""

from typing import ClassVar, Literal, TypeAlias

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from prm.domain.invitations import Invited, answers, inbox
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.tui.bindings import verb_bindings
from prm.tui.presentation.invitations import Asking, head, inbox_lines
from prm.tui.screens.place import Place
from prm.tui.widgets.invitation_list import InvitationList
from prm.tui.widgets.invitation_view import InvitationView

_LONGEST_SUBTITLE = 200
Extent: TypeAlias = Literal["pending", "all", "asked"]
"""What is not settled; what is settled or sent too; whom the user asked for a call first, settled or not."""


class InvitationsScreen(Place):
    """Who asks to connect, with the invitation under the cursor on the right."""

    NAME = "invitations"
    BINDINGS: ClassVar[list[BindingType]] = verb_bindings("invitations")

    extent: Extent = "pending"
    """Which invitations are shown."""
    _meant: Invited | None = None
    """The invitation that a verb is for, wherever the cursor is."""

    def compose_place(self) -> ComposeResult:
        """Put the list on the left and the invitation under the cursor on the right."""
        with Horizontal(classes="panes"):
            yield InvitationList(id="invitations")
            yield InvitationView(self.desk)

    @property
    def rows(self) -> InvitationList:
        """The list on the left."""
        return self.query_one("#invitations", InvitationList)

    @property
    def invited(self) -> Invited | None:
        """The invitation that verbs are for: the one under the cursor, unless another is meant."""
        asking = self.rows.asking
        return self._meant or (asking.invited if asking else None)

    def chosen(self) -> list[PersonRow]:
        """Return who asks, if they are someone in People."""
        invited = self.invited
        return [invited.person] if invited and invited.person else []

    async def do_with(self, invited: Invited, name: str) -> None:
        """Do the verb of that *name* with an invitation that was shown alone."""
        self._meant = invited
        try:
            await self.action_verb(name)
        finally:
            self._meant = None

    def turn(self) -> None:
        """Show what is settled too, or no longer."""
        self.show("all" if self.extent == "pending" else "pending")

    def show(self, extent: Extent) -> None:
        """Show the invitations of that *extent*."""
        self.extent = extent
        self._read()

    def read(self, is_again: bool) -> None:
        """Read the invitations; what was read before stays in sight meanwhile."""
        del is_again
        self._read()

    @work(exclusive=True, group="invitations")
    async def _read(self) -> None:
        with self.prm.telling():
            everything, found = await self.desk.read(_asking, self.extent)
            self.rows.border_title = Content(head(answers(everything)))
            self.rows.show_inbox(inbox_lines(found, self.desk.today, bool(everything)))

    @on(InvitationList.CursorMoved)
    def _follow(self) -> None:
        line = self.rows.line
        # Without the view beside it, the lower border has room for what the line must cut.
        is_narrow = self.has_class("-narrow")
        self.rows.border_subtitle = Content(line.middle[:_LONGEST_SUBTITLE] if line and is_narrow else "")
        self.query_one(InvitationView).show(self.rows.asking)

    @on(InvitationList.LineChosen)
    def _open(self) -> None:
        asking = self.rows.asking
        if asking and asking.invited.person:
            self.open_person(asking.invited.person.id)
        elif asking:
            from prm.tui.modals.invitation import InvitationDetail

            self.app.push_screen(InvitationDetail(self, asking))


def _asking(ledger: Ledger, extent: Extent) -> tuple[list[Invited], list[Asking]]:
    from prm.ledger.reading.invitations import invitations
    from prm.ledger.reading.standing import reasons_for

    everything = invitations(ledger)
    shown = inbox(everything) if extent == "pending" else everything
    if extent == "asked":
        shown = [one for one in shown if one.asked_on and not one.is_out]
    found = map(Asking, shown, reasons_for(ledger, shown))
    return everything, list(found)
