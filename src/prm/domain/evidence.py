"""Evidence of contact: what two people have really had together, from nothing to having met."""

from collections.abc import Iterable
from typing import Final, Literal, get_args

Via = Literal["met", "call", "video", "message", "email", "other"]
"""How a talk took place."""
Evidence = Literal["met", "call", "two-way", "one-way", "none"]
"""The best contact ever had."""

VIAS: Final[tuple[Via, ...]] = get_args(Via)
EVIDENCE: Final[tuple[Evidence, ...]] = get_args(Evidence)
"""Strongest first."""

_OF_VIA: Final[dict[str, Evidence]] = {
    "met": "met", "call": "call", "video": "call",
    "message": "two-way", "email": "two-way", "other": "two-way",
}  # fmt: skip
_WORDS: Final[dict[str, str]] = {
    "met": "met", "call": "talked by call", "two-way": "wrote to each other", "one-way": "one side wrote",
    "none": "not yet talked",
}  # fmt: skip
SYMBOLS: Final[dict[str, str]] = {
    "●": "talked with, within the cadence",
    "◐": "talked with, but a while ago; or only one side wrote",
    "○": "not yet talked",
}
"""The signs of the list, with their meaning."""


def evidence_of_via(via: Via) -> Evidence:
    """Return what one recorded talk proves: a recorded message or e-mail talk counts as two-way."""
    return _OF_VIA[via]


def evidence_of(vias: Iterable[Via]) -> Evidence:
    """Return what recorded talks prove together; `none` without any."""
    return strongest(evidence_of_via(via) for via in vias)


def strongest(levels: Iterable[Evidence]) -> Evidence:
    """Return the best of *levels*: met > call > two-way > one-way > none."""
    return min(levels, key=EVIDENCE.index, default="none")


def is_talked(level: Evidence) -> bool:
    """Return whether *level* is contact both ways; if not, the person is in the never-talked queue."""
    return level in ("met", "call", "two-way")


def symbol(level: Evidence, is_due: bool) -> str:
    """Return the sign of the list for *level* and whether a catch-up is due: one of `SYMBOLS`."""
    if is_talked(level):
        return "◐" if is_due else "●"
    return "◐" if level == "one-way" else "○"


def in_words(level: Evidence) -> str:
    """Return the kind words for *level*."""
    return _WORDS[level]
