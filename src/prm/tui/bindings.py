"""Keys from verbs: the one place where the vocabulary becomes Textual bindings."""

from textual.binding import Binding, BindingType

from prm.verb import Verb
from prm.verbs import VERBS

GROUPS = (
    ("Everywhere", "everywhere"),
    ("On whoever is chosen", "people"),
    ("In Changes", "changes"),
    ("In Invitations", "invitations"),
)
"""Headings under which keys are listed, and where they work."""


def verbs_with_keys(*places: str) -> list[Verb]:
    """Return the verbs whose key works in one of the *places* of the TUI, in the order they are declared."""
    return [verb for verb in VERBS if verb.key and verb.place in places]


def verb_bindings(*places: str) -> list[BindingType]:
    """Return the bindings of *places*; each has the verb's name as its id, by which it can be remapped."""
    return [
        Binding(
            verb.key,
            f"verb('{verb.name}')",
            verb.words,
            show=verb.in_footer,
            tooltip=verb.help,
            id=verb.name,
        )
        for verb in verbs_with_keys(*places)
    ]
