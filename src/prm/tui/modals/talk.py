"""Recording a talk: one line, understood while it is typed."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.domain.text import fold
from prm.ledger.reading.talk_reading import TalkRead, read_talk
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.naming import whom
from prm.tui.presentation.refusals import refusal_words
from prm.tui.presentation.signs import sign
from prm.tui.presentation.talk import talk_lines, talk_problem


class TalkQuestion(Question):
    """Asks for a talk in one sentence; nothing doubtful is recorded."""

    heading = "Log a talk"
    KEYS = "enter record   tab next of that name   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "cycle(1)", "next of that name", priority=True),
        Binding("shift+tab", "cycle(-1)", "one before", priority=True),
    ]

    def __init__(
        self, desk: Desk, people: Sequence[PersonRow], news_read: Mapping[int, str] | None = None
    ) -> None:
        """Take whom the talk was with, as far as it is known, and whose news up to which day it reads."""
        super().__init__()
        self._desk = desk
        self._news_read = news_read or {}
        self._usual = tuple(people)
        self._picked: dict[str, int] = {}
        self._read = self._by_message(read_talk(desk.ledger, "", desk.today, usual=self._usual))

    def compose_question(self) -> ComposeResult:
        """Yield the line and, under it, what it is understood to say."""
        yield Input(
            placeholder="congratulated on the new job"
            if self._news_read
            else f"yesterday lunch {'' if self._usual else 'with Jane '}about hiring",
            id="talk",
        )
        yield Static(id="understood", markup=False)

    def on_mount(self) -> None:
        """Show whom it is with before anything is typed."""
        self._show(self._read)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.refuse("")
        self._understand()

    @work(exclusive=True, group="understand")
    async def _understand(self) -> None:
        try:
            self._show(await self._read_now())
        except Refused as refusal:
            self.refuse(refusal_words(refusal))

    async def _read_now(self) -> TalkRead:
        text = self.query_one(Input).value
        picked = dict(self._picked)
        asked = self._desk.read(read_talk, text, self._desk.today, usual=self._usual, picked=picked)
        return self._by_message(await asked)

    def _by_message(self, read: TalkRead) -> TalkRead:
        """Return *read* as a message where it answers news and does not say how."""
        if not self._news_read or read.sentence.via != "other":
            return read
        return read._replace(sentence=read.sentence._replace(via="message"))

    def _show(self, read: TalkRead) -> None:
        self._read = read
        self.query_one("#understood", Static).update(talk_lines(read, self._desk.today))

    @on(Input.Submitted)
    async def _submitted(self) -> None:
        if self.is_settling:
            return
        try:
            read = await self._read_now()
        except Refused as refusal:
            self.refuse(refusal_words(refusal))
            return
        self._show(read)
        if problem := talk_problem(read):
            self.refuse(problem)
        else:
            self.settle(lambda: self._record(read))

    def action_cycle(self, step: int) -> None:
        """Pick the next of the people that the name at the cursor may mean."""
        several = [name for name in self._read.names if len(name.candidates) > 1]
        if several:
            name = next((name for name in several if name.person is None), several[-1])
            ids = [row.id for row in name.candidates]
            at = ids.index(name.person.id) if name.person else (-1 if step > 0 else 0)
            self._picked[fold(name.words)] = ids[(at + step) % len(ids)]
            self.refuse("")
            self._understand()

    def _record(self, read: TalkRead) -> str:
        from prm.services.talks import record_talk

        sentence, desk = read.sentence, self._desk
        assert sentence.on is not None
        ids = [row.id for row in read.people]
        record_talk(desk.ledger, ids, sentence.on, sentence.via, sentence.about, desk.today, self._news_read)
        return f"Recorded your talk with {whom(read.people)}. {sign('undo')} takes it back."
