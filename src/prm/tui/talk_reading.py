"""What a sentence about a talk is understood to say, with the people of the ledger it may mean."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from prm.domain.people import PersonRow
from prm.domain.sentences import Sentence, understand
from prm.domain.text import fold
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import candidates
from prm.ledger.reading.people import people_by_ids

MOST_CANDIDATES = 8


class NameRead(NamedTuple):
    """A name in the sentence, and whom it means."""

    words: str
    candidates: tuple[PersonRow, ...]
    """Whom it may mean, best first; empty when nobody is called so."""
    person: PersonRow | None
    """Whom it means: the only one, the only one of exactly that name, or the one picked."""


class TalkRead(NamedTuple):
    """A sentence as it was understood."""

    text: str
    sentence: Sentence
    names: tuple[NameRead, ...]
    besides: tuple[PersonRow, ...] = ()
    """Who took part besides the ones the sentence names."""

    @property
    def problem(self) -> str:
        """What keeps it from being recorded, in one line; empty when it can be."""
        if self.sentence.problems:
            return self.sentence.problems[0]
        if not self.people and not self.names:
            return "With whom? Write “with” and a name."
        for name in self.names:
            if name.person is None:
                return _doubt(name)
        return ""

    @property
    def people(self) -> list[PersonRow]:
        """Everyone in it who is certain, each once."""
        named = [name.person for name in self.names if name.person]
        return list({row.id: row for row in (*self.besides, *named)}.values())


def read_talk(
    ledger: Ledger, text: str, today: date, picked: Mapping[str, int], besides: Sequence[PersonRow] = ()
) -> TalkRead:
    """Return what *text* says; *picked* holds, by folded name, the ids the user chose."""
    from prm.spoken_days import spoken_day

    sentence = understand(text, today, spoken_day, lambda words: bool(candidates(ledger, words, limit=1)))
    names = tuple(_read_name(ledger, name.text, picked.get(fold(name.text))) for name in sentence.names)
    return TalkRead(text, sentence, names, tuple(besides))


def _read_name(ledger: Ledger, words: str, picked: int | None) -> NameRead:
    found = tuple(candidates(ledger, words, limit=MOST_CANDIDATES))
    if picked is not None and all(row.id != picked for row in found):
        found = (*people_by_ids(ledger, [picked]), *found)
    by_pick = [row for row in found if row.id == picked]
    exact = [row for row in found if fold(row.name) == fold(words)]
    may_be = by_pick or exact or found
    return NameRead(words, found, may_be[0] if len(may_be) == 1 else None)


def _doubt(name: NameRead) -> str:
    if not name.candidates:
        return f"Nobody here is called “{name.words[:60]}”. Add them first with a, or write another name."
    return f"“{name.words[:60]}” may be one of several. Tab goes through them."
