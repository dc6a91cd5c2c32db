"""The last line of the screen: the keys that do something here."""

from collections.abc import Sequence

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from prm.tui.presentation.footer import Key, verb_parts
from prm.tui.presentation.parts import Part
from prm.tui.widgets.action_line import ActionLine
from prm.verbs import verb


class VerbLine(ActionLine):
    """The active keys, as many as fit. One widget, where the stock footer mounts one for each key."""

    def on_mount(self) -> None:
        """Follow the keys that are active."""
        self.screen.bindings_updated_signal.subscribe(self, self._repaint)

    def parts(self) -> Sequence[Part]:
        """Return the keys that fit: the ones of this very place first, then the verbs."""
        keys: dict[str, Key] = {}
        is_typing = isinstance(self.screen.focused, Input)
        active = self.screen.active_bindings.values()
        for _node, binding, enabled, _tooltip in sorted(active, key=lambda found: _is_general(found.binding)):
            if binding.show and enabled and not (binding.id and (is_typing or self._is_closed(binding.id))):
                sign = self.app.get_key_display(binding)
                keys.setdefault(binding.action, Key(binding.key, sign, binding.description, binding.tooltip))
        return verb_parts(list(keys.values()), self.size.width)

    def _is_closed(self, name: str) -> bool:
        """Return whether a verb has no place here: in a ledger of the past, or where nobody can be chosen."""
        if self.screen.has_class("-past") and verb(name).writes:
            return True
        return self.screen.has_class("-without-people") and verb(name).scope in ("chosen", "people")

    def _repaint(self, _screen: Screen[object]) -> None:
        self.refresh()


def _is_general(binding: Binding) -> bool:
    return bool(binding.id) and verb(binding.id or "").scope in ("everywhere", "chosen", "people")
