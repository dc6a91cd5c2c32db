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

    @property
    def today(self) -> date:
        """Return the current day."""
        return self.clock()

    async def read(
        self, reading: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """Return what *reading* finds in the ledger, read off the event loop; a failure is a refusal."""

        def read() -> Found:
            with refusing(self.ledger.path):
                return reading(self.ledger, *args, **kwargs)

        return await asyncio.to_thread(read)
