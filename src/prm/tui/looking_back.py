"""The way to a past day and back: its places are made anew, and those of today wait as they are."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from prm.tui.desk import Desk
from prm.tui.places import PLACES, mode_of
from prm.tui.screens.place import Place

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


async def look_back(prm: "PrmApp") -> None:
    """Ask for a day, and show everything as it was on it, from where the user stands."""
    from prm.tui.modals.past_day import DayQuestion

    question = DayQuestion(prm.present)

    async def go(said: str | None) -> None:
        if said is None:
            return
        if question.past is None:
            await come_back(prm)
        elif question.past.as_of == prm.desk.as_of:
            await asyncio.to_thread(question.past.ledger.close)
        else:
            await _go_to(prm, question.past)

    await prm.push_screen(question, go)


async def come_back(prm: "PrmApp") -> None:
    """Show today again, where the user left it, and let the past go, if it is shown."""
    left, prm.desk = prm.desk, prm.present
    if not left.as_of:
        return
    await prm.switch_mode(prm.left_mode)
    await _let_go(prm, left)


async def _go_to(prm: "PrmApp", past: Desk) -> None:
    place, in_front = prm.screen_stack[0], prm.screen
    assert isinstance(place, Place)
    assert isinstance(in_front, Place)
    if not prm.desk.as_of:
        prm.left_mode = prm.current_mode
    left, prm.desk = prm.desk, past
    for name, one in PLACES.items():
        prm.add_mode(mode_of(name, past.as_of), partial(one.make, past))
    # Not by `go`, which would close what is open over the place that is left.
    await prm.switch_mode(mode_of(place.NAME, past.as_of))
    then = prm.screen
    assert isinstance(then, Place)
    then.stand_as(place)
    if in_front is not place and (person := in_front.person_in_sight()):
        then.open_person(person)
    await _let_go(prm, left)


async def _let_go(prm: "PrmApp", left: Desk) -> None:
    if left.as_of:
        for place in PLACES:
            await prm.remove_mode(mode_of(place, left.as_of))
        # After whatever is still being read of it.
        await asyncio.to_thread(left.ledger.close)
    prm.forget_counts()
    prm.count()
