"""What the program says by itself, and the few commands that are Textual's own."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic

from textual.app import SystemCommand
from textual.screen import Screen

from prm.domain.refusals import Refused
from prm.tui.presentation.refusals import refusal_words
from prm.tui.presentation.signs import sign
from prm.tui.typing_ahead import OrderlyApp


class TellingApp(OrderlyApp):
    """An app that tells what was done, and why something was not."""

    _error_told_at = float("-inf")

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Show a refusal as a notice, and go on."""
        try:
            yield
        except Refused as refusal:
            self.tell(refusal_words(refusal), severity="error")

    def tell(self, text: str, severity: str = "information") -> None:
        """Show a notice; *text* is never read as markup."""
        if severity == "error":
            self._error_told_at = monotonic()
        self.notify(text, severity=severity, markup=False)  # type: ignore[arg-type]

    def hush(self) -> None:
        """Take away what was told of an earlier verb: it lies over what comes. Errors stay their time."""
        if monotonic() - self._error_told_at > self.NOTIFICATION_TIMEOUT:
            self.clear_notifications()

    def action_help_quit(self) -> None:
        """Say how to leave, to someone who pressed ctrl+c."""
        self.tell(f"Press {sign('quit')} to leave prm.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette offers beside the verbs."""
        del screen
        yield SystemCommand("Theme", "Choose the colours.", self.action_change_theme)
        yield SystemCommand("Picture", "Save a picture of the screen, as SVG.", self.deliver_screenshot)
