"""Who is meant by the names and addresses in one row of messages or invitations."""

import re
from typing import NamedTuple

from prm.domain.linkedin_urls import plain_slug
from prm.domain.messages import Party
from prm.domain.profiles import canonical
from prm.domain.text import one_line

CLOSED = "LinkedIn Member"
"""What stands where an account is closed or hidden; two of them are never known to be one."""
NOBODY = Party("", None)

_BETWEEN_NAMES = re.compile(r",(?! )")
_FEW = 100
_REMEMBERED = 50_000
_LONGEST_KEY = 2_000


def handle_of(url: str) -> str | None:
    """Return the LinkedIn handle of an address, None for an empty cell or an address of something else."""
    if slug := plain_slug(url):
        return slug
    profile = canonical(url) if url.strip() else None
    return profile.handle if profile and profile.network == "linkedin" else None


def party(name: str, url: str) -> Party:
    """Return who has this name and this address."""
    shown = one_line(name)
    return Party("" if shown == CLOSED else shown, handle_of(url))


def parties(names: str, urls: str) -> tuple[Party, ...]:
    """Return everyone in a cell of names and a cell of their addresses, either of which may be empty.

    Names hold commas themselves, so they are split only into as many as there are addresses. Where the
    numbers differ, nobody's name is guessed: the addresses count.
    """
    handles = [handle_of(url) for url in urls.split(",")] if urls.strip() else []
    if not handles:
        return tuple(party(name, "") for name in _BETWEEN_NAMES.split(names)) if names.strip() else ()
    for parts in (_BETWEEN_NAMES.split(names), names.split(",")):
        shown = ["" if (name := one_line(part)) == CLOSED else name for part in parts]
        if len(shown) == len(handles):
            return tuple(map(Party, shown, handles))
        if len(shown) - shown.count("") == len(handles):
            left = iter(handles)
            return tuple(Party(name, next(left)) if name else NOBODY for name in shown)
    return tuple(Party("", handle) for handle in handles)


class Face(NamedTuple):
    """Who wrote a message, and to whom."""

    sender: Party
    recipients: tuple[Party, ...]
    is_plain: bool
    """Whether the sender has an address, as they mostly have, and the recipients are few."""


class Faces(dict[tuple[str, str, str, str], Face]):
    """Who is meant by name, address, names and addresses in a row; worked out once for each combination.

    The reason is speed: a file of a million messages has a few thousand of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, str], Party] = {}

    def __missing__(self, cells: tuple[str, str, str, str]) -> Face:
        name, url, names, urls = cells
        sender = self._one(name, url)
        has_several = "," in names or "," in urls or not names
        recipients = parties(names, urls) if has_several else (self._one(names, urls),)
        face = Face(sender, recipients, sender.handle is not None and len(recipients) < _FEW)
        if sum(map(len, cells)) <= _LONGEST_KEY:
            if len(self) >= _REMEMBERED:
                self.clear()
                self._known.clear()
            self[cells] = face
        return face

    def _one(self, name: str, url: str) -> Party:
        known = self._known.get((name, url))
        if known is None:
            known = party(name, url)
            if len(name) + len(url) <= _LONGEST_KEY:
                self._known[name, url] = known
        return known
