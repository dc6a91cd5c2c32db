"""The first place: whom to catch up with, birthdays, the latest talks, and who is new."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from prm.domain.people import PersonRow
from prm.ledger.reading.due import birthdays, newly_connected, people_due, people_never
from prm.ledger.reading.journal import recent_talks
from prm.ledger.reading.people import list_people, people_by_ids
from prm.tui.presentation.agenda import Sections, agenda
from prm.tui.presentation.words import full_day
from prm.tui.screens.place import Place
from prm.tui.widgets.agenda_list import AgendaList
from prm.tui.widgets.preview import Preview

_BIRTHDAY_DAYS = 14


class TodayScreen(Place):
    """What the day brings, useful at a glance."""

    NAME = "today"

    def compose_place(self) -> ComposeResult:
        """Put the agenda on the left and the person under the cursor on the right."""
        with Horizontal(classes="panes"):
            yield AgendaList(id="agenda")
            yield Preview(self.desk)

    def on_mount(self) -> None:
        """Name the day."""
        self.agenda.border_title = full_day(self.desk.today)
        self.watch(self.prm, "tally", self._show, init=False)

    @property
    def agenda(self) -> AgendaList:
        """The list on the left."""
        return self.query_one("#agenda", AgendaList)

    def read(self, is_again: bool) -> None:
        """Read the sections, and show the welcome where the ledger holds nobody."""
        ledger, today = self.desk.ledger, self.desk.today
        most = self._height()
        newly = newly_connected(ledger, today, most)
        self._found = Sections(
            people_due(ledger, today, most),
            birthdays(ledger, today, _BIRTHDAY_DAYS),
            recent_talks(ledger, most),
            newly,
            [] if newly else [row for row in people_never(ledger, 2 * most) if not row.is_gone],
        )
        self._greet(not any((*self._found, list_people(ledger, None, today, limit=1))))
        self._show()

    def chosen(self) -> list[PersonRow]:
        """Return the person under the cursor."""
        line = self.agenda.line
        return people_by_ids(self.desk.ledger, [line.person_id]) if line and line.person_id else []

    def _show(self) -> None:
        tally = self.prm.tally
        due = tally.due if tally else None
        self.agenda.show(agenda(self._found, self._height(), due, self.desk.today))

    def _height(self) -> int:
        # The list is not laid out yet when it is first filled.
        return self.app.size.height - 4

    def _greet(self, is_empty: bool) -> None:
        self.set_class(is_empty, "-empty")
        if is_empty and not self.query("Welcome"):
            from prm.tui.widgets.welcome import Welcome

            self.mount(Welcome(), before="VerbLine")

    @on(AgendaList.CursorMoved)
    def _follow(self) -> None:
        line = self.agenda.line
        self.query_one(Preview).follow(line.person_id if line else 0)

    @on(AgendaList.LineChosen)
    async def _open(self) -> None:
        line = self.agenda.line
        if line and line.person_id:
            self.open_person(line.person_id)
        elif line:
            people = await self.prm.go_to_people()
            people.search(line.filter)
