"""What all places share: the header, the footer, the verbs, and reading again when the ledger changed."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Concatenate, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger, refusing
from prm.tui.bindings import verb_bindings
from prm.tui.desk import Asked, Desk, Found
from prm.tui.widgets.place_line import PlaceLine
from prm.tui.widgets.verb_line import VerbLine

if TYPE_CHECKING:
    from prm.tui.app import PrmApp

_SETTLED = 1.0
"""Seconds after which a place has shown all that it shows by itself."""


class Place(Screen[None]):
    """A screen that shows people: its verbs work on the ones it has chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *verb_bindings("chosen", "people", "everywhere"),
        Binding("escape", "step_back", "back to today", show=False),
    ]
    NAME = ""
    """The place's name in the header."""
    NOBODY_CHOSEN = "Nobody is chosen: put the cursor on someone first."
    """Why a verb of people cannot be done where `chosen` is nobody."""
    SHOWS_PEOPLE = True
    """Whether the cursor can be on people, so that the footer shows the verbs that are for them."""
    WAY_BACK = "esc"
    """The keys that lead from a past day back to today."""

    def __init__(self, desk: Desk) -> None:
        """Take the ledger, the settings and the clock."""
        super().__init__()
        self.desk = desk
        self._version_read = -1
        self.set_class(desk.as_of is not None, "-past")
        self.set_class(not self.SHOWS_PEOPLE, "-without-people")

    @property
    def prm(self) -> "PrmApp":
        """The running program."""
        return cast("PrmApp", self.app)

    def compose(self) -> ComposeResult:
        """Put the place between the header and the footer."""
        yield PlaceLine(self.NAME)
        if self.desk.as_of:
            from prm.tui.widgets.past_line import PastLine

            yield PastLine(self.desk.as_of, self.WAY_BACK)
        yield from self.compose_place()
        yield VerbLine()

    def compose_place(self) -> ComposeResult:
        """Yield what is particular to the place."""
        raise NotImplementedError

    def read(self, is_again: bool) -> None:
        """Read what the place shows; *is_again* says that it did so before."""
        raise NotImplementedError

    def chosen(self) -> list[PersonRow]:
        """Return the people that a verb works on here, or none."""
        raise NotImplementedError

    def person_in_sight(self) -> int:
        """Return the id of the one person chosen, 0 where there is not exactly one."""
        people = self.chosen()
        return people[0].id if len(people) == 1 else 0

    def news_in_sight(self) -> dict[int, str]:
        """Return the person whose news the cursor is on, and the ISO day up to which a talk reads it."""
        return {}

    def point_at(self, person_id: int) -> None:
        """Put the cursor on a person, now or as soon as they are listed."""

    def stand_as(self, other: "Place") -> None:
        """Stand where *other*, the same place on another day, does."""
        self.point_at(other.person_in_sight())

    def on_mount(self) -> None:
        """Read for the first time, and again at every change."""
        self.read_if_stale()
        self.prm.ledger_changed.subscribe(self, lambda _version: self.read_if_stale())
        # A full collection would look again at all that was made for the place: longer than a frame.
        self.set_timer(_SETTLED, gc.freeze)

    def on_screen_resume(self) -> None:
        """Read again what changed while another place was shown."""
        if self.is_mounted:
            self.read_if_stale()

    def read_if_stale(self) -> None:
        """Read again if in sight, and the ledger changed since it was read here."""
        if self.is_current and self._version_read != self.prm.version:
            is_again = self._version_read >= 0
            self._version_read = self.prm.version
            self.read(is_again)

    async def action_verb(self, name: str) -> None:
        """Do the verb of that *name*, or say why it cannot be done here."""
        from prm.tui.deeds import DEEDS, reason_against

        self.prm.hush()
        with self.prm.telling(), refusing(self.desk.ledger.path):
            if reason := reason_against(name, self):
                self.prm.tell(reason, severity="warning")
            elif (doing := DEEDS[name](self)) is not None:
                await doing

    def action_step_back(self) -> None:
        """Leave the past, where it is shown."""
        self.action_come_back()

    def action_come_back(self) -> None:
        """Show today again, from the past."""
        if self.desk.as_of:
            from prm.tui.looking_back import come_back

            self.prm.run_worker(come_back(self.prm), group="days")

    def look(
        self,
        otherwise: Found,
        reading: Callable[Concatenate[Ledger, Asked], Found],
        *args: Asked.args,
        **kwargs: Asked.kwargs,
    ) -> Found:
        """Return what *reading* finds at once; where it cannot be read, say why and return *otherwise*."""
        with self.prm.telling():
            return self.desk.look(reading, *args, **kwargs)
        return otherwise

    def after_joining(self) -> None:
        """Take all marks away: whoever was chosen is somebody else now, or gone."""
        from prm.tui.widgets.people_list import PeopleList

        for people in self.query(PeopleList):
            people.unmark_all()

    def open_person(self, person_id: int) -> None:
        """Show one person on the whole screen."""
        from prm.tui.screens.person import PersonScreen

        self.app.push_screen(PersonScreen(self.desk, person_id))
