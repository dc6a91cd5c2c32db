"""Verbs by which the TUI looks at changes, past days and writers; the command line does so in other words."""

from prm.verb import Verb

LOOKING: tuple[Verb, ...] = (
    Verb(
        "read",
        "read",
        "Mark what exports revealed of this person so far as read.",
        "r",
        "changes",
        is_command=False,
        writes=True,
    ),
    Verb(
        "read-all",
        "all read",
        "Mark everything that exports up to this one revealed as read.",
        "R",
        "changes",
        is_command=False,
        writes=True,
    ),
    Verb(
        "unread",
        "only unread",
        "Show only what you have not read yet, or everything again.",
        "v",
        "changes",
        is_command=False,
    ),
    Verb(
        "as-of",
        "as of a day",
        "Look at everything as it was on a past day.",
        "d",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "writers",
        "who only wrote",
        "List who only wrote to you and is not among your people: read it, and add whom you like.",
        "M",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
)
"""In the order of the footer."""
