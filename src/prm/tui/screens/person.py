"""One person on the whole screen."""

from textual.app import ComposeResult
from textual.binding import Binding

from prm.domain.people import PersonRow
from prm.domain.refusals import NobodyThere
from prm.ledger.reading.person import person_detail
from prm.tui.desk import Desk
from prm.tui.presentation.past import not_there_yet
from prm.tui.presentation.refusals import refusal_words
from prm.tui.screens.place import Place
from prm.tui.widgets.person_view import PersonView


class PersonScreen(Place):
    """The person view, alone."""

    WAY_BACK = "esc esc"
    BINDINGS = [Binding("escape,backspace", "back", "back")]

    def __init__(self, desk: Desk, person_id: int) -> None:
        """Take whom to show."""
        super().__init__(desk)
        self._person_id = person_id

    def compose_place(self) -> ComposeResult:
        """Give the view all the room."""
        yield PersonView(self.desk.clock)

    def chosen(self) -> list[PersonRow]:
        """Return the person shown."""
        detail = self.query_one(PersonView).detail
        return [detail.row] if detail else []

    def read(self, is_again: bool) -> None:
        """Read the person at once: one is quickly read, and is there when the screen is first painted."""
        with self.prm.telling():
            try:
                detail = self.desk.look(person_detail, self._person_id, self.desk.today)
            except NobodyThere as refusal:
                # The entry that brought this person was undone, or is of a later day than this one.
                self._leave_nobody(refusal_words(refusal))
            else:
                self.query_one(PersonView).show(detail)

    def _leave_nobody(self, why: str) -> None:
        if self.is_active:
            day = self.desk.as_of
            self.prm.tell(not_there_yet(day) if day else why, severity="warning")
            self.action_back()
        else:
            # A question is open over it: it is read again when that is left.
            self._version_read = -1

    def after_joining(self) -> None:
        """Leave whoever is not there any more."""
        self.action_back()

    def action_back(self) -> None:
        """Return to the place it was opened from."""
        self.dismiss()
