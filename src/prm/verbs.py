"""Every verb the program knows, declared once: keys, footer, palette, CLI help and docs derive from it."""

from typing import NamedTuple


class Verb(NamedTuple):
    """One thing a user can do."""

    name: str
    """The word on the command line, and the verb's identity for key remapping."""
    words: str
    """What the footer and the help say: a few words, lower case."""
    help: str
    """One sentence for the command line's help, the palette and the docs."""
    key: str = ""
    """Textual key of the TUI, or several separated by commas; empty where the TUI has none."""
    place: str = ""
    """Where in the TUI it works: `everywhere`, `people` (any list of people), or empty for nowhere.

    One that works without a key is in the command palette alone: it cannot be pressed by accident.
    """
    is_command: bool = True
    """Whether the command line has it too."""
    examples: tuple[str, ...] = ()
    """Command lines that show it, without the leading `prm`."""
    in_footer: bool = True
    """Whether the footer shows the key (all keys are in the help)."""


VERBS: tuple[Verb, ...] = (
    Verb(
        "log",
        "log a talk",
        "Record a talk: when, how, with whom and about what, in one sentence.",
        "l",
        "everywhere",
        examples=(
            'log "yesterday: coffee with Jane Doe about hiring"',
            'log "call about the budget" --with jane@example.org --on 2026-05-02',
        ),
    ),
    Verb("search", "search", "Search people as you type.", "slash", "everywhere", is_command=False),
    Verb(
        "tag",
        "tag",
        "Add or take away tags.",
        "t",
        "people",
        examples=('tag "Jane Doe" +friend', 'tag "Jane Doe" +mentor -work'),
    ),
    Verb(
        "cadence",
        "cadence",
        "Say how often you want to talk with someone, or with everyone who has a tag.",
        "c",
        "people",
        examples=('cadence "Jane Doe" 90d', "cadence '#friend' monthly", 'cadence "Jane Doe" none'),
    ),
    Verb(
        "snooze",
        "snooze",
        "Hide a catch-up until later; this is not contact.",
        "z",
        "people",
        examples=('snooze "Jane Doe" 2w', 'snooze "Jane Doe" none'),
    ),
    Verb(
        "note",
        "note",
        "Keep a note about someone.",
        "n",
        "people",
        examples=('note "Jane Doe" "her daughter starts school in May"',),
    ),
    Verb(
        "edit",
        "edit",
        "State what you know of someone: name, job, place, addresses, birthday.",
        "e",
        "people",
        examples=(
            'edit "Jane Doe" --company Globex --title CTO',
            'edit "Jane Doe" --phone "+1 201 555 0123"',
        ),
    ),
    Verb(
        "add",
        "add",
        "Add someone by hand.",
        "a",
        "everywhere",
        examples=('add "Jane Doe" --profile linkedin.com/in/jane-doe --met "PyCon, at the coffee bar"',),
    ),
    Verb(
        "open", "open profile", "Open the person's profile in the browser.", "o", "people", is_command=False
    ),
    Verb(
        "copy",
        "copy",
        "Copy the person's e-mail, or their profile's address where none is known.",
        "y",
        "people",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "mark",
        "mark",
        "Mark or unmark a person, so that the next verb works on all who are marked.",
        "space",
        "people",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "sort",
        "sort",
        "Turn to the next order: name, company, last talk, catch-up, connection, added.",
        "s",
        "people",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "import",
        "import",
        "Take in a LinkedIn export (a zip, its folder, or one of its files), or another prm ledger.",
        "i",
        "everywhere",
        examples=(
            "import ~/Downloads/Basic_LinkedInDataExport_03-14-2026.zip",
            "import Connections.csv --as-of 2024-03-14 --dry-run",
            "import ~/Sync/prm/laptop.db",
        ),
    ),
    Verb(
        "undo",
        "undo",
        "Take back the newest entry of the journal, or a named one.",
        "u",
        "everywhere",
        examples=("undo", "undo 42"),
    ),
    Verb(
        "redo",
        "redo",
        "Bring back the entry that was undone last, or a named one.",
        "U",
        "everywhere",
        examples=("redo", "redo 42"),
        in_footer=False,
    ),
    Verb(
        "history",
        "journal",
        "Show the journal: every import, talk and edit, with what was undone.",
        "J",
        "everywhere",
        examples=("history", "history --limit 0 --json"),
        in_footer=False,
    ),
    Verb(
        "today",
        "today",
        "Go to what the day brings: catch-ups, birthdays, whom you talked with lately.",
        "1",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "people",
        "people",
        "List people, with a filter, in any order.",
        "2",
        "everywhere",
        in_footer=False,
        examples=(
            "people amara",
            "people company:globex is:never",
            "people 'talked:>90d tag:friend' --sort talked --json",
        ),
    ),
    Verb(
        "changes",
        "changes",
        "List what imports revealed: new jobs, names and addresses, who is new and who is gone.",
        "3",
        "everywhere",
        in_footer=False,
        examples=("changes", "changes --since 2026-03-14", "changes --limit 0 --json"),
    ),
    Verb(
        "show",
        "show",
        "Show one person whole: facts with their history, talks, notes.",
        examples=("show 'Jane Doe'", "show linkedin:jane-doe --why", "show 12 --json --as-of 2024-01-01"),
    ),
    Verb(
        "due",
        "due",
        "List whom to catch up with, the most overdue for their rhythm first.",
        examples=("due", "due --limit 5 --json"),
    ),
    Verb(
        "never",
        "never",
        "List whom you have not yet talked with.",
        examples=("never", "never --limit 0 --json"),
    ),
    Verb(
        "duplicates",
        "duplicates",
        "List pairs of people who may be one, with the reasons; nothing is joined by itself.",
        "D",
        "everywhere",
        in_footer=False,
        examples=("duplicates", "duplicates --limit 5 --json"),
    ),
    Verb(
        "same",
        "same person",
        "Say that two people or more are one: everything of all of them is kept.",
        "equals_sign",
        "people",
        in_footer=False,
        examples=("same 12 40", "same linkedin:jane-doe jane@example.org"),
    ),
    Verb(
        "different",
        "different people",
        "Say that two are different people, or split one, whatever the rules say.",
        "exclamation_mark",
        "people",
        in_footer=False,
        examples=("different 12 40", "different linkedin:jane-doe linkedin:jane-doe-1a2b"),
    ),
    Verb(
        "export",
        "export",
        "Write people out as csv or json.",
        examples=("export csv --out people.csv", "export json tag:friend"),
    ),
    Verb("backup", "backup", "Write a safe copy of the ledger.", examples=("backup", "backup ~/prm-2026.db")),
    Verb(
        "restore",
        "restore",
        "Put a backup in the ledger's place; the ledger as it was is kept beside it.",
        examples=("restore ~/prm-2026.db",),
    ),
    Verb(
        "check",
        "check",
        "Prove that the ledger is whole and that a rebuilt projection equals the stored one.",
        examples=("check", "check --repair"),
    ),
    Verb(
        "forget",
        "forget",
        "Erase a person for good, and keep them from coming back with the next import.",
        place="people",
        examples=("forget 'Jane Doe'", "forget linkedin:jane-doe --yes"),
    ),
    Verb(
        "completion",
        "completion",
        "Print the script that lets your shell complete verbs, options, names and tags.",
        examples=(
            "completion bash >> ~/.bashrc",
            "completion zsh >> ~/.zshrc",
            "completion fish > ~/.config/fish/completions/prm.fish",
        ),
    ),
    Verb(
        "demo", "demo", "Open prm on a throwaway ledger of invented people.", examples=("demo", "demo | cat")
    ),
    Verb(
        "keys",
        "keys",
        "Show every key and what it does.",
        "question_mark",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
    Verb("quit", "quit", "Leave prm.", "q", "everywhere", is_command=False, in_footer=False),
)


def verb(name: str) -> Verb:
    """Return the verb of that *name*. Raises KeyError for an unknown one."""
    for known in VERBS:
        if known.name == name:
            return known
    raise KeyError(name)
