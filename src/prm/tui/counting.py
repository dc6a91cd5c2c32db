"""Counting what the header and Today show, one number after the other, as each becomes known."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


async def count_all(prm: "PrmApp") -> None:
    """Count the people of each sort, what exports revealed, pairs, and who asks to connect."""
    from prm.ledger.reading.changes import count_unread
    from prm.ledger.reading.due import tally
    from prm.ledger.reading.invitations import count_inbox

    desk = prm.desk
    prm.tally = await desk.read(tally, desk.today)
    prm.unread = await desk.read(count_unread)
    prm.inbox = await desk.read(count_inbox)
    prm.alike = await desk.read(prm.pairs.count)
