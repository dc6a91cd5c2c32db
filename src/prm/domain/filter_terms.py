"""What a filter is made of: the terms, their fields and flags, with every day already an ISO range."""

from typing import Final, NamedTuple, TypeAlias

from prm.domain.evidence import EVIDENCE, Evidence
from prm.domain.text import fold

KNOWN_FIELDS: Final[dict[str, str]] = {
    "name": "words of a name, present or former",
    "company": "words of the company",
    "title": "words of the job title",
    "location": "words of the location",
    "email": "words of an e-mail address",
    "tag": "a tag; #friend is short for tag:friend",
    "note": "words of a note",
    "said": "words of what a talk was about: said:sabbatical",
    "met": "words of how you met",
    "wrote": "words of messages between the two of you: wrote:budget",
    "network": "a network with a profile on it, as in network:linkedin",
    "is": "a state, as in is:due",
    "evidence": f"the best contact ever had: {', '.join(EVIDENCE[:-1])} or {EVIDENCE[-1]}",
    "talked": "the day of the last talk: talked:2024-05, talked:>90d (longer ago than 90 days)",
    "first": "the day of the first talk: first:2024",
    "talks": "the days of all talks, not only the last: talks:2026-03",
    "waiting": "whose answer the last message waits for: waiting:me or waiting:them",
    "connected": "the day you connected: connected:2019, connected:>2020-01-01",
    "changed": "the day an import revealed a change: changed:30d, changed:2024",
}
"""Every word that may stand before a colon, with its meaning."""

KNOWN_FLAGS: Final[dict[str, str]] = {
    "due": "talked with before, and longer ago than the cadence",
    "never": "not yet talked with",
    "talked": "talked with at least once",
    "connected": "connected, as the newest export shows",
    "gone": "no longer connected",
    "waiting": "the last message of a thread is unanswered, on either side",
    "snoozed": "hidden from the due list until a later day",
}
"""Every word that may stand behind `is:`, with its meaning."""

DAY_FIELDS: Final = ("talked", "first", "talks", "connected", "changed")
WAITING_ON: Final = ("me", "them")


class Words(NamedTuple):
    """Consecutive words, folded; without `whole` the last one need only be the start of a word."""

    words: tuple[str, ...]
    field: str = ""
    """One of name, company, title, location, email, tag, note, said, met; empty for any; or wrote."""
    whole: bool = False
    """True for quoted words: the last word too must be a whole word."""


class Is(NamedTuple):
    """A state the person is in: one of `KNOWN_FLAGS`."""

    flag: str


class DayRange(NamedTuple):
    """The day of `field` (one of `DAY_FIELDS`) lies in first … last, both included, ISO text."""

    field: str
    first: str | None
    last: str | None


class Network(NamedTuple):
    """A profile on the network of this name, or with a name that starts so (folded)."""

    name: str
    is_whole: bool = False
    # Tuples are equal by content: without this field, network:due would equal is:due.
    field: str = "network"


class Evidenced(NamedTuple):
    """The best contact ever had with the person is exactly this."""

    level: Evidence


class Waiting(NamedTuple):
    """The last message waits for an answer from `me` or from `them`."""

    whom: str


class Not(NamedTuple):
    """The opposite of a filter."""

    part: "Filter"


class And(NamedTuple):
    """All of the parts; without parts, everyone."""

    parts: "tuple[Filter, ...]"
    # As in Network: tells And from Or where their parts are equal.
    joined_by: str = "and"


class Or(NamedTuple):
    """Any of the parts, at least two."""

    parts: "tuple[Filter, ...]"
    joined_by: str = "or"


Filter: TypeAlias = And | Or | Not | Words | Is | Evidenced | Waiting | DayRange | Network

EVERYONE: Final = And(())


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of *text*, as the search index has them."""
    return tuple(fold(text).split())
