"""Knowing when a running app has done all it was asked, where Textual guesses it from an idle processor."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import cast

from textual._context import active_app
from textual.app import App
from textual.screen import Screen

_GLANCE = 0.005
"""Seconds between two looks at whether a picture that is held back was let go."""
_MOST_LOOKS = 500


async def nothing_left(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Return when no task of the event loop can go on and all is painted.

    Threads and timers may still be at work. Stands in for Textual's `wait_for_idle`.
    """
    del min_sleep, max_sleep
    app: App[object] = active_app.get()
    looks = 0
    await _until_nobody_can_go_on()
    while app.is_running and app.screen_stack and _is_unpainted(app.screen) and looks < _MOST_LOOKS:
        looks += 1
        if app._batch_count or app._resize_timer:
            # A palette that closes holds the picture back for a moment, and a new size comes a moment later.
            await asyncio.sleep(_GLANCE)
        app.screen._on_timer_update()
        await _until_nobody_can_go_on()


class Threads:
    """The work that an event loop has given to threads, and that is not done yet."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Note from now on what *loop* gives to threads."""
        self.at_work: set[asyncio.Future[object]] = set()
        self._give = loop.run_in_executor
        loop.run_in_executor = self._note  # type: ignore[assignment]

    def _note(
        self, executor: Executor | None, work: Callable[..., object], *args: object
    ) -> asyncio.Future[object]:
        given = self._give(executor, work, *args)
        self.at_work.add(given)
        given.add_done_callback(self.at_work.discard)
        return given


async def _until_nobody_can_go_on() -> None:
    # Timers that are due are found in the second round: only the loop's own attribute tells.
    rounds = 0
    while rounds < 2:
        await asyncio.sleep(0)
        rounds = 0 if cast("list[object]", asyncio.get_running_loop()._ready) else rounds + 1  # type: ignore[attr-defined]


def _is_unpainted(screen: Screen[object]) -> bool:
    return screen.is_current and bool(
        screen.app._batch_count
        or screen.app._resize_timer
        or screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
    )
