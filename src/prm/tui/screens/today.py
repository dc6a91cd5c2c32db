"""The first place: whom to catch up with, who waits for you, birthdays, the latest talks, and who is new."""

from datetime import date
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from prm.domain.people import PersonRow
from prm.domain.wording import full_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import birthdays, newly_connected, people_due, people_never
from prm.ledger.reading.lately import lately_talked
from prm.ledger.reading.people import list_people, people_by_ids
from prm.ledger.reading.waiting import count_waiting, has_messages, waiting_on_me
from prm.tui.desk import Desk
from prm.tui.places import go_to_people
from prm.tui.presentation.agenda import NOTHING_FOUND, Day, Numbers, Sections, agenda
from prm.tui.screens.place import Place
from prm.tui.widgets.headed_list import HeadedList
from prm.tui.widgets.preview import Preview

if TYPE_CHECKING:
    from prm.domain.reality import Share

_BIRTHDAY_DAYS = 14


def _sections(ledger: Ledger, today: date, most: int) -> Sections:
    newly = newly_connected(ledger, today, most)
    return Sections(
        people_due(ledger, today, most),
        waiting_on_me(ledger, today, most) if has_messages(ledger) else None,
        count_waiting(ledger, today),
        birthdays(ledger, today, _BIRTHDAY_DAYS),
        lately_talked(ledger, most),
        newly,
        [] if newly else [row for row in people_never(ledger, 2 * most) if not row.is_gone],
        not list_people(ledger, None, today, limit=1),
    )


class TodayScreen(Place):
    """What the day brings, useful at a glance."""

    NAME = "today"

    def __init__(self, desk: Desk) -> None:
        """Begin with nothing read."""
        super().__init__(desk)
        self._found = NOTHING_FOUND
        self._height_read = 0

    def compose_place(self) -> ComposeResult:
        """Put the agenda on the left and the person under the cursor on the right."""
        with Horizontal(classes="panes"):
            yield HeadedList(id="agenda")
            yield Preview(self.desk)

    def on_mount(self) -> None:
        """Follow the numbers."""
        for numbers in ("tally", "unread", "inbox", "writers"):
            self.watch(self.prm, numbers, self._show, init=False)
        self.watch(self.prm, "share", self._caption)

    @property
    def agenda(self) -> HeadedList:
        """The list on the left."""
        return self.query_one("#agenda", HeadedList)

    def read(self, is_again: bool) -> None:
        """Read the sections, and show the welcome where the ledger holds nobody."""
        del is_again
        self._height_read = self._height()
        self._found = self.look(NOTHING_FOUND, _sections, self.desk.today, self._height_read)
        self._greet(self.desk.as_of is None and self._found.is_empty)
        self._show()

    def on_resize(self) -> None:
        """Read as much as there is room for now."""
        if self._height_read not in (0, self._height()):
            self.read(is_again=True)

    def on_screen_resume(self) -> None:
        """Read anew where the terminal has another height since."""
        self.on_resize()

    def point_at(self, person_id: int) -> None:
        """Put the cursor on a person, where the day brings them up."""
        self.agenda.point_at(person_id)

    def chosen(self) -> list[PersonRow]:
        """Return the person under the cursor."""
        line = self.agenda.line
        return self.look([], people_by_ids, [line.person_id]) if line and line.person_id else []

    def _show(self) -> None:
        self.agenda.border_title = full_day(self.desk.today)
        tally = self.prm.tally
        due = tally.due if tally else None
        numbers = Numbers(due, self.prm.writers, self.prm.unread or 0, self.prm.inbox)
        day = Day(self.desk.today, self.desk.as_of is not None)
        self.agenda.show(agenda(self._found, self._height(), numbers, day))

    def _caption(self, share: "Share | None") -> None:
        """Say how much of the network is real."""
        if share and share.connections:
            from prm.plots.headline import share_words

            self.agenda.border_subtitle = share_words(share)
        else:
            self.agenda.border_subtitle = ""

    def _height(self) -> int:
        # The list is not laid out yet when it is first filled.
        return self.app.size.height - (5 if self.desk.as_of else 4)

    def _greet(self, is_empty: bool) -> None:
        self.set_class(is_empty, "-empty")
        if is_empty and not self.query("Welcome"):
            from prm.tui.widgets.welcome import Welcome

            self.mount(Welcome(), before="VerbLine")

    @on(HeadedList.CursorMoved)
    def _follow(self) -> None:
        line = self.agenda.line
        self.query_one(Preview).follow(line.person_id if line else 0)

    @on(HeadedList.LineChosen)
    async def _open(self) -> None:
        line = self.agenda.line
        if line and line.person_id:
            self.open_person(line.person_id)
        elif line and line.place:
            await self.prm.go(line.place)
        elif line and line.verb:
            await self.action_verb(line.verb)
        elif line:
            people = await go_to_people(self.prm)
            people.search(line.filter)
