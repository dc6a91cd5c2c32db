"""Days of this month or the last that are named by their number alone: `on the 3rd`, `the third`."""

import re
from datetime import date
from typing import Final, NamedTuple

from prm.domain.days import HOW_TO_WRITE_A_DAY, days_in_month
from prm.domain.sentence_words import ABOUT_WORDS, JOINERS, PUNCTUATION, Word, medium_at, via_at

_FIRST_TEN = "first second third fourth fifth sixth seventh eighth ninth tenth"
_NEXT_TEN = "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TWENTIES = tuple(f"twenty-{word}" for word in _FIRST_TEN.split()[:9])
_WORDS: Final = (
    *_FIRST_TEN.split(), *_NEXT_TEN.split(), "twentieth", *_TWENTIES, "thirtieth", "thirty-first",
)  # fmt: skip
_NUMBER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")
_MAY_FOLLOW: Final = PUNCTUATION | JOINERS | ABOUT_WORDS | {"at", "in", "over", "i", "we", "to"}


class OrdinalFound(NamedTuple):
    """Words that name a day by its number."""

    length: int
    day: date | None
    problem: str


def ordinal_at(words: list[Word], at: int, today: date) -> OrdinalFound | None:
    """Return the day that `on the 3rd`, `the 3rd`, `on the third` or a last `3rd` at *at* names.

    `the 3rd floor` and `the 3rd lunch` name none. `on 3` at the end is meant as a day, and is none.
    """
    number_at = at
    for word in ("on", "the"):
        number_at += number_at < len(words) and words[number_at].key == word
    if number_at == len(words):
        return None
    key, is_on = words[number_at].key, words[at].key == "on"
    is_last = number_at + 1 == len(words) or words[number_at].ends_sentence
    after = None if is_last else words[number_at + 1].key
    length = number_at + 1 - at
    phrase = " ".join(word.key for word in words[at : number_at + 1])
    if is_on and is_last and key.isdigit() and len(key) < 3:
        return OrdinalFound(length, None, f"“{phrase}” is not a day; {HOW_TO_WRITE_A_DAY}")
    number = _number(key, is_named=is_on and number_at == at + 2)
    is_way_next = via_at(words, number_at + 1) is not None or medium_at(words, number_at + 1) is not None
    if number is None or not (after is None or after in _MAY_FOLLOW or (is_on and is_way_next)):
        return None
    if length == 1 and after is not None and after not in PUNCTUATION:
        return None
    day = _latest(number, today)
    return OrdinalFound(length, day, "" if day else _no_day(phrase, number))


def _number(key: str, is_named: bool) -> int | None:
    if found := _NUMBER.fullmatch(key):
        return int(found[1])
    return _WORDS.index(key) + 1 if is_named and key in _WORDS else None


def _latest(number: int, today: date) -> date | None:
    if 1 <= number <= today.day:
        return today.replace(day=number)
    year, month = (today.year, today.month - 1) if today.month > 1 else (today.year - 1, 12)
    is_there = year > 0 and 1 <= number <= days_in_month(year, month)
    return date(year, month, number) if is_there else None


def _no_day(phrase: str, number: int) -> str:
    if not 1 <= number <= 31:
        return f"“{phrase}” is no day of a month"
    return f"“{phrase}” is no day of this month so far or of last month; write it as 2024-05-02"
