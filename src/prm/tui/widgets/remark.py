"""A line or a few under the search field, there only while they say something."""

from textual.content import Content
from textual.widgets import Static


class Remark(Static):
    """Says what is wrong with a search, or that it finds nobody."""

    def say(self, words: Content | str) -> None:
        """Show *words*; empty ones take no room."""
        if bool(words) != self.display or words:
            self.display = bool(words)
            self.update(words)
