"""The place of what imports revealed: each change a reason to write, the newest export first."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive

from prm.domain.people import PersonRow, Tally
from prm.domain.wording import short_day
from prm.ledger.reading.people import people_by_ids
from prm.tui import pairs
from prm.tui.bindings import verb_bindings
from prm.tui.presentation.changes import READING, change_lines, changes_title, no_changes
from prm.tui.presentation.signs import sign
from prm.tui.screens.place import Place
from prm.tui.widgets.change_list import ChangeList
from prm.tui.widgets.pairs_line import PairsLine
from prm.tui.widgets.preview import Preview

_MOST = 2_000
_LONGEST_SUBTITLE = 200


class ChangesScreen(Place):
    """Who moved on, who is new and who is gone, with the person under the cursor on the right."""

    NAME = "changes"
    BINDINGS: ClassVar[list[BindingType]] = verb_bindings("changes")

    is_unread: reactive[bool] = reactive(False, init=False)
    """Whether only what was not read yet is listed."""
    _is_compared = False

    def compose_place(self) -> ComposeResult:
        """Put the changes on the left and the person under the cursor on the right."""
        with Horizontal(classes="panes"):
            yield ChangeList(id="changes")
            yield Preview(self.desk)
        yield PairsLine()

    def on_mount(self) -> None:
        """Say what is read here, and look for pairs once people are counted."""
        self.watch(self.prm, "unread", self._caption)
        self.watch(self.prm, "tally", self._counted, init=False)

    @property
    def changes(self) -> ChangeList:
        """The list on the left."""
        return self.query_one("#changes", ChangeList)

    def chosen(self) -> list[PersonRow]:
        """Return the person under the cursor."""
        line = self.changes.line
        return self.look([], people_by_ids, [line.person_id]) if line else []

    def news_in_sight(self) -> dict[int, str]:
        """Return whose change the cursor is on, and its day, where it was not read yet."""
        line = self.changes.line
        return {line.person_id: line.on} if line and not line.is_read else {}

    def point_at(self, person_id: int) -> None:
        """Put the cursor on a person's change."""
        self.changes.point_at(person_id)

    def stand_as(self, other: Place) -> None:
        """Show as much as *other*, with the cursor on the same person."""
        assert isinstance(other, ChangesScreen)
        self.is_unread = other.is_unread
        super().stand_as(other)

    def read(self, is_again: bool) -> None:
        """Compare the exports; what was read before stays in sight meanwhile."""
        if not is_again:
            self.changes.show(list(READING))
        self._read()

    def watch_is_unread(self) -> None:
        """List more, or less."""
        self._read()

    def turn_unread(self) -> None:
        """Show only what was not read yet, or everything again."""
        self.is_unread = not self.is_unread

    def mark_read(self) -> None:
        """Mark what is known of the person under the cursor as read, and go on to the next change."""
        line = self.changes.line
        if line:
            self.changes.action_move(1)
            self._mark([line.person_id], line.on)

    def mark_all_read(self) -> None:
        """Mark everything that exports up to the one under the cursor revealed as read."""
        line = self.changes.line
        if line:
            said = f"Read: all changes up to {short_day(line.on)}. {sign('undo')} takes it back."
            self._mark(None, line.on, said)

    def _mark(self, people: list[int] | None, until: str, said: str = "") -> None:
        def mark() -> str:
            from prm.services.reading_news import mark_read

            mark_read(self.desk.ledger, people, until, self.desk.today)
            return said

        self.prm.write(mark)

    @work(exclusive=True, group="changes")
    async def _read(self) -> None:
        from prm.ledger.reading.changes import changes, export_days

        with self.prm.telling():
            # One more than is shown tells whether there are more.
            found = await self.desk.read(changes, limit=_MOST + 1, is_unread=self.is_unread)
            lines = change_lines(found, _MOST, self.desk.today)
            if not lines:
                exports = len(await self.desk.read(export_days))
                lines = no_changes(exports, self.is_unread, self.desk.as_of)
            self.changes.show(lines)
            self._caption()
            self._is_compared = True
            self._find_pairs()

    def _counted(self, before: Tally | None, _now: Tally | None) -> None:
        if before is None and self._is_compared and self.is_current:
            self._find_pairs()

    @work(exclusive=True, group="pairs")
    async def _find_pairs(self) -> None:
        """Look for whom imports brought who may be someone who was here before; the past is left alone."""
        few = self.prm.tally and self.prm.tally.people <= pairs.MOST_UNASKED
        if few and not self.desk.as_of:
            with self.prm.telling():
                self.prm.alike = len(await self.prm.pairs.find())

    def _caption(self) -> None:
        self.changes.border_title = changes_title(self.prm.unread, self.is_unread)

    @on(ChangeList.CursorMoved)
    def _follow(self) -> None:
        line = self.changes.line
        # The lower border has room for what the line must cut.
        self.changes.border_subtitle = Content(line.middle[:_LONGEST_SUBTITLE] if line else "")
        self.query_one(Preview).follow(line.person_id if line else 0)

    @on(ChangeList.LineChosen)
    def _open(self) -> None:
        if line := self.changes.line:
            self.open_person(line.person_id)
