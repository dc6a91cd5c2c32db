"""The floor for the TUI: a Textual app with an input, a list of one line, and a footer."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Input, OptionList

LINE = "Somebody of one line"


class MinimalApp(App[None]):
    """Shows one line."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "quit", "leave")]

    def compose(self) -> ComposeResult:
        """Put the three below each other."""
        yield Input()
        yield OptionList(LINE)
        yield Footer()

    def on_mount(self) -> None:
        """Give the keys to the list, so that `q` leaves."""
        self.query_one(OptionList).focus()


if __name__ == "__main__":
    MinimalApp().run()
