"""Undo and redo."""

from typing import NamedTuple

from prm.clock import timestamp
from prm.domain.people import EntryRow
from prm.domain.wording import plural
from prm.ledger import retracting
from prm.ledger.archives import archive_of
from prm.ledger.opening import Ledger
from prm.services.collecting import collecting_seldom


class Turned(NamedTuple):
    """What was undone, or brought back, at one go."""

    entries: tuple[EntryRow, ...]
    """One, or those of all files of an archive, the newest first."""

    @property
    def id(self) -> int:
        """Return the number of the newest."""
        return self.entries[0].id

    @property
    def kind(self) -> str:
        """Return the kind of the newest."""
        return self.entries[0].kind

    @property
    def title(self) -> str:
        """Return in words what it was."""
        if len(self.entries) == 1:
            return self.entries[0].title
        return f"imported {archive_of(self.entries[0].source)}: {plural(len(self.entries), 'file')}"


@collecting_seldom()
def undo(ledger: Ledger, entry_id: int | None = None) -> Turned:
    """Take back an entry, or what came last: of an archive, all its files. Refuses where nothing is."""
    return Turned(tuple(retracting.retract(ledger, entry_id, timestamp())))


@collecting_seldom()
def redo(ledger: Ledger, entry_id: int | None = None) -> Turned:
    """Bring back an entry, or what was undone last at one go. Refuses where nothing is undone."""
    return Turned(tuple(retracting.reinstate(ledger, entry_id, timestamp())))
