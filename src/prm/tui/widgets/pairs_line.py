"""The line that says that some people may be one, where there are such."""

from collections.abc import Sequence

from textual.content import Content

from prm.domain.wording import plural
from prm.tui.presentation.parts import Part, hint
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL
from prm.tui.widgets.action_line import ActionLine
from prm.verbs import verb


class PairsLine(ActionLine):
    """How many pairs there are, and the key to look at them; out of sight when there is none."""

    def on_mount(self) -> None:
        """Follow the number."""
        self.watch(self.app, "alike", self._follow)

    def parts(self) -> Sequence[Part]:
        """Return the words; a click on them opens the pairs."""
        alike = self.prm.alike
        words = Content.assemble(
            (" ≈ ", f"bold {DOUBTFUL}"),
            f"{plural(alike, 'pair')} of people may be one person each ",
        )
        opening = "screen.verb('duplicates')", verb("duplicates").help
        return [Part(words, *opening), hint(sign("duplicates"), "compare them", *opening)]

    def _follow(self, alike: int) -> None:
        self.display = alike > 0
        self.refresh()
