"""The numbers that the header and Today show, each as soon as it is known."""

from typing import TYPE_CHECKING

from textual import work
from textual.reactive import reactive

from prm.domain.invitations import Inbox
from prm.domain.people import Tally
from prm.tui.desk import Desk
from prm.tui.notices import TellingApp
from prm.tui.pairs import Pairs

if TYPE_CHECKING:
    from prm.domain.reality import Share


class CountingApp(TellingApp):
    """An app that counts, one number after the other; whoever shows one watches it."""

    desk: Desk
    """What the places in sight work with."""
    pairs: Pairs
    """The pairs of people who may be one."""

    tally: reactive[Tally | None] = reactive(None)
    """How many people there are of each sort, or None until they were counted."""
    unread: reactive[int | None] = reactive(None)
    """How many changes were not read yet, or None until they were counted."""
    inbox: reactive[Inbox | None] = reactive(None)
    """Who asks to connect, or None until they were counted."""
    alike: reactive[int] = reactive(0)
    """How many pairs of people may be one, as far as anyone looked."""
    share: "reactive[Share | None]" = reactive(None)
    """How much of the network is real, or None until it was counted."""
    writers: reactive[int] = reactive(0)
    """How many others only wrote, as far as they were counted."""

    def forget_counts(self) -> None:
        """Show no number until it is counted anew: everything is of another day now."""
        self.tally = self.unread = self.inbox = self.share = None
        self.alike = self.writers = 0

    @work(exclusive=True, group="count")
    async def count(self) -> None:
        """Count everything anew."""
        from prm.ledger.reading.changes import count_unread
        from prm.ledger.reading.due import tally
        from prm.ledger.reading.invitations import count_inbox
        from prm.ledger.reading.network import share_of_network
        from prm.ledger.reading.waiting import count_writers

        desk = self.desk
        with self.telling():
            self.tally = await desk.read(tally, desk.today)
            self.unread = await desk.read(count_unread)
            self.inbox = await desk.read(count_inbox)
            self.alike = await desk.read(self.pairs.count)
            self.share = await desk.read(share_of_network)
            self.writers = await desk.read(count_writers)
