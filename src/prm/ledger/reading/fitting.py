"""Whose name some words begin, and the refusal where they fit several."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from prm.domain.refusals import Refused
from prm.domain.text import one_line, words_of

_LISTED = 6
_BY_PROFILE = "name one by profile"


class Named(Protocol):
    """Anybody who has a name."""

    @property
    def name(self) -> str:
        """As it is shown."""


Whom = TypeVar("Whom", bound=Named)


def is_called(whom: Named, who: str) -> bool:
    """Return whether *who* is the whole name."""
    return words_of(whom.name) == words_of(who)


def fitting(found: Iterable[Whom], who: str) -> list[Whom]:
    """Return those who are called just so, else all of whose names *who* begins the words."""
    asked = words_of(who)
    begun = [one for one in found if asked and _begin(asked, words_of(one.name))]
    return [one for one in begun if is_called(one, who)] or begun


def fits_several(
    who: str, found: Sequence[str], kind: str = "", todo: str = "name one by profile"
) -> Refused:
    """Return the refusal of *who*, which fits several of a *kind*: the first of *found* are listed."""
    more = f"; and {len(found) - _LISTED:,} more" if len(found) > _LISTED else ""
    listed = "; ".join(found[:_LISTED])
    several = f"several {kind}".rstrip()
    return Refused(f"“{one_line(who)[:80]}” fits {several}: {listed}{more}", todo=todo)


def _begin(asked: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)
