"""The footer line in words."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content


class Key(NamedTuple):
    """An active key."""

    key: str
    """As Textual names it."""
    sign: str
    """As people read it."""
    words: str
    tooltip: str


def verb_line(keys: list[Key], width: int) -> Content:
    """Return the keys that fit whole into *width* cells."""
    parts = [
        ((f" {key.sign}", "bold $footer-key-foreground"), (f" {key.words} ", ""))
        for key in _fitting(keys, width)
    ]
    return Content.assemble(*(piece for part in parts for piece in part))


def key_at(keys: list[Key], x: int, width: int) -> Key | None:
    """Return the key painted at column *x* of a footer that is *width* cells wide."""
    end = 0
    for key in _fitting(keys, width):
        end += _cells(key)
        if x < end:
            return key
    return None


def _fitting(keys: list[Key], width: int) -> Iterator[Key]:
    end = 0
    for key in keys:
        end += _cells(key)
        if end > width:
            return
        yield key


def _cells(key: Key) -> int:
    return cell_len(key.sign) + cell_len(key.words) + 3
