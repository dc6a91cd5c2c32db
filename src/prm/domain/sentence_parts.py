"""What a sentence about a talk says, and which of its words say it."""

from datetime import date
from typing import Literal, NamedTuple

from prm.domain.evidence import Via


class NameSpan(NamedTuple):
    """Words to look up as a person, at start … end of the sentence."""

    text: str
    start: int
    end: int


class Span(NamedTuple):
    """A part of the sentence that was understood, for highlighting."""

    kind: Literal["day", "via", "person", "about"]
    start: int
    end: int


class Sentence(NamedTuple):
    """What a sentence about a talk says."""

    on: date | None
    """The day of the talk, never after today; None where `problems` says why."""
    via: Via
    names: tuple[NameSpan, ...]
    about: str
    spans: tuple[Span, ...]
    """In order, without overlaps."""
    problems: tuple[str, ...]
    """What keeps the talk from being recorded, in whole phrases."""
