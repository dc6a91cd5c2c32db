"""The pane that shows the person under the cursor, a moment after it came to rest."""

import asyncio
from typing import TYPE_CHECKING, cast

from textual import work

from prm.domain.refusals import NobodyThere, Refused
from prm.tui.desk import Desk
from prm.tui.presentation.refusals import refusal_words
from prm.tui.widgets.person_view import PersonView

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


class Preview(PersonView):
    """A person view that reads whom it is told to follow; hidden, on a narrow screen, it reads nothing."""

    def __init__(self, desk: Desk) -> None:
        """Take the ledger and the clock."""
        super().__init__(desk.clock)
        self._desk = desk
        self._followed = 0
        self._rest = desk.make_rest()

    def follow(self, person_id: int, is_typing: bool = False) -> None:
        """Show that person soon; 0 shows nobody. The same person is read again.

        While the user types, nothing is read before the keys have come to rest.
        """
        is_key = is_typing or person_id != self._followed
        self._followed = person_id
        if self.is_on_screen:
            self._read(person_id, self._rest.seconds(is_typing) if is_key else 0)

    def on_show(self) -> None:
        """Catch up with the cursor when the screen has become wide enough."""
        self.follow(self._followed)

    @work(exclusive=True, group="preview")
    async def _read(self, person_id: int, wait: float) -> None:
        if not person_id:
            self.show_nobody()
            return
        await asyncio.sleep(wait)
        from prm.ledger.reading.person import person_detail

        try:
            detail = await self._desk.read(person_detail, person_id, self._desk.today)
        except NobodyThere:
            self.show_nobody()
        except Refused as refusal:
            self.show_nobody()
            cast("PrmApp", self.app).tell(refusal_words(refusal), "error")
        else:
            self.show(detail)
