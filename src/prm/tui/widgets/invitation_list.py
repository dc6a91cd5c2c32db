"""The list of who asks to connect."""

from prm.tui.presentation.agenda import agenda_cells
from prm.tui.presentation.changes import change_layout
from prm.tui.presentation.invitations import Asking, Entry
from prm.tui.presentation.rows import Cell
from prm.tui.widgets.agenda_list import AgendaList


class InvitationList(AgendaList):
    """Headings and invitations; from one that goes the cursor moves on to the next."""

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
        """Show *entries* with the cursor on the same one; where that went, on the one that came after it."""
        line = self._line_in(entries)
        self._entries = entries
        self._lines = [entry.line for entry in entries]
        self.lines_changed()
        self.show_cursor_at(line)

    def _line_in(self, entries: list[Entry]) -> int:
        """Return the line of *entries* on which what is under the cursor is, or who came after it."""
        lines = {entry.key: line for line, entry in enumerate(entries) if entry.key}
        before = self._entries[: self.cursor][::-1]
        nearest = [*self._entries[self.cursor :], *before]
        return next((lines[entry.key] for entry in nearest if entry.key in lines), self.cursor)
