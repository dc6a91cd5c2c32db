"""How often you want to talk with someone, and how late a catch-up is. All spans are whole days."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

DEFAULT_CADENCE = 365
"""Days between talks where neither the person nor a tag of theirs has a cadence."""


class Cadence(NamedTuple):
    """The cadence that holds for a person, and where it is from."""

    days: int
    source: str
    """`own`, `#friend` (the tag that gives it) or `default`."""


def effective_cadence(own: int | None, tag_cadences: Mapping[str, int]) -> Cadence:
    """Return the person's own cadence, else the shortest of their tags' (tag -> days), else the default."""
    if own is not None:
        return Cadence(own, "own")
    if tag_cadences:
        days, tag = min((days, tag) for tag, days in tag_cadences.items())
        return Cadence(days, f"#{tag}")
    return Cadence(DEFAULT_CADENCE, "default")


def due_on(last_talked_on: date | None, cadence_days: int) -> date | None:
    """Return the last day that is still in time; None for someone never talked with."""
    return last_talked_on + timedelta(days=cadence_days) if last_talked_on else None


def is_due(last_talked_on: date | None, cadence_days: int, today: date) -> bool:
    """Return whether the last talk is longer ago than the cadence; never for someone never talked with."""
    return overdue(last_talked_on, cadence_days, today) > 0


def overdue(last_talked_on: date | None, cadence_days: int, today: date) -> float:
    """Return (days since − cadence) / cadence: above 0 is due, 1.0 is a whole cadence late.

    Someone never talked with is at -1.0, as on the day of a talk.
    """
    if last_talked_on is None:
        return -1.0
    return ((today - last_talked_on).days - cadence_days) / cadence_days
