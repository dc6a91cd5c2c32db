"""The footer line in words."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from prm.tui.presentation.parts import Part, fitting
from prm.tui.presentation.styles import KEY


class Key(NamedTuple):
    """An active key."""

    key: str
    """As Textual names it."""
    sign: str
    """As people read it."""
    words: str
    tooltip: str


def verb_parts(keys: Sequence[Key], width: int) -> list[Part]:
    """Return the keys that fit whole into *width* cells."""
    return list(fitting([_part(key) for key in keys], width))


def _part(key: Key) -> Part:
    words = Content.assemble((f" {key.sign}", KEY), f" {key.words} ")
    return Part(words, f"app.simulate_key('{key.key}')", key.tooltip)
