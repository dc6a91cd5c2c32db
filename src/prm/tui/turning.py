"""Undo and redo, and what is told of them."""

from prm.tui.desk import Desk
from prm.tui.presentation.words import shown


def take_back(desk: Desk, entry: int | None = None) -> str:
    """Undo that *entry* of the journal, or the newest; return what was taken back. May refuse."""
    from prm.services.journal import undo

    return f"Taken back: {shown(undo(desk.ledger, entry).title)}"


def bring_back(desk: Desk, entry: int | None = None) -> str:
    """Redo that *entry* of the journal, or the one undone last; return what came back. May refuse."""
    from prm.services.journal import redo

    return f"Brought back: {shown(redo(desk.ledger, entry).title)}"
