"""Keeping a note about people."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from prm.domain.people import PersonRow
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.naming import whom


class NoteQuestion(Question):
    """Asks for a note, of as many lines as it takes."""

    KEYS = "ctrl+s keep   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s,ctrl+enter", "keep", "keep", priority=True)]

    def __init__(self, desk: Desk, people: Sequence[PersonRow]) -> None:
        """Take whom the note is about."""
        super().__init__()
        self._desk = desk
        self._people = people
        self.heading = f"A note about {whom(people)}"

    def compose_question(self) -> ComposeResult:
        """Yield room to write."""
        yield TextArea(id="note", compact=True, highlight_cursor_line=False)

    def action_keep(self) -> None:
        """Keep what is written."""
        text = self.query_one(TextArea).text
        self.settle(lambda: self._keep(text))

    def _keep(self, text: str) -> str:
        from prm.services.keeping import add_note

        add_note(self._desk.ledger, [row.id for row in self._people], text, self._desk.today)
        return f"Noted about {whom(self._people)}."
