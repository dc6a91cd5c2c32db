"""Where a reading of a sentence stands, and what it has understood so far."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from prm.domain.days import FindDay
from prm.domain.evidence import Via
from prm.domain.sentence_days import DayFinder, DayFound
from prm.domain.sentence_names import NameFinder
from prm.domain.sentence_parts import NameSpan, Span
from prm.domain.sentence_words import ABOUT_WORDS, PUNCTUATION, medium_at, stronger_via, via_at, words_in
from prm.domain.wording import short_day


class SentenceCursor:
    """A place in the words of one sentence, which days, ways and people move on as they are taken."""

    def __init__(
        self,
        text: str,
        today: date,
        find_day: FindDay | None,
        is_name: Callable[[str], bool] | None,
        on: date | None,
    ) -> None:
        """Take what `sentences.understand` takes."""
        self._text = text
        self._today = today
        self._words = words_in(text)
        self._keys = [word.key for word in self._words]
        self._days = DayFinder(self._words, today, find_day)
        self._people = NameFinder(text, self._words, self._days, is_name)
        self._about_at = next(
            (at for at, key in enumerate(self._keys) if key in ABOUT_WORDS), len(self._keys)
        )
        self._at = 0
        self._via: Via = "other"
        self._day = on
        self._is_day_given = on is not None
        self._names: list[NameSpan] = []
        self._spans: list[Span] = []
        self._loose: list[int] = []
        self._problems: list[str] = []

    def _key(self) -> str:
        return self._keys[self._at] if self._at < len(self._keys) else ""

    def _take(self, kind: Literal["day", "via", "person", "about"], count: int) -> None:
        """Mark the next *count* words as *kind* and go past them."""
        if count > 0:
            span = Span(kind, self._words[self._at].start, self._words[self._at + count - 1].end)
            self._spans.append(span)
            self._at += count

    def _take_day(self) -> bool:
        found = self._days.at(self._at, is_lead=self._at == 0)
        if found is None or self._people.known_length(self._at) > found.length:
            return False
        self._note_day(found)
        self._take("day", found.length)
        return True

    def _note_day(self, found: DayFound) -> None:
        if self._is_day_given:
            return
        if found.day is None:
            self._problems.append(found.problem)
        elif found.day > self._today:
            day = short_day(found.day)
            self._problems.append(f"{day} is in the future, and a talk is recorded when it has been")
        elif self._day not in (None, found.day):
            both = " and ".join(short_day(day) for day in (self._day, found.day))
            self._problems.append(f"two days are named, {both}; leave one out")
        else:
            self._day = found.day

    def _take_via(self) -> bool:
        """Take `lunch`, `over a quick call`; a medium named as such says more than the word before it."""
        if found := medium_at(self._words, self._at):
            self._via = found[1] if self._via in ("other", "met") else stronger_via(self._via, found[1])
            self._take("via", found[0])
            return True
        if word := via_at(self._words, self._at):
            self._via = stronger_via(self._via, word[1])
            self._take("via", word[0])
            return True
        return False

    def _without_signs(self, end: int) -> int:
        while end > self._at and self._is_loose_sign(end):
            end -= 1
        return end

    def _is_loose_sign(self, end: int) -> bool:
        """Whether the last word before *end* is a sign that closes nothing."""
        is_closing = self._keys[end - 1] == ")" and "(" in self._keys[self._at : end - 1]
        return self._keys[end - 1] in PUNCTUATION and not is_closing
