"""Recommendations and endorsements in words: one line each, and the skills of one day together."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from prm.domain.people import MentionRow, Origin
from prm.domain.wording import listed

_MOST_SKILLS = 8


class Praise(NamedTuple):
    """What was said of a person's work, or of yours, on one day."""

    on: str | None
    kind: str
    """What it is in one word: `praise` or `skill`."""
    text: str
    origin: Origin
    """The first that told it."""


def praises(mentions: Sequence[MentionRow]) -> Iterator[Praise]:
    """Yield *mentions* in their order, as lines."""
    for (kind, is_given, on), told in groupby(mentions, key=lambda one: one[:3]):
        some = list(told)
        if kind == "endorsement":
            yield Praise(on, "skill", _endorsed(is_given, some), some[0].origin)
        else:
            yield from (Praise(on, "praise", _recommended(one), one.origin) for one in some)


def _endorsed(is_given: bool, some: list[MentionRow]) -> str:
    skills = [f"{one.text}{'' if one.is_shown else ' (not accepted)'}" for one in some]
    if (more := len(skills) - _MOST_SKILLS) > 0:
        skills = [*skills[:_MOST_SKILLS], f"{more:,} more"]
    return f"{'you endorsed them' if is_given else 'they endorsed you'} for {listed(skills)}"


def _recommended(one: MentionRow) -> str:
    who = "you recommended them" if one.is_given else "they recommended you"
    job = f", {one.job} then" if one.job else ""
    return f"{who}{job}{'' if one.is_shown else ' (hidden)'}: “{one.text}”"
