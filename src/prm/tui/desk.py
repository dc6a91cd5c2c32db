"""What every screen works with."""

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from prm.ledger.opening import Ledger, refusing
from prm.settings import Settings

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


class Desk(NamedTuple):
    """The ledger, the settings and the clock, handed to every screen."""

    ledger: Ledger
    settings: Settings
    clock: Callable[[], date]
    as_of: date | None = None
    """The past day whose ledger this is, where nothing is written; None for the ledger of today."""

    @property
    def today(self) -> date:
        """Return the current day."""
        return self.clock()

    def on(self, day: date) -> "Desk":
        """Return the desk of a past *day*, on which it is that day; it may take seconds to make."""
        past = self.look(lambda ledger: ledger.as_of(day))
        return Desk(past, self.settings, lambda: day, day)

    def look(
        self, reading: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """Return what *reading* finds in the ledger, read at once; a failure is a refusal."""
        with refusing(self.ledger.path):
            return reading(self.ledger, *args, **kwargs)

    async def read(
        self, reading: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """Return what *reading* finds in the ledger, read off the event loop; a failure is a refusal."""
        return await asyncio.to_thread(lambda: self.look(reading, *args, **kwargs))
