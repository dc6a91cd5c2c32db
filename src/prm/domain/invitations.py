"""Requests to connect: what became of each, how long it waits, and what you reply."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from prm.domain.names import HONORIFICS
from prm.domain.people import PersonRow
from prm.domain.wording import ago, plural

OutcomeWord: TypeAlias = Literal["asked", "call", "accepted", "declined", "ignored"]
OUTCOMES: Final[dict[str, str]] = {
    "asked": "you asked for a call first",
    "call": "you had a call",
    "accepted": "you accepted",
    "declined": "you declined",
    "ignored": "you let it be",
}
"""What the user can record of an invitation, and how it is told."""
State: TypeAlias = Literal["accepted", "open", "unknown"]
Status: TypeAlias = Literal["open", "unknown", "asked", "call", "accepted", "declined", "ignored"]
UNANSWERED: Final[frozenset[Status]] = frozenset({"open", "unknown"})
"""Nothing was said of it yet, as far as is known."""
PENDING: Final[frozenset[Status]] = UNANSWERED | {"asked", "call"}
"""Nothing is settled yet."""


class Outcome(NamedTuple):
    """What the user recorded."""

    stamp: str
    """Orders what was recorded, whoever's ledger it was recorded in."""
    word: OutcomeWord
    on: str
    entry: int

    @property
    def order(self) -> tuple[str, str]:
        """Return what outcomes are ordered by: the day on which it was so, then when that was recorded."""
        return self.on, self.stamp


class Invited(NamedTuple):
    """One request to connect, with what is known of whom it is to or from."""

    profile_id: int
    profile: str
    """`linkedin:jane-doe`, or `named:jane doe` where no export shows an address."""
    is_out: bool
    sent_at: str
    """`YYYY-MM-DD HH:MM`."""
    name: str
    text: str | None
    person: PersonRow | None
    """Whose address it shows; nobody is known by a name alone."""
    state: State
    """What exports tell."""
    outcomes: tuple[Outcome, ...]
    """What the user recorded since it came, in the order of the days."""
    has_answered: bool
    """Whether the user asked for a call first, and they ever answered."""
    namesake: PersonRow | None = None
    """The one person who is called like somebody of whom the name alone is known: perhaps it is them."""

    @property
    def sent_on(self) -> str:
        """Return the day on which it was sent."""
        return self.sent_at[:10]

    @property
    def status(self) -> Status:
        """Return what became of it: being connected counts more than anything recorded before."""
        if self.state == "accepted" or not self.outcomes:
            return self.state
        return self.outcomes[-1].word

    @property
    def asked_on(self) -> str | None:
        """Return the day on which the user first asked for a call, None if never."""
        return next((outcome.on for outcome in self.outcomes if outcome.word == "asked"), None)

    def days_waiting(self, today: date) -> int:
        """Return for how many days it has waited."""
        return max((today - date.fromisoformat(self.sent_on)).days, 0)


class Answers(NamedTuple):
    """How many were asked for a call first, and how many of them ever answered."""

    asked: int
    answered: int


class Inbox(NamedTuple):
    """What waits, and how asking for a call first went."""

    waiting: int
    """People whose requests are open."""
    oldest: Invited | None
    """The request that waits longest."""
    answers: Answers


def state_of(
    sent_on: str, person: PersonRow | None, is_sure: bool, newest_export: str | None, is_shown: bool
) -> State:
    """Return what exports say of an invitation sent on a day.

    *person* is whom it is to or from, if they are in the ledger; a name alone does not make that sure,
    but a connection made since then does. *newest_export* is the day of the newest one of connections, and
    *is_shown* says whether the newest one of invitations still has it: only then it can be open.
    """
    day_before = (date.fromisoformat(sent_on) - timedelta(days=1)).isoformat()
    is_later = newest_export is not None and newest_export >= sent_on
    if person and person.connected is not None:
        if person.connected_on and person.connected_on >= day_before:
            return "accepted"
        if is_sure and person.connected == 1 and is_later:
            return "accepted"
        if person.connected_on is None:
            return "unknown"
    return "open" if is_sure and is_later and is_shown else "unknown"


def has_answered(outcomes: Sequence[Outcome], talked_on: str | None, wrote_on: str | None) -> bool:
    """Return whether someone who was asked for a call first ever answered: by one, by a talk, or by writing.

    *talked_on* is the day of the last talk recorded with them, *wrote_on* the one of their last message. What
    the user wrote or accepted is no answer, nor what they wrote by the day they were asked.
    """
    asked_on = next((outcome.on for outcome in outcomes if outcome.word == "asked"), None)
    if asked_on is None:
        return False
    has_called = any(outcome.word == "call" and outcome.on >= asked_on for outcome in outcomes)
    return has_called or (talked_on or "") >= asked_on or (wrote_on or "") > asked_on


def answers(invitations: Iterable[Invited]) -> Answers:
    """Return how many people who asked were asked for a call first, and how many of them answered."""
    asked = [invited for invited in invitations if invited.asked_on and not invited.is_out]
    return Answers(count_people(asked), count_people(one for one in asked if one.has_answered))


def count_people(invitations: Iterable[Invited]) -> int:
    """Return of how many people the *invitations* are: one may have asked more than once."""
    return len({one.person.id if one.person else one.profile for one in invitations})


def inbox(invitations: Iterable[Invited]) -> list[Invited]:
    """Return the requests to the user that are not settled, newest first, unanswered ones before others."""
    pending = [one for one in invitations if not one.is_out and one.status in PENDING]
    return sorted(pending, key=lambda one: one.status not in UNANSWERED)


def status_words(invited: Invited) -> str:
    """Return what became of it in a few words, without days."""
    if invited.is_out:
        return {"accepted": "they accepted", "open": "no answer yet"}.get(invited.status, "not known")
    return {"open": "waits for you", "unknown": "not known whether open", **OUTCOMES}[invited.status]


def what_follows(invited: Invited, word: str) -> str:
    """Return in a sentence what is still to come of an answer; empty where nothing is."""
    if word != "accepted" or (invited.person and invited.person.connected):
        return ""
    if invited.person:
        return f"The next export of your connections will show that {invited.name} is one of them."
    return f"{invited.name} joins your people with the next export of your connections."


def waiting_words(waiting: int, oldest: Invited, today: date) -> str:
    """Return how many wait for the user, and who waits longest: `3 people; the first was Wei, today`."""
    first = f"{oldest.name}, {ago(oldest.sent_on, today)}"
    return first if waiting == 1 else f"{plural(waiting, 'person', 'people')}; the first was {first}"


def reply_to(template: str, name: str) -> str:
    """Return the user's reply to someone called *name*, with their first name in the place of `{name}`."""
    return template.replace("{name}", first_name(name)).strip()


def first_name(name: str) -> str:
    """Return how a letter addresses someone called *name*."""
    words = [word for word in name.split() if any(map(str.isalpha, word)) and not _is_title(word)]
    is_initial = bool(words) and words[0][1:] in ("", ".") and words[0].isascii()
    return words[0].strip(",;") if words and not is_initial else name.strip()


def _is_title(word: str) -> bool:
    return word.rstrip(".").casefold() in HONORIFICS
