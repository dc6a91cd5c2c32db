"""The list of people: an array of ids, and only the rows in sight read from the ledger."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date

from prm.domain.people import PersonRow
from prm.tui.presentation.rows import Cell, layout, person_cells
from prm.tui.presentation.styles import MUTED
from prm.tui.widgets.row_list import RowList

ReadRows = Callable[[Sequence[int]], list[PersonRow]]
"""Reads the rows of some ids, in their order, leaving out the ones that are gone or cannot be read."""

_KEPT_ROWS = 2_000


class PeopleList(RowList):
    """People, one a line. It holds 4 bytes for each, and reads a window's rows when it paints them."""

    def __init__(self, read_rows: ReadRows, today: Callable[[], date], id: str | None = None) -> None:
        """Take how rows are read, and the clock."""
        super().__init__(id=id)
        self._read_rows = read_rows
        self._today = today
        self._ids = array("i")
        self._rows: dict[int, PersonRow | None] = {}
        self._sought = 0
        self.marked: set[int] = set()
        """Ids of the people that the next verb works on."""

    def line_count(self) -> int:
        """Return how many people are listed."""
        return len(self._ids)

    def cells_of(self, line: int, width: int) -> list[Cell]:
        """Return the line of the person at index *line*."""
        row = self.row_at(line)
        if row is None:
            return [Cell(" " * width, MUTED)]
        return person_cells(row, self._today(), layout(width), row.id in self.marked)

    def row_at(self, line: int) -> PersonRow | None:
        """Return the person at index *line*, or None where there is none any more."""
        if not 0 <= line < len(self._ids):
            return None
        person_id = self._ids[line]
        if person_id not in self._rows:
            self._read_window(line)
        return self._rows.get(person_id)

    @property
    def row(self) -> PersonRow | None:
        """The person under the cursor, or None in an empty list."""
        return self.row_at(self.cursor)

    def chosen(self) -> list[PersonRow]:
        """Return the people a verb works on: the marked ones, else the one under the cursor."""
        if self.marked:
            return self._read_rows(sorted(self.marked))
        return [self.row] if self.row else []

    def show_first(self, rows: list[PersonRow]) -> None:
        """Show the first rows of a new list at once, with the cursor on the first."""
        self._rows = {row.id: row for row in rows}
        self._ids = array("i", self._rows)
        self.scroll_to(y=0, animate=False)
        self.lines_changed()
        self.show_cursor_at(0)

    def show_ids(self, ids: "array[int]", is_new_reading: bool) -> None:
        """Show all of a list; the cursor stays on its person. A new reading forgets the rows known so far."""
        row = self.row
        if is_new_reading:
            self._rows = {}
        self._ids = ids
        whom = self._sought or (row.id if row else 0)
        self._sought = 0
        line = _index_of(ids, whom, self.cursor) if whom else 0
        if line != self.cursor:
            self.scroll_to(y=max(0, self.scroll_offset.y + line - self.cursor), animate=False)
        self.lines_changed()
        if is_new_reading or row is None or line != self.cursor:
            self.show_cursor_at(line)

    def point_at(self, person_id: int) -> None:
        """Put the cursor on a person when all of the list is shown."""
        self._sought = person_id

    def toggle_mark(self) -> None:
        """Mark or unmark the person under the cursor and go to the next."""
        if self.row:
            self.marked ^= {self.row.id}
            self.refresh_line(self.cursor)
            self.action_move(1)

    def unmark_all(self) -> None:
        """Take every mark away."""
        self.marked.clear()
        self.refresh()

    def _read_window(self, line: int) -> None:
        height = max(1, self.size.height)
        start = max(0, line - height)
        if len(self._rows) > _KEPT_ROWS:
            self._rows.clear()
        window = self._ids[start : line + 2 * height]
        # Who is not found is not asked for again at every paint.
        self._rows.update(dict.fromkeys(window))
        self._rows.update((row.id, row) for row in self._read_rows(window))


def _index_of(ids: "array[int]", person_id: int, otherwise: int) -> int:
    try:
        return ids.index(person_id)
    except ValueError:
        return min(otherwise, max(0, len(ids) - 1))
