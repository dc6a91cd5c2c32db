"""Reads a sentence about a talk from left to right: what happened, with whom, and the rest."""

from collections.abc import Callable
from datetime import date
from typing import Final, Literal

from prm.domain.days import HOW_TO_WRITE_A_DAY, WEEKDAYS, FindDay
from prm.domain.evidence import Via
from prm.domain.sentence_days import POINTS_ELSEWHERE, DayFinder, DayFound, meant_as_day
from prm.domain.sentence_names import NameFinder
from prm.domain.sentence_parts import NameSpan, Sentence, Span
from prm.domain.sentence_words import (
    ABOUT_WORDS,
    FILLERS,
    JOINERS,
    PEOPLE_INTROS,
    PUNCTUATION,
    TALK_WORDS,
    VIA_OF,
    medium_at,
    stronger_via,
    via_at,
    words_in,
)

_SAYS_MORE: Final = FILLERS | TALK_WORDS | set(VIA_OF)
_SIGNS: Final = PUNCTUATION - {"(", ")"}
_BEFORE_A_NAME: Final = JOINERS | {"the", "both", "my", "our"}


class SentenceReader:
    """One reading of one sentence; `read` gives what it says."""

    def __init__(
        self, text: str, today: date, find_day: FindDay | None, is_name: Callable[[str], bool] | None
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
        self._day: date | None = None
        self._names: list[NameSpan] = []
        self._spans: list[Span] = []
        self._loose: list[int] = []
        self._problems: list[str] = []

    def read(self) -> Sentence:
        """Return what the sentence says."""
        self._read_opening()
        self._read_people()
        self._read_rest()
        if self._day is None and not self._problems:
            self._look_for_slips()
        spans = sorted(self._spans, key=lambda span: span.start)
        about = ", ".join(" ".join(self._text[s.start : s.end].split()) for s in spans if s.kind == "about")
        on = None if self._problems else self._day or self._today
        return Sentence(
            on, self._via, tuple(self._names), about, tuple(spans), tuple(dict.fromkeys(self._problems))
        )

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
        if found.day is None:
            self._problems.append(found.problem)
        elif found.day > self._today:
            self._problems.append(f"{found.day} is in the future, and a talk is recorded when it has been")
        elif self._day not in (None, found.day):
            self._problems.append(f"two days are named, {self._day} and {found.day}; leave one out")
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

    def _read_opening(self) -> None:
        """Read up to where the first name begins, or to what must come after the names."""
        is_named_later = any(key in PEOPLE_INTROS for key in self._keys[: self._about_at])
        is_person_next = False
        while self._at < self._about_at:
            # The first word of a sentence is capitalised whatever it is.
            known = self._people.known_length(self._at) if self._key() not in _SAYS_MORE else 0
            if known > 1 or self._key() in PEOPLE_INTROS:
                return
            word = via_at(self._words, self._at)
            if self._take_day():
                continue
            if self._take_via():
                is_person_next = word is not None and word[2]
            elif (
                self._key() in TALK_WORDS
                or self._key() in PUNCTUATION
                or (self._key() in FILLERS and not known)
            ):
                self._at += 1
            elif self._key() == "to":
                self._at += 1
                is_person_next = not via_at(self._words, self._at)
            elif known or (is_person_next and self._people.can_begin(self._at)) or not is_named_later:
                return
            else:
                self._read_description()

    def _read_description(self) -> None:
        """Read words before the names that say what it was: `boat trip with Jane`."""
        start = self._at
        while self._at < self._about_at and (self._at == start or not self._is_known_here()):
            self._at += 1
        self._loose.extend(range(start, self._at))
        end, self._at = self._at, start
        self._take("about", end - start)
        words = self._text[self._words[start].start : self._words[end - 1].end]
        if self._key() in WEEKDAYS:
            self._problems.append(f"“{words} {self._key()}” is not a day; {HOW_TO_WRITE_A_DAY}")
        elif self._key() == ":" and self._day is None:
            self._problems.append(f"“{words}” before the colon is neither a day nor a person")

    def _is_known_here(self) -> bool:
        return (
            self._key() in PEOPLE_INTROS
            or self._key() in PUNCTUATION
            or via_at(self._words, self._at) is not None
            or medium_at(self._words, self._at) is not None
            or self._days.at(self._at) is not None
            or self._people.known_length(self._at) > 0
        )

    def _read_people(self) -> None:
        """Read names and what joins them; a day may stand between."""
        while self._at < self._about_at:
            after = self._at
            while after < self._about_at and self._keys[after] in _BEFORE_A_NAME:
                after += 1
            if after < self._about_at and self._people.can_begin(after) and self._is_joined(after):
                self._at = after
                self._read_name()
            elif not self._take_day():
                return

    def _is_joined(self, name_at: int) -> bool:
        return not self._names or any(key in JOINERS for key in self._keys[self._at : name_at])

    def _read_name(self) -> None:
        count = self._people.length(self._at)
        self._loose.extend(range(self._at + self._people.known_length(self._at), self._at + count))
        start, end = self._words[self._at].start, self._words[self._at + count - 1].end
        self._names.append(NameSpan(self._text[start:end], start, end))
        self._take("person", count)

    def _read_rest(self) -> None:
        """Read what follows the names: a day and a medium first, then what the talk was about."""
        while self._at < len(self._keys):
            if self._key() in _SIGNS:
                self._at += 1
            elif (intro := self._about_intro()) > self._at:
                self._at = intro + (self._keys[intro : intro + 1] == [":"])
                break
            elif not (self._day is None and self._take_day()) and not self._take_late_via():
                break
        if self._at <= self._about_at:
            self._read_up_to_subject()
        ending = self._days.at_end(self._at) if self._day is None and self._at < len(self._keys) else None
        if ending:
            self._take("about", self._without_signs(ending[0]) - self._at)
            self._at = ending[0]
            self._note_day(ending[1])
            self._take("day", ending[1].length)
        else:
            self._take("about", self._without_signs(len(self._keys)) - self._at)

    def _about_intro(self) -> int:
        """Return the place behind `about`, `re:`, `, we talked about` at the place read, or that place."""
        at = self._at
        skipped = FILLERS | TALK_WORDS | {"and", "to", "we"}
        while at < len(self._keys) and self._keys[at] in skipped:
            at += 1
        return at + 1 if at < len(self._keys) and self._keys[at] in ABOUT_WORDS else self._at

    def _take_late_via(self) -> bool:
        """Take `Jane Doe: had lunch`, `met Jane over zoom`."""
        start = self._at
        while self._key() in FILLERS:
            self._at += 1
        is_said = medium_at(self._words, self._at) is None and self._via != "other"
        if not is_said and self._take_via():
            return True
        self._at = start
        return False

    def _read_up_to_subject(self) -> None:
        """Cut a day out of the words between the names and the subject: `at the meetup yesterday about …`."""
        start = self._at
        for at in range(start, self._about_at):
            found = self._days.at(at) if self._day is None and not self._problems else None
            if found and (at == start or self._keys[at - 1] not in POINTS_ELSEWHERE):
                self._take("about", self._without_signs(at) - start)
                self._at = at
                self._note_day(found)
                self._take("day", found.length)
                self._at = self._about_intro()
                break
        self._loose.extend(range(self._at, self._about_at))

    def _without_signs(self, end: int) -> int:
        while end > self._at and self._keys[end - 1] in _SIGNS:
            end -= 1
        return end

    def _look_for_slips(self) -> None:
        """Find words that were meant as a day and would otherwise leave the talk on today."""
        for at in self._loose:
            word = self._words[at]
            if word.key == "ago":
                self._problems.append("“ago” needs a number before it, as in 3 days ago")
            elif (word.text == word.key or at == 0) and (day := meant_as_day(word)):
                self._problems.append(f"“{word.text}” is not a day; did you mean {day}?")
