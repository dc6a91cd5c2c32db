"""The program: a few places, one ledger, and a signal by which everyone in sight reads again."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.screen import Screen
from textual.signal import Signal

from prm.ledger.opening import Ledger, refusing
from prm.settings import Settings
from prm.tui.counting import CountingApp
from prm.tui.desk import Desk
from prm.tui.pairs import Pairs
from prm.tui.palette import people_commands, verb_commands
from prm.tui.places import FIRST, PLACES, mode_of
from prm.tui.presentation.signs import put_in_force
from prm.tui.resting import Rest

if TYPE_CHECKING:
    from prm.tui.modals.question import Question

_READING_THREADS = 1
"""Each has a connection of its own: more of them would only hold memory. One more writes (`Desk.write`)."""
_DAY_LOOKED_AT_SECONDS = 60


class PrmApp(CountingApp):
    """The terminal interface of prm."""

    TITLE = "prm"
    CSS_PATH = "styles/prm.tcss"
    DEFAULT_MODE = FIRST
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    COMMANDS = App.COMMANDS | {verb_commands, people_commands}

    def __init__(
        self,
        ledger: Ledger,
        settings: Settings,
        today: Callable[[], date],
        make_rest: Callable[[], Rest] = Rest,
    ) -> None:
        """Take the ledger to show, the settings, the clock, and what tells how long to wait after a key."""
        super().__init__()
        put_in_force(settings.keys)
        self.present = self.desk = Desk(ledger, settings, today, ThreadPoolExecutor(1), make_rest)
        """The desk of today; `desk` is what the places in sight work with, and may be that of a past day."""
        self.pairs = Pairs(ledger)
        self.ledger_changed: Signal[int] = Signal(self, "ledger_changed")
        """Published with the new version when anyone wrote to the ledger."""
        self.left_mode = FIRST
        """The mode in which the user left today for the past."""
        self.version = 0
        """Counts the changes seen: a screen that has read an older one reads again."""
        self._data_version = 0
        self._day_shown = today()
        for name in PLACES.keys() - {FIRST}:
            self.add_mode(name, partial(PLACES[name].make, self.desk))

    def on_mount(self) -> None:
        """Put the user's theme and keys in force, and count once the first picture is painted."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_READING_THREADS))
        self.add_mode(FIRST, self.get_default_screen)
        settings = self.desk.settings
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        else:
            self.tell(f"There is no theme “{settings.theme}”", severity="warning")
        self.set_keymap(dict(settings.keys))
        self._data_version = self.desk.ledger.data_version()
        self.set_interval(_DAY_LOOKED_AT_SECONDS, self.notice_midnight)
        self.call_after_refresh(self.count)

    async def on_unmount(self) -> None:
        """Let nothing go on that nobody waits for, and wait for what is being written."""
        self.pairs.stop()
        if self.present.writing:
            await asyncio.to_thread(self.present.writing.shutdown)

    def on_app_focus(self) -> None:
        """Read again if another program wrote while the user was elsewhere, or another day has begun."""
        with self.telling(), refusing(self.present.ledger.path):
            if self.present.ledger.data_version() != self._data_version:
                self.publish_change()
            self.notice_midnight()

    def notice_midnight(self) -> None:
        """Read again when another day has begun in front of the user."""
        if self._day_shown != self.present.today:
            self.publish_change()

    def publish_change(self) -> None:
        """Let everyone in sight read the ledger again."""
        self.version += 1
        self._day_shown = self.present.today
        with self.telling(), refusing(self.present.ledger.path):
            self._data_version = self.present.ledger.data_version()
        self.ledger_changed.publish(self.version)
        self.count()

    @work
    async def write(self, deed: Callable[[], str]) -> None:
        """Do a *deed* that writes, off the event loop, and say what it says, or why it refuses."""
        self.hush()
        with self.telling():
            said = await self.desk.write(deed)
            self.publish_change()
            if said:
                self.tell(said)

    def ask(self, question: "Question", then: Callable[[], None] = lambda: None) -> Awaitable[None]:
        """Put a *question* over the place; what it did is told, after *then*, and everyone reads again."""

        def told(said: str | None) -> None:
            if said:
                then()
                self.publish_change()
                self.tell(said)

        return self.push_screen(question, told)

    async def go(self, place: str) -> Screen[object]:
        """Go to the place of that name, leaving what is open over the present one; return its screen."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.switch_mode(mode_of(place, self.desk.as_of))
        return self.screen

    def get_default_screen(self) -> Screen[None]:
        """Begin with the first place."""
        # Textual applies all styles anew for a screen that a mode makes: 20 ms of a start, spared here.
        return PLACES[FIRST].make(self.desk)


def run_tui(ledger: Ledger, settings: Settings, today: Callable[[], date]) -> None:
    """Run the TUI on *ledger* until the user leaves it."""
    PrmApp(ledger, settings, today).run()
