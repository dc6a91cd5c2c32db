"""Histories and current values, folded slowly and plainly."""

from typing import NamedTuple, TypeAlias

from .deeds import Key

Value: TypeAlias = tuple[str | None, ...]
"""A fact: a job has two parts, any other fact has one."""
NOTHING: Value = (None,)


class Shown(NamedTuple):
    """A profile showed a value as of a day."""

    day: str
    key: Key
    value: Value


class Event(NamedTuple):
    """A value at a moment of a history, with where it is from."""

    value: Value
    entry: int
    day: str
    source: str


Span: TypeAlias = tuple[Value, str, str, bool, tuple[tuple[int, str, str], ...]]
"""Value, first seen, last seen, whether it is current, where from."""


def same(a: Value, b: Value) -> bool:
    """Return whether two values are one, whatever their case, spaces and LinkedIn's cut at 100."""
    return len(a) == len(b) and all(map(_same_text, a, b))


def _same_text(a: str | None, b: str | None) -> bool:
    one, other = sorted((" ".join((text or "").casefold().split()) for text in (a, b)), key=len)
    return one == other or (len(one) >= 95 and other.startswith(one))


def predecessor(seen: Shown, before: list[Shown]) -> Shown | None:
    """Return what the profile showed last before, or else what another profile of the person did."""
    own = [earlier for earlier in before if earlier.key == seen.key]
    return own[-1] if own else before[-1] if before else None


def has_changed_since(day: str, shown: list[Shown]) -> bool:
    """Return whether a profile itself changed after a day."""
    until = [seen for seen in shown if seen.day <= day]
    after = [seen for seen in shown if seen.day > day]
    return any(not same(seen.value, (predecessor(seen, until) or after[0]).value) for seen in after)


def held(shown: list[Shown], word: tuple[str, Value] | None) -> Value | None:
    """Return the value that holds: the user's last *word* (day, value), until the profile changed."""
    if word and not has_changed_since(word[0], shown):
        return word[1]
    return shown[-1].value if shown else None


def last_change(shown: list[Shown]) -> str | None:
    """Return the last day on which a profile showed another value than before."""
    changed = None
    for number, seen in enumerate(shown):
        before = predecessor(seen, shown[:number])
        if before and not same(before.value, seen.value):
            changed = seen.day
    return changed


def spans(events: list[Event], current: Value) -> list[Span]:
    """Return *events*, oldest first, as stretches of equal values."""
    stretches: list[list[Event]] = []
    for event in events:
        if stretches and same(stretches[-1][-1].value, event.value):
            stretches[-1].append(event)
        else:
            stretches.append([event])
    holding = [number for number, part in enumerate(stretches) if current in [e.value for e in part]]
    found: list[Span] = []
    for number, part in enumerate(stretches):
        is_current = number == max(holding, default=-1)
        origins = tuple(dict.fromkeys((event.entry, event.day, event.source) for event in part))
        value = current if is_current else part[-1].value
        found.append((value, part[0].day, part[-1].day, is_current, origins))
    return found
