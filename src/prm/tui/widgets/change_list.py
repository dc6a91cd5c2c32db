"""The list of what exports revealed."""

from prm.tui.presentation.agenda import agenda_cells
from prm.tui.presentation.changes import change_layout
from prm.tui.presentation.rows import Cell
from prm.tui.widgets.agenda_list import AgendaList


class ChangeList(AgendaList):
    """Export days and the news of people; the cursor stands on people only."""

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return what *line* shows."""
        return agenda_cells(self._lines[line], change_layout(width), width)
