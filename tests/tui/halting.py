"""Work that stands still in its thread until the test lets it go on."""

import threading
from typing import Any

import pytest

from tests.tui.visit import Visit


class Halted:
    """A function that waits, before or after its work, the first time it is called."""

    def __init__(self, patch: pytest.MonkeyPatch, path: str, is_after: bool = False) -> None:
        """Put it in the place of the function at *path*."""
        import pkgutil

        work = pkgutil.resolve_name(":".join(path.rsplit(".", 1)))
        self._reached, self._go_on = threading.Event(), threading.Event()

        def halting(*args: Any, **kwargs: Any) -> object:
            if not is_after:
                self._halt()
            done = work(*args, **kwargs)
            if is_after:
                self._halt()
            return done

        patch.setattr(path, halting)

    async def reached(self, visit: Visit) -> None:
        """Wait until it stands still."""
        while not self._reached.is_set():
            await visit.pilot.pause()

    def go_on(self) -> None:
        """Let it go on, and stand still no more."""
        self._go_on.set()

    def _halt(self) -> None:
        self._reached.set()
        self._go_on.wait(30)
