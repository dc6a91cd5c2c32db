"""A line made of parts that do something when clicked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content


class Part(NamedTuple):
    """Some words of a line, and what a click on them does."""

    words: Content
    action: str = ""
    """A Textual action; empty for words that do nothing."""
    tooltip: str = ""


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
