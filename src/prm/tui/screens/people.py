"""The place of everyone: search as you type, mark, and a preview that follows the cursor."""

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from prm.domain.filters import EVERYONE, Filter, parse_filter
from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.reading.people import SORTS, list_people, people_by_ids, people_ids
from prm.tui.desk import Desk
from prm.tui.presentation.people import below_words, count_words, nobody_words
from prm.tui.screens.place import Place
from prm.tui.widgets.pairs_line import PairsLine
from prm.tui.widgets.people_list import PeopleList
from prm.tui.widgets.preview import Preview
from prm.tui.widgets.remark import Remark
from prm.tui.widgets.search_field import SearchField


class PeopleScreen(Place):
    """Everyone, filtered by the field above the list."""

    NAME = "people"
    BINDINGS = [Binding("escape", "step_back", "unmark, or clear the search", show=False)]

    sort: reactive[str] = reactive(SORTS[0], init=False)
    """The order of the list, one of the ledger's `SORTS`."""

    def __init__(self, desk: Desk) -> None:
        """Begin with everyone."""
        super().__init__(desk)
        self._wanted: Filter = EVERYONE
        self._searched = ""
        self._left_at = 0
        self._rest = desk.make_rest()

    def compose_place(self) -> ComposeResult:
        """Put the field over the list, and the person under the cursor on the right."""
        with Horizontal(classes="panes"):
            with Vertical(id="found", classes="pane"):
                yield SearchField(
                    placeholder="name, company … #tag is:never talked:>90d", id="search", compact=True
                )
                yield Remark(id="remark", markup=False)
                yield PeopleList(lambda ids: self.look([], people_by_ids, ids), self.desk.clock, id="people")
            yield Preview(self.desk)
        yield PairsLine()

    def on_mount(self) -> None:
        """Search at every change of the field, in the same moment as it is painted."""
        self.watch(self.field, "value", self._search, init=False)
        self.watch(self.prm, "tally", lambda: self._caption(None), init=False)
        self.set_focus(self.people)

    @property
    def people(self) -> PeopleList:
        """The list."""
        return self.query_one("#people", PeopleList)

    @property
    def field(self) -> SearchField:
        """The field above it."""
        return self.query_one("#search", SearchField)

    def chosen(self) -> list[PersonRow]:
        """Return the marked people, else the one under the cursor."""
        return self.people.chosen()

    def search(self, text: str) -> None:
        """Put *text* into the field and show whom it finds."""
        self.field.value = text
        self.set_focus(self.people)

    def stand_as(self, other: Place) -> None:
        """Search for what *other* does, in its order, with the cursor on the same person."""
        assert isinstance(other, PeopleScreen)
        self.sort = other.sort
        self.field.value = other.field.value
        self.people.point_at(other.person_in_sight())
        self._read_ids(False)

    def read(self, is_again: bool) -> None:
        """Show the first page at once when nothing is shown yet, and read everyone's ids behind it."""
        if not is_again:
            self._show_first_page()
        self._read_ids(is_again)

    def watch_sort(self) -> None:
        """Show the list in its new order, from the top."""
        self._show_first_page()
        self._read_ids(False)

    def mark(self) -> None:
        """Mark or unmark the person under the cursor."""
        self.people.toggle_mark()
        self._caption(None)

    def action_step_back(self) -> None:
        """Take the marks away; without any, empty the field; with neither, leave the past."""
        if self.people.marked:
            self.people.unmark_all()
            self._caption(None)
        elif self.field.value:
            # They found whom the cursor is on.
            self._left_at = self.people.row.id if self.people.row else self._left_at
            self.field.value = ""
        else:
            super().action_step_back()

    def _search(self, text: str) -> None:
        if text and not self._searched:
            self._left_at = self.people.row.id if self.people.row else 0
        self._searched = text
        # Whoever gives up a search stands where they stood before it.
        self.people.point_at(0 if text else self._left_at)
        try:
            self._wanted = parse_filter(text, self.desk.today, typing=True)
        except Refused as refusal:
            # What is still being read is of an earlier filter, and would take the remark away.
            self.workers.cancel_group(self, "ids")
            self.query_one(Remark).say(str(refusal))
            return
        self._show_first_page()
        self._read_ids(False, self._rest.seconds(is_typing=True) if text else 0)

    def _show_first_page(self) -> None:
        page = self.app.size.height
        try:
            rows = self.desk.look(list_people, self._wanted, self.desk.today, self.sort, page)
        except Refused as refusal:
            self.people.show_first([])
            self.query_one(Remark).say(str(refusal))
            return
        self.people.show_first(rows)
        self.query_one(Remark).say("" if rows else nobody_words(self.field.value))

    @work(exclusive=True, group="ids")
    async def _read_ids(self, is_new_reading: bool, wait: float = 0.0) -> None:
        wanted, sort = self._wanted, self.sort
        await asyncio.sleep(wait)
        with self.prm.telling():
            ids = await self.desk.read(people_ids, wanted, self.desk.today, sort)
            self.people.show_ids(ids, is_new_reading)
            self._caption(len(ids))
            self.query_one(Remark).say("" if ids else nobody_words(self.field.value))

    def _caption(self, found: int | None) -> None:
        in_all = self.prm.tally.people if self.prm.tally else None
        found = self.people.line_count() if found is None else found
        pane = self.query_one("#found")
        pane.border_title = f"People {count_words(found, in_all, self._wanted != EVERYONE)}"
        pane.border_subtitle = below_words(self.sort, len(self.people.marked))

    @on(PeopleList.CursorMoved)
    def _follow(self) -> None:
        row = self.people.row
        self.query_one(Preview).follow(row.id if row else 0, is_typing=self.field.has_focus)

    @on(PeopleList.LineChosen)
    def _open(self) -> None:
        if row := self.people.row:
            self.open_person(row.id)

    @on(SearchField.Sent)
    def _move(self, sent: SearchField.Sent) -> None:
        move = self.people.action_move if sent.action == "move" else self.people.action_page
        move(sent.step)

    @on(SearchField.Left)
    def _to_list(self) -> None:
        self.set_focus(self.people)
