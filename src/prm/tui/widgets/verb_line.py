"""The last line of the screen: the keys that do something here."""

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from prm.tui.presentation.footer import Key, key_at, verb_line


class VerbLine(Widget):
    """The active keys, as many as fit. One widget, where the stock footer mounts one for each key."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the keys that are active."""
        self.screen.bindings_updated_signal.subscribe(self, self._repaint)

    def render(self) -> Content:
        """Paint the keys that fit."""
        return verb_line(self._keys(), self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        key = key_at(self._keys(), event.x, self.size.width)
        if key:
            self.app.simulate_key(key.key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Explain the key under the mouse."""
        key = key_at(self._keys(), event.x, self.size.width)
        self.tooltip = Content(key.tooltip) if key and key.tooltip else None

    def _keys(self) -> list[Key]:
        keys: dict[str, Key] = {}
        for _node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.show and enabled:
                sign = self.app.get_key_display(binding)
                keys.setdefault(binding.action, Key(binding.key, sign, binding.description, binding.tooltip))
        return list(keys.values())

    def _repaint(self, _screen: Screen[object]) -> None:
        self.refresh()
