"""Lines of a list with headings: what Today, Changes and Invitations are made of."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from prm.domain.people import PersonRow
from prm.tui.presentation.rows import Cell, Layout, sign_of, sign_style
from prm.tui.presentation.styles import HEADING, JOB, MARK, MUTED, PLAIN, READ
from prm.tui.presentation.words import fit, shown


class Line(NamedTuple):
    """One line of such a list."""

    kind: Literal["heading", "person", "more", "remark", "gap"]
    text: str = ""
    """The heading, the name, or the words."""
    middle: str = ""
    """The job, or what was written or said."""
    right: str = ""
    sign: str = ""
    style: str = MUTED
    """Style of the right end."""
    person_id: int = 0
    """Whom the line is about; 0 for nobody."""
    filter: str = ""
    """The filter by which `more` shows everyone it stands for."""
    place: str = ""
    """The place to which `more` leads instead."""
    verb: str = ""
    """The verb that `more` does instead."""
    on: str = ""
    """The ISO day of the export that revealed it."""
    is_read: bool = False
    """Whether it is news that was read."""
    middle_style: str = JOB


def person_line(row: PersonRow, today: date, middle: str, right: str, style: str) -> Line:
    """Return the line of a person, with what is said of them in the *middle* and at the *right*."""
    return Line("person", shown(row.name), middle, right, sign_of(row, today), style, row.id)


def section(title: str, lines: Iterable[Line], words_when_empty: str) -> list[Line]:
    """Return *lines* under their *title*, or words where there are none."""
    return [Line("heading", title), *(list(lines) or [Line("remark", words_when_empty)])]


def line_cells(line: Line, columns: Layout, width: int) -> list[Cell]:
    """Return a *line* as cells that fill *width*."""
    if line.kind == "heading":
        return [Cell(fit(f" {line.text}", width), HEADING)]
    if line.kind == "more":
        return [Cell("   ", MUTED), Cell(fit(f"… {line.text}", width - 3), JOB)]
    if line.kind != "person":
        return [Cell(fit(f"   {line.text}", width), MUTED)]
    middle = columns.job + (columns.tags + 1 if columns.tags else 0)
    cells = [Cell(" ", MARK), Cell(f"{line.sign} ", READ if line.is_read else sign_style(line.sign))]
    cells.append(Cell(fit(line.text, columns.name) + " ", READ if line.is_read else PLAIN))
    if middle:
        cells.append(Cell(fit(line.middle, middle) + " ", READ if line.is_read else line.middle_style))
    return [*cells, Cell(fit(line.right, columns.standing) + " ", READ if line.is_read else line.style)]
