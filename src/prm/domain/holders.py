"""Who held an address, one after the other: a released one may be taken over by somebody else.

LinkedIn never changes the day on which two members connected. So an address that shows another day is either
the same person, connected again, or somebody else: who then is likely to show another name and company too,
or stands in an export beside the one who held the address before, and has moved to another.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from prm.domain.companies import company_key
from prm.domain.names import match_name
from prm.domain.people import SAME_ADDRESS
from prm.domain.wording import short_day

Moment = tuple[str, str]
"""As-of day and digest of an export: in as-of order."""


class Look(NamedTuple):
    """What a source showed of an address at one moment."""

    moment: Moment
    name: str
    company: str | None


class Holding(NamedTuple):
    """An address as held from one connected-on day on, with what was shown of it, oldest first."""

    profile_id: int
    since: str
    """The connected-on day, "" where none is known."""
    looks: Sequence[Look]
    written_on: str = ""
    """The as-of day of the last messages that name the address, "" where the user speaks of it too."""
    elsewhere: Collection[Moment] = ()
    """When exports showed the same name and connected-on day under another address."""


class Succession(NamedTuple):
    """A holding that came after another one of the same address."""

    earlier: int
    later: int
    since: str
    on: str
    """The as-of day that showed the later one first."""
    is_same: bool
    """Whether it is one person's, connected again."""
    has_moved: bool = False
    """Whether it is not, because whoever held the address before stands beside it under another."""


def successions(holdings: Sequence[Holding]) -> list[Succession]:
    """Return how the holdings of one address follow each other, in as-of order.

    One that nothing shows and that has no day, as when the user states an address, is the first holder's; one
    that only messages name is whose it was then: an export writes them under the addresses of its own day.
    """
    shown = sorted((held for held in holdings if held.looks), key=lambda held: held.looks[0].moment)
    found = [_succession(shown[:place], shown[place]) for place in range(1, len(shown))]
    named = [held for held in holdings if not held.looks and not held.since]
    return found + [
        Succession(held.profile_id, _holder_on(held.written_on, shown).profile_id, "", "", True)
        for held in named
        if shown
    ]


def _holder_on(day: str, shown: Sequence[Holding]) -> Holding:
    """Return the last of the holdings *shown* that had begun by *day*, else the first."""
    return next((held for held in reversed(shown) if held.looks[0].moment[0] <= day), shown[0])


def same_because(succession: Succession) -> str:
    """Return in words why two holdings of an address are one person's."""
    return f"{SAME_ADDRESS}, connected on {short_day(succession.since)}" if succession.since else SAME_ADDRESS


def _succession(earlier: Sequence[Holding], later: Holding) -> Succession:
    """Return which of the *earlier* holdings goes on in *later*: the last shown that agrees with it."""
    first = later.looks[0]
    before = [(held, [look for look in held.looks if look.moment < first.moment]) for held in earlier]
    before.sort(key=lambda pair: (pair[1][-1].moment, pair[0].since), reverse=True)
    agreeing = [held for held, looks in before if _agrees(held, looks, later)]
    staying = [held for held in agreeing if not _has_moved(held, later)]
    held = (staying or agreeing or [before[0][0]])[0]
    return Succession(
        held.profile_id,
        later.profile_id,
        later.since,
        first.moment[0],
        bool(staying),
        has_moved=bool(agreeing) and not staying,
    )


def _has_moved(held: Holding, later: Holding) -> bool:
    """Return whether an export shows *later* and, under another address, whoever *held* this one before."""
    return any(look.moment in held.elsewhere for look in later.looks)


def _agrees(held: Holding, looks: Sequence[Look], later: Holding) -> bool:
    """Return whether *later* shows the name, the company or the day that *held* showed last."""
    if not held.since or not later.since:
        return True
    first = later.looks[0]
    company = next((look.company for look in reversed(looks) if look.company), None)
    is_named_so = match_name(looks[-1].name) == match_name(first.name)
    return is_named_so or company_key(company) == company_key(first.company)
