"""What each verb does in the TUI: the question it asks, or the work it has done."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from prm.tui.invitation_deeds import (
    INVITATION_DEEDS,
    open_inviter,
    reason_against_invitation,
    reason_against_stranger,
    stranger_chosen,
)
from prm.tui.places import PLACES, go_to_people
from prm.tui.presentation.signs import sign
from prm.tui.presentation.words import shown
from prm.tui.turning import bring_back, take_back
from prm.verbs import verb

if TYPE_CHECKING:
    from prm.tui.screens.changes import ChangesScreen
    from prm.tui.screens.people import PeopleScreen
    from prm.tui.screens.place import Place

Deed = Callable[["Place"], Awaitable[object] | None]
"""Does a verb for whom a place has chosen; what it returns is awaited before the next key is heard."""

_OF_ONE = ("messages", "forget")
"""Verbs that are for one person at a time."""
_OF_STRANGERS = ("open", "forget")
"""Verbs that are for somebody who is nobody in People too."""
_OF_SEVERAL = ("same", "different")
"""Verbs that are for two people or more."""


def reason_against(name: str, place: "Place") -> str:
    """Return why the verb of that *name* cannot be done in *place*, in one sentence; empty when it can."""
    if place.desk.as_of and verb(name).writes:
        from prm.tui.presentation.past import written_in_the_past

        return written_in_the_past(place.desk.as_of)
    scope = verb(name).scope
    if scope in PLACES and scope != place.NAME:
        return f"That is for {PLACES[scope].what}: press {sign(scope)}."
    if scope == "changes":
        return _reason_against_reading(name, place)
    if scope == "invitations":
        return reason_against_invitation(name, place)
    if place.NAME == "invitations" and name in _OF_STRANGERS and stranger_chosen(place):
        return ""
    if (scope == "chosen" or name == "mark") and not (people := place.chosen()):
        return reason_against_stranger(place) or place.NOBODY_CHOSEN
    if name in _OF_ONE and len(people) > 1:
        return "One person at a time: take the marks away with esc first."
    return _reason_against_several(name, place, len(people)) if name in _OF_SEVERAL else ""


def _reason_against_several(name: str, place: "Place", chosen: int) -> str:
    if chosen < 2:
        there = "" if place.NAME == "people" else f"{sign('people')}, then "
        return f"Who? Press {there}{sign('mark')} on each of them, then this again."
    is_too_many = name == "different" and chosen > 2
    return "That is for two people: mark only two." if is_too_many else ""


def _reason_against_reading(name: str, place: "Place") -> str:
    line = cast("ChangesScreen", place).changes.line
    if name != "unread" and line is None:
        return "There is no change to mark."
    return "You have read this already." if name == "read" and line and line.is_read else ""


def _log(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.talk import TalkQuestion

    return place.prm.ask(TalkQuestion(place.desk, place.chosen(), place.news_in_sight()))


async def _tag(place: "Place") -> None:
    from prm.tui.modals.keeping import tag_question

    await place.prm.ask(await tag_question(place.desk, place.chosen()))


def _cadence(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.keeping import cadence_question

    return place.prm.ask(cadence_question(place.desk, place.chosen()))


def _snooze(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.keeping import snooze_question

    return place.prm.ask(snooze_question(place.desk, place.chosen()))


def _note(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.note import NoteQuestion

    return place.prm.ask(NoteQuestion(place.desk, place.chosen()))


async def _edit(place: "Place") -> None:
    from prm.tui.modals.person_forms import edit_form

    await place.prm.ask(await edit_form(place.desk, place.chosen()))


def _add(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.person_forms import AddForm

    return place.prm.ask(AddForm(place.desk))


def _import(place: "Place") -> Awaitable[object]:
    from prm.tui.importing import import_export

    return import_export(place.prm)


def _history(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.journal import Journal

    return place.app.push_screen(Journal())


def _undo(place: "Place") -> None:
    place.prm.write(lambda: f"{take_back(place.desk)}. {sign('redo')} brings it back.")


def _redo(place: "Place") -> None:
    place.prm.write(lambda: f"{bring_back(place.desk)}.")


async def _messages(place: "Place") -> None:
    from prm.ledger.reading.conversations import conversations_with
    from prm.tui.modals.messages import Messages

    person = place.chosen()[0]
    threads = place.look(None, conversations_with, person.id)
    if threads:
        await place.app.push_screen(Messages(person, threads))
    elif threads is not None:
        place.prm.tell(f"No messages with {shown(person.name)}.")


def _writers(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.writers import Writers

    return place.app.push_screen(Writers(place.desk))


def _open(place: "Place") -> None:
    from prm.tui.addresses import open_profiles

    if open_inviter(place):
        return
    people = place.chosen()
    place.prm.run_worker(open_profiles(place.prm, people), group="browser")


def _copy(place: "Place") -> None:
    from prm.tui.addresses import copy_addresses

    copy_addresses(place.prm, place.chosen())


def _duplicates(place: "Place") -> Awaitable[object]:
    from prm.tui.screens.duplicates import DuplicatesScreen

    return place.app.push_screen(DuplicatesScreen(place.desk))


async def _same(place: "Place") -> None:
    from prm.tui.modals.judging import same_question

    await place.prm.ask(await same_question(place.desk, place.chosen()), place.after_joining)


async def _different(place: "Place") -> None:
    from prm.tui.modals.judging import different_question

    await place.prm.ask(await different_question(place.desk, place.chosen()), place.after_joining)


async def _forget(place: "Place") -> None:
    from prm.tui.modals.forgetting import forget_question

    whom = stranger_chosen(place) or place.chosen()[0]
    await place.prm.ask(await forget_question(place.desk, whom), place.after_joining)


def _keys(place: "Place") -> Awaitable[object]:
    from prm.tui.modals.keys import Keys

    return place.app.push_screen(Keys())


async def _search(place: "Place") -> None:
    people = await go_to_people(place.prm)
    people.set_focus(people.field)


def _look_back(place: "Place") -> Awaitable[object]:
    from prm.tui.looking_back import look_back

    return look_back(place.prm)


def _read(place: "Place") -> None:
    cast("ChangesScreen", place).mark_read()


def _read_all(place: "Place") -> None:
    cast("ChangesScreen", place).mark_all_read()


def _unread(place: "Place") -> None:
    cast("ChangesScreen", place).turn_unread()


def _mark(place: "Place") -> None:
    cast("PeopleScreen", place).mark()


def _sort(place: "Place") -> None:
    from prm.ledger.reading.people import SORTS

    people = cast("PeopleScreen", place)
    people.sort = SORTS[(SORTS.index(people.sort) + 1) % len(SORTS)]


def _go(place: "Place", name: str) -> Awaitable[object]:
    return place.prm.go(name)


DEEDS: dict[str, Deed] = {
    "log": _log,
    "search": _search,
    "tag": _tag,
    "cadence": _cadence,
    "snooze": _snooze,
    "note": _note,
    "edit": _edit,
    "add": _add,
    "messages": _messages,
    "writers": _writers,
    "open": _open,
    "copy": _copy,
    "mark": _mark,
    "sort": _sort,
    "duplicates": _duplicates,
    "same": _same,
    "different": _different,
    "forget": _forget,
    "import": _import,
    "undo": _undo,
    "redo": _redo,
    "history": _history,
    "read": _read,
    "read-all": _read_all,
    "unread": _unread,
    "as-of": _look_back,
    "keys": _keys,
    **{name: partial(_go, name=name) for name in PLACES},
    **INVITATION_DEEDS,
    "quit": lambda place: place.app.exit(),
}
"""The deed of every verb of the TUI."""
