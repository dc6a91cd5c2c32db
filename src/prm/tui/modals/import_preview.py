"""What an import would change, shown before it does; then the import itself."""

import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input, Label, ProgressBar, Static

from prm.domain.days import read_day
from prm.domain.refusals import Refused
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.imports import preview_words, result_words
from prm.tui.presentation.refusals import refusal_words

if TYPE_CHECKING:
    from prm.services.import_report import ImportReport

_REDRAW_SECONDS = 0.05


class _Cancelled(Exception):
    """The user left while the import ran; the ledger is as it was."""


class ImportPreview(Question):
    """Runs the import as a rehearsal, shows what it found, and runs it for good when told to."""

    heading = "What this import brings"
    KEYS = "enter import   ↑ ↓ scroll   esc leave the ledger as it is"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll_found(1)", "scroll down", show=False),
        Binding("up", "scroll_found(-1)", "scroll up", show=False),
        Binding("pagedown", "scroll_found(1, True)", "next page", show=False),
        Binding("pageup", "scroll_found(-1, True)", "page before", show=False),
    ]

    def __init__(self, desk: Desk, path: Path) -> None:
        """Take what to import."""
        super().__init__()
        self._desk = desk
        self._path = path
        self._given = ""
        self._shown = ""
        self._is_left = False
        self._is_importing = False
        self._drawn_at = 0.0
        self.reason = ""
        """Why the path is refused, so that there was nothing to preview; empty where it is not."""

    def compose_question(self) -> ComposeResult:
        """Yield a bar, the as-of day, and what was found."""
        yield ProgressBar(show_eta=False, id="progress")
        with Horizontal(classes="field"):
            yield Label("As of")
            yield Input(placeholder="the export's own day", id="as-of", compact=True)
        with VerticalScroll(id="found"):
            yield Static(id="words", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Import", variant="primary", id="import", compact=True, disabled=True)
            yield Button("Leave", id="leave", compact=True)

    def on_mount(self) -> None:
        """Rehearse at once."""
        self.rehearse("")

    @work(exclusive=True, group="rehearsal")
    async def rehearse(self, as_of: str) -> None:
        """Show what the import would change, as of that day."""
        self.refuse("")
        self.query_one("#import", Button).disabled = True
        try:
            reports = await self._run(as_of, is_dry_run=True)
        except Refused as refusal:
            self._tell_refusal(refusal_words(refusal), is_of_path=not as_of)
            return
        finally:
            self.query_one(ProgressBar).display = False
        field = self.query_one("#as-of", Input)
        days = {report.as_of for report in reports}
        self._given = as_of
        self._shown = field.value = days.pop() if len(days) == 1 else ""
        self.query_one("#words", Static).update(preview_words(reports))
        self.query_one("#import", Button).disabled = all(map(_is_kept, reports))
        self.set_focus(field)

    def action_scroll_found(self, step: int, is_page: bool = False) -> None:
        """Scroll what was found, wherever the cursor is, by a line or a page."""
        found = self.query_one("#found")
        found.scroll_relative(y=step * (found.size.height if is_page else 1), animate=False)

    def take_in(self) -> None:
        """Import for good, as of the day the preview was made for."""
        if not self._is_importing:
            self._show_importing(True)
            self._take_in()

    @work
    async def _take_in(self) -> None:
        try:
            reports = await self._run(self._given, is_dry_run=False)
        except Refused as refusal:
            self._show_importing(False)
            self.refuse(refusal_words(refusal))
        except _Cancelled:
            self.dismiss(None)
        else:
            self.dismiss(result_words(reports))

    def _show_importing(self, is_importing: bool) -> None:
        self._is_importing = is_importing
        self._is_left = False
        self.query_one("#as-of", Input).disabled = is_importing
        self.query_one("#import", Button).disabled = is_importing
        self.query_one(ProgressBar).display = is_importing

    def _tell_refusal(self, words: str, is_of_path: bool) -> None:
        """Show in place why a day will not do; what is said of the path is said where it was typed."""
        if not is_of_path:
            self.refuse(words)
        else:
            self.reason = words
            self.dismiss(None)

    async def _run(self, as_of: str, is_dry_run: bool) -> "list[ImportReport]":
        day = read_day(as_of, self._desk.today) if as_of else None
        return await self._desk.write(partial(self._import, day, is_dry_run))

    def _import(self, as_of: date | None, is_dry_run: bool) -> "list[ImportReport]":
        from prm.services.imports import import_paths

        desk = self._desk
        return import_paths(
            desk.ledger, [self._path], desk.today, desk.settings, as_of, is_dry_run, self._progress
        )

    def _progress(self, words: str, done: int, total: int) -> None:
        if self._is_left:
            raise _Cancelled
        now = time.monotonic()
        if now - self._drawn_at >= _REDRAW_SECONDS:
            self._drawn_at = now
            self.app.call_from_thread(self._draw, words, done, total)

    def _draw(self, words: str, done: int, total: int) -> None:
        self.query_one(ProgressBar).update(total=total or None, progress=done)
        if not self._shown:
            self.query_one("#words", Static).update(words)

    @on(Input.Submitted, "#as-of")
    def _submitted(self, submitted: Input.Submitted) -> None:
        if submitted.value.strip() != self._shown:
            self.rehearse(submitted.value.strip())
        elif not self.query_one("#import", Button).disabled:
            self.take_in()

    @on(Button.Pressed)
    def _pressed(self, pressed: Button.Pressed) -> None:
        if pressed.button.id == "import":
            self.take_in()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Leave; an import that runs is cancelled and takes back all it did, unless it was done by then."""
        self._is_left = True
        if not self._is_importing:
            self.dismiss(None)


def _is_kept(report: "ImportReport") -> bool:
    """Return whether the ledger has all of a file already, so that importing it would change nothing."""
    return report.already_known and not report.brought_back and report.entry is not None
