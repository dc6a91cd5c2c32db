"""What files tell of people besides facts, worked out slowly and plainly."""

from collections.abc import Collection
from typing import Any, NamedTuple

from .deeds import Journal, Key, Mentioned, Told
from .sightings import plain

Notes = list[tuple[int, str, str, str]]


class _Seen(NamedTuple):
    day: str
    digest: str
    line: int
    handle: str
    entry: int
    source: str
    kind: str
    mention: Mentioned


def told_of(journal: Journal, keys: frozenset[Key], names: Collection[str] = ()) -> list[_Seen]:
    """Return what is told of these profiles, and of these names alone, each once: the first to tell it."""
    seen = sorted(
        _Seen(deed.day, deed.digest, line, one.key[1], entry, deed.source, deed.kind, one)
        for entry, deed in journal.items()
        if isinstance(deed, Told)
        for line, one in enumerate(deed.mentions)
        if one.key in keys or (one.key[0] == "named" and one.key[1] in names)
    )
    found: dict[tuple[Any, ...], _Seen] = {}
    for one in seen:
        what = one.kind, *one.mention[2:4], " ".join(one.mention.text.split())
        first = found.setdefault(what, one)
        found[what] = first._replace(mention=first.mention._replace(is_shown=one.mention.is_shown))
    return sorted(found.values(), key=lambda one: (one.mention.on or "", *one[:4]))


def notes(told: list[_Seen]) -> Notes:
    """Return the notes among what is told: entry, day, text, file; the newest first."""
    return [
        (one.entry, one.mention.on or one.day, one.mention.text, one.source)
        for one in reversed(told)
        if one.kind == "notes"
    ]


def praise(told: list[_Seen]) -> list[tuple[Any, ...]]:
    """Return the recommendations and endorsements, the newest first."""
    return [
        (one.kind, *one.mention[2:], one.entry, one.day, one.source)
        for one in reversed(told)
        if one.kind != "notes"
    ]


def names_alone(called: dict[frozenset[Key], set[str]], keys: frozenset[Key]) -> set[str]:
    """Return the names by which a person alone is, or was, called."""
    others = {plain(name) for who, names in called.items() if who != keys for name in names}
    return {plain(name) for name in called[keys]} - others
