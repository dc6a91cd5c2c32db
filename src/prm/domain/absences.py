"""Why an export no longer shows someone: they ended the connection, or hid or closed the account.

Of a hidden or closed account an export shows a row with nothing but the day on which you connected.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

Absence = Literal["gone", "hidden", "unclear"]

WORDS: dict[Absence, str] = {
    "gone": "no longer connected",
    "hidden": "hidden or closed account",
    "unclear": "no longer connected, or a hidden account",
}
"""What is said of someone absent."""


def absences(
    exports: Sequence[int], nameless: Mapping[int, int], seen: Mapping[int, Collection[int]]
) -> dict[int, Absence]:
    """Return who of those connected on one day is absent from the last of *exports*, and in what way.

    *exports* are in as-of order. *nameless* is how many nameless rows of that day each has, *seen* which of
    them show each person. So many rows hide so many people: of more, it stays unclear who is hidden.
    """
    place = {export: number for number, export in enumerate(exports)}
    last_seen = {person: max(map(place.__getitem__, shown)) for person, shown in seen.items() if shown}
    absent = {person: last for person, last in last_seen.items() if last < len(exports) - 1}
    # A connection once ended never comes back with the same day.
    possible = [
        person
        for person, last in absent.items()
        if all(nameless.get(export) for export in exports[last + 1 :])
    ]
    found: dict[int, Absence] = dict.fromkeys(absent, "gone")
    if possible:
        before = max(absent[person] for person in possible)
        unknown = _never_named(exports[before], nameless, seen, {*absent} - {*possible})
        is_certain = len(possible) + unknown <= nameless[exports[-1]]
        found |= dict.fromkeys(possible, "hidden" if is_certain else "unclear")
    return found


def _never_named(
    export: int, nameless: Mapping[int, int], seen: Mapping[int, Collection[int]], gone: Collection[int]
) -> int:
    """Return how many nameless rows of *export* are of nobody known."""
    hidden_then = [person for person, shown in seen.items() if export not in shown and person not in gone]
    return max(nameless.get(export, 0) - len(hidden_then), 0)
