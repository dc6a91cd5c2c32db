"""The places of the TUI: how each one's screen is made, when it is first gone to."""

from collections.abc import Callable

from textual.screen import Screen

from prm.tui.desk import Desk

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


PLACES: dict[str, Callable[[Desk], Screen[None]]] = {
    FIRST: _today,
    "people": _people,
    "changes": _changes,
}
"""By name, which is also the verb that goes there."""
