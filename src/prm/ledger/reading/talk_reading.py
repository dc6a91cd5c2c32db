"""What a sentence about a talk says, with the people of the ledger whom it means."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from prm.domain.people import PersonRow
from prm.domain.sentences import Sentence, understand
from prm.domain.text import fold
from prm.ledger.reading.finding import has_name, people_meant, the_one_meant
from prm.ledger.reading.people import people_by_ids

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


class NameRead(NamedTuple):
    """A name in the sentence, and whom it means."""

    words: str
    candidates: tuple[PersonRow, ...]
    """Whom it may mean, best first; empty when nobody is called so."""
    person: PersonRow | None
    """Whom it means: the one picked, the only one, or the only one of exactly that name."""


class TalkRead(NamedTuple):
    """A sentence as it was understood."""

    text: str
    sentence: Sentence
    names: tuple[NameRead, ...]
    usual: tuple[PersonRow, ...] = ()
    """Who is meant where the sentence names nobody."""
    besides: tuple[PersonRow, ...] = ()
    """Who took part besides the ones the sentence names."""

    @property
    def people(self) -> list[PersonRow]:
        """Everyone in it who is certain, each once."""
        named = [name.person for name in self.names if name.person]
        rows = (*(self.usual if not self.names else named), *self.besides)
        return list({row.id: row for row in rows}.values())

    @property
    def doubtful(self) -> NameRead | None:
        """The first name that does not mean one person, or None."""
        return next((name for name in self.names if name.person is None), None)


def read_talk(
    ledger: "Ledger",
    text: str,
    today: date,
    *,
    usual: Sequence[PersonRow] = (),
    besides: Sequence[PersonRow] = (),
    picked: Mapping[str, int] | None = None,
    on: date | None = None,
) -> TalkRead:
    """Return what *text* says; *picked* holds, by folded name, the ids the user chose.

    *usual* is whom the talk is with unless it names others. With *on* the day is known.
    """
    from prm.spoken_days import spoken_day

    sentence = understand(text, today, spoken_day, lambda words: has_name(ledger, words), on)
    names = tuple(_read_name(ledger, name.text, usual, picked or {}) for name in sentence.names)
    return TalkRead(text, sentence, names, tuple(usual), tuple(besides))


def _read_name(
    ledger: "Ledger", words: str, usual: Sequence[PersonRow], picked: Mapping[str, int]
) -> NameRead:
    found = tuple(people_meant(ledger, words))
    pick = picked.get(fold(words))
    if pick is not None and all(row.id != pick for row in found):
        found = (*people_by_ids(ledger, [pick]), *found)
    chosen = next((row for row in found if row.id == pick), None)
    if chosen is None and len(found) > 1:
        at_hand = [row for row in found if any(row.id == other.id for other in usual)]
        chosen = at_hand[0] if len(at_hand) == 1 else None
    return NameRead(words, found, chosen or the_one_meant(found, words))
