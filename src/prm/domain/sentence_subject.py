"""The part of a sentence about a talk that says what it was about, and the day that may stand in it.

A day counts there only where it is set apart (`…, last Friday`). Where it may be either, nobody guesses.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from prm.domain.sentence_days import POINTS_ELSEWHERE, DayFinder, DayFound
from prm.domain.sentence_words import ABOUT_WORDS, PUNCTUATION, Word, each_of, medium_at

CLAUSE_STARTS: Final = each_of(
    "who whose whom which because since while when where after before that to so as but if for i we i've "
    "we've we're i'll we'll she he they it she'll he'll they'll she's he's they're her his their will"
)
"""Words behind the names that begin what was said."""
ABOUT_OTHERS: Final = each_of("she he they it her his their its she's he's they're it's who whose which")
"""Words of a clause that is about somebody who was talked with, or of."""
_LEAD_IN: Final = each_of("because since while when as but so and that if")
_LOOKS_AHEAD: Final = each_of("again will i'll we'll she'll he'll they'll wants plans hopes until")
_PLACE: Final = each_of("at in over near")


class Clause(NamedTuple):
    """Words start … end between signs, or behind `about`."""

    start: int
    end: int
    is_about: bool
    """Whether `about` or another such word stands before it."""


class Mention(NamedTuple):
    """A day named in the subject."""

    at: int
    found: DayFound
    is_plain: bool
    """Whether it is the day of the talk and nothing else."""


def clauses(words: list[Word], start: int, is_about: bool) -> Iterator[Clause]:
    """Yield the clauses of the subject that begins at *start*; *is_about* where `about` stood before it."""
    first = start
    for at in range(start, len(words)):
        key = words[at].key
        is_split = key in PUNCTUATION or key in ABOUT_WORDS
        if is_split:
            if first < at:
                yield Clause(first, at, is_about)
            first, is_about = at + 1, key in ABOUT_WORDS
        elif words[at].ends_sentence:
            yield Clause(first, at + 1, is_about)
            first, is_about = at + 1, False
    if first < len(words):
        yield Clause(first, len(words), is_about)


def day_mentioned(clause: Clause, words: list[Word], days: DayFinder, today: date) -> Mention | None:
    """Return the day in *clause* that is the talk's, or may be."""
    keys = [word.key for word in words[clause.start : clause.end]]
    is_of_others = any(key in ABOUT_OTHERS for key in keys)
    first = days.at(clause.start)
    if first and not clause.is_about and not (first.day is None and keys[0] in ("next", "this")):
        if first.length >= len(keys):
            return Mention(clause.start, first, is_plain=True)
        behind = clause.start + first.length
        is_beside = words[behind].key in _PLACE or medium_at(words, behind) is not None
        if is_beside and not is_of_others:
            return Mention(clause.start, first, is_plain=True)
        if words[behind].key not in ABOUT_OTHERS and _may_be_past(first, today):
            return Mention(clause.start, first, is_plain=False)
    if not clause.is_about and _is_about_others(keys):
        return None
    return _at_end(clause, keys, words, days, today)


def _at_end(
    clause: Clause, keys: list[str], words: list[Word], days: DayFinder, today: date
) -> Mention | None:
    for at in range(clause.start + 1, clause.end):
        found = days.at(at)
        if found and at + found.length == clause.end:
            is_elsewhere = words[at - 1].key in POINTS_ELSEWHERE or not _may_be_past(found, today)
            is_ahead = not found.is_past and any(key in _LOOKS_AHEAD for key in keys)
            return None if is_elsewhere or is_ahead else Mention(at, found, is_plain=False)
    return None


def _is_about_others(keys: list[str]) -> bool:
    first = 1 if keys[0] in _LEAD_IN and len(keys) > 1 else 0
    return keys[first] in ABOUT_OTHERS


def _may_be_past(found: DayFound, today: date) -> bool:
    # A month or a year in what was said is nobody's day; last week may be meant as one.
    return found.day <= today if found.day else found.is_past
