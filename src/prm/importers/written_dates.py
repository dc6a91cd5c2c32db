"""Days as export programs and spreadsheets write them, in the languages in which they do."""

import re
import unicodedata
from datetime import date
from typing import Literal

Order = Literal["dmy", "mdy"]

_MONTHS = {
    month: number
    for number, months in enumerate(
        (
            "jan ene gen janv янв led ocak",
            "feb fev febr fevr фев uno subat",
            "mar mars marz maart mrt мар brez mart",
            "apr abr avr апр dub nisan",
            "may mai mei mag maj maio мая маи kvet mayis",
            "jun juin giu июн cerven haziran",
            "jul juil lug июл cervenec temmuz",
            "aug ago aou aout авг srpen agustos",
            "sep set sept сен zari eylul",
            "oct okt out ott окт rij ekim",
            "nov ноя kasim",
            "dec dez dic des дек pros aralik",
        ),
        start=1,
    )
    for month in months.split()
}
_NAMED = re.compile(
    r"(\d{1,2})[\s.,/-]*(?:de |di |of )?([^\W\d_]{3,})[\s.,/-]*(?:de |del )?(\d{4}|\d{2})\b.*", re.DOTALL
)
_NAME_FIRST = re.compile(
    r"(?:[^\W\d_]{3} )?([^\W\d_]{3,})\.? (\d{1,2})(?:,? | \d\d:\d\d:\d\d \w+ )(\d{4})\b.*", re.DOTALL
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年 ]\s*(\d{1,2})[-/.月 ]\s*(\d{1,2})(?:\D.*)?", re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])\s*(\d{1,2})\2\s*(\d{4}|\d{2})(?!\d)(.*)", re.DOTALL)
_NOON = re.compile(r"\d\s*[AaPp]\.?\s?[Mm]\b")


def read_day(text: str, order: Order = "mdy") -> date | None:
    """Return the day that *text* means; *order* says how to read `05/04/2021` and `05-04-2021`."""
    text = text.strip().casefold()
    if named := _NAMED.fullmatch(text):
        return _day(named[3], _month(named[2]), int(named[1]))
    if year_first := _YEAR_FIRST.fullmatch(text):
        return _day(year_first[1], int(year_first[2]), int(year_first[3]))
    if numbers := _NUMBERS.fullmatch(text):
        return _of_numbers(int(numbers[1]), int(numbers[3]), numbers[4], _forced_order(numbers) or order)
    if name_first := _NAME_FIRST.fullmatch(text):
        return _day(name_first[3], _month(name_first[1]), int(name_first[2]))
    return None


def is_ambiguous(text: str) -> bool:
    """Return whether *text* is another day when day and month change places."""
    numbers = _NUMBERS.fullmatch(text.strip())
    if numbers is None or _forced_order(numbers):
        return False
    one, other = int(numbers[1]), int(numbers[3])
    return one <= 12 and other <= 12 and one != other


def _forced_order(numbers: re.Match[str]) -> Order | None:
    """Return the order that a numeric date shows by itself: dots are European, AM and PM are American."""
    if numbers[2] == ".":
        return "dmy"
    return "mdy" if _NOON.search(numbers[5]) else None


def _of_numbers(one: int, other: int, year: str, order: Order) -> date | None:
    if one > 12 or (order == "dmy" and other <= 12):
        return _day(year, other, one)
    return _day(year, one, other)


def _month(word: str) -> int:
    """Return 1 to 12 for a month's name or the beginning of one, 0 for any other word."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for length in (len(plain), 5, 4, 3):
        if number := _MONTHS.get(plain[:length]):
            return number
    return 0


def _day(year: str, month: int, day: int) -> date | None:
    """Return the date; a year of two digits is in this century, as LinkedIn is."""
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None
