"""Profiles in words: a line for one that is known, and what was understood of one being typed."""

from textual.content import Content

from prm.domain.people import PersonDetail
from prm.domain.profiles import NOT_WRITTEN, Profile, canonical, label_of, readable, url_of
from prm.tui.presentation.styles import ADDRESS, MUTED
from prm.tui.presentation.words import shown

INNER = {"row": "an export without addresses", "contact": "your address book"}
"""Where people stand who have no address there."""


def address(profile: Profile) -> str:
    """Return the address of a profile without what all addresses begin with; empty where it has none."""
    return shown(url_of(profile)).removeprefix("https://").removeprefix("www.")


def address_of(detail: PersonDetail) -> str:
    """Return the address of the newest profile that has one; empty where none has."""
    return next(filter(None, (address(link.profile) for link in detail.links)), "")


def profile_line(profile: Profile) -> Content:
    """Return a profile as a line: its network and its address."""
    place = INNER.get(profile.network) or address(profile)
    return Content.assemble((f"{label_of(profile):<9}", MUTED), "  " if place else "", (place, ADDRESS))


def understood(text: str) -> Content:
    """Return which profile *text* is; empty where nothing is written."""
    if not text.strip():
        return Content("")
    profile = canonical(text)
    if profile is None or profile.network in NOT_WRITTEN:
        return Content.styled("not yet a profile: https://…, github:jane or @jane@host.example", MUTED)
    return Content.assemble(("is ", MUTED), (shown(readable(profile)), ADDRESS))
