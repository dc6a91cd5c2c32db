"""The messages exchanged with one person, the newest at the bottom, read page by page."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from prm.domain.people import PersonRow
from prm.domain.threads import Conversation, MessageRow
from prm.ledger.reading.conversations import messages_of
from prm.tui.modals.question import Question
from prm.tui.presentation.messages import heading, message_lines
from prm.tui.presentation.words import shown
from prm.tui.widgets.message_list import MessageList

_LINES = 3
"""Lines that a message takes at least."""
_BEYOND = 10
"""Messages read beyond those that fill the screen."""
_KEYS_OF_SEVERAL = "↑ earlier   ← → other threads   esc leave"


class Messages(Question):
    """Shows one thread; turns to the others."""

    KEYS = "↑ earlier   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "newer thread", show=False),
        Binding("right", "turn(1)", "older thread", show=False),
        Binding("q,m", "leave", "leave", show=False),
    ]

    def __init__(self, person: PersonRow, threads: Sequence[Conversation]) -> None:
        """Take whose messages to show: one thread at least."""
        super().__init__()
        self._person = person
        self._threads = threads
        self._at = 0
        self._before: int | None = None
        self.heading = f"Messages with {shown(person.name)}"
        if len(threads) > 1:
            self.KEYS = _KEYS_OF_SEVERAL

    def compose_question(self) -> ComposeResult:
        """Yield what the thread comes to, and its messages."""
        yield Static(heading(self._threads[0], 0, len(self._threads)), id="thread", markup=False)
        yield MessageList(id="messages")

    def on_mount(self) -> None:
        """Read a page of the first thread, so that it is there when the box is first painted."""
        with self.prm.telling():
            self._show_page(self.prm.desk.look(messages_of, self._threads[0].thread, None, self._many))

    @property
    def _many(self) -> int:
        """How many messages are read at a time: more than the screen shows."""
        return self.app.size.height // _LINES + _BEYOND

    def action_turn(self, step: int) -> None:
        """Turn to the next thread."""
        self._open((self._at + step) % len(self._threads))

    def on_message_list_top_reached(self) -> None:
        """Read what was written before."""
        if self._before is not None:
            self._read_page(is_first=False)

    def _open(self, at: int) -> None:
        self._at, self._before = at, None
        self._read_page(is_first=True)

    @work(exclusive=True, group="page")
    async def _read_page(self, is_first: bool) -> None:
        thread = self._threads[self._at]
        with self.prm.telling():
            found = await self.prm.desk.read(messages_of, thread.thread, self._before, self._many)
            if is_first:
                self.query_one("#thread", Static).update(heading(thread, self._at, len(self._threads)))
                self._show_page(found)
            else:
                self._before = found[-1].second if found else None
                self.query_one(MessageList).put_before(found[::-1])

    def _show_page(self, found: list[MessageRow]) -> None:
        self._before = found[-1].second if found else None
        is_group = self._threads[self._at].is_group
        lay_out = partial(message_lines, name=shown(self._person.name), is_group=is_group)
        self.query_one(MessageList).show(found[::-1], lay_out)
