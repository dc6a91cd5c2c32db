"""Keys in the order in which they were typed, however quickly they come."""

import asyncio
from contextlib import suppress

from textual import events
from textual.app import App
from textual.dom import DOMNode

_PATIENCE_SECONDS = 0.5


class OrderlyApp(App[None]):
    """An app in which each key has had its effect before the next is looked at.

    Textual hands a key to whoever has the focus when it arrives, and looks later for what it is bound to.
    Over a slow line keys come in one burst: those meant for what the first of them opens would go to
    what lies below.
    """

    async def on_event(self, event: events.Event) -> None:
        """Let a key be typed, or do at once what it is bound to."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        # A terminal need not tell that it has the focus again.
        self.app_focus = True
        field = self.focused if self.focused and self.focused.check_consume_key("x", "x") else None
        if field and field.check_consume_key(event.key, event.character):
            await super().on_event(event)
            return
        if field:
            await _taken_in(field)
        if not (await self._is_bound(event.key, priority=True) or await self._is_bound(event.key)):
            await super().on_event(event)
        elif field:
            # What was typed is sent upwards, and whoever gets it may hand on the focus.
            for widget in field.ancestors_with_self:
                await _taken_in(widget)
                if widget is self.screen:
                    break

    async def _is_bound(self, key: str, priority: bool = False) -> bool:
        """Do what *key* is bound to; return whether it is to anything."""
        return await self._check_bindings(key, priority)


async def _taken_in(widget: DOMNode) -> None:
    """Return when *widget* has taken in what was handed to it, or is gone."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await done.wait()
