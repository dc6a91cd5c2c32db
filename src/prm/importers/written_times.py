"""Moments as exports and spreadsheets write them: a day and a time of day in one cell."""

import re
from datetime import date

from prm.importers.written_dates import Order, read_day

FIRST_DAY = date(2003, 5, 1)
"""LinkedIn opened on 5 May 2003."""

_CLOCK = re.compile(r"(?<![\d:.-])(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s?(?:([ap])\.?m\b)?", re.IGNORECASE)


def read_moment(text: str, order: Order = "mdy") -> str | None:
    """Return `YYYY-MM-DD HH:MM:SS` for what *text* says, midnight where it says only a day, or None.

    *order* says how to read `05/04/2021`.
    """
    day = read_day(text, order)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    if clock is None:
        return f"{day} 00:00:00"
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock[4] in "pP" else 0)
    return f"{day} {hour:02}:{minute:02}:{second:02}" if hour < 24 and minute < 60 and second < 60 else None


def why_not_believed(day: date, latest: date | None) -> str | None:
    """Return what is wrong with a day of LinkedIn's, or None; *latest* is the last day that can be."""
    if day < FIRST_DAY:
        return f"dated {day}, before LinkedIn began"
    return f"dated {day}, in the future" if latest and day > latest else None
