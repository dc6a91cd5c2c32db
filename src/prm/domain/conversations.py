"""What a thread of messages proves of two people: who wrote, who answered, and on whom it waits."""

from collections.abc import Iterable, Sequence, Set
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from prm.domain.evidence import Evidence

ANSWER_DAYS: Final = 90
"""A message answered within so many days is a talk, on the day of the answer."""

_DAY: Final = 86_400
_EPOCH: Final = date(1970, 1, 1).toordinal()

Turn = tuple[int, int]
"""When someone wrote, in seconds of UTC since 1970, and 1 where it was the owner, else 0."""


class Correspondence(NamedTuple):
    """What one thread holds between the owner and somebody."""

    is_group: bool
    """Whether others took part."""
    received: int
    sent: int
    first_at: int
    """Second of the first message."""
    last_at: int
    last_is_out: bool
    talks: int
    """Messages answered in time."""
    talked_at: int | None
    """Second of the last answer."""
    first_talked_at: int | None = None
    """Second of the first answer."""
    talk_days: str | None = None
    """The days of the answers, each once, in order: a JSON list of days since 1970."""

    @property
    def counts(self) -> bool:
        """Return whether it is contact: in a group, only where both of you wrote."""
        return not self.is_group or bool(self.received and self.sent)

    @property
    def is_exchanged(self) -> bool:
        """Return whether you wrote to them, so that they are someone you know."""
        return bool(self.sent) and self.counts


class Contact(NamedTuple):
    """What all threads with somebody prove together. Days are ISO text."""

    evidence: Evidence
    """two-way, one-way or none."""
    first_talked_on: str | None
    talked_on: str | None
    contact_on: str | None
    """The last message, answered or not."""
    waiting_on: str | None
    """Who has not answered the last message between the two of you: `me` or `them`."""
    waiting_since: str | None
    """The day of that message."""


NO_CONTACT: Final = Contact("none", None, None, None, None, None)


def correspondence(turns: Sequence[Turn], is_group: bool = False) -> Correspondence:
    """Return what a thread's messages between two people come to; *turns* are in order, and at least one."""
    sent = sum(is_out for _, is_out in turns)
    answers = [
        at
        for (before, was_out), (at, is_out) in pairwise(turns)
        if was_out != is_out and at - before <= ANSWER_DAYS * _DAY
    ]
    last_at, last_is_out = turns[-1]
    return Correspondence(
        is_group,
        len(turns) - sent,
        sent,
        turns[0][0],
        last_at,
        bool(last_is_out),
        len(answers),
        answers[-1] if answers else None,
        answers[0] if answers else None,
        f"[{','.join(map(str, dict.fromkeys(at // _DAY for at in answers)))}]" if answers else None,
    )


Form = tuple[int, int, int, int, int, int | None, int]
"""A message of a group in one of the forms in which exports show it.

Its second, whether it is the owner's, digest and number, by which forms are of one message; whether others
took part, and who wrote it then; and its number in the ledger.
"""
identity_of = itemgetter(0, 1, 2, 3)
"""What is equal in all forms of a message."""
_IS_GROUP, _AUTHOR = 4, 5


def between_two(turns: Sequence[Turn], alone: Set[int], named: Set[int]) -> dict[int, Correspondence]:
    """Return what a thread without others, whose *turns* are in order, holds with each profile in it.

    *alone* are the profiles that exports show in it: they are all one human. *named* are known by name only,
    and count where no address is known.
    """
    return dict.fromkeys(alone - named or alone, correspondence(turns)) if alone else {}


def in_group(forms: Sequence[Form], alone: Set[int]) -> dict[int, Correspondence]:
    """Return what a thread in which others took part holds with each profile; *forms* are in order.

    *alone* are profiles with whom it was before the others came.
    """
    messages = [(key[:2], list(same)) for key, same in groupby(forms, key=identity_of)]
    people = {author for form in forms if (author := form[_AUTHOR]) is not None} | alone
    return {
        profile: correspondence(turns, is_group=True)
        for profile in people
        if (turns := [turn for turn, same in messages if turn[1] or _is_by(profile, same, alone)])
    }


def _is_by(profile: int, forms: Iterable[Form], alone: Set[int]) -> bool:
    """Return whether *profile* wrote the message of these *forms*, perhaps before it became a group's."""
    return any(profile == form[_AUTHOR] or (not form[_IS_GROUP] and profile in alone) for form in forms)


def contact_of(threads: Iterable[Correspondence]) -> Contact:
    """Return what *threads* with one person prove."""
    counted = [thread for thread in threads if thread.counts]
    if not counted:
        return NO_CONTACT
    first = min((at for thread in counted if (at := thread.first_talked_at) is not None), default=None)
    talked = max((at for thread in counted if (at := thread.talked_at) is not None), default=None)
    alone = [(thread.last_at, thread.last_is_out) for thread in counted if not thread.is_group]
    last_at, last_is_out = max(alone, default=(None, False))
    return Contact(
        "one-way" if talked is None else "two-way",
        None if first is None else day_of(first),
        None if talked is None else day_of(talked),
        day_of(max(thread.last_at for thread in counted)),
        None if last_at is None else "them" if last_is_out else "me",
        None if last_at is None else day_of(last_at),
    )


def day_of(second: int) -> str:
    """Return the ISO day, in UTC, of a second since 1970."""
    return numbered_day(second // _DAY)


@cache
def numbered_day(number: int) -> str:
    """Return the ISO day with the *number* that `talk_days` has for it."""
    return date.fromordinal(_EPOCH + number).isoformat()


def day_number(day: str) -> int:
    """Return how many days the ISO day is after the first of 1970."""
    return date.fromisoformat(day).toordinal() - _EPOCH


NO_TEXT = "(no text)"
"""Stands where the words of a message would: there are none, or in an open thread, they are not kept."""


def last_word(is_mine: bool, is_answered: bool) -> str:
    """Return in words whose the last message is: `they answered`, `you wrote last`."""
    return f"{'you' if is_mine else 'they'} {'answered' if is_answered else 'wrote last'}"


def moment_of(second: int) -> str:
    """Return `YYYY-MM-DD HH:MM` in UTC of a second since 1970."""
    return f"{day_of(second)} {second % _DAY // 3600:02d}:{second % 3600 // 60:02d}"


def second_of(written: str) -> int:
    """Return the second since 1970 of `YYYY-MM-DD HH:MM:SS` in UTC."""
    hours, minutes, seconds = int(written[11:13]), int(written[14:16]), int(written[17:19])
    return day_number(written[:10]) * _DAY + hours * 3600 + minutes * 60 + seconds
