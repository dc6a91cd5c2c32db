"""Who is one person, worked out slowly and plainly from what exports showed and what the user said."""

import unicodedata
from collections import defaultdict
from typing import NamedTuple

from .deeds import Cadenced, Export, Journal, Key, Row, Stated


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


def named_keys(journal: Journal) -> set[Key]:
    """Return every profile about which something is live, other than that it is somebody's."""
    keys: set[Key] = set()
    for deed in journal.values():
        if isinstance(deed, Export):
            keys |= {row.key for row in deed.rows}
        elif isinstance(deed, Stated):
            keys |= {deed.whom} if deed.facts else set()
        elif not (isinstance(deed, Cadenced) and deed.tag):
            keys |= set(deed.whom)
    return keys


def links(journal: Journal) -> list[tuple[Key, Key, str]]:
    """Return which profiles are one person's, and why."""
    found = [
        (deed.whom, deed.same, "you said so")
        for deed in journal.values()
        if isinstance(deed, Stated) and deed.same
    ]
    shown: dict[tuple[str, str], dict[Key, set[int]]] = defaultdict(lambda: defaultdict(set))
    for seen in sightings(journal):
        if seen.row.connected_on:
            shown[plain(seen.row.name), seen.row.connected_on][seen.row.key].add(seen.entry)
    for (name, day), by_key in sorted(shown.items()):
        entries = [entry for entries in by_key.values() for entry in entries]
        if len(entries) == len(set(entries)):
            because = f"same name and same connection day, {day} ({name})"
            first, *others = by_key
            found += [(first, other, because) for other in others]
    return found


def people(journal: Journal) -> list[frozenset[Key]]:
    """Return the people as sets of profiles."""
    known = named_keys(journal)
    groups = {key: frozenset([key]) for key in known}
    for one, other, _ in links(journal):
        joined = groups.get(one, frozenset([one])) | groups.get(other, frozenset([other]))
        groups |= dict.fromkeys(joined, joined)
    return [group for group in set(groups.values()) if group & known]


def reasons(journal: Journal, person: frozenset[Key]) -> list[str]:
    """Return why the profiles of a person are one: a reason for each but the first, the user's word first."""
    groups = {key: frozenset([key]) for key in person}
    because = [""]
    for one, other, reason in links(journal):
        if one in person and groups[one] != groups[other]:
            joined = groups[one] | groups[other]
            groups |= dict.fromkeys(joined, joined)
            because.append(reason)
    return sorted(because)
