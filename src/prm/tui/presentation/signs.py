"""The keys of verbs as people read them: the user's own where they are remapped."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.keys import format_key

from prm.verbs import verb

_in_force: dict[str, str] = {}


def put_in_force(keys: Iterable[tuple[str, str]]) -> None:
    """Take the (verb, keys) pairs that the user remapped; there is one keyboard to a program."""
    _in_force.clear()
    _in_force.update(keys)


def signs_of(keys: str) -> list[str]:
    """Return the signs of *keys*, as Textual names them, separated by commas."""
    return [_sign_of(made) for made in Binding.make_bindings([Binding(keys, "")])]


def signs(name: str) -> list[str]:
    """Return the signs of all keys of the verb of that *name*."""
    return signs_of(_in_force.get(name, verb(name).key))


def sign(name: str) -> str:
    """Return the sign of the first key of the verb of that *name*."""
    return signs(name)[0]


def _sign_of(binding: Binding) -> str:
    modifiers, key = binding.parse_key()
    *before, key = [*(modifier for modifier in modifiers if modifier != "ctrl"), format_key(key)]
    return "+".join([*before, f"^{key}" if "ctrl" in modifiers else key])
