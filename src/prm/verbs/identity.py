"""Verbs by which the user says who is who."""

from prm.verbs.declaration import Verb

IDENTITY: tuple[Verb, ...] = (
    Verb(
        "duplicates",
        "duplicates",
        "List pairs of people who may be one, with the reasons; nothing is joined by itself.",
        "D",
        "everywhere",
        in_footer=False,
        examples=("duplicates", "duplicates --limit 5 --json"),
        writes=True,
    ),
    Verb(
        "same",
        "same person",
        "Say that two people or more are one: everything of all of them is kept.",
        "equals_sign",
        "chosen",
        in_footer=False,
        examples=("same 12 40", "same linkedin:jane-doe jane@example.org"),
        writes=True,
    ),
    Verb(
        "different",
        "different people",
        "Say that two are different people, or split one, whatever the rules say.",
        "exclamation_mark",
        "chosen",
        in_footer=False,
        examples=("different 12 40", "different linkedin:jane-doe linkedin:jane-doe-1a2b"),
        writes=True,
    ),
)
