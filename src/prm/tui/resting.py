"""When to do what may wait: at once after a pause, and only at rest while keys keep coming."""

from time import monotonic

_AT_ONCE = 0.03
_AT_REST = 0.26
"""Seconds after which the next key, of someone who goes on typing, would have come."""
_PAUSE = 0.4
"""Seconds without a key after which the next one is the first of a new move."""


class Rest:
    """Tells how long to wait after a key, so that slow work never stands in the way of the next one."""

    def __init__(self) -> None:
        self._last_key = 0.0

    def seconds(self, is_typing: bool = False) -> float:
        """Return the seconds to wait after the key that came just now; who is typing goes on typing."""
        before, self._last_key = self._last_key, monotonic()
        is_first = self._last_key - before > _PAUSE
        return _AT_ONCE if is_first and not is_typing else _AT_REST
