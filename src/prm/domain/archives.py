"""What the smaller files of an export say of people, before the ledger has taken it in."""

from typing import NamedTuple

from prm.domain.messages import Party


class OwnerProfile(NamedTuple):
    """Whose export it is, as they describe themselves."""

    name: str
    headline: str | None
    location: str | None
    birthday: str | None
    """`YYYY-MM-DD`, or `--MM-DD` where the year is not known."""


class Contact(NamedTuple):
    """An entry of an address book that the owner once gave to LinkedIn. Half of them have no name."""

    line: int
    """Line of the source file on which the row begins, counted from 1."""
    name: str
    emails: tuple[str, ...]
    """Valid ones, lower case."""
    phones: tuple[str, ...]
    """Valid ones, E.164."""
    birthday: str | None
    """`YYYY-MM-DD`, or `--MM-DD` where the year is not known."""


class OwnNote(NamedTuple):
    """A note that the owner wrote about a connection, on LinkedIn."""

    line: int
    other: Party
    text: str
    at: str | None
    """`YYYY-MM-DD HH:MM:SS`, when it was last written at."""


class Recommendation(NamedTuple):
    """A recommendation that the owner wrote or got; it is no contact."""

    line: int
    is_given: bool
    name: str
    company: str | None
    title: str | None
    text: str
    on: str | None
    """`YYYY-MM-DD`."""
    is_visible: bool


class Endorsement(NamedTuple):
    """A click that confirms a skill, by the owner or of the owner's; it is no contact."""

    line: int
    is_given: bool
    other: Party
    skill: str
    on: str | None
    """`YYYY-MM-DD`."""
    is_accepted: bool


class Position(NamedTuple):
    """A job of the owner's."""

    line: int
    company: str | None
    title: str | None
    location: str | None
    started: str | None
    """`YYYY-MM` or `YYYY`."""
    finished: str | None
    """`YYYY-MM` or `YYYY`; None for a job that goes on."""
