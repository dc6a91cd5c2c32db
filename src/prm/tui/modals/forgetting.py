"""The question before someone is erased for good."""

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from prm.domain.people import PersonRow
from prm.domain.strangers import Stranger
from prm.services.forgetting import copies_beside, forget_whom, held_of, parts_of
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.forgetting import forget_words, forgotten_words
from prm.tui.presentation.words import shown

_WORD = "forget"
"""What has to be written; a key alone could be pressed by accident."""


class ForgetQuestion(Question):
    """Says what will be erased of someone, and erases it when the word is written."""

    KEYS = "write forget, then enter   esc leave all as it is"

    def __init__(
        self, desk: Desk, whom: PersonRow | Stranger, parts: Sequence[str], copies: Sequence[Path]
    ) -> None:
        """Take whom to forget, what is held of them in words, and the copies that will still hold them."""
        super().__init__()
        self.heading = f"Forget {shown(whom.name)}"
        self._desk = desk
        self._whom = whom
        self._parts = parts
        self._copies = copies

    def compose_question(self) -> ComposeResult:
        """Yield what will be erased, and the line to write in."""
        yield Static(forget_words(self._whom, self._parts, self._copies), id="erased", markup=False)
        yield Input(placeholder=_WORD, id="line", classes="explanation")

    @on(Input.Changed)
    def _typed(self) -> None:
        self.refuse("")

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        if submitted.value.strip().casefold() != _WORD:
            self.refuse(f"Nobody was forgotten. Write {_WORD} and press enter, or leave with esc.")
        elif not self.is_settling:
            submitted.input.disabled = True
            submitted.input.value = "Erasing, and writing the file anew …"
            self.settle(self._erase)

    def refuse(self, words: str) -> None:
        """Say in place why it cannot be done, and let the word be written again."""
        super().refuse(words)
        if words:
            self.query_one("#line", Input).disabled = False

    def _erase(self) -> str:
        return forgotten_words(forget_whom(self._desk.ledger, self._whom))


async def forget_question(desk: Desk, whom: PersonRow | Stranger) -> ForgetQuestion:
    """Ask whether to erase a person or a stranger, with all that would go."""
    held = await desk.read(held_of, whom.id)
    return ForgetQuestion(desk, whom, parts_of(held), copies_beside(desk.ledger))
