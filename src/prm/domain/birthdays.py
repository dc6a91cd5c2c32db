"""Birthdays: `YYYY-MM-DD`, or `--MM-DD` where the year is not known."""

import re
from datetime import date

from prm.domain.days import days_in_month
from prm.domain.refusals import Refused

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_YEAR_UNKNOWN = 1604  # Apple's address book writes this year where none was given.
_NUMERIC = re.compile(r"([0-9]{4}-|--)([0-9]{2})-?([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?,?(?: ([0-9]{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,?(?: ([0-9]{4}))?")


def read_birthday(text: str) -> str:
    """Return `YYYY-MM-DD` or `--MM-DD` for `1990-03-04`, `--03-04`, `4 March` or `March 4 1990`."""
    plain = " ".join(text.casefold().split())
    year, month, day = 0, 0, 0
    if found := _NUMERIC.fullmatch(plain):
        year, month, day = int(found[1].strip("-") or 0), int(found[2]), int(found[3])
    elif found := _DAY_FIRST.fullmatch(plain):
        year, month, day = int(found[3] or 0), _month_number(found[2]), int(found[1])
    elif found := _MONTH_FIRST.fullmatch(plain):
        year, month, day = int(found[3] or 0), _month_number(found[1]), int(found[2])
    if year == _YEAR_UNKNOWN:
        year = 0
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year or 2000, month)):
        raise Refused(
            f"“{text.strip()}” is not a birthday", todo='write it as 1990-03-04, --03-04 or "4 March 1990"'
        )
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def next_birthday(birthday: str, today: date) -> date:
    """Return the first such day from *today* on; 29 February falls on the 28th in a common year."""
    month, day = int(birthday[-5:-3]), int(birthday[-2:])
    this_year = _in_year(today.year, month, day)
    return this_year if this_year >= today else _in_year(today.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, days_in_month(year, month)))


def _month_number(name: str) -> int:
    return next(
        (at for at, month in enumerate(MONTHS, 1) if month.startswith(name)), 13 if name != "sept" else 9
    )
