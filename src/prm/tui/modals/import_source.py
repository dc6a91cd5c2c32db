"""Where the export is that is to be imported: typed, completed, or picked from the file system."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from prm.tui.modals.question import Question
from prm.tui.presentation.styles import MUTED

_WORDS = (
    "A LinkedIn archive (.zip), its folder, or its Connections.csv.\n"
    "ctrl+o picks a file; right completes a path. Nothing changes before you have seen a preview."
)


class ImportSource(Question):
    """Asks for a path; returns it as text."""

    heading = "Import an export"
    KEYS = "enter preview   ctrl+o pick a file   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+o", "pick", "pick a file", priority=True)]

    def __init__(self, path: str = "", reason: str = "") -> None:
        """Take the path that was refused, and why; without one, the newest export is proposed."""
        super().__init__()
        self._path = path
        self._reason = reason

    def compose_question(self) -> ComposeResult:
        """Yield the path, with the newest export of the downloads folder in it if there is one."""
        yield Input(
            self._path or str(newest_export(Path.home() / "Downloads") or ""),
            placeholder="~/Downloads/Basic_LinkedInDataExport….zip",
            suggester=PathSuggester(),
            select_on_focus=not self._path,
        )
        yield Static(Content.styled(_WORDS, MUTED), classes="explanation", markup=False)

    def on_mount(self) -> None:
        """Say what speaks against the path, until another is typed."""
        self.refuse(self._reason)

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        path = Path(submitted.value.strip()).expanduser()
        if not submitted.value.strip():
            self.refuse("Which file? ctrl+o picks one.")
        elif not path.exists():
            self.refuse(f"There is no {submitted.value.strip()[:200]}")
        else:
            self.dismiss(str(path))

    @on(Input.Changed)
    def _typed(self, changed: Input.Changed) -> None:
        if changed.value != self._path:
            self.refuse("")

    @work(group="ask")
    async def action_pick(self) -> None:
        """Pick a file; its path is put into the field."""
        picked = await self.app.push_screen_wait(file_picker(self.query_one(Input).value))
        if picked:
            self.query_one(Input).value = str(picked)


class PathSuggester(Suggester):
    """Completes a path to the first file or folder that begins so."""

    def __init__(self) -> None:
        """Look at the file system anew each time."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole path, or None."""
        head, slash, start = value.rpartition("/")
        if not slash or not start:
            return None
        try:
            names = await asyncio.to_thread(_names_in, Path(head + slash).expanduser())
        except OSError:
            return None
        return next((f"{head}/{name}" for name in names if name.startswith(start) and name != start), None)


def _names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def newest_export(folder: Path) -> Path | None:
    """Return the newest LinkedIn archive in *folder*, or None."""
    try:
        found = [path for path in folder.glob("*LinkedInDataExport*") if path.suffix in (".zip", "")]
        return max(found, key=lambda path: path.stat().st_mtime, default=None)
    except OSError:
        return None


def file_picker(start: str) -> ModalScreen[Path | None]:
    """Return the dialog that picks a zip or a csv, opened where *start* is."""
    from textual_fspicker import FileOpen, Filters

    near = Path(start).expanduser() if start else Path.home() / "Downloads"
    folder = next((place for place in (near, *near.parents) if place.is_dir()), Path.home())
    exports = ("Exports", lambda path: path.suffix.lower() in (".zip", ".csv"))
    return FileOpen(
        folder, title="Pick an export", filters=Filters(exports, ("All files", lambda _path: True))
    )
