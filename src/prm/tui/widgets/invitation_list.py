"""The list of who asks to connect."""

from prm.tui.presentation.invitations import Asking, InboxLine, Widest, inbox_layout, widest_of
from prm.tui.presentation.rows import Layout
from prm.tui.widgets.headed_list import HeadedList


class InvitationList(HeadedList):
    """Headings and invitations; from one that goes the cursor moves on to the next."""

    def __init__(self, id: str | None = None) -> None:
        """Make a list without lines."""
        super().__init__(id=id)
        self._inbox: list[InboxLine] = []
        self._widest = Widest(0, 0)

    def columns(self, width: int) -> Layout:
        """Return the columns: most of the room is for what was said or written."""
        return inbox_layout(self._widest, width)

    @property
    def asking(self) -> Asking | None:
        """The invitation under the cursor; None when there is none."""
        return self._inbox[self.cursor].asking if self.cursor < len(self._inbox) else None

    def show_inbox(self, inbox: list[InboxLine]) -> None:
        """Show *inbox* with the cursor on the same one; where that went, on the one that came after it."""
        line = self._line_in(inbox)
        self._inbox = inbox
        self._widest = widest_of(inbox)
        self._lines = [one.line for one in inbox]
        self.lines_changed()
        self.show_cursor_at(line)

    def _line_in(self, inbox: list[InboxLine]) -> int:
        """Return the line of *inbox* on which what is under the cursor is, or who came after it."""
        lines = {one.key: line for line, one in enumerate(inbox) if one.key}
        before = self._inbox[: self.cursor][::-1]
        nearest = [*self._inbox[self.cursor :], *before]
        return next((lines[one.key] for one in nearest if one.key in lines), self.cursor)
