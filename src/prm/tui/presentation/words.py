"""Days and spans in words, and text fitted to a number of terminal cells."""

from datetime import date

from rich.cells import cell_len, set_cell_size

from prm.domain.text import one_line

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NAMED_SPANS = {1: "every day", 7: "every week", 14: "every 2 weeks", 30: "every month", 365: "every year"}


def plural(count: int, one: str, many: str = "") -> str:
    """Return `1 person` or `1,482 people`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


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
    """Return how long before *today* the ISO *day* was: `today`, `yesterday`, `2 weeks ago`, `in 3 days`."""
    days = (today - date.fromisoformat(day)).days
    if days == 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 0:
        return ahead(-days)
    return f"{length(days)} ago"


def ahead(days: int) -> str:
    """Return how far ahead a day is: `today`, `tomorrow`, `in 5 days`."""
    return ("today", "tomorrow")[days] if days < 2 else f"in {length(days)}"


def every(days: int) -> str:
    """Return a cadence in words: `every month`, `every 90 days`."""
    return _NAMED_SPANS.get(days, f"every {days:,} days")


def short_day(day: str) -> str:
    """Return the ISO *day* as `3 Mar 2019`; a birthday without a year as `3 Mar`."""
    number, month = int(day[-2:]), MONTHS[int(day[-5:-3]) - 1]
    return f"{number} {month}" if day.startswith("--") else f"{number} {month} {day[:4]}"


def month(day: str) -> str:
    """Return the month of the ISO *day*: `Mar 2019`."""
    return f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def full_day(day: date) -> str:
    """Return *day* with its weekday: `Tuesday 24 November` is written `Tuesday 24 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def shown(text: str | None) -> str:
    """Return *text* as one line that is safe to paint; empty for None."""
    if not text:
        return ""
    return text if text.isascii() and text.isprintable() else one_line(text)


def fit(text: str, width: int) -> str:
    """Return *text* in exactly *width* terminal cells: padded, or cut with an ellipsis."""
    if width <= 0:
        return ""
    text = text[: width * 4]
    if cell_len(text) > width:
        return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)
    return set_cell_size(text, width)
