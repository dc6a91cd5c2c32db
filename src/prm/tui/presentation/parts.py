"""A line made of parts that do something when clicked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from prm.tui.presentation.styles import KEY, MUTED


class Part(NamedTuple):
    """Some words of a line, and what a click on them does."""

    words: Content
    action: str = ""
    """A Textual action; empty for words that do nothing."""
    tooltip: str = ""


def hint(sign: str, words: str, action: str, tooltip: str) -> Part:
    """Return a key's *sign* and what it does, in a few quiet words."""
    return Part(Content.assemble((f" {sign}", KEY), (f" {words} ", MUTED)), action, tooltip)


def spread(left: Sequence[Part], right: Sequence[Part], width: int) -> list[Part]:
    """Return *left* and *right* at the two ends of *width* cells; nothing where they are longer."""
    gap = width - sum(part.words.cell_length for part in [*left, *right])
    return [*left, Part(Content(" " * gap)), *right] if gap >= 0 else []


def fitting(parts: Sequence[Part], width: int) -> Iterator[Part]:
    """Yield the first parts, as many as fit whole into *width* cells."""
    end = 0
    for part in parts:
        end += cell_len(part.words.plain)
        if end > width:
            return
        yield part


def part_at(parts: Sequence[Part], x: int) -> Part | None:
    """Return the part painted at column *x*."""
    end = 0
    for part in parts:
        end += cell_len(part.words.plain)
        if x < end:
            return part
    return None
