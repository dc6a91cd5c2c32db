"""What the place Invitations must show of a journal, worked out slowly and plainly."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple

from prm.domain.invitations import inbox
from prm.ledger.opening import Ledger
from prm.ledger.reading.invitations import invitations

from . import threads, views
from .deeds import Answered, Export, Invitation, Invitations, Journal, Key, Talked
from .model import People, Portrait
from .sightings import plain

Line = tuple[Any, ...]
"""Profile, direction, minute, name, text, whose it is, what became of it, what was recorded, whether they
answered, and whether it is in the inbox."""
Seen = tuple[tuple[str, str], Invitation]
"""Day and digest of an export, and what it shows."""


class Asking(NamedTuple):
    """One request in all the ways in which exports show it; those with an address first."""

    seen: list[Seen]

    @property
    def first(self) -> Invitation:
        """Return the one of the first profile, by the name that the newest export shows."""
        key = min((one.key for _, one in self.seen), key=lambda key: (key[0] == "named", key))
        return [one for _, one in self.seen if one.key == key][-1]

    @property
    def keys(self) -> set[Key]:
        """Return the profiles that exports show it with."""
        return {one.key for _, one in self.seen}

    @property
    def text(self) -> str:
        """Return the newest text that is kept."""
        told = [(when, one.text) for when, one in self.seen if one.text and one.words == self.first.words]
        return max(told)[1] if told else ""


def shown_by_ledger(ledger: Ledger) -> list[Line]:
    """Return all invitations as the screens show them."""
    keys = views.keys_of(ledger)
    found = invitations(ledger)
    pending = inbox(found)
    return sorted(
        (
            (
                (*one.profile.split(":", 1), ""),
                one.is_out,
                one.sent_at,
                one.name,
                one.text or "",
                sorted(keys[one.person.id]) if one.person else None,
                sorted(keys[one.namesake.id]) if one.namesake else None,
                one.state,
                [(outcome.word, outcome.on) for outcome in one.outcomes],
                one.has_answered,
                one in pending,
            )
            for one in found
        ),
        key=repr,
    )


def shown_by_model(journal: Journal, people: People) -> list[Line]:
    """Return what must be shown."""
    asked = _asked(journal, people)
    return sorted((_line(one, asked, journal, people) for one in asked), key=repr)


def _asked(journal: Journal, people: People) -> list[Asking]:
    seen: list[Seen] = [
        ((deed.day, deed.digest), one)
        for deed in journal.values()
        if isinstance(deed, Invitations)
        for one in deed.invitations
    ]
    seen.sort(key=lambda item: (item[0], item[1].name))
    same: dict[tuple[Any, ...], Asking] = defaultdict(lambda: Asking([]))
    for when, one in seen:
        if one.key[0] != "named":
            same[_owner(one.key, people), one.is_out, one.sent_at, one.words].seen.append((when, one))
    sure = [(asking, {plain(one.name) for _, one in asking.seen}) for asking in same.values()]
    alone: dict[tuple[Any, ...], Asking] = defaultdict(lambda: Asking([]))
    for when, one in seen:
        if one.key[0] == "named":
            twins = [
                asking
                for asking, names in sure
                if (asking.first.is_out, asking.first.sent_at) == (one.is_out, one.sent_at)
                and one.key[1] in names
            ]
            mine = twins[0] if len(twins) == 1 else alone[one.key, one.is_out, one.sent_at, one.words]
            mine.seen.append((when, one))
    return [*same.values(), *alone.values()]


def _owner(key: Key, people: People) -> frozenset[Key]:
    return next((keys for keys in people if key in keys), frozenset({key}))


def _line(asking: Asking, asked: list[Asking], journal: Journal, people: People) -> Line:
    one = asking.first
    is_named = one.key[0] == "named"
    owner = _owner(one.key, people)
    called = [
        who
        for who, portrait in people.items()
        if is_named and plain(portrait["name"]).replace("-", " ") == one.key[1]
    ]
    namesake = called[0] if len(called) == 1 else None
    person = None if is_named or owner not in people else owner
    outcomes = _said(asking, asked, journal, people)
    state = _state(asking, people.get(person or namesake or frozenset()), bool(called), journal)
    became = outcomes[-1][0] if outcomes and state != "accepted" else state
    return (
        one.key,
        one.is_out,
        one.sent_at,
        one.name,
        asking.text,
        sorted(person) if person else None,
        sorted(namesake) if namesake else None,
        state,
        outcomes,
        _has_answered(asking, outcomes, journal, people),
        not one.is_out and became in ("open", "unknown", "asked", "call"),
    )


def _said(asking: Asking, asked: list[Asking], journal: Journal, people: People) -> list[tuple[str, str]]:
    """Return what the user recorded of it, by day, and on one day as it was entered."""
    one, keys = asking.first, asking.keys
    shown = {key for some in asked for key in some.keys}
    if not one.is_out and one.key[0] != "named":
        # What was said of a name that nothing shows any more is of the one person who asks under it.
        names = {plain(other.name) for _, other in asking.seen if other.key[0] != "named"}
        for name in names:
            whose = {
                _owner(some.first.key, people)
                for some in asked
                if not some.first.is_out
                for _, other in some.seen
                if other.key[0] != "named" and plain(other.name) == name
            }
            if len(whose) == 1 and ("named", name, "") not in shown:
                keys = keys | {("named", name, "")}
    said = [
        (deed.day, entry, deed.word if isinstance(deed, Answered) else "call")
        for entry, deed in journal.items()
        if (isinstance(deed, Answered) and deed.key in keys)
        or (isinstance(deed, Talked) and deed.answers in keys)
    ]
    return [(word, day) for day, _, word in sorted(said) if day >= one.sent_at[:10]]


def _has_answered(asking: Asking, outcomes: list[tuple[str, str]], journal: Journal, people: People) -> bool:
    """Return whether after the user asked for a call there was one, another talk, or word from them."""
    asked = min((day for word, day in outcomes if word == "asked"), default=None)
    if asked is None:
        return False
    theirs = {key for one in asking.keys for key in _owner(one, people)}
    talks = [deed.day for deed in journal.values() if isinstance(deed, Talked) and theirs & {*deed.whom}]
    written = [
        moment[:10]
        for key, held in threads.held(journal).items()
        if key in theirs and key[0] != "named"
        for thread in held
        if thread.counts
        for moment, is_out in thread.turns
        if not is_out
    ]
    calls = [day for word, day in outcomes if word == "call"]
    return any(day >= asked for day in talks + calls) or any(day > asked for day in written)


def _state(asking: Asking, whom: Portrait | None, has_namesakes: bool, journal: Journal) -> str:
    """Return what exports tell of it: nothing is open but what the newest ones show to be."""
    sent = asking.first.sent_at[:10]
    is_named = asking.first.key[0] == "named"
    exported = max((deed.day for deed in journal.values() if isinstance(deed, Export)), default="")
    was_exported = whom is not None and whom["connected"] is not None
    since = whom["connected_on"] if whom and was_exported else None
    if since and date.fromisoformat(since) - date.fromisoformat(sent) >= timedelta(days=-1):
        return "accepted"
    if whom and was_exported and whom["connected"] and exported >= sent and not is_named:
        return "accepted"
    newest = max(deed.day for deed in journal.values() if isinstance(deed, Invitations))
    is_still_there = any(day == newest for (day, _), _ in asking.seen)
    may_be_somebody = has_namesakes or (was_exported and not since)
    return "open" if exported >= sent and is_still_there and not may_be_somebody else "unknown"
