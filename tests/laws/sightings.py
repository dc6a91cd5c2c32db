"""What exports showed, in the order of their days."""

import unicodedata
from typing import NamedTuple

from .deeds import Export, Journal, Row


class Sighting(NamedTuple):
    """A row, with the file that showed it."""

    entry: int
    day: str
    digest: str
    source: str
    row: Row


def sightings(journal: Journal) -> list[Sighting]:
    """Return all that exports showed, in as-of order, which does not depend on the order of importing."""
    found = [
        Sighting(entry, deed.day, deed.digest, deed.source, row)
        for entry, deed in journal.items()
        if isinstance(deed, Export)
        for row in deed.rows
    ]
    return sorted(found, key=lambda seen: (seen.day, seen.digest, seen.row.key[1], seen.row.key[0]))


def plain(name: str) -> str:
    """Return a name without case, accents and what follows a comma."""
    letters = unicodedata.normalize("NFKD", name.partition(",")[0].casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(unicodedata.normalize("NFC", bare).split())
