"""How the share of real connections moved: a bar upwards for the end of each year, and one for today."""

from collections.abc import Sequence

from prm.domain.reality import CONNECTED, TALKED, YearEnd, percent
from prm.domain.wording import plural, short_day
from prm.plots.bars import column
from prm.plots.pieces import Glyphs, Line, Link, Piece

LOWEST = 3
"""Cells that the highest bar takes at least."""
_SCALE = 10_000
_NARROWEST = 4
_WIDEST = 7


def history_lines(ends: Sequence[YearEnd], width: int, height: int, glyphs: Glyphs) -> list[Line]:
    """Return a heading, a line of percentages, *height* lines of bars, and the years; nothing for one end.

    The latest ends are shown where there is no room for all.
    """
    ends = ends[-((width - 1) // _NARROWEST) :]
    if len(ends) < 2 or not ends[-1].talked:
        return []
    cell = min((width - 1) // len(ends), _WIDEST)
    shares = [_SCALE * end.talked // end.connections if end.connections else 0 for end in ends]
    bars = [column(share, max(shares), height, glyphs) for share in shares]
    labels = [end.year if cell > _NARROWEST else end.year[2:] for end in ends[:-1]]
    filters = [(end.filter, end.talked_filter) for end in ends[:-1]]
    everyone, talked = _links(ends, [*filters, (CONNECTED, TALKED)])
    lines: list[Line] = [
        (Piece(" Share really talked with", "heading"), Piece("  at each year's end, %", "muted"))
    ]
    texts = [percent(end.talked, end.connections) for end in ends]
    lines.append(_row([text[:cell].center(cell - 1) for text in texts], "", talked))
    levels = reversed(range(height))
    lines += [_row([drawn[level] * (cell - 1) for drawn in bars], "real", talked) for level in levels]
    lines.append(_row([label.center(cell - 1) for label in [*labels, "now"]], "muted", everyone))
    return lines


def _row(cells: Sequence[str], style: str, links: Sequence[Link | None]) -> Line:
    pieces = [Piece(" ")]
    for cell, link in zip(cells, links, strict=True):
        pieces += [Piece(cell, style, link), Piece(" ")]
    return tuple(pieces)


def _links(
    ends: Sequence[YearEnd], filters: Sequence[tuple[str, str]]
) -> tuple[list[Link | None], list[Link | None]]:
    """Return the links to the connections of each end, and to those of them talked with by then, if any."""
    everyone: list[Link | None] = []
    talked: list[Link | None] = []
    for end, (all_of_it, real) in zip(ends, filters, strict=True):
        who, day = plural(end.connections, "connection"), short_day(end.on)
        everyone.append(Link(all_of_it, f"{who} by {day}, {end.talked:,} talked with"))
        talked.append(Link(real, f"{end.talked:,} of {who} talked with by {day}"))
        if not end.talked:
            talked[-1] = everyone[-1]
        if not end.connections:
            everyone[-1] = talked[-1] = None
    return everyone, talked
