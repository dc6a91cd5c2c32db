"""What the place Invitations must show of a journal, worked out slowly and plainly."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from prm.ledger.opening import Ledger
from prm.ledger.reading.invitations import invitations

from . import views
from .deeds import Answered, Export, Invitation, Invitations, Journal, Key, Talked
from .model import People, Portrait
from .sightings import plain

Line = tuple[Any, ...]
"""Profile, direction, minute, name, text, whose it is, what became of it, what was recorded."""


def shown_by_ledger(ledger: Ledger) -> list[Line]:
    """Return all invitations as the screens show them."""
    keys = views.keys_of(ledger)
    return sorted(
        (
            (
                (*one.profile.split(":", 1), ""),
                one.is_out,
                one.sent_at,
                one.name,
                one.text or "",
                sorted(keys[one.person.id]) if one.person else None,
                one.state,
                [(outcome.word, outcome.on) for outcome in one.outcomes],
            )
            for one in invitations(ledger)
        ),
        key=repr,
    )


def shown_by_model(journal: Journal, people: People) -> list[Line]:
    """Return what must be shown."""
    seen = [
        ((deed.day, deed.digest), one)
        for deed in journal.values()
        if isinstance(deed, Invitations)
        for one in deed.invitations
    ]
    same: dict[tuple[Any, ...], list[Invitation]] = defaultdict(list)
    for _, one in sorted(seen, key=lambda item: (item[0], item[1].name)):
        if one.key[0] != "named":
            same[_owner(one.key, people), one.is_out, one.sent_at, one.words].append(one)
    groups = [
        (_named(group), {one.key for one in group}, {plain(one.name) for one in group})
        for group in same.values()
    ]
    alone: dict[tuple[Any, ...], Invitation] = {}
    for _, one in sorted(seen, key=lambda item: (item[0], item[1].name)):
        if one.key[0] == "named":
            twins = [
                group
                for group in groups
                if (group[0].is_out, group[0].sent_at) == (one.is_out, one.sent_at) and one.key[1] in group[2]
            ]
            if len(twins) == 1:
                twins[0][1].add(one.key)
            else:
                alone[one.key, one.is_out, one.sent_at, one.words] = one
    lines = [_line(one, keys, journal, people) for one, keys, _ in groups]
    lines += [_line(one, {one.key}, journal, people) for one in alone.values()]
    return sorted(lines, key=repr)


def _named(group: list[Invitation]) -> Invitation:
    """Return the one of the first profile, by the name that the newest export shows."""
    first = min(one.key for one in group)
    return [one for one in group if one.key == first][-1]


def _owner(key: Key, people: People) -> frozenset[Key]:
    return next((keys for keys in people if key in keys), frozenset({key}))


def _line(one: Invitation, keys: set[Key], journal: Journal, people: People) -> Line:
    owner: frozenset[Key] | None = _owner(one.key, people)
    is_sure = one.key[0] != "named"
    if is_sure:
        owner = owner if owner in people else None
    else:
        called = [
            who for who, portrait in people.items() if plain(portrait["name"]).replace("-", " ") == one.key[1]
        ]
        owner, is_sure = (called[0] if len(called) == 1 else None), not called
    said = [
        (deed.word, deed.day) if isinstance(deed, Answered) else ("call", deed.day)
        for _, deed in sorted(journal.items())
        if (isinstance(deed, Answered) and deed.key in keys)
        or (isinstance(deed, Talked) and deed.answers in keys)
    ]
    outcomes = [(word, day) for word, day in said if day >= one.sent_at[:10]]
    exports = [deed.day for deed in journal.values() if isinstance(deed, Export)]
    state = _state(one.sent_at[:10], people[owner] if owner else None, is_sure, max(exports, default=""))
    whose = sorted(owner) if owner else None
    return one.key, one.is_out, one.sent_at, one.name, one.words, whose, state, outcomes


def _state(sent: str, person: Portrait | None, is_sure: bool, export: str) -> str:
    is_later = export >= sent
    if person and person["connected"] is not None:
        since = person["connected_on"]
        if since and since >= str(date.fromisoformat(sent) - timedelta(days=1)):
            return "accepted"
        if is_sure and is_later and person["connected"]:
            return "accepted"
        if not is_sure or not since:
            return "unknown"
    elif not person and not is_sure:
        return "unknown"
    return "open" if is_later else "unknown"
