"""Questions that are answered in one line: tags, a cadence, a snooze."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from prm.tui.modals.question import Question

Answer = Callable[[str], str]
"""Does what the line says, off the event loop; returns what to tell the user. May refuse."""


class LineQuestion(Question):
    """Asks for one line, and does what it says."""

    def __init__(
        self,
        heading: str,
        answer: Answer,
        placeholder: str,
        explanation: Content,
        suggester: Suggester | None = None,
    ) -> None:
        """Take the *heading*, what to do with the line, and the words around it."""
        super().__init__()
        self.heading = heading
        self._answer = answer
        self._placeholder = placeholder
        self._explanation = explanation
        self._suggester = suggester

    def compose_question(self) -> ComposeResult:
        """Yield the line and how to write it."""
        yield Input(placeholder=self._placeholder, suggester=self._suggester, id="line")
        yield Static(self._explanation, classes="explanation", markup=False)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.refuse("")

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        line = submitted.value
        self.settle(lambda: self._answer(line))


class TagSuggester(Suggester):
    """Completes the last word of a line to a tag that is in use."""

    def __init__(self, tags: Sequence[str]) -> None:
        """Take the tags in use."""
        super().__init__(use_cache=False, case_sensitive=False)
        self._tags = tags

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line with its last word completed, or None."""
        head, sign, start = _last_word(value)
        if not start:
            return None
        return next(
            (f"{head}{sign}{tag}" for tag in self._tags if tag.startswith(start) and tag != start), None
        )


def _last_word(line: str) -> tuple[str, str, str]:
    head, space, word = line.rpartition(" ")
    bare = word.lstrip("+-#")
    return head + space, word[: len(word) - len(bare)], bare.casefold()
