"""The field that searches people as you type."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input


class SearchField(Input):
    """An input whose arrows move through the list below it while the words are still being typed.

    Its length asks for no new layout, so that a key is painted in the frame in which it was pressed.
    """

    virtual_size = Reactive(Size(0, 0), layout=False)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "send('move', 1)", "next line of the list", show=False),
        Binding("up", "send('move', -1)", "line before", show=False),
        Binding("pagedown", "send('page', 1)", "next page", show=False),
        Binding("pageup", "send('page', -1)", "page before", show=False),
        Binding("enter", "leave", "to the list"),
        Binding("escape", "clear_or_leave", "clear the search, or leave it"),
    ]

    class Sent(Message):
        """A movement was asked of the list below."""

        def __init__(self, action: str, step: int) -> None:
            """Take the list's action (`move` or `page`) and its step."""
            super().__init__()
            self.action = action
            self.step = step

    class Left(Message):
        """The list is to have the keys again."""

    def action_send(self, action: str, step: int) -> None:
        """Ask a movement of the list."""
        self.post_message(self.Sent(action, step))

    def action_leave(self) -> None:
        """Give the keys to the list."""
        self.post_message(self.Left())

    def action_clear_or_leave(self) -> None:
        """Empty the field; an empty one is left."""
        if self.value:
            self.clear()
        else:
            self.action_leave()
