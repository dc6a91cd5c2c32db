"""The journal: every entry, newest first, with undo and redo of any of them."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from prm.domain.people import EntryRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import entries, written_in
from prm.tui.modals.question import Question
from prm.tui.presentation.journal import entry_line
from prm.tui.presentation.words import shown

if TYPE_CHECKING:
    from prm.tui.app import PrmApp

_MOST = 500


class Journal(Question):
    """Shows the entries; undoes the one under the cursor, or brings it back."""

    heading = "Journal"
    KEYS = "u undo   U redo   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "undo"),
        Binding("U", "redo", "redo"),
        Binding("q,J", "leave", "leave", show=False),
    ]

    def __init__(self, prm: "PrmApp") -> None:
        """Take the program, through which the journal writes."""
        super().__init__()
        self._prm = prm

    def compose_question(self) -> ComposeResult:
        """Yield the list."""
        yield OptionList(id="entries", markup=False)

    def on_mount(self) -> None:
        """Read the entries now, and again after every change."""
        self._read()
        self._prm.ledger_changed.subscribe(self, lambda _version: self._read())

    @work(exclusive=True)
    async def _read(self) -> None:
        with self._prm.telling():
            self._show(*await self._prm.desk.read(_entries))

    def _show(self, found: list[EntryRow], written: dict[int, str]) -> None:
        options = self.query_one(OptionList)
        at = options.highlighted
        options.set_options(
            Option(entry_line(entry, written.get(entry.id, "")), id=str(entry.id)) for entry in found
        )
        options.highlighted = min(at or 0, len(found) - 1) if found else None
        self.refuse("" if found else "Nothing was written yet.")

    def action_undo(self) -> None:
        """Take back the entry under the cursor."""
        if (entry := self._pointed()) is None:
            return

        def undo() -> str:
            from prm.services.journal import undo

            return f"Taken back: {shown(undo(self._prm.desk.ledger, entry).title)}"

        self._prm.write(undo)

    def action_redo(self) -> None:
        """Bring back the entry under the cursor."""
        if (entry := self._pointed()) is None:
            return

        def redo() -> str:
            from prm.services.journal import redo

            return f"Brought back: {shown(redo(self._prm.desk.ledger, entry).title)}"

        self._prm.write(redo)

    def _pointed(self) -> int | None:
        option = self.query_one(OptionList).highlighted_option
        return int(option.id) if option and option.id else None


def _entries(ledger: Ledger) -> tuple[list[EntryRow], dict[int, str]]:
    found = entries(ledger, _MOST)
    return found, written_in(ledger, [entry.id for entry in found])
