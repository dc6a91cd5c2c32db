"""Every verb the program knows, declared once: keys, footer, palette, CLI help and docs derive from it."""

from prm.verbs.declaration import Verb
from prm.verbs.identity import IDENTITY
from prm.verbs.journal import JOURNAL
from prm.verbs.looking import LOOKING
from prm.verbs.people import PEOPLE
from prm.verbs.places import IN_CHANGES, IN_INVITATIONS, PLACES
from prm.verbs.program import PROGRAM
from prm.verbs.safekeeping import SAFEKEEPING

VERBS: tuple[Verb, ...] = (
    *PEOPLE,
    *JOURNAL,
    *PLACES,
    *IN_INVITATIONS,
    *IN_CHANGES,
    *LOOKING,
    *IDENTITY,
    *SAFEKEEPING,
    *PROGRAM,
)
"""In the order of the footer and the palette."""

_NAMED = {verb.name: verb for verb in VERBS}


def verb(name: str) -> Verb:
    """Return the verb of that *name*. Raises KeyError for an unknown one."""
    return _NAMED[name]
