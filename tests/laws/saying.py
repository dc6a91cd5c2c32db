"""The part of a life in which the user says things: talks, facts, tags, cadences, snoozes and notes."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from prm.domain.invitations import OUTCOMES, OutcomeWord
from prm.domain.refusals import NothingNew, Refused
from prm.ledger.reading.invitations import invitations
from prm.ledger.reading.people import people_by_ids
from prm.services.identity import say_different, say_same
from prm.services.invitations import record_outcome
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.reading_news import mark_read
from prm.services.talks import record_talk
from prm.settings import Settings

from . import views
from .deeds import (
    Answered,
    Cadenced,
    Invitations,
    Judged,
    Key,
    MarkedRead,
    Noted,
    Snoozed,
    Stated,
    Tagged,
    Talked,
)
from .exports import days
from .life import NOW, Life, picks
from .linking import linking

VIAS = ("met", "call", "video", "message", "email", "other")
WORDS = {
    "name": ("", "Ana Lima", "Nickname"),
    "company": ("", "Globex", "Initech"),
    "title": ("", "CTO", "Founder"),
    "location": ("", "Lagos", "Oslo"),
    "email": ("", "p0@example.org", "p1@example.org"),
    "phone": ("", "+12015550123", "+442079460123"),
    "birthday": ("", "1990-03-04", "--03-04"),
    "met": ("", "at a fair", "by chance"),
}
facts = st.dictionaries(st.sampled_from(list(WORDS)), st.integers(0, 2), min_size=1, max_size=3).map(
    lambda chosen: {field: WORDS[field][number] for field, number in chosen.items()}
)
NEWCOMERS = ("Kim Lima", "A. Lima", "souza ana", "Ana")
PROFILES = ("linkedin:ana", "linkedin:ana-2", "linkedin:ivan", "linkedin:elsewhere", "x:ana", "github:kim")
tags = st.sampled_from(("friend", "work"))


def someone_is_there(life: Life) -> bool:
    """Return whether the ledger shows anyone."""
    return bool(life.people())


def _address(profile: str) -> tuple[str, str]:
    network, _, handle = profile.partition(":")
    return network, handle


def _key(profile: str, known: Iterable[Key], own: Collection[Key] = ()) -> Key:
    """Return the profile at an address: of several known ones their own, else the first; else a new one."""
    found = sorted(key for key in known if key[:2] == _address(profile))
    return next((key for key in found if key in own), found[0] if found else (*_address(profile), ""))


def _stated(given: dict[str, str]) -> tuple[tuple[str, str | None], ...]:
    return tuple((field, value or None) for field, value in given.items())


def unless_known(keep: Callable[[], int]) -> int | None:
    """Return the entry that *keep* makes, or None where the ledger has it so already."""
    try:
        return keep()
    except NothingNew:
        return None


class SayingLife(Life):
    """What the user says."""

    @precondition(lambda self: any(isinstance(deed, Invitations) for deed in self.live.values()))
    @rule(number=st.integers(0, 30), day=days, word=st.sampled_from([*OUTCOMES]))
    def answer(self, number: int, day: str, word: OutcomeWord) -> None:
        """Record what became of a request to connect; refused before it came."""
        asking = [one for one in invitations(self.ledger) if not one.is_out]
        one = asking[number % len(asking)] if asking else None
        if one is None:
            return
        if day < one.sent_on:
            with pytest.raises(Refused, match="asked on"):
                record_outcome(self.ledger, one, word, NOW, date.fromisoformat(day))
            return
        entry = unless_known(lambda: record_outcome(self.ledger, one, word, NOW, date.fromisoformat(day)))
        if entry is None:
            assert [outcome.word for outcome in one.outcomes if outcome.on == day][-1] == word
            return
        key = (*_address(one.profile), "")
        if word == "call":
            of_whom = {number: key for key, number in views.ids_of(self.ledger).items()}
            whom = of_whom[one.person.id] if one.person else key
            self.put(entry, Talked(day, (whom,), "call", "", key))
        else:
            self.put(entry, Answered(day, key, word))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, via=st.sampled_from(VIAS))
    def record_a_talk(self, numbers: list[int], day: str, via: str) -> None:
        """Record a talk with some people."""
        ids, keys = self.choose(numbers)
        entry = record_talk(self.ledger, ids, date.fromisoformat(day), via, "about hiring", NOW)
        self.put(entry, Talked(day, keys, via, "about hiring"))

    @precondition(someone_is_there)
    @rule(number=st.integers(0, 30), day=days, given=facts)
    def edit(self, number: int, day: str, given: dict[str, str]) -> None:
        """State some facts of someone; nobody is left without a name."""
        (person,), (key,) = self.choose([number])
        (row,) = people_by_ids(self.ledger, [person])
        if given.get("name") == "" and row.connected is None:
            with pytest.raises(Refused, match="the name is empty"):
                edit_person(self.ledger, person, given, date.fromisoformat(day), Settings())
            return
        entry = edit_person(self.ledger, person, given, date.fromisoformat(day), Settings())
        self.put(entry, Stated(day, key, _stated(given)))

    @precondition(someone_is_there)
    @rule(number=st.integers(0, 30), day=days, slug=st.sampled_from(PROFILES))
    def state_a_profile(self, number: int, day: str, slug: str) -> None:
        """State one more profile of someone; refused where it is somebody else's."""
        (person,), (key,) = self.choose([number])
        owned = views.keys_of(self.ledger)
        profile = _key(slug, views.ids_of(self.ledger), owned[person])
        given = {"profile": slug}
        having = [owner for owner, keys in owned.items() if any(key[:2] == profile[:2] for key in keys)]
        if having and person not in having:
            before = views.dump(self.ledger)
            with pytest.raises(Refused, match=f"{slug} is"):
                edit_person(self.ledger, person, given, date.fromisoformat(day), Settings())
            assert views.dump(self.ledger) == before
        else:
            entry = edit_person(self.ledger, person, given, date.fromisoformat(day), Settings())
            self.put(entry, Stated(day, key, (), profile))

    @rule(
        day=days, name=st.sampled_from(NEWCOMERS[1:]), field=st.sampled_from(("email", "phone")), pick=picks
    )
    def add_with_a_known_address(self, day: str, name: str, field: str, pick: list[int]) -> None:
        """Add someone by hand with an e-mail or a phone that others may have."""
        self.add_them(day, name, {field: WORDS[field][1 + pick[0] % 2]}, ("", *PROFILES)[pick[-1] % 2 * 5])

    @rule(day=days, name=st.sampled_from(NEWCOMERS), given=facts, slug=st.sampled_from(("", *PROFILES)))
    def add(self, day: str, name: str, given: dict[str, str], slug: str) -> None:
        """Add someone by hand with any facts."""
        self.add_them(day, name, given, slug)

    def add_them(self, day: str, name: str, given: dict[str, str], slug: str) -> None:
        """Add someone by hand; refused where the profile is somebody's."""
        others = {field: value for field, value in given.items() if field != "name"}
        stated = _stated({"name": name} | others)
        if slug:
            others["profile"] = slug
        known = views.keys_of(self.ledger).values()
        if slug and any(_address(slug) == key[:2] for keys in known for key in keys):
            rows = views.dump(self.ledger)
            with pytest.raises(Refused, match=f"{slug} is"):
                add_person(self.ledger, name, others, date.fromisoformat(day), Settings())
            assert views.dump(self.ledger) == rows
            return
        before = views.ids_of(self.ledger)
        local = {key for key in before if key[0] == "local"}
        entry, person = add_person(self.ledger, name, others, date.fromisoformat(day), Settings())
        new = {key for key in views.ids_of(self.ledger) if key[0] == "local"} - local
        key = _key(slug, before) if slug else new.pop()
        assert key in views.keys_of(self.ledger)[person]
        assert not new
        self.put(entry, Stated(day, key, stated))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days)
    def say_they_are_one(self, numbers: list[int], day: str) -> None:
        """Say that some people are one; refused after saying that they are different."""
        ids, keys = self.choose(numbers)
        owned = views.keys_of(self.ledger)
        together = frozenset(key for person in ids for key in owned[person])
        before = views.dump(self.ledger)
        if len(ids) < 2:
            with pytest.raises(Refused, match="one person is named"):
                say_same(self.ledger, ids, date.fromisoformat(day))
        elif any(pair <= together for pair in linking(self.live).apart):
            with pytest.raises(Refused, match="as you said in entry"):
                say_same(self.ledger, ids, date.fromisoformat(day))
        else:
            entry = say_same(self.ledger, ids, date.fromisoformat(day))
            self.put(entry, Judged(day, tuple((keys[0], key) for key in keys[1:]), is_same=True))
            assert any(together <= keys for keys in views.keys_of(self.ledger).values())
            return
        assert views.dump(self.ledger) == before

    @precondition(someone_is_there)
    @rule(number=st.integers(0, 30), gap=st.sampled_from((0, 1, 1, 2, 5)), day=days)
    def say_they_are_different(self, number: int, gap: int, day: str) -> None:
        """Say that two profiles are of different people: two people stay apart, one person is split."""
        owned = views.keys_of(self.ledger)
        profiles = sorted((person, key) for person, keys in owned.items() for key in keys)
        (person, one), (neighbour, other) = (profiles[at % len(profiles)] for at in (number, number + gap))
        pairs = tuple(product(owned[person], owned[neighbour])) if person != neighbour else ((one, other),)
        ids = views.ids_of(self.ledger)
        if one == other or {frozenset(pair) for pair in pairs} <= {*linking(self.live).apart}:
            before = views.dump(self.ledger)
            with pytest.raises(Refused, match=r"is named twice|are different people already"):
                say_different(self.ledger, ids[one], ids[other], date.fromisoformat(day))
            assert views.dump(self.ledger) == before
            return
        entry = say_different(self.ledger, ids[one], ids[other], date.fromisoformat(day))
        self.put(entry, Judged(day, pairs, is_same=False))
        assert not any({one, other} <= keys for keys in views.keys_of(self.ledger).values())

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, tag=tags, is_on=st.booleans())
    def tag(self, numbers: list[int], day: str, tag: str, is_on: bool) -> None:
        """Put a tag on some people, or take it off."""
        ids, keys = self.choose(numbers)
        on, off = ((tag,), ()) if is_on else ((), (tag,))
        entry = unless_known(lambda: tag_people(self.ledger, ids, on, off, date.fromisoformat(day)))
        self.put(entry, Tagged(day, keys, on, off))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, span=st.sampled_from((None, 1, 90, 400)))
    def set_a_cadence(self, numbers: list[int], day: str, span: int | None) -> None:
        """Set or unset the cadence of some people."""
        ids, keys = self.choose(numbers)
        entry = unless_known(lambda: set_cadence(self.ledger, ids, span, date.fromisoformat(day)))
        self.put(entry, Cadenced(day, keys, None, span))

    @rule(day=days, tag=tags, span=st.sampled_from((None, 7, 365)))
    def set_a_cadence_by_tag(self, day: str, tag: str, span: int | None) -> None:
        """Set or unset the cadence of a tag."""
        entry = unless_known(lambda: set_tag_cadence(self.ledger, tag, span, date.fromisoformat(day)))
        self.put(entry, Cadenced(day, (), tag, span))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, length=st.sampled_from((None, 1, 800, 4_000)))
    def snooze(self, numbers: list[int], day: str, length: int | None) -> None:
        """Hide the catch-ups with some people for a while, or show them again."""
        ids, keys = self.choose(numbers)
        until = date.fromisoformat(day) + timedelta(days=length) if length else None
        entry = unless_known(lambda: snooze_people(self.ledger, ids, until, date.fromisoformat(day)))
        self.put(entry, Snoozed(day, keys, str(until) if until else None))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, until=days, is_all=st.booleans())
    def mark_as_read(self, numbers: list[int], day: str, until: str, is_all: bool) -> None:
        """Mark what exports up to a day revealed as read, of some people or of everyone."""
        ids, keys = self.choose(numbers)
        entry = mark_read(self.ledger, None if is_all else ids, until, date.fromisoformat(day))
        self.put(entry, MarkedRead(day, () if is_all else keys, until))

    @precondition(someone_is_there)
    @rule(numbers=picks, day=days, text=st.sampled_from(("likes tea", "Ärger\nin Łódź")))
    def keep_a_note(self, numbers: list[int], day: str, text: str) -> None:
        """Keep a note about some people."""
        ids, keys = self.choose(numbers)
        self.put(add_note(self.ledger, ids, text, date.fromisoformat(day)), Noted(day, keys, text))
