"""The list of what exports revealed."""

from prm.tui.presentation.changes import change_layout
from prm.tui.presentation.rows import Layout
from prm.tui.widgets.headed_list import HeadedList


class ChangeList(HeadedList):
    """Export days and the news of people; the cursor stands on people only."""

    def columns(self, width: int) -> Layout:
        """Return the columns: most of the room is for what was said or written."""
        return change_layout(width)
