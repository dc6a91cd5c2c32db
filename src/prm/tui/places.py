"""The places of the TUI: how each one's screen is made, when it is first gone to."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen

from prm.tui.desk import Desk

if TYPE_CHECKING:
    from prm.tui.app import PrmApp
    from prm.tui.screens.people import PeopleScreen

FIRST = "today"
"""The place prm opens on."""


def _today(desk: Desk) -> Screen[None]:
    from prm.tui.screens.today import TodayScreen

    return TodayScreen(desk)


def _people(desk: Desk) -> Screen[None]:
    from prm.tui.screens.people import PeopleScreen

    return PeopleScreen(desk)


def _changes(desk: Desk) -> Screen[None]:
    from prm.tui.screens.changes import ChangesScreen

    return ChangesScreen(desk)


def _invitations(desk: Desk) -> Screen[None]:
    from prm.tui.screens.invitations import InvitationsScreen

    return InvitationsScreen(desk)


def _network(desk: Desk) -> Screen[None]:
    from prm.tui.screens.network import NetworkScreen

    return NetworkScreen(desk)


class Made(NamedTuple):
    """What is said of a place, and how its screen is made."""

    title: str
    """In the header."""
    what: str
    """What is to be seen there, within a sentence."""
    make: Callable[[Desk], Screen[None]]


PLACES: dict[str, Made] = {
    FIRST: Made("Today", "the day", _today),
    "people": Made("People", "the list of people", _people),
    "changes": Made("Changes", "the list of changes", _changes),
    "invitations": Made("Invitations", "invitations", _invitations),
    "network": Made("Network", "the network", _network),
}
"""By name, which is also the verb that goes there."""


def mode_of(place: str, as_of: date | None) -> str:
    """Return the mode in which a *place* is shown: each day has its own."""
    return f"{place} {as_of}" if as_of else place


async def go_to_asked(prm: "PrmApp") -> None:
    """Go to the invitations of those whom the user asked for a call first."""
    from prm.tui.screens.invitations import InvitationsScreen

    screen = await prm.go("invitations")
    assert isinstance(screen, InvitationsScreen)
    screen.show("asked")


async def go_to_people(prm: "PrmApp") -> "PeopleScreen":
    """Go to everyone."""
    from prm.tui.screens.people import PeopleScreen

    screen = await prm.go("people")
    assert isinstance(screen, PeopleScreen)
    return screen
