"""The list of who asks to connect."""

from prm.tui.presentation.agenda import agenda_cells
from prm.tui.presentation.changes import change_layout
from prm.tui.presentation.invitations import Asking, Entry
from prm.tui.presentation.rows import Cell
from prm.tui.widgets.agenda_list import AgendaList


class InvitationList(AgendaList):
    """Headings and invitations; the cursor stays in its place when one goes."""

    def __init__(self, id: str | None = None) -> None:
        """Make a list without lines."""
        super().__init__(id=id)
        self._entries: list[Entry] = []

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        return agenda_cells(self._lines[line], change_layout(width), width)

    @property
    def asking(self) -> Asking | None:
        """The invitation under the cursor; None when there is none."""
        return self._entries[self.cursor].asking if self.cursor < len(self._entries) else None

    def show_entries(self, entries: list[Entry]) -> None:
        """Show *entries*, so that after an answer the next one is under the cursor."""
        self._entries = entries
        self._lines = [entry.line for entry in entries]
        self.lines_changed()
        self.show_cursor_at(self.cursor)
