"""Entries of the journal in words."""

from textual.content import Content

from prm.domain.people import EntryRow
from prm.domain.text import one_line
from prm.domain.wording import short_day
from prm.tui.presentation.styles import DOUBTFUL, MUTED
from prm.tui.presentation.words import shown


def entry_line(entry: EntryRow, written: str = "") -> Content:
    """Return one entry in one line: number, day, what it did and what was *written* in it.

    One that was taken back is struck through.
    """
    style = "strike dim" if entry.retracted_at else ""
    parts = [
        (f"{entry.id:>5}  ", MUTED),
        (f"{short_day(entry.made_at[:10]):<12} ", MUTED),
        (shown(entry.title), style),
    ]
    if written:
        parts.append((f"  {shown(one_line(written))}", MUTED))
    if entry.as_of and entry.as_of != entry.made_at[:10]:
        parts.append((f"  as of {short_day(entry.as_of)}", MUTED))
    if entry.retracted_at:
        parts.append(("  undone", DOUBTFUL))
    return Content.assemble(*parts)
