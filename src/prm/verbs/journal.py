"""Verbs of the journal: what comes in, what is taken back, and the list of it."""

from prm.verbs.declaration import Verb

JOURNAL: tuple[Verb, ...] = (
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
        writes=True,
    ),
    Verb(
        "undo",
        "undo",
        "Take back the newest entry of the journal, or the one you choose.",
        "u",
        "everywhere",
        examples=("undo", "undo 42"),
        writes=True,
    ),
    Verb(
        "redo",
        "redo",
        "Bring back the entry that was undone last, or the one you choose.",
        "U",
        "everywhere",
        examples=("redo", "redo 42"),
        in_footer=False,
        writes=True,
    ),
    Verb(
        "history",
        "journal",
        "Show the journal: every import, talk and edit, with what was undone.",
        "J",
        "everywhere",
        examples=("history", "history --limit 0 --json"),
        in_footer=False,
        writes=True,
    ),
)
