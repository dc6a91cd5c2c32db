"""Finding where the name of a person begins and ends in a sentence about a talk."""

from collections.abc import Callable
from functools import cache
from typing import Final

from prm.domain.sentence_days import DayFinder
from prm.domain.sentence_words import (
    ABOUT_WORDS,
    FILLERS,
    JOINERS,
    NAME_ENDS,
    PUNCTUATION,
    TALK_WORDS,
    VIA_OF,
    Word,
    medium_at,
    via_at,
)

LONGEST_NAME: Final = 8
"""Words that are tried together as one name of the ledger."""

_BETWEEN: Final = PUNCTUATION | JOINERS
_ENDS: Final = NAME_ENDS | JOINERS | PUNCTUATION | ABOUT_WORDS | TALK_WORDS


class NameFinder:
    """Finds names in one sentence: as the ledger knows them, else by the words around them."""

    def __init__(
        self, text: str, words: list[Word], days: DayFinder, is_name: Callable[[str], bool] | None
    ) -> None:
        """Take *is_name* to ask whether words name somebody in the ledger."""
        self._text = text
        self._words = words
        self._days = days
        self._is_name = cache(is_name) if is_name else None

    def known_length(self, at: int) -> int:
        """Return how many words from *at* are the longest name in the ledger; 0 for none.

        `Wei in` is no name even where a Wei Ingram is: words that mean something else must be capitalised.
        """
        if self._is_name is None or at >= len(self._words):
            return 0
        end = at
        while end < min(at + LONGEST_NAME, len(self._words)) and self._words[end].key not in _BETWEEN:
            end += 1
        for last in range(end, at, -1):
            if not self._is_lower_keyword(at, last - 1) and self._is_name(
                self._text[self._words[at].start : self._words[last - 1].end]
            ):
                return last - at
        return 0

    def _is_lower_keyword(self, first: int, last: int) -> bool:
        return any(
            word.text == word.key and (word.key in _ENDS or word.key in VIA_OF or word.key in FILLERS)
            for word in (self._words[first], self._words[last])
        )

    def can_begin(self, at: int) -> bool:
        """Return whether a name can begin at word *at*."""
        known = self.known_length(at)
        return known > 1 or not (self._is_end(at) or (self._words[at].key in FILLERS and not known))

    def length(self, at: int) -> int:
        """Return how many words the name at *at* has, one at least.

        A single first name that the ledger knows does not cut `Jane Smith` short: another Jane is not meant.
        """
        known, end = self.known_length(at), at + 1
        while end < len(self._words) and not self._words[end - 1].ends_sentence and not self._is_end(end):
            if self._words[end].key in FILLERS and len(self._words[end].key) > 1:
                break
            end += 1
        is_more_name = known == 1 and end > at + 1 and not self._is_plain_word_after_name(at)
        return known if known and not is_more_name else max(end - at, known)

    def _is_plain_word_after_name(self, at: int) -> bool:
        return self._words[at].text[:1].isupper() and not self._words[at + 1].text[:1].isupper()

    def _is_end(self, at: int) -> bool:
        word = self._words[at]
        return (
            word.key in _ENDS
            or via_at(self._words, at) is not None
            or medium_at(self._words, at) is not None
            or self._days.at(at) is not None
        )
