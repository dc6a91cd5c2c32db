"""Undo and redo."""

from prm.clock import timestamp
from prm.domain.people import EntryRow
from prm.ledger import retracting
from prm.ledger.opening import Ledger


def undo(ledger: Ledger, entry_id: int | None = None) -> EntryRow:
    """Take back an entry, the newest live one by default. Refuses where there is none."""
    return retracting.retract(ledger, entry_id, timestamp())


def redo(ledger: Ledger, entry_id: int | None = None) -> EntryRow:
    """Bring back an entry, the one undone last by default. Refuses where there is none."""
    return retracting.reinstate(ledger, entry_id, timestamp())
