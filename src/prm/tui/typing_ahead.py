"""Keys in the order in which they were typed, however quickly they come."""

import asyncio
from contextlib import suppress

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

PATIENCE_SECONDS = 0.5
"""For so long at most a key waits for what the one before it set going."""
_MOMENT_SECONDS = 0.002


class OrderlyApp(App[None]):
    """An app in which a key is looked at when the one before it has opened what it opens.

    Textual hands a key to whoever has the focus when it arrives, and looks later for what it is bound to.
    Over a slow line keys come in one burst: those meant for what the first of them opens would go to
    what lies below. Here what a key is bound to is done at once, unless it is text for a field; so no
    widget below the app may handle in `on_key` a key that has a binding.
    """

    async def on_event(self, event: events.Event) -> None:
        """Let a key be typed, or do what it is bound to."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        # A terminal need not tell that it has the focus again.
        self.app_focus = True
        ground = self.screen
        focused: DOMNode = self.focused or ground
        if focused.check_consume_key(event.key, event.character):
            await super().on_event(event)
            return
        ground._clear_tooltip()
        if focused.check_consume_key("x", "x"):
            await self._patiently(focused)
        if await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key):
            await self._patiently(*_up_to(ground, focused))
        else:
            await super().on_event(event)

    async def _patiently(self, *widgets: DOMNode) -> None:
        """Wait until *widgets*, in turn, have taken in what they were sent, and for what that opens."""
        ground = self.screen
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                for widget in widgets:
                    await _taken_in(widget)
                while getattr(self.screen, "is_settling", False):
                    await asyncio.sleep(_MOMENT_SECONDS)
                if self.screen is not ground:
                    await _taken_in(self.screen)


def _up_to(ground: Screen[object], widget: DOMNode) -> list[DOMNode]:
    """Return *widget* and what holds it, up to its screen: what a widget tells goes that way."""
    nodes = widget.ancestors_with_self
    return nodes[: nodes.index(ground) + 1] if ground in nodes and ground.is_attached else []


async def _taken_in(widget: DOMNode) -> None:
    """Return when *widget* has taken in all that it was sent until now; at once if it is gone."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        await done.wait()
