"""Those who only wrote to you and are not among your people: what they wrote, and one key to add them."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from prm.domain.strangers import Stranger
from prm.ledger.reading.conversations import messages_of, writers
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.messages import added_words, message_lines, writers_heading
from prm.tui.presentation.words import shown
from prm.tui.widgets.message_list import MessageList
from prm.tui.widgets.writer_list import WriterList

_MOST = 1_000
_MESSAGES = 20
"""Of the thread in sight, the newest; who wrote without an answer seldom wrote more."""


class Writers(Question):
    """Lists them above what the one under the cursor wrote."""

    heading = "They only wrote to you"
    KEYS = "enter read   a add to your people   esc leave"
    OFFERED: ClassVar[tuple[str, ...]] = ("forget",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("q,M", "leave", "leave", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        """Take the ledger of the day in sight."""
        super().__init__()
        self._desk = desk

    def compose_question(self) -> ComposeResult:
        """Yield the list, and what one of them wrote."""
        yield WriterList(self._desk.today, id="writers")
        yield MessageList(id="messages")

    def on_mount(self) -> None:
        """Read them now, and again after every change."""
        self._read()
        self.prm.ledger_changed.subscribe(self, lambda _version: self._read())

    @work(exclusive=True)
    async def _read(self) -> None:
        with self.prm.telling():
            found = await self._desk.read(writers, _MOST + 1)
            box = self.query_one(".question")
            box.border_title = Content(f"{self.heading}{writers_heading(len(found), _MOST)}")
            self.refuse("" if found else "Nobody is here who only wrote to you.")
            self.query_one(WriterList).show(found[:_MOST])

    @on(WriterList.CursorMoved, "#writers")
    def _follow(self) -> None:
        self._read_messages()

    @work(exclusive=True, group="messages")
    async def _read_messages(self) -> None:
        writer = self.query_one(WriterList).writer
        rows = self.query_one(MessageList)
        if writer is None:
            rows.show((), lambda _row, _width: ())
            return
        with self.prm.telling():
            found = await self._desk.read(messages_of, writer.thread, None, _MESSAGES)
            rows.show(found[::-1], partial(message_lines, name=shown(writer.name), is_group=False))

    def _is_past(self) -> bool:
        """Say so where the day in sight is past, so that nothing can be written."""
        if self._desk.as_of:
            from prm.tui.presentation.past import written_in_the_past

            self.refuse(written_in_the_past(self._desk.as_of))
        return self._desk.as_of is not None

    async def action_verb(self, name: str) -> None:
        """Forget the one under the cursor, once that is said in words."""
        del name
        writer = self.query_one(WriterList).writer
        if writer is not None and not self._is_past():
            from prm.tui.modals.forgetting import forget_question

            stranger = Stranger(writer.profile_id, writer.profile, writer.name)
            with self.prm.telling():
                await self.prm.ask(await forget_question(self._desk, stranger))

    @on(WriterList.LineChosen, "#writers")
    def _to_messages(self) -> None:
        self.set_focus(self.query_one(MessageList))

    def action_add(self) -> None:
        """Make the one under the cursor one of your people."""
        writer = self.query_one(WriterList).writer
        if writer is None:
            return
        if self._is_past():
            return

        def add() -> str:
            from prm.services.people import add_person

            fields = {"profile": writer.profile}
            add_person(self._desk.ledger, writer.name, fields, self._desk.today, self._desk.settings)
            return added_words(writer)

        self.prm.write(add)
