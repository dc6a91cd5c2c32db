"""Folding what was seen and said, in as-of order, into histories and current values.

The rule of the ledger, *user first*: a name the user gave always stays. Any other fact the user stated on
day D holds until a source, as of a later day, shows that the profile itself changed: a value other than the
last one it showed until D (or, where it showed none until then, other than the first it showed after).
A job is one fact: company and title are shown, stated and overridden together.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prm.domain.companies import same_job_text
from prm.domain.people import Origin, Seen

FIELDS = ("name", "company", "title", "email", "connected_on", "location", "phone", "birthday")
"""The facts of a card, in the order of its columns."""


Fact = tuple[str | None, ...]
"""What is shown or said at one go: a job has two parts, company and title; anything else has one."""


class Showing(NamedTuple):
    """A source showed a fact of a profile, as of a day."""

    on: str
    profile: int
    fact: Fact


class Stated(NamedTuple):
    """The user stated a fact on a day, in an entry; a part that is None is taken away."""

    on: str
    entry: int
    fact: Fact


def is_same(a: Fact, b: Fact) -> bool:
    """Return whether two facts are one, whatever their case, spaces and LinkedIn's cut."""
    return a == b or all(map(same_job_text, a, b))


def fact_now(shown: Sequence[Showing], word: Stated | None) -> Fact | None:
    """Return the fact that holds: the user's last *word*, until what is *shown*, in as-of order, changed."""
    if word and not has_changed_since(word.on, shown):
        return word.fact
    return shown[-1].fact if shown else None


def has_changed_since(day: str, shown: Sequence[Showing]) -> bool:
    """Return whether sources show a change of the profile itself after *day*.

    A profile that showed nothing until then is held against the others of its person.
    """
    until = [showing for showing in shown if showing.on <= day]
    after = [showing for showing in shown if showing.on > day]
    if not after:
        return False
    own = {showing.profile: showing.fact for showing in until}
    others = until[-1].fact if until else after[0].fact
    return any(not is_same(own.get(showing.profile, others), showing.fact) for showing in after)


class Event(NamedTuple):
    """One value at one moment of a history, with the entry it came from."""

    value: str
    company: str | None
    title: str | None
    origin: Origin

    @property
    def fact(self) -> Fact:
        """Return what is compared."""
        return (self.company, self.title) if self.company or self.title else (self.value,)


def history(events: Iterable[Event], current: str | None) -> tuple[Seen, ...]:
    """Fold *events*, oldest first, into spans of equal values; the last span with *current* is marked so."""
    spans: list[list[Event]] = []
    for event in events:
        if spans and is_same(spans[-1][-1].fact, event.fact):
            spans[-1].append(event)
        else:
            spans.append([event])
    holding = [i for i, span in enumerate(spans) if any(event.value == current for event in span)]
    now = holding[-1] if holding else -1
    return tuple(_span(span, current if i == now else None) for i, span in enumerate(spans))


def _span(events: Sequence[Event], current: str | None) -> Seen:
    """Return the span of *events*, shown as *current* where it is the current one."""
    shown = next((event for event in reversed(events) if event.value == current), events[-1])
    origins = tuple(dict.fromkeys(event.origin for event in events))
    first, last = events[0].origin.on, events[-1].origin.on
    return Seen(shown.value, shown.company, shown.title, first, last, current is not None, origins)
