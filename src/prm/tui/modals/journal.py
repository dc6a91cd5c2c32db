"""The journal: every entry, newest first, with undo and redo of any of them."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from prm.domain.people import EntryRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import entries, written_in
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.journal import entry_line
from prm.tui.turning import bring_back, take_back

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

    def compose_question(self) -> ComposeResult:
        """Yield the list."""
        yield OptionList(id="entries", markup=False)

    def on_mount(self) -> None:
        """Read the entries now, and again after every change."""
        self._read()
        self.prm.ledger_changed.subscribe(self, lambda _version: self._read())

    @work(exclusive=True)
    async def _read(self) -> None:
        with self.prm.telling():
            self._show(*await self.prm.desk.read(_entries))

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
        self._turn(take_back)

    def action_redo(self) -> None:
        """Bring back the entry under the cursor."""
        self._turn(bring_back)

    def _turn(self, turn: Callable[[Desk, int], str]) -> None:
        option = self.query_one(OptionList).highlighted_option
        if option and option.id:
            self.prm.write(partial(turn, self.prm.desk, int(option.id)))


def _entries(ledger: Ledger) -> tuple[list[EntryRow], dict[int, str]]:
    found = entries(ledger, _MOST)
    return found, written_in(ledger, [entry.id for entry in found])
