"""Finding the day in a sentence about a talk, and the words that are meant as one but cannot be read."""

import re
from datetime import date
from typing import Final, NamedTuple

from prm.domain.birthdays import MONTHS
from prm.domain.days import HOW_TO_WRITE_A_DAY, WEEKDAYS, FindDay, known_day
from prm.domain.sentence_ordinals import ordinal_at
from prm.domain.sentence_words import Word
from prm.domain.wording import short_day

LONGEST_DAY: Final = 7
"""Words in the longest phrase that is tried as a day."""

_MONTH_NAMES = {m for month in MONTHS for m in (month, month[:3])} | {"sept"}
_MONTH = f"(?:{'|'.join(sorted(_MONTH_NAMES, key=len)[::-1])})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_DATE = re.compile(
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: ?,? [0-9]{{4}})?"
    rf"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?(?: ?,? [0-9]{{4}})?"
)
_FOREIGN_DATE = re.compile(r"[0-9]{1,2}(?: de)? [^\W\d_]{3,}(?:(?: de)? [0-9]{4})?")
_NUMBERS = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{2}|[0-9]{4})"
)
_SHORT_NUMBERS = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}")
_VAGUE = re.compile(
    r"(?:(?:earlier|early|late|sometime) )?(?:this|last|past|next|the last|the past|the other|previous)"
    r" (?:day|week|weekend|month|quarter|year|spring|summer|autumn|fall|winter)"
    r"|(?:(?:at|over|on) )?the weekend|recently|lately|(?:some time|a while|ages) (?:ago|back)"
    rf"|(?:in|last|this|next|early|mid|late)(?: (?:early|mid|late))?"
    # Mar del Plata is no month.
    rf" (?:(?!mar$){_MONTH}|mar(?= [0-9]))(?: ?,? [0-9]{{4}})?"
    rf"|(?:\w+ish|around|roughly|maybe|circa|some|every|this) (?:{_WEEKDAY}|yesterday)"
    rf"|(?:on )?{_WEEKDAY} (?:before last|(?:a|one|two|three|[0-9]+) weeks? ago)"
    r"|(?:on|at) (?:christmas|easter|new year'?s?|thanksgiving|boxing|halloween)"
    r"(?: day| eve| monday| sunday)?"
    r"|(?:a few|few|several|some|many|a couple of|a couple|couple of|couple|\w+ish)"
    r" (?:days?|weeks?|months?|years?) (?:ago|back)"
)
_LOOKS_BOTH_WAYS = re.compile(rf"(?:on )?(?:the )?(?:{_WEEKDAY}|{_DATE.pattern}|{_SHORT_NUMBERS.pattern})")
_JUST_PAST = re.compile(
    r"(?:\w+ )?(?:last|past|the last|the past|previous) (?:day|week|weekend|month)"
    r"|.*(?:days?|weeks?) (?:ago|back)"
)
# These are also verbs or names: they mean a day only where nothing else can be meant.
_DOUBTFUL = re.compile(r"mon|wed|sat|sun|now|[0-9]+[dwmy]")
_DAY_WORDS: Final = ("today", "yesterday", "tomorrow", "tonight", *WEEKDAYS)
POINTS_ELSEWHERE: Final = frozenset(
    ["for", "from", "until", "till", "by", "since", "before", "after", "of", "to", "the", "next", "every"]
)


class DayFound(NamedTuple):
    """Words of a sentence that mean a day, or are a problem because they should."""

    length: int
    day: date | None
    problem: str = ""
    is_past: bool = False
    """Whether it surely means a time gone by, as `yesterday` and `last week` do and `on friday` does not."""


class DayFinder:
    """Finds days in the words of one sentence, as seen from one day."""

    def __init__(self, words: list[Word], today: date, find_day: FindDay | None) -> None:
        """Take *find_day* as the looser reader for `2 March` and the like."""
        self._words = words
        self._today = today
        self._find_day = find_day
        self._found: dict[tuple[int, bool], DayFound | None] = {}

    def at(self, at: int, is_lead: bool = False) -> DayFound | None:
        """Return the longest day that begins at word *at*; *is_lead* where only a day is likely (`3/4 …`)."""
        if (at, is_lead) not in self._found:
            self._found[at, is_lead] = self._search(at, is_lead)
        return self._found[at, is_lead]

    def _search(self, at: int, is_lead: bool) -> DayFound | None:
        found = self._longest(at, is_lead)
        if found is None and self._words[at].key == "on" and at + 1 < len(self._words):
            skipped = 2 if self._words[at + 1].key == "the" and at + 2 < len(self._words) else 1
            if found := self._longest(at + skipped, is_lead=True):
                found = found._replace(length=found.length + skipped)
        if found is None:
            return self._ordinal(at)
        return self._with_number(at, found) if self._is_weekday(at, found.length) else found

    def _ordinal(self, at: int) -> DayFound | None:
        found = ordinal_at(self._words, at, self._today)
        return DayFound(found.length, found.day, found.problem) if found else None

    def _is_weekday(self, at: int, length: int) -> bool:
        keys = [word.key for word in self._words[at : at + length]]
        return keys[-1] in WEEKDAYS and keys[:-1] in ([], ["on"])

    def _with_number(self, at: int, weekday: DayFound) -> DayFound:
        """Return the day of `Friday the 3rd`, `Friday, 3 May`: the number says which Friday."""
        after = at + weekday.length
        if after + 1 < len(self._words) and self._words[after].key == ",":
            after += 1
        if after >= len(self._words) or self._words[after].key in ("on", ":"):
            return weekday
        number = self._ordinal(after)
        if number is None and (found := self._longest(after, is_lead=False)):
            number = found if _DATE.fullmatch(self._phrase(after, found.length)) else None
        if number is None:
            return weekday
        name = self._words[at + weekday.length - 1].key
        if number.day and WEEKDAYS[number.day.weekday()] != name:
            is_day = f"{short_day(number.day)} is a {WEEKDAYS[number.day.weekday()].capitalize()}"
            number = number._replace(day=None, problem=f"{is_day}; leave the weekday or the number out")
        return number._replace(length=after - at + number.length)

    def _phrase(self, at: int, count: int) -> str:
        return " ".join(word.key for word in self._words[at : at + count])

    def _longest(self, at: int, is_lead: bool) -> DayFound | None:
        for count in range(min(LONGEST_DAY, len(self._words) - at), 0, -1):
            phrase = self._phrase(at, count)
            if found := self._read(phrase, at + count, is_lead):
                is_past = found[0] is not None and found[0] <= self._today
                is_past = is_past and not _LOOKS_BOTH_WAYS.fullmatch(phrase)
                return DayFound(count, *found, is_past or bool(_JUST_PAST.fullmatch(phrase)))
        return None

    def _read(self, phrase: str, after: int, is_lead: bool) -> tuple[date | None, str] | None:
        day = known_day(phrase, self._today)
        if day and (not _DOUBTFUL.fullmatch(phrase) or self._colon_at(after)):
            return day, ""
        if _VAGUE.fullmatch(phrase):
            return None, f"“{phrase}” is not one day; {HOW_TO_WRITE_A_DAY}"
        is_date = bool(_DATE.fullmatch(phrase) or _NUMBERS.fullmatch(phrase))
        is_date = is_date or (bool(_SHORT_NUMBERS.fullmatch(phrase)) and (is_lead or self._colon_at(after)))
        if not is_date and not _FOREIGN_DATE.fullmatch(phrase):
            return None
        # A month (2024-05) or an impossible day (2024-02-31) must not be bent into a day.
        if self._find_day and not re.match("[0-9]{4}-", phrase):
            day = self._find_day(phrase.replace(" ,", ","), self._today)
        if day:
            return day, ""
        return (None, f"“{phrase}” is not a day; {HOW_TO_WRITE_A_DAY}") if is_date else None

    def _colon_at(self, at: int) -> bool:
        return at < len(self._words) and self._words[at].key == ":"


def meant_as_day(word: Word) -> str:
    """Return the day word that *word* looks like a slip of (`yesterdy`), or ""."""
    if not 5 <= len(word.key) <= 10 or word.key.endswith("s") or not word.key.isalpha():
        return ""
    from difflib import get_close_matches

    near = get_close_matches(word.key, _DAY_WORDS, n=1, cutoff=0.82)
    return near[0] if near else ""
