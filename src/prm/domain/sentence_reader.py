"""Reads a sentence about a talk from left to right: what happened, with whom, and the rest."""

from typing import Final

from prm.domain.days import HOW_TO_WRITE_A_DAY, WEEKDAYS
from prm.domain.sentence_cursor import SentenceCursor
from prm.domain.sentence_days import POINTS_ELSEWHERE, meant_as_day
from prm.domain.sentence_parts import NameSpan, Sentence
from prm.domain.sentence_subject import ABOUT_OTHERS, CLAUSE_STARTS, clauses, day_mentioned
from prm.domain.sentence_tries import NO_TALK, no_talk
from prm.domain.sentence_words import (
    ABOUT_WORDS,
    FILLERS,
    JOINERS,
    PEOPLE_INTROS,
    PUNCTUATION,
    TALK_WORDS,
    VIA_OF,
    medium_at,
    via_at,
)

_SAYS_MORE: Final = FILLERS | TALK_WORDS | set(VIA_OF)
_SIGNS: Final = PUNCTUATION - {"(", ")"}
_OPENING_ENDS: Final = (PUNCTUATION - {":"}) | ABOUT_WORDS | ABOUT_OTHERS | {"because", "since", "while"}
_BEFORE_A_NAME: Final = JOINERS | {"the", "both", "my", "our"}


class SentenceReader(SentenceCursor):
    """One reading of one sentence; `read` gives what it says."""

    def read(self) -> Sentence:
        """Return what the sentence says."""
        self._read_opening()
        opening_end = self._at
        self._read_people()
        self._read_rest()
        self._check_people_come_first()
        self._check_it_took_place(opening_end)
        if self._day is None and not self._problems:
            self._look_for_slips()
        spans = sorted(self._spans, key=lambda span: span.start)
        about = ", ".join(" ".join(self._text[s.start : s.end].split()) for s in spans if s.kind == "about")
        on = None if self._problems else self._day or self._today
        return Sentence(
            on, self._via, tuple(self._names), about, tuple(spans), tuple(dict.fromkeys(self._problems))
        )

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
            or (self._days.at(self._at) is not None and self._keys[self._at - 1] not in POINTS_ELSEWHERE)
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
        """Read what follows the names: a day, a medium and a place first, then what the talk was about."""
        is_about, is_aside = self._read_beside_names()
        if not is_about and not is_aside and self._read_place():
            is_about, is_aside = self._read_beside_names()
        self._read_subject(is_about)

    def _read_beside_names(self) -> tuple[bool, bool]:
        """Go past a day, a medium and signs; return whether `about`, and whether a sign, was the last."""
        is_aside = self._at > 0 and self._words[self._at - 1].ends_sentence
        while self._at < len(self._keys):
            if self._key() in _SIGNS:
                is_aside = is_aside or self._key() != ":"
                self._at += 1
            elif (intro := self._about_intro()) > self._at:
                self._at = intro + (self._keys[intro : intro + 1] == [":"])
                return True, False
            elif is_aside and self._days.at(self._at):
                break
            elif self._take_day() or self._take_late_via():
                is_aside = False
            else:
                break
        return False, is_aside

    def _read_place(self) -> bool:
        """Cut a day out of the words between the names and the subject: `at the meetup yesterday about …`."""
        end = start = self._at
        while end < len(self._keys) and not self._ends_place(end):
            end += 1
        self._loose.extend(range(start, end))
        for at in range(start, end):
            found = self._days.at(at)
            if found and self._keys[at - 1] not in POINTS_ELSEWHERE and (found.day or self._day is None):
                self._take("about", at - start)
                self._note_day(found)
                self._take("day", found.length)
                return True
        return False

    def _ends_place(self, at: int) -> bool:
        is_said = self._keys[at] in CLAUSE_STARTS and medium_at(self._words, at) is None
        is_end = self._keys[at] in _SIGNS or self._keys[at] in ABOUT_WORDS or self._keys[at] == "("
        return is_said or is_end or self._words[at - 1].ends_sentence

    def _read_subject(self, is_about: bool) -> None:
        """Take the rest as what was said, but for a day set apart; ask where it may be part of that."""
        for clause in clauses(self._words, self._at, is_about):
            mention = None
            if self._day is None and not self._problems:
                mention = day_mentioned(clause, self._words, self._days, self._today)
            if mention and mention.is_plain:
                self._take("about", self._without_signs(mention.at) - self._at)
                self._at = mention.at
                self._note_day(mention.found)
                self._take("day", mention.found.length)
                self._at += self._key() == ")"
                self._read_beside_names()
            elif mention:
                last = mention.at + mention.found.length
                self._problems.append(_may_be_either(" ".join(self._keys[mention.at : last])))
        self._take("about", self._without_signs(len(self._keys)) - self._at)

    def _check_people_come_first(self) -> None:
        """Keep `coffee about schools with Amara` from being a talk with somebody else about Amara."""
        for at in range(self._about_at, len(self._keys) - 1) if not self._names else ():
            count = self._people.known_length(at + 1) if self._keys[at] in PEOPLE_INTROS else 0
            if count:
                name = self._text[self._words[at].start : self._words[at + count].end]
                where = f"“{name}” stands behind what it was about"
                self._problems.append(f"{where}; write it first: coffee {name} about …")

    def _check_it_took_place(self, opening_end: int) -> None:
        ends = (
            at
            for at in range(opening_end, len(self._keys))
            if self._keys[at] in _OPENING_ENDS or self._words[at].ends_sentence
        )
        opening = self._text_before(next(ends, len(self._keys)))
        words = no_talk(opening, self._text_before(self._about_at))
        if words:
            self._problems.insert(0, f"“{words}” is no talk; {NO_TALK}")

    def _text_before(self, at: int) -> str:
        return self._text[: self._words[at].start] if at < len(self._words) else self._text

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

    def _look_for_slips(self) -> None:
        """Find words that were meant as a day and would otherwise leave the talk on today."""
        for at in self._loose:
            word = self._words[at]
            if word.key == "ago":
                self._problems.append("“ago” needs a number before it, as in 3 days ago")
            elif (word.text == word.key or at == 0) and (day := meant_as_day(word)):
                self._problems.append(f"“{word.text}” is not a day; did you mean {day}?")


def _may_be_either(phrase: str) -> str:
    return (
        f"“{phrase}” may be the day of the talk or part of what was said; begin with the day of the talk, "
        "as in “yesterday: …” or “today: …”"
    )
