"""Looking back: which day, and then the ledger of that day."""

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Input, ProgressBar, Static

from prm.domain.days import read_day
from prm.domain.refusals import Refused
from prm.spoken_days import past_day
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.past import day_words, days_to_ask, still_to_come
from prm.tui.presentation.refusals import refusal_words


class DayQuestion(Question):
    """Asks for a past day and makes its ledger; today leads back."""

    heading = "Look at everything as of a day"
    KEYS = "enter look   esc leave"

    def __init__(self, present: Desk) -> None:
        """Take the ledger of today."""
        super().__init__()
        self._present = present
        self._is_left = False
        self.past: Desk | None = None
        """The ledger of the day that was asked for; None for today."""

    def compose_question(self) -> ComposeResult:
        """Yield the day, what is understood of it, and a bar for the seconds it takes."""
        yield Input(placeholder="2024-05-02, 2 March 2022, last year …", id="day")
        yield Static(id="understood", markup=False)
        yield ProgressBar(show_eta=False, show_percentage=False, id="turning")

    def on_mount(self) -> None:
        """Say which days there are exports of."""
        self.query_one("#turning").display = False
        self._understand("")

    @on(Input.Changed)
    def _typed(self, changed: Input.Changed) -> None:
        self.refuse("")
        self._understand(changed.value)

    @work(exclusive=True, group="understand")
    async def _understand(self, text: str) -> None:
        from prm.ledger.reading.changes import export_days

        understood = self.query_one("#understood", Static)
        try:
            if text.strip():
                day = await asyncio.to_thread(read_day, text, self._present.today, past_day)
                understood.update(day_words(day, self._present.today))
            else:
                understood.update(days_to_ask(await self._present.read(export_days)))
        except Refused as refusal:
            understood.update(refusal_words(refusal) if not text.strip() else "")

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        text = submitted.value
        self.query_one("#turning").display = True
        self.settle(lambda: self._turn_to(text))

    def refuse(self, words: str) -> None:
        """Say in place why it cannot be done, and that nothing is being made any more."""
        self.query_one("#turning").display = False
        if words:
            self.query_one("#understood", Static).update("")
        super().refuse(words)

    def action_leave(self) -> None:
        """Leave; what is still being made is let go."""
        self._is_left = True
        self.dismiss(None)

    def _turn_to(self, text: str) -> str:
        today = self._present.today
        day = read_day(text, today, past_day)
        if day > today:
            raise Refused(still_to_come(day))
        if day < today:
            past = self._present.on(day)
            if self._is_left:
                past.ledger.close()
            else:
                self.past = past
        return ""
