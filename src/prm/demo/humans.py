"""What is true of a simulated person, each fact with the day it began."""

from datetime import date
from typing import NamedTuple


class Name(NamedTuple):
    """What a profile shows as its name from a day on."""

    on: date
    first: str
    last: str
    plain: str
    """The name without credentials, emoji, spaces and the like; equal before and after a cosmetic change."""


class Job(NamedTuple):
    """What a profile shows as its job from a day on, before LinkedIn cuts it at 100 characters."""

    on: date
    company: str
    title: str
    employer: str
    """The company itself; equal before and after a cosmetic change (`Otterloom` to `Otterloom, Inc.`)"""


class Slug(NamedTuple):
    """The last part of a profile URL from a day on, decoded."""

    on: date
    text: str


class Email(NamedTuple):
    """The address that a person lets their connections see from a day on."""

    on: date
    address: str


class Connection(NamedTuple):
    """A time of being connected: from a moment, until a day on which it is over (None: still)."""

    on: date
    minute: int
    """Minute of the day on which the connection was made, 0 to 1439."""
    until: date | None


class Absence(NamedTuple):
    """A time of a closed or hidden account: only the connection's date is exported."""

    on: date
    until: date | None


class Human(NamedTuple):
    """One simulated person; every history is oldest first, and the first item holds from the beginning."""

    id: int
    names: tuple[Name, ...]
    jobs: tuple[Job, ...]
    slugs: tuple[Slug, ...]
    emails: tuple[Email, ...]
    """Empty for those who share no address."""
    connections: tuple[Connection, ...]
    """Empty for those who only wrote or invited."""
    absences: tuple[Absence, ...]


class Owner(NamedTuple):
    """The member whose exports these are."""

    first: str
    last: str
    slug: str
    email: str
    headline: str

    @property
    def name(self) -> str:
        """The name as messages and invitations show it."""
        return f"{self.first} {self.last}"


def name_on(human: Human, day: date) -> Name:
    """Return the name shown on *day*."""
    return next((name for name in reversed(human.names) if name.on <= day), human.names[0])


def job_on(human: Human, day: date) -> Job:
    """Return the job shown on *day*."""
    return next((job for job in reversed(human.jobs) if job.on <= day), human.jobs[0])


def slug_on(human: Human, day: date) -> str:
    """Return the end of the profile URL on *day*."""
    return next((slug.text for slug in reversed(human.slugs) if slug.on <= day), human.slugs[0].text)


def email_on(human: Human, day: date) -> str:
    """Return the address shared on *day*, or an empty string."""
    return next((email.address for email in reversed(human.emails) if email.on <= day), "")


def connection_on(human: Human, day: date) -> Connection | None:
    """Return the connection that holds on *day*."""
    for spell in human.connections:
        if spell.on <= day and (spell.until is None or day < spell.until):
            return spell
    return None


def is_hidden(human: Human, day: date) -> bool:
    """Tell whether the account is closed or hidden on *day*."""
    return any(gap.on <= day and (gap.until is None or day < gap.until) for gap in human.absences)


def shown_name(human: Human, day: date) -> str:
    """Return the name as messages and invitations show it on *day*."""
    name = name_on(human, day)
    return f"{name.first.strip()} {name.last.strip()}".strip()
