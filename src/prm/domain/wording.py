"""Days, spans and numbers in kind words, the same on every screen and every line."""

from collections.abc import Sequence
from datetime import date

from prm.domain.cadence import LONGEST_CADENCE

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_CADENCE_UNITS = ((365, "year", 100), (30, "month", 11), (7, "week", 52), (1, "day", LONGEST_CADENCE))
"""Days of a unit, its name, and up to how many a cadence is counted in it."""


def plural(count: int, one: str, many: str = "") -> str:
    """Return `1 person` or `1,482 people`; *many* is *one* with an s by default."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def job_text(company: str | None, title: str | None) -> str | None:
    """Return `title · company`, or the one that is known, or None."""
    return " · ".join(part for part in (title, company) if part) or None


def listed(words: Sequence[str]) -> str:
    """Return *words* as a list: `a, b and c`."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def first_of(words: Sequence[str], most: int) -> str:
    """Return the first few of *words*, and how many there are besides: `a, b and 6 more`."""
    more = f" and {len(words) - most:,} more" if len(words) > most else ""
    return f"{', '.join(words[:most])}{more}"


def length(days: int) -> str:
    """Return a number of days in the unit a person would say: `5 days`, `3 weeks`, `4 months`, `2 years`."""
    if days < 14:
        return plural(days, "day")
    if days < 60:
        return plural(days // 7, "week")
    if days < 730:
        return plural(round(days / 30.44), "month")
    return plural(days // 365, "year")


def ago(day: str, today: date) -> str:
    """Return how far the ISO *day* is from *today*: `today`, `yesterday`, `2 weeks ago`, `in 3 days`."""
    days = (today - date.fromisoformat(day)).days
    if days <= 0:
        return ahead(-days)
    return "yesterday" if days == 1 else f"{length(days)} ago"


def ahead(days: int) -> str:
    """Return how far ahead a day is: `today`, `tomorrow`, `in 5 days`."""
    return ("today", "tomorrow")[days] if days < 2 else f"in {length(days)}"


def every(days: int) -> str:
    """Return a cadence in words: `every month`, `every 6 weeks`, `every 100 days`."""
    units = ((*divmod(days, length), name, most) for length, name, most in _CADENCE_UNITS)
    count, name = next((count, name) for count, rest, name, most in units if rest == 0 and 0 < count <= most)
    return f"every {name}" if count == 1 else f"every {count:,} {name}s"


def short_day(day: str | date) -> str:
    """Return *day*, in ISO form if a text, as `3 Mar 2019`; a birthday without a year as `3 Mar`."""
    day = day if isinstance(day, str) else day.isoformat()
    number, name = int(day[-2:]), MONTHS[int(day[-5:-3]) - 1]
    return f"{number} {name}" if day.startswith("--") else f"{number} {name} {day[:4]}"


def month(day: str) -> str:
    """Return the month of the ISO *day*: `Mar 2019`."""
    return f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def full_day(day: date) -> str:
    """Return *day* with its weekday: `Tuesday 24 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """Return *day* without its year: `24 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1]}"
