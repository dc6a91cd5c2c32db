"""The place of what imports revealed: each change a reason to write, the newest export first."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from prm.domain.people import PersonRow
from prm.ledger.reading.people import people_by_ids
from prm.tui import pairs
from prm.tui.presentation.changes import READING, change_lines
from prm.tui.screens.place import Place
from prm.tui.widgets.change_list import ChangeList
from prm.tui.widgets.pairs_line import PairsLine
from prm.tui.widgets.preview import Preview

_MOST = 2_000
_LONGEST_SUBTITLE = 200


class ChangesScreen(Place):
    """Who moved on, who is new and who is gone, with the person under the cursor on the right."""

    NAME = "changes"

    def compose_place(self) -> ComposeResult:
        """Put the changes on the left and the person under the cursor on the right."""
        with Horizontal(classes="panes"):
            yield ChangeList(id="changes")
            yield Preview(self.desk)
        yield PairsLine()

    def on_mount(self) -> None:
        """Say what is read here."""
        self.changes.border_title = "What imports revealed"

    @property
    def changes(self) -> ChangeList:
        """The list on the left."""
        return self.query_one("#changes", ChangeList)

    def chosen(self) -> list[PersonRow]:
        """Return the person under the cursor."""
        line = self.changes.line
        return people_by_ids(self.desk.ledger, [line.person_id]) if line else []

    def read(self, is_again: bool) -> None:
        """Compare the exports; what was read before stays in sight meanwhile."""
        if not is_again:
            self.changes.show(list(READING))
        self._read()

    @work(exclusive=True, group="changes")
    async def _read(self) -> None:
        from prm.ledger.reading.changes import changes

        with self.prm.telling():
            # One more than is shown tells whether there are more.
            found = await self.desk.read(changes, limit=_MOST + 1)
            self.changes.show(change_lines(found, _MOST, self.desk.today))
            if self.prm.tally and self.prm.tally.people <= pairs.MOST_UNASKED:
                # Whom imports brought may be someone who was here before.
                self.prm.alike = len(await self.prm.pairs.find())

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
