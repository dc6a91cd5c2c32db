"""Everyone before and after: what taking in another ledger changed."""

import sqlite3

from prm.domain.people import ChangeLine
from prm.ledger.changes import changes_of
from prm.ledger.importing import Intake
from prm.ledger.projecting import Difference, Facts

_EVERYONE = "SELECT id, name, profile_id, company, title, location, email, connected FROM person"


def everyone(conn: sqlite3.Connection) -> dict[int, Facts]:
    """Return the facts of everyone by person id."""
    return {row[0]: row[1:] for row in conn.execute(_EVERYONE)}


def erased_since(conn: sqlite3.Connection, before: dict[int, Facts]) -> list[str]:
    """Return the names, in order, of those of *before* of whom nothing is left."""
    profiles = {row[0] for row in conn.execute("SELECT id FROM profile")}
    return sorted(facts[0] for facts in before.values() if facts[1] not in profiles)


def compared(conn: sqlite3.Connection, before: dict[int, Facts]) -> tuple[list[ChangeLine], int, int]:
    """Return what changed since *before*, how many people are new, and how many there are now."""
    after = everyone(conn)
    owners = dict(conn.execute("SELECT profile_id, person_id FROM alias").fetchall())
    # Someone joined by an older profile has another id now.
    known = {owners.get(person, person): facts for person, facts in sorted(before.items(), reverse=True)}
    # A profile may have been erased since, and then there is nothing to show of it.
    profiles = {row[0] for row in conn.execute("SELECT id FROM profile")}
    known = {person: facts for person, facts in known.items() if facts[1] in profiles}
    gone = [
        person for person in known if known[person][-1] == 1 and person in after and not after[person][-1]
    ]
    new = sum(person not in known for person in after)
    intake = Intake(
        0, len(after), new, Difference(known, after), tuple(gone), first_new=max(after, default=0) + 1
    )
    return changes_of(conn, intake), new, len(after)
