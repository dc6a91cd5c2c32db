"""Days in a filter: `2024`, `2024-05`, `<2024-01-01`, `>90d`, `2023..2024-05`, `yesterday`, as ISO ranges."""

import re
from datetime import date, timedelta

from prm.domain.days import days_in_month, known_day, read_span
from prm.domain.filter_terms import DayRange
from prm.domain.refusals import Refused

_VALUE = re.compile(r"([<>]=?|=)?(.*)", re.DOTALL)
_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_SPAN = re.compile(r"[0-9]+ ?[a-z]+")
_HALF_TYPED = re.compile(r"[<>=]*(?:[0-9][0-9a-z .\-]*)?")
_DAY_WORDS = (
    "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
HOW_TO_WRITE_DAYS = "write 2024, 2024-05, <2024-01-01, >90d (longer ago) or 30d (the last 30 days)"


def read_day_range(field: str, value: str, today: date) -> DayRange:
    """Return the range that *value* means for *field*; Refused (without a place) if it means none.

    A span counts back from *today*: `>90d` is longer ago, `<90d` more recent, `90d` the last 90 days.
    """
    plain = " ".join(value.casefold().split())
    start, dots, end = plain.partition("..")
    if dots:
        first, last = _period(start, today)[0], _period(end, today)[1]
        if first > last:
            raise Refused(f"“{value}” ends before it begins", todo=f"write {field}:{end}..{start}")
        return DayRange(field, first.isoformat(), last.isoformat())
    found = _VALUE.fullmatch(plain)
    sign, rest = (found[1] or "", found[2].strip()) if found else ("", plain)
    if _SPAN.fullmatch(rest):
        return _range_back(field, sign, rest, today)
    return _range_around(field, sign, *_period(rest, today))


def is_half_typed(field: str, value: str) -> bool:
    """Return whether *value* cannot be read yet, but more keys could make it readable."""
    plain = value.casefold()
    try:
        read_day_range(field, plain, date(2000, 1, 1))
    except Refused:
        pass
    else:
        return False
    bare = plain.lstrip("<>=")
    return bool(_HALF_TYPED.fullmatch(plain)) or any(word.startswith(bare) for word in _DAY_WORDS)


def _range_back(field: str, sign: str, span: str, today: date) -> DayRange:
    day = today - timedelta(days=min(read_span(span), today.toordinal() - 2))
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    match sign:
        case ">":
            return DayRange(field, None, before.isoformat())
        case ">=":
            return DayRange(field, None, day.isoformat())
        case "<":
            return DayRange(field, after.isoformat(), None)
        case _:
            return DayRange(field, day.isoformat(), None)


def _range_around(field: str, sign: str, first: date, last: date) -> DayRange:
    match sign:
        case "<":
            return DayRange(field, None, _next_to(first, -1))
        case "<=":
            return DayRange(field, None, last.isoformat())
        case ">":
            return DayRange(field, _next_to(last, 1), None)
        case ">=":
            return DayRange(field, first.isoformat(), None)
        case _:
            return DayRange(field, first.isoformat(), last.isoformat())


def _next_to(day: date, step: int) -> str:
    try:
        return (day + timedelta(days=step)).isoformat()
    except OverflowError:
        raise Refused(f"there is no day {'before' if step < 0 else 'after'} {day}") from None


def _period(text: str, today: date) -> tuple[date, date]:
    found = _PERIOD.fullmatch(text)
    if not found:
        day = known_day(text, today)
        if day is None:
            raise Refused(f"“{text}” is not a day, month, year or span", todo=HOW_TO_WRITE_DAYS)
        return day, day
    year, month, day_number = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = date(year, month or 1, day_number or 1)
        end_month = month or 12
        return first, date(year, end_month, day_number or days_in_month(year, end_month))
    except ValueError:
        raise Refused(f"there is no {text} in the calendar", todo=HOW_TO_WRITE_DAYS) from None
