"""The pairs of people who may be one, as far as they were looked for."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from prm.ledger.opening import Ledger, refusing
from prm.ledger.reading.duplicates import pairs_version

if TYPE_CHECKING:
    from prm.services.duplicates import Duplicate

MOST_UNASKED = 50_000
"""People among whom pairs are looked for without being asked; among more it takes long, and much memory."""


class _Stopped(Exception):
    """The program ends; nobody waits for the pairs any more."""


class Pairs:
    """Finds the pairs once, and again only after something that may have brought or taken one.

    It has a thread of its own: among many people it takes seconds, in which others want to read.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Take where to look; nothing is looked for yet."""
        self._ledger = ledger
        self._thread: ThreadPoolExecutor | None = None
        self._known: tuple[tuple[int | None, ...], list[Duplicate]] | None = None
        self._is_stopped = False
        self.part_done = 0.0
        """How much of the search that runs is done, from 0 to 1."""

    async def find(self) -> "list[Duplicate]":
        """Return the pairs, the likeliest first."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1)
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._find)

    def count(self, ledger: Ledger) -> int:
        """Return how many pairs there are; 0 too when nobody has looked since that may have changed."""
        known = self._known
        return len(known[1]) if known and known[0] == pairs_version(ledger) else 0

    def stop(self) -> None:
        """End a search that runs."""
        self._is_stopped = True
        if self._thread:
            self._thread.shutdown(wait=False)

    def _find(self) -> "list[Duplicate]":
        from prm.services.duplicates import find_duplicates

        with refusing(self._ledger.path):
            version = pairs_version(self._ledger)
            if self._known is None or self._known[0] != version:
                self.part_done = 0.0
                self._known = version, find_duplicates(self._ledger, progress=self._progress)
        return self._known[1]

    def _progress(self, part: float) -> None:
        self.part_done = part
        if self._is_stopped:
            raise _Stopped
