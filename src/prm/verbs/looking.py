"""Verbs that show one person, or list some."""

from prm.verbs.declaration import Verb

LOOKING: tuple[Verb, ...] = (
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
    Verb(
        "show",
        "show",
        "Show one person whole: facts with their history, talks, notes.",
        examples=("show 'Jane Doe'", "show linkedin:jane-doe --why", "show 12 --json --as-of 2024-01-01"),
    ),
    Verb(
        "messages",
        "messages",
        "Read what you and someone wrote to each other; without a name, list who only wrote to you.",
        "m",
        "chosen",
        in_footer=False,
        examples=("messages 'Jane Doe'", "messages --json"),
    ),
    Verb(
        "due",
        "due",
        "List whom to catch up with, the most overdue for their rhythm first.",
        examples=("due", "due --limit 5 --json"),
    ),
    Verb("never", "never", "List whom you have not yet talked with.", examples=("never", "never --limit 0")),
)
