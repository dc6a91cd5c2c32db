"""Which verbs the command line has, in which section of the help, and in which module each lives."""

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Every day", ("people", "show", "messages", "log", "due", "never", "changes", "invitations", "network")),
    ("What you know of someone", ("add", "edit", "tag", "cadence", "snooze", "note")),
    ("Who is who", ("duplicates", "same", "different")),
    ("In and out", ("import", "export")),
    ("The journal", ("history", "undo", "redo")),
    ("Safekeeping", ("backup", "restore", "check", "forget")),
    ("Begin", ("demo", "completion")),
)
"""Heading and verbs of each part of `prm --help`, in order."""

MODULES: dict[str, str] = {
    "people": "people",
    "show": "showing",
    "messages": "messages",
    "due": "catching_up",
    "never": "catching_up",
    "changes": "changes",
    "invitations": "invitations",
    "network": "network",
    "log": "talks",
    "add": "editing",
    "edit": "editing",
    "tag": "keeping",
    "cadence": "keeping",
    "snooze": "keeping",
    "note": "keeping",
    "duplicates": "duplicates",
    "same": "identity",
    "different": "identity",
    "import": "importing",
    "export": "exporting",
    "history": "journal",
    "undo": "journal",
    "redo": "journal",
    "backup": "safekeeping",
    "restore": "safekeeping",
    "check": "safekeeping",
    "forget": "forgetting",
    "demo": "demo",
    "completion": "completion",
}
"""Verb to the module of `prm.cli` that holds its command, under the name `<verb>_command`."""


def command_names() -> list[str]:
    """Return every verb of the command line, in the order of the help."""
    return [name for _, names in SECTIONS for name in names]
