"""Days and numbers in kind words."""

from datetime import date, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def count(number: int, one: str, many: str = "") -> str:
    """Return *number* with its noun: `1 person`, `1,482 people`; *many* is *one* with an s by default."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def ago(day: str, today: date) -> str:
    """Return how far the ISO *day* is from *today*: `today`, `3 days ago`, `2 years ago`, `in 5 days`."""
    days = (today - date.fromisoformat(day)).days
    if days in (0, 1, -1):
        return {0: "today", 1: "yesterday", -1: "tomorrow"}[days]
    return f"{span(days)} ago" if days > 0 else f"in {span(-days)}"


def span(days: int) -> str:
    """Return about how long *days* are, in the largest unit of which there are two, rounded down."""
    for length, unit in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * length or (days >= length and days % length == 0):
            return count(days // length, unit)
    return count(days, "day")


def rhythm(days: int) -> str:
    """Return a cadence in words: `every 90 days`, `every week`, `every year`."""
    named = {1: "day", 7: "week", 365: "year"}
    return f"every {named[days]}" if days in named else f"every {days} days"


def long_day(day: date) -> str:
    """Return *day* as `Tuesday, 24 November 2026` shortened: `Tuesday 24 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return *day* without its year: `24 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def iso_and_weekday(day: date) -> str:
    """Return *day* so that it cannot be misread: `2026-11-24, Tuesday`."""
    return f"{day.isoformat()}, {WEEKDAYS[day.weekday()]}"


def days_after(today: date, days: int) -> date:
    """Return the day *days* after *today*, or the last day there is."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return date.max
