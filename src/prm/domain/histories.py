"""Folding what was seen and said, in as-of order, into histories and current values.

The rule of the ledger, *user first*: a name the user gave always stays. Any other fact the user stated on
day D holds until a source, as of a later day, shows that the profile itself changed: a value other than the
last one it showed until D (or, where it showed none until then, other than the first it showed after).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prm.domain.companies import same_job_text
from prm.domain.people import Origin, Seen

FIELDS = ("name", "company", "title", "email", "connected_on", "location", "phone", "birthday")
"""The facts of a card, in the order of its columns."""


class Showing(NamedTuple):
    """A source showed a value, as of a day."""

    on: str
    value: str


class Stated(NamedTuple):
    """The user stated a value on a day; None takes the fact away."""

    on: str
    value: str | None


def current_value(field: str, shown: Sequence[Showing], stated: Sequence[Stated]) -> str | None:
    """Return the value of *field* that holds, from what was *shown* and *stated*, each in as-of order."""
    last = shown[-1].value if shown else None
    if not stated:
        return last
    word = stated[-1]
    if field == "name":
        return word.value or last
    return last if has_changed_since(word.on, shown) else word.value


def has_changed_since(day: str, shown: Sequence[Showing]) -> bool:
    """Return whether sources show a change of the profile itself after *day*."""
    after = [showing.value for showing in shown if showing.on > day]
    if not after:
        return False
    until = [showing.value for showing in shown if showing.on <= day]
    baseline = until[-1] if until else after[0]
    return any(not same_job_text(value, baseline) for value in after)


class Event(NamedTuple):
    """One value at one moment of a history, with the entry it came from."""

    value: str
    company: str | None
    title: str | None
    origin: Origin


def history(events: Iterable[Event], current: str | None) -> tuple[Seen, ...]:
    """Fold *events*, oldest first, into spans of equal values; the last span of *current* is marked so."""
    spans: list[list[Event]] = []
    for event in events:
        if spans and same_job_text(spans[-1][-1].value, event.value):
            spans[-1].append(event)
        else:
            spans.append([event])
    now = max((i for i, span in enumerate(spans) if span[-1].value == current), default=-1)
    return tuple(_span(span, is_current=i == now) for i, span in enumerate(spans))


def _span(events: Sequence[Event], is_current: bool) -> Seen:
    last = events[-1]
    origins = tuple(dict.fromkeys(event.origin for event in events))
    return Seen(
        last.value, last.company, last.title, events[0].origin.on, last.origin.on, is_current, origins
    )


def job_text(company: str | None, title: str | None) -> str | None:
    """Return `title · company`, or the one that is known, or None."""
    return " · ".join(part for part in (title, company) if part) or None
