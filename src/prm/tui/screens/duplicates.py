"""The review of people who may be one: two side by side, one key each, the next pair at once."""

from functools import partial
from typing import ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Static

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.tui.bindings import verb_bindings
from prm.tui.desk import Desk
from prm.tui.places import PLACES
from prm.tui.presentation.pairs import facts
from prm.tui.presentation.refusals import refusal_words
from prm.tui.presentation.review import (
    answered_words,
    failed_words,
    finding_words,
    over_words,
    position_words,
    reason_words,
    tally_words,
)
from prm.tui.presentation.words import shown
from prm.tui.reviewing import Answer, Answered, PairRead, Review, judge, read_pair, take_back
from prm.tui.screens.place import Place
from prm.tui.widgets.fact_table import FactTable

_TITLE = "People who may be one"
_REDRAW_SECONDS = 0.1
_BUTTONS = (("same", "s  Same person"), ("different", "d  Different people"), ("later", "k  Later"))

_ELSEWHERE = (*PLACES, "duplicates", "keys")
"""Verbs whose keys work here as everywhere."""


class DuplicatesScreen(Place, inherit_bindings=False):
    """Asks of pair after pair whether they are one person."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "answer('same')", "same person"),
        Binding("d", "answer('different')", "different"),
        Binding("k,space", "answer('later')", "later"),
        Binding("u", "take_back", "undo"),
        Binding("o", "verb('open')", "open both"),
        Binding("escape,q", "back", "leave"),
        Binding("down,j", "scroll_facts(1)", "scroll down", show=False),
        Binding("up", "scroll_facts(-1)", "scroll up", show=False),
        *(found for found in verb_bindings("everywhere") if cast("Binding", found).id in _ELSEWHERE),
    ]

    def __init__(self, desk: Desk) -> None:
        """Make the screen; the pairs are found once it is shown."""
        super().__init__(desk)
        self._review: Review | None = None
        self._painted: PairRead | None = None
        self._ticking: Timer | None = None

    def compose_place(self) -> ComposeResult:
        """Put the reasons over the two people, and the answers below them."""
        with Vertical(id="review", classes="pane"):
            yield Static(id="reasons", markup=False)
            with VerticalScroll(id="facts", can_focus=False):
                yield FactTable()
            yield Static(id="notice", markup=False)
            yield Static(id="told", markup=False)
            with Horizontal(id="answers"):
                for answer, words in _BUTTONS:
                    button = Button(words, id=answer, compact=True)
                    button.can_focus = False
                    yield button

    def chosen(self) -> list[PersonRow]:
        """Return the two who are shown."""
        pair = self._painted
        return [pair.one.row, pair.other.row] if pair else []

    def read(self, is_again: bool) -> None:
        """Find the pairs at first; later only those in sight are read again."""
        if not is_again:
            self._find()
        elif self._review:
            self._review.ledger_changed()
            self._read_ahead()

    async def action_verb(self, name: str) -> None:
        """Do a verb; those of the review mean the pair that is shown."""
        if name in ("same", "different"):
            self.action_answer(name)
        elif name == "undo":
            self.action_take_back()
        elif name != "duplicates":
            await super().action_verb(name)
        elif self._review and self._review.is_over:
            self._find()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the answers only while there is a pair to answer."""
        del parameters
        return action != "answer" or self.has_class("-asking")

    def action_answer(self, answer: str) -> None:
        """Take the answer to the pair in sight, and show the next one while it is written."""
        answered = self._review.answer(cast("Answer", answer)) if self._review else None
        if answered is None:
            return
        self._tell(answered_words(answered))
        if answered.answer != "later":
            # The program's own worker, so that it is written even if the user leaves at once.
            self.prm.run_worker(self._write(answered), group="judge")
        self._paint()
        self._read_ahead()

    def action_take_back(self) -> None:
        """Take back the latest answer given here, and ask again."""
        if self._review is None or not self._review.answered:
            self._tell(Content("Nothing was answered here yet."))
            return
        self.prm.run_worker(self._take_back(self._review, self._review.answered.pop()), group="judge")

    def action_scroll_facts(self, step: int) -> None:
        """Scroll to facts that are out of sight."""
        self.query_one("#facts").scroll_relative(y=step, animate=False)

    def action_back(self) -> None:
        """Return to where the review was opened."""
        self.dismiss()

    @on(Button.Pressed)
    def _pressed(self, pressed: Button.Pressed) -> None:
        self.action_answer(pressed.button.id or "")

    @work(exclusive=True, group="find")
    async def _find(self) -> None:
        self._ticking = self.set_interval(_REDRAW_SECONDS, self._paint)
        self._paint()
        try:
            self._review = Review(await self.prm.pairs.find())
        except Refused as refusal:
            self._tell(Content(refusal_words(refusal)))
        finally:
            self._ticking.stop()
        self._paint()
        self._read_ahead()

    @work(exclusive=True, group="ahead")
    async def _read_ahead(self) -> None:
        review = self._review
        while review and (at := review.wanted()) is not None:
            try:
                review.take(at, await self.desk.read(read_pair, review.pairs[at], self.desk.today))
            except Refused as refusal:
                self._tell(Content(refusal_words(refusal)), is_wrong=True)
                return
            self._paint()

    async def _write(self, answered: Answered) -> None:
        try:
            await self.desk.write(partial(judge, self.desk.ledger, answered, self.desk.today))
        except Refused as refusal:
            if self._review:
                self._review.ask_again(answered)
            self._tell(failed_words(answered, shown(str(refusal))), is_wrong=True)
            if self.is_attached:
                self._read_ahead()
        else:
            self.prm.publish_change()

    async def _take_back(self, review: Review, answered: Answered) -> None:
        try:
            pair = review.pairs[answered.at]
            await self.desk.write(partial(take_back, self.desk.ledger, answered, pair, self.desk.today))
        except Refused as refusal:
            review.answered.append(answered)
            self._tell(Content(refusal_words(refusal)), is_wrong=True)
            return
        review.go_back(answered)
        self._tell(Content("Taken back."))
        if answered.entry is not None:
            self.prm.publish_change()
        self._paint()
        self._read_ahead()

    def _tell(self, words: Content, is_wrong: bool = False) -> None:
        if self.is_attached:
            self.query_one("#told", Static).update(words)
        elif is_wrong:
            self.prm.tell(words.plain, severity="error")

    def _paint(self) -> None:
        if not self.is_attached:
            return
        review = self._review
        is_asking = review is not None and not review.is_over
        pane = self.query_one("#review")
        pane.border_title = Content(position_words(review) if review and is_asking else _TITLE)
        pane.border_subtitle = Content(tally_words(review) if review and is_asking else "")
        if is_asking != self.has_class("-asking"):
            self.set_class(is_asking, "-asking")
            self.refresh_bindings()
        notice = self.query_one("#notice", Static)
        if review is None:
            notice.update(finding_words(self.prm.pairs.part_done))
        elif review.is_over:
            notice.update(over_words(review))
            self._painted = None
        elif review.shown != self._painted:
            self._show(review, review.shown)

    def _show(self, review: Review, pair: PairRead | None) -> None:
        self._painted = pair
        self.query_one("#reasons", Static).update(reason_words(review.reasons))
        rows = facts(pair.one, pair.other, self.desk.today) if pair else []
        self.query_one(FactTable).show(rows)
        self.query_one("#facts").scroll_home(animate=False)
