"""The reality check in the TUI: the colours of its plots, where its bars are, and the words without any."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from prm.plots.pieces import Line, Link, Piece
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, HEADING, MUTED, PLAIN

STYLES: Mapping[str, str] = {
    "": PLAIN,
    "heading": HEADING,
    "strong": "bold",
    "muted": MUTED,
    "real": GOOD,
    "rest": "$foreground 40%",
    "doubt": DOUBTFUL,
    "idle": "$foreground 20%",
    "level1": "$success 50%",
    "level2": "$success 65%",
    "level3": "$success 80%",
    "level4": "bold $text-success",
}
"""Style of a plot → style of Textual."""

LIT: Mapping[str, str] = dict.fromkeys(("real", "rest", "doubt"), "$text-accent")
"""Styles of what is drawn of the bar under the cursor: a ground would not be seen behind it."""

_SIDEWAYS = 24
"""Cells that the cursor goes aside at most when it moves up or down."""


class Target(NamedTuple):
    """Where on the page somebody's bar is, with its name and number: one line of it."""

    link: Link
    line: int
    start: int
    end: int

    def gap(self, other: "Target") -> int:
        """Return how many cells lie between the columns of two targets; 0 where one is above the other."""
        return max(other.start - self.end, self.start - other.end, -1) + 1


def no_connections(talked_elsewhere: int) -> list[Line]:
    """Return what stands in the place of the plots where the ledger has no connections."""
    lines: list[Line] = [
        (),
        (Piece("   No connections yet.", "strong"),),
        (Piece(f"   Press {sign('import')} to import your LinkedIn export: how many of them", "muted"),),
        (Piece("   you have really talked with stands here then.", "muted"),),
    ]
    if talked_elsewhere:
        others = "1 person" if talked_elsewhere == 1 else f"{talked_elsewhere:,} people"
        lines.append((Piece(f"   You have talked with {others} already.", "muted"),))
    return lines


def targets_of(lines: Sequence[Line]) -> list[Target]:
    """Return every target of a page, line by line from left to right."""
    return [target for number, line in enumerate(lines) for target in _targets(number, line)]


def _targets(number: int, line: Line) -> Iterator[Target]:
    at = 0
    for link, pieces in groupby(line, key=lambda piece: piece.link):
        end = at + sum(len(piece.text) for piece in pieces)
        if link:
            yield Target(link, number, at, end)
        at = end


def moved(targets: Sequence[Target], here: Target, down: int, right: int) -> Target | None:
    """Return the target next to *here*, *down* or *right* by 1 or -1; None where there is none."""
    if right:
        beside = [one for one in targets if one.line == here.line and one.link != here.link]
        beyond = [one for one in beside if (one.start - here.start) * right > 0]
        return min(beyond, key=lambda one: abs(one.start - here.start), default=None)
    others = [one for one in targets if one.link != here.link and (one.line - here.line) * down > 0]
    near = [one for one in others if one.gap(here) <= _SIDEWAYS]
    return min(near, key=lambda one: (abs(one.line - here.line) + one.gap(here), one.start), default=None)
