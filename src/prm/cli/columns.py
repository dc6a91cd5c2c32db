"""Rows of text as aligned columns: cut to a terminal's width, never cut when another program reads."""

from collections.abc import Sequence
from typing import NamedTuple

import click

from prm.cli.printing import is_colourful, terminal_width
from prm.cli.widths import cut, width_of
from prm.domain.text import one_line

GAP = 2
WIDEST = 48
"""Columns of the terminal that a column is padded to at most; a longer text sticks out."""


class Column(NamedTuple):
    """How one column is shown."""

    style: str = ""
    """A colour, or `dim`, `bold`; empty for plain."""
    gives_way: int = 0
    """Columns with a higher number are cut first where the terminal is narrow; 0 never."""
    narrowest: int = 8
    """What it keeps when it is cut; with 0 it is left out whole."""
    to_the_right: bool = False


def aligned(
    rows: Sequence[Sequence[str]], columns: Sequence[Column], indent: int = 0, may_cut: bool = True
) -> list[str]:
    """Return each of *rows* as one line; columns that are empty in every row are left out."""
    cells = [[one_line(text) for text in row] for row in rows]
    used = [at for at in range(len(columns)) if any(row[at] for row in cells)]
    widths = {at: min(max(width_of(row[at]) for row in cells), WIDEST) for at in used}
    room = terminal_width() if may_cut else None
    if room is not None:
        _narrow(widths, columns, room - indent)
    is_styled = is_colourful()
    start = " " * indent
    return [start + _line(row, columns, widths, room is not None, is_styled) for row in cells]


def styled(text: str, style: str) -> str:
    """Return *text* in *style* if stdout may be coloured."""
    return _in_style(text, style) if style and is_colourful() else text


def _narrow(widths: dict[int, int], columns: Sequence[Column], room: int) -> None:
    """Take from *widths* (column number to width) what there is no *room* for."""
    excess = sum(widths.values()) + GAP * (len(widths) - 1) - room
    for at in sorted(widths, key=lambda at: -columns[at].gives_way):
        if excess <= 0 or not columns[at].gives_way:
            return
        if columns[at].narrowest:
            given = max(0, min(excess, widths[at] - columns[at].narrowest))
            widths[at] -= given
        else:
            given = widths.pop(at) + GAP
        excess -= given


def _line(
    row: Sequence[str], columns: Sequence[Column], widths: dict[int, int], is_cut: bool, is_styled: bool
) -> str:
    parts = []
    for at, width in widths.items():
        text = cut(row[at], width) if is_cut else row[at]
        space = " " * (width - width_of(text))
        shown = _in_style(text, columns[at].style) if is_styled and columns[at].style else text
        parts.append(space + shown if columns[at].to_the_right else shown + space)
    return (" " * GAP).join(parts).rstrip()


def _in_style(text: str, style: str) -> str:
    if style in ("dim", "bold"):
        return click.style(text, **{style: True})
    return click.style(text, fg=style)
