"""Going through pairs of people: where one stands, what was read ahead, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from prm.domain.people import PersonDetail
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.identity import kept_apart, owners, profiles_owned
from prm.ledger.reading.person import person_detail
from prm.services.duplicates import Duplicate

Answer = Literal["same", "different", "later"]

_AHEAD = 6
"""Pairs read before they are wanted, so that the next one is there with the key."""


class PairRead(NamedTuple):
    """Two people whole, side by side."""

    one: PersonDetail
    other: PersonDetail

    @property
    def ids(self) -> frozenset[int]:
        """Who they are."""
        return frozenset((self.one.row.id, self.other.row.id))


@dataclass(eq=False)
class Answered:
    """What was said of a pair."""

    at: int
    """Index of the pair."""
    answer: Answer
    pair: PairRead
    """The two as they were shown."""
    entry: int | None = None
    """Where it was written; None before that, and for a pair that is kept for later."""


class Review:
    """The pairs in order, likeliest first. It knows nothing of screens or threads."""

    def __init__(self, found: Sequence[Duplicate]) -> None:
        """Begin with the first of the pairs *found*."""
        self.pairs = list(found)
        self.at = 0
        """Index of the pair that is asked about; beyond the last when all are answered."""
        self.answered: list[Answered] = []
        """The latest last."""
        self._read: dict[int, PairRead | None] = {}
        self._stale: set[int] = set()

    @property
    def is_over(self) -> bool:
        """Whether no pair is left to ask about."""
        return self.at >= len(self.pairs)

    @property
    def shown(self) -> PairRead | None:
        """The two who are asked about; None while they are being read."""
        return self._read.get(self.at)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why they may be one."""
        return () if self.is_over else self.pairs[self.at].reasons

    def count(self, answer: Answer) -> int:
        """Return how often that was answered."""
        return sum(answered.answer == answer for answered in self.answered)

    def wanted(self) -> int | None:
        """Return the index of the next pair to read, or None when enough is read ahead."""
        ahead = range(self.at, min(self.at + 1 + _AHEAD, len(self.pairs)))
        unread = [at for at in ahead if at not in self._read]
        stale = [at for at in ahead if at in self._stale]
        return next(iter(unread + stale), None)

    def take(self, at: int, read: PairRead | None) -> None:
        """Take the pair at index *at* as it was *read*; None when there is nothing to ask about it."""
        shelved = {answered.pair.ids for answered in self.answered if answered.answer == "later"}
        self._read[at] = None if read and read.ids in shelved else read
        self._stale.discard(at)
        while self.at in self._read and self._read[self.at] is None and self.at not in self._stale:
            self.at += 1

    def answer(self, answer: Answer) -> Answered | None:
        """Answer the pair shown and go on to the next; None while none is shown."""
        if (pair := self.shown) is None:
            return None
        answered = Answered(self.at, answer, pair)
        self.answered.append(answered)
        self.at += 1
        if answer != "later":
            # Whoever was asked about just now looks otherwise once it is written.
            shared = [at for at, read in self._read.items() if at >= self.at and read and read.ids & pair.ids]
            for at in shared:
                del self._read[at]
        return answered

    def ledger_changed(self) -> None:
        """Read everything again, while what is shown may still be answered."""
        self._stale = set(self._read)

    def go_back(self, answered: Answered) -> None:
        """Ask again about a pair whose answer was taken back."""
        self.at = answered.at
        self._stale = set(self._read)

    def ask_again(self, failed: Answered) -> None:
        """Put a pair whose answer could not be written behind all others.

        It would be answered by mistake if it came back under a key meant for another.
        """
        if failed in self.answered:
            self.answered.remove(failed)
            self.pairs.append(self.pairs[failed.at])


def read_pair(ledger: Ledger, pair: Duplicate, today: date) -> PairRead | None:
    """Return the two whole; None when they are one by now, or different by the user's word, or gone."""
    try:
        one, other = owners(ledger, [row.id for row in pair.people])
    except Refused:
        return None
    mine, theirs = (set(profiles_owned(ledger, person.id)) for person in (one, other))
    apart = kept_apart(ledger, mine | theirs)
    if one.id == other.id or any((said.one in mine) != (said.other in mine) for said in apart):
        return None
    return PairRead(person_detail(ledger, one.id, today), person_detail(ledger, other.id, today))


def judge(ledger: Ledger, answered: Answered, today: date) -> None:
    """Write what was answered. May refuse."""
    from prm.services.identity import say_different, say_same

    one, other = answered.pair.one.row.id, answered.pair.other.row.id
    if answered.answer == "same":
        answered.entry = say_same(ledger, [one, other], today)
    else:
        answered.entry = say_different(ledger, one, other, today)


def take_back(ledger: Ledger, answered: Answered, pair: Duplicate, today: date) -> None:
    """Undo what was written of a pair, if anything was and still holds. May refuse."""
    from prm.services.journal import undo

    try:
        if answered.entry is not None:
            undo(ledger, answered.entry)
    except Refused:
        # Undone elsewhere, it needs no undoing: the pair can be asked about again.
        if read_pair(ledger, pair, today) is None:
            raise
