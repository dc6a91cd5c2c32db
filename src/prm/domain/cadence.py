"""How often you want to talk with someone, and how late a catch-up is. All spans are whole days."""

from datetime import date

DEFAULT_CADENCE = 365
"""Days between talks where neither the person nor a tag of theirs has a cadence."""

LONGEST_CADENCE = 36_500
"""Days: a hundred years."""


def overdue(last_talked_on: date | None, cadence_days: int, today: date) -> float:
    """Return (days since − cadence) / cadence: above 0 is due, 1.0 is a whole cadence late.

    Someone never talked with is at -1.0, as on the day of a talk.
    """
    if last_talked_on is None:
        return -1.0
    return ((today - last_talked_on).days - cadence_days) / cadence_days
