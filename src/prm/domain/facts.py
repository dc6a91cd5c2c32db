"""What a source says of people, before the ledger has taken it in."""

from typing import NamedTuple


class Observation(NamedTuple):
    """One usable row of a source: a profile and the facts shown of it. Dates are ISO text."""

    line: int
    """Line of the source file on which the row begins, counted from 1."""
    network: str
    handle: str
    name: str
    company: str | None
    title: str | None
    email: str | None
    connected_on: str | None
    location: str | None
    phone: str | None
    birthday: str | None
    """`YYYY-MM-DD`, or `--MM-DD` where the year is not known."""


class Skipped(NamedTuple):
    """A row that was not taken in, and why."""

    file: str
    line: int
    reason: str
