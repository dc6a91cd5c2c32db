"""Keys from verbs: the one place where the vocabulary becomes Textual bindings."""

from textual.binding import Binding, BindingType

from prm.verbs import VERBS
from prm.verbs.declaration import Verb

GROUPS = (
    ("Everywhere", ("everywhere",)),
    ("On whoever is chosen", ("chosen", "people")),
    ("In Changes", ("changes",)),
    ("In Invitations", ("invitations",)),
)
"""Headings under which keys are listed, and the scopes of their verbs."""


def verbs_with_keys(*scopes: str) -> list[Verb]:
    """Return the verbs whose key works in one of these *scopes*, in the order they are declared."""
    return [verb for verb in VERBS if verb.key and verb.scope in scopes]


def verb_bindings(*scopes: str) -> list[BindingType]:
    """Return the bindings of *scopes*; each has the verb's name as its id, by which it can be remapped."""
    return [
        Binding(
            verb.key,
            f"verb('{verb.name}')",
            verb.words,
            show=verb.in_footer,
            tooltip=verb.help,
            id=verb.name,
        )
        for verb in verbs_with_keys(*scopes)
    ]
