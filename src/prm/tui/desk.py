"""What every screen works with."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import copy_context
from datetime import date
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from prm.ledger.opening import Ledger, refusing
from prm.settings import Settings
from prm.tui.resting import Rest

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


class Desk(NamedTuple):
    """The ledger, the settings and the clock, handed to every screen."""

    ledger: Ledger
    settings: Settings
    clock: Callable[[], date]
    writing: Executor | None = None
    """The one thread that writes, so that a long import never stands in the way of a read."""
    make_rest: Callable[[], Rest] = Rest
    """Makes what tells how long to wait after a key."""
    as_of: date | None = None
    """The past day whose ledger this is, where nothing is written; None for the ledger of today."""

    @property
    def today(self) -> date:
        """Return the current day."""
        return self.clock()

    def on(self, day: date) -> "Desk":
        """Return the desk of a past *day*, on which it is that day; it may take seconds to make."""
        past = self.look(lambda ledger: ledger.as_of(day))
        return self._replace(ledger=past, clock=lambda: day, as_of=day)

    def look(
        self, reading: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """Return what *reading* finds in the ledger at one moment, read at once; a failure is a refusal."""
        with refusing(self.ledger.path), self.ledger.one_moment():
            return reading(self.ledger, *args, **kwargs)

    async def read(
        self, reading: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """Return what *reading* finds in the ledger, read off the event loop; a failure is a refusal."""
        return await asyncio.to_thread(lambda: self.look(reading, *args, **kwargs))

    async def write(self, work: Callable[[], Found]) -> Found:
        """Do *work* that writes, after all that was asked for before, and return what it returns."""
        run = copy_context().run
        return await asyncio.get_running_loop().run_in_executor(self.writing, lambda: run(work))
