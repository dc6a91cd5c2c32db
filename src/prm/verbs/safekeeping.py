"""Verbs that keep the file safe, write it out, or erase someone from it."""

from prm.verbs.declaration import Verb

SAFEKEEPING: tuple[Verb, ...] = (
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
        "Erase someone for good, and keep them from coming back with the next import.",
        scope="chosen",
        examples=("forget 'Jane Doe'", "forget linkedin:jane-doe --yes"),
        writes=True,
    ),
)
