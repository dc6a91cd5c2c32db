"""Days, spans and birthdays as a person types them, read strictly: what is not understood is refused."""

import re
from collections.abc import Callable
from datetime import MINYEAR, date, timedelta

from prm.domain.refusals import Refused

FindDay = Callable[[str, date], date | None]
"""A looser reader to ask when the strict one does not know: (text, today) -> the day, or None."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_SHORTS = {
    "tue": 1,
    "tues": 1,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "mon": 0,
    "wed": 2,
    "sat": 5,
    "sun": 6,
}
NUMBER_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
HOW_TO_WRITE_A_DAY = 'write it as 2024-05-02, today, yesterday, "last friday" or "3 days ago"'
HOW_TO_WRITE_A_SPAN = "write it as 90d, 2w, 3m, 1y, weekly, monthly, quarterly or yearly"
SPAN_WORDS = {
    "daily": 1, "weekly": 7, "fortnightly": 14, "biweekly": 14, "monthly": 30, "quarterly": 90,
    "yearly": 365, "annually": 365, "every day": 1, "every week": 7, "every month": 30, "every year": 365,
}  # fmt: skip
LONGEST_SPAN_DAYS = 36_500

_NONE_WORDS = ("none", "off", "never", "default", "now", "-")
_UNIT = r"(d|w|m|y|days?|weeks?|wks?|months?|mos?|years?|yrs?)"
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WEEKDAY_NAME = "|".join((*WEEKDAYS, *WEEKDAY_SHORTS))
_WEEKDAY = re.compile(
    r"(?:on )?(last |this past |past |next |this coming |coming )?"
    rf"({_WEEKDAY_NAME})(?: morning| afternoon| evening| night| lunchtime)?"
)
_WEEKDAY_LAST_WEEK = re.compile(
    rf"(?:on )?({_WEEKDAY_NAME}) (?:of )?last week|last week(?: on)?,? ({_WEEKDAY_NAME})"
)
_COMING = ("next ", "this coming ", "coming ")
_AGO = re.compile(rf"([0-9]{{1,6}}|{'|'.join(NUMBER_WORDS)}) ?{_UNIT} (?:ago|back)")
_AGO_SHORT = re.compile(r"([0-9]{1,6})(d|w|m|y)")
_AHEAD = re.compile(rf"in ([0-9]{{1,6}}|{'|'.join(NUMBER_WORDS)}) ?{_UNIT}")
_SPAN = re.compile(rf"(?:every )?([0-9]{{1,6}}) ?{_UNIT}")
_NEAR = {
    "today": 0, "now": 0, "just now": 0, "tonight": 0, "earlier today": 0,
    "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "yesterday morning": -1, "yesterday afternoon": -1, "yesterday evening": -1,
    "yesterday night": -1, "last night": -1, "day before yesterday": -2, "the day before yesterday": -2,
    "tomorrow": 1, "tomorrow morning": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip


def known_day(text: str, today: date, is_ahead: bool = False) -> date | None:
    """Return the day that *text* surely means, past or future, or None.

    A weekday alone lies before *today*, or after it when the day asked for *is_ahead*.
    """
    plain = " ".join(text.casefold().split())
    if plain in _NEAR:
        return _shifted(today, days=_NEAR[plain])
    if _ISO.fullmatch(plain):
        return _iso_day(plain)
    if found := _WEEKDAY.fullmatch(plain):
        return _weekday(found[2], today, ahead=found[1] in _COMING or (is_ahead and not found[1]))
    if found := _WEEKDAY_LAST_WEEK.fullmatch(plain):
        return _shifted(today, days=_number_of(found[1] or found[2]) - today.weekday() - 7)
    if found := _AGO.fullmatch(plain) or _AGO_SHORT.fullmatch(plain):
        return _counted(found[1], found[2], today, sign=-1)
    if found := _AHEAD.fullmatch(plain):
        return _counted(found[1], found[2], today, sign=1)
    return None


def read_day(text: str, today: date, find_day: FindDay | None = None, is_ahead: bool = False) -> date:
    """Return the day that *text* means; ask *find_day* where the strict reading knows none; else Refused."""
    day = known_day(text, today, is_ahead)
    if day is None and find_day is not None and not _looks_iso(text):
        day = find_day(text, today)
    if day is None:
        raise Refused(f"“{text.strip()}” is not a day", todo=HOW_TO_WRITE_A_DAY)
    return day


def read_day_ahead(text: str, today: date) -> date:
    """Return the day that a span from *today*, or a day, means; Refused when it is neither."""
    plain = " ".join(text.casefold().split())
    # The span first: `2w` alone would be read as a day two weeks ago.
    if days := _known_span(plain.removeprefix("for ")):
        return days_after(today, days)
    day = known_day(plain.removeprefix("until "), today, is_ahead=True)
    if day is None:
        raise Refused(
            f"“{text.strip()}” is neither a span nor a day", todo="write it as 2w, 3m or 2027-01-15"
        )
    return day


def is_none(text: str) -> bool:
    """Tell whether *text* takes a cadence or a snooze away."""
    return text.strip().casefold() in _NONE_WORDS


def read_span(text: str) -> int:
    """Return days for `90d`, `2w`, `3m` (30 each), `1y` (365), `weekly` … `yearly`; Refused otherwise."""
    days = _known_span(" ".join(text.casefold().split()))
    if days is None:
        raise Refused(f"“{text.strip()}” is not a span of time", todo=HOW_TO_WRITE_A_SPAN)
    return days


def _known_span(plain: str) -> int | None:
    if plain in SPAN_WORDS:
        return SPAN_WORDS[plain]
    found = _SPAN.fullmatch(plain)
    days = span_days(int(found[1]), found[2][0]) if found else 0
    return days if 0 < days <= LONGEST_SPAN_DAYS else None


def span_days(count: int, unit: str) -> int:
    """Return the length in days of *count* units `d`, `w`, `m` or `y`; twelve months make a year."""
    if unit == "m":
        years, months = divmod(count, 12)
        return years * 365 + months * 30
    return count * {"d": 1, "w": 7, "y": 365}[unit]


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _looks_iso(text: str) -> bool:
    # `2024-05` and `2024-02-31` must not become days by a looser reading.
    return re.match(r"\s*[0-9]{4}-", text) is not None


def _weekday(name: str, today: date, ahead: bool) -> date | None:
    number = _number_of(name)
    if ahead:
        return _shifted(today, days=(number - today.weekday() - 1) % 7 + 1)
    return _shifted(today, days=-((today.weekday() - number - 1) % 7 + 1))


def _number_of(name: str) -> int:
    return WEEKDAY_SHORTS[name] if name in WEEKDAY_SHORTS else WEEKDAYS.index(name)


def _counted(count_text: str, unit_text: str, today: date, sign: int) -> date | None:
    count = NUMBER_WORDS.get(count_text) or int(count_text)
    unit = unit_text[0]
    if unit in "my":
        return _months_away(today, sign * count * (12 if unit == "y" else 1))
    return _shifted(today, days=sign * count * (7 if unit == "w" else 1))


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _months_away(day: date, months: int) -> date | None:
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= 9999:
        return None
    return date(year, month0 + 1, min(day.day, days_in_month(year, month0 + 1)))


def days_in_month(year: int, month: int) -> int:
    """Return how many days *month* (1 to 12) of *year* has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def days_after(today: date, days: int) -> date:
    """Return the day *days* after *today*, or the last day there is."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return date.max
