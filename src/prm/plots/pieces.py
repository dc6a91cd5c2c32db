"""What a plot is made of: pieces of text with the name of a style, some of which lead to people."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple


class Link(NamedTuple):
    """Whom a piece of a plot stands for."""

    filter: str
    """The filter that finds exactly them."""
    words: str
    """Who they are, in words."""
    place: str = ""
    """The place that shows them, where no filter finds them."""


class Piece(NamedTuple):
    """Some cells of a line. The text is of characters that are one cell wide."""

    text: str
    style: str = ""
    """One of `STYLES`."""
    link: Link | None = None


Line = tuple[Piece, ...]

STYLES = (
    "", "heading", "strong", "muted", "real", "rest", "doubt", "idle", "level1", "level2", "level3", "level4",
)  # fmt: skip
"""The styles a piece may have: `real` for people talked with, `rest` for the others, levels for days."""


class Glyphs(NamedTuple):
    """The characters that plots are drawn with."""

    growing: str
    """A cell that is filled from the left in ever larger parts, the last one whole."""
    rising: str
    """The same from below."""
    thin: str
    """What those not talked with are drawn with."""
    days: str
    """A day without talks, then four levels of more."""
    pixels: str
    """Nothing, the upper half, the lower half, both; only the last where halves cannot be drawn."""


BLOCKS = Glyphs("▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█", "─", "·░▒▓█", " ▀▄█")
"""Block characters, readable without colour."""
TILES = BLOCKS._replace(days="·■■■■")
"""The same where colours tell the levels of days apart."""
ASCII = Glyphs("#", "#", "-", ".-+x#", "#")
"""For terminals and programs that know nothing else."""


def width_of(line: Line) -> int:
    """Return the cells that *line* takes."""
    return sum(len(piece.text) for piece in line)


def beside(left: Sequence[Line], right: Sequence[Line], left_width: int) -> list[Line]:
    """Return the lines of two columns next to each other, *left* in *left_width* cells."""
    return [
        (*one, Piece(" " * (left_width - width_of(one))), *other) if other else one
        for one, other in zip_longest(left, right, fillvalue=())
    ]


def below(parts: Iterable[Sequence[Line]]) -> list[Line]:
    """Return *parts* under each other, with an empty line between; empty ones are left out."""
    lines: list[Line] = []
    for part in parts:
        if part:
            lines += [(), *part] if lines else part
    return lines
