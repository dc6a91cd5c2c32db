"""Someone at the terminal: presses keys, clicks on words, and reads what the screen shows."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from textual.worker import Worker, WorkerCancelled

from prm.ledger.opening import Ledger
from prm.settings import Settings
from prm.tui.app import PrmApp
from prm.tui.resting import Rest
from tests.tui.quiet import Threads, nothing_left

Size = tuple[int, int]
"""Columns and lines of a terminal."""

_NAMES = {
    " ": "space",
    "/": "slash",
    "?": "question_mark",
    "=": "equals_sign",
    "!": "exclamation_mark",
    "\n": "enter",
}


class NoRest(Rest):
    """Lets everything be read at once after every key: a test presses them faster than a person."""

    def seconds(self, is_typing: bool = False) -> float:
        del is_typing
        return 0.0


class Visit:
    """A running prm and the one who uses it."""

    def __init__(self, app: PrmApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self._threads = Threads(asyncio.get_running_loop())

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each after the last has had its effect."""
        for key in keys:
            await self.pilot.press(_NAMES.get(key, key))
            await self.settle()

    async def type(self, text: str) -> None:
        """Type text into whatever has the focus, as fast as it is heard."""
        for char in text:
            self.app.post_message(Key(_NAMES.get(char, char), char))
        await self.settle()

    async def type_over(self, text: str) -> None:
        """Type text in place of what the field in focus holds."""
        await self.press("ctrl+u", "ctrl+k")
        await self.type(text)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so, while a thread that is halted keeps the rest from settling."""
        while not is_so():
            await self.pilot.pause()

    async def click(self, words: str, times: int = 1) -> None:
        """Click on the first place where the screen shows these words."""
        lines = self.text.split("\n")
        y = next(at for at, line in enumerate(lines) if words in line)
        await self.pilot.click(offset=(lines[y].index(words) + 1, y), times=times)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is being read, written or painted; an open question may stay open."""
        await nothing_left()
        while self._threads.at_work or (working := self._working()):
            if self._threads.at_work:
                await asyncio.wait(self._threads.at_work)
            else:
                with suppress(WorkerCancelled):
                    await working[0].wait()
            await nothing_left()

    def _working(self) -> list[Worker[object]]:
        return [worker for worker in self.app.workers if worker.group != "ask"]

    @property
    def text(self) -> str:
        """What the screen in front shows, line by line, notices included."""
        # There is no public way to the painted lines but a picture of them.
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def refusal(self) -> str:
        """What the open question says against it."""
        return str(self.app.screen.query_one("#refusal").render())

    def still(self) -> None:
        """Stop what moves by itself, for pictures."""
        for field in self.app.screen.query(Input):
            field.cursor_blink = False
        for area in self.app.screen.query(TextArea):
            area.cursor_blink = False


@asynccontextmanager
async def visiting(
    ledger: Ledger, clock: Callable[[], date], size: Size = (120, 36), settings: Settings | None = None
) -> AsyncIterator[Visit]:
    """Open prm on a ledger in a terminal of that size."""
    app = PrmApp(ledger, settings or Settings(), clock, NoRest)
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        visit = Visit(app, pilot)
        await visit.settle()
        yield visit
