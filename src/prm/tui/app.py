"""The program: two places, one ledger, and a signal by which everyone in sight reads again."""

import asyncio
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.command import Provider
from textual.reactive import reactive
from textual.screen import Screen
from textual.signal import Signal

from prm.domain.people import Tally
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.settings import Settings
from prm.tui.desk import Desk

if TYPE_CHECKING:
    from prm.tui.screens.people import PeopleScreen


def _verb_commands() -> type[Provider]:
    from prm.tui.commands import VerbCommands

    return VerbCommands


def _people_commands() -> type[Provider]:
    from prm.tui.commands import PeopleCommands

    return PeopleCommands


class PrmApp(App[None]):
    """The terminal interface of prm."""

    TITLE = "prm"
    CSS_PATH = "styles/prm.tcss"
    DEFAULT_MODE = "today"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    COMMANDS = App.COMMANDS | {_verb_commands, _people_commands}

    tally: reactive[Tally | None] = reactive(None)
    """The numbers of the header, or None until they were counted."""

    def __init__(self, ledger: Ledger, settings: Settings, today: Callable[[], date]) -> None:
        """Take the ledger to show, the user's settings and the clock."""
        super().__init__()
        self.desk = Desk(ledger, settings, today)
        self.ledger_changed: Signal[int] = Signal(self, "ledger_changed")
        """Published with the new version when anyone wrote to the ledger."""
        self.version = 0
        """Counts the changes seen: a screen that has read an older one reads again."""
        self._data_version = 0
        self.add_mode("people", self._people)

    def on_mount(self) -> None:
        """Put the user's theme and keys in force, and count once the first picture is painted."""
        settings = self.desk.settings
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        else:
            self.tell(f"There is no theme {settings.theme!r}", severity="warning")
        self.set_keymap(dict(settings.keys))
        self._data_version = self.desk.ledger.data_version()
        self.call_after_refresh(self.count)

    def on_app_focus(self) -> None:
        """Read again if another program wrote while the user was elsewhere."""
        if self.desk.ledger.data_version() != self._data_version:
            self.publish_change()

    def publish_change(self) -> None:
        """Let everyone in sight read the ledger again."""
        self.version += 1
        self._data_version = self.desk.ledger.data_version()
        self.ledger_changed.publish(self.version)
        self.count()

    @work(exclusive=True, group="count")
    async def count(self) -> None:
        """Count the people of each sort for the header."""
        from prm.ledger.reading.due import tally

        self.tally = await asyncio.to_thread(tally, self.desk.ledger, self.desk.today)

    @work
    async def write(self, deed: Callable[[], str]) -> None:
        """Do a *deed* that writes, off the event loop, and say what it says; a refusal is shown in place."""
        try:
            said = await asyncio.to_thread(deed)
        except Refused as refusal:
            self.tell(str(refusal), severity="error")
        else:
            self.publish_change()
            self.tell(said)

    def go(self, place: str) -> None:
        """Go to the place of that name, leaving what is open over the present one."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_mode(place)

    def show_people(self, search: str | None) -> "PeopleScreen":
        """Go to everyone, with *search* in the field; None leaves it as it is."""
        from prm.tui.screens.people import PeopleScreen

        self.go("people")
        place = self.screen
        assert isinstance(place, PeopleScreen)
        if search is not None:
            place.call_after_refresh(place.search, search)
        return place

    def tell(self, text: str, severity: str = "information") -> None:
        """Show a notice; *text* is never read as markup."""
        self.notify(text, severity=severity, markup=False)  # type: ignore[arg-type]

    def get_default_screen(self) -> Screen[None]:
        """Begin with today."""
        from prm.tui.screens.today import TodayScreen

        return TodayScreen(self.desk)

    def _people(self) -> Screen[None]:
        from prm.tui.screens.people import PeopleScreen

        return PeopleScreen(self.desk)


def run_tui(ledger: Ledger, settings: Settings, today: Callable[[], date]) -> None:
    """Run the TUI on *ledger* until the user leaves it."""
    PrmApp(ledger, settings, today).run()
