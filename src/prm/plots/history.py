"""How the share of real connections moved: a bar upwards for the end of each year, and one for today."""

from collections.abc import Sequence

from prm.domain.reality import YearEnd, percent
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
    links = [_link(end) for end in ends]
    lines: list[Line] = [
        (Piece(" Share really talked with", "heading"), Piece("  at each year's end, %", "muted"))
    ]
    texts = [percent(end.talked, end.connections) for end in ends]
    lines.append(_row([text[:cell].center(cell - 1) for text in texts], "", links))
    levels = reversed(range(height))
    lines += [_row([drawn[level] * (cell - 1) for drawn in bars], "real", links) for level in levels]
    labels = [end.year if cell > _NARROWEST else end.year[2:] for end in ends[:-1]]
    labels.append("now")
    lines.append(_row([label.center(cell - 1) for label in labels], "muted", links))
    return lines


def _row(cells: Sequence[str], style: str, links: Sequence[Link | None]) -> Line:
    pieces = [Piece(" ")]
    for cell, link in zip(cells, links, strict=True):
        pieces += [Piece(cell, style, link), Piece(" ")]
    return tuple(pieces)


def _link(end: YearEnd) -> Link | None:
    if not end.connections:
        return None
    day = short_day(end.on)
    words = f"{plural(end.connections, 'connection')} by {day}, {end.talked:,} talked with"
    return Link(end.filter, words)
