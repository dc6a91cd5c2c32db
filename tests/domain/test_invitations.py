"""What became of requests to connect, and how the user stands with who asks."""

from datetime import date
from typing import cast

import pytest

from prm.domain.evidence import Evidence
from prm.domain.invitations import (
    Invited,
    Outcome,
    OutcomeWord,
    State,
    answers,
    has_answered,
    inbox,
    reply_to,
    state_of,
)
from prm.domain.people import PersonRow
from prm.domain.standing import Acquaintances

SENT = "2026-02-10"


def person(connected: int | None, connected_on: str | None = None, talked: str | None = None) -> PersonRow:
    evidence: Evidence = "call" if talked else "none"
    return PersonRow(
        1, "Wei Zhang", None, None, None, None, None, None, connected_on, connected, evidence,
        talked, talked, None, None, None, None, "",
    )  # fmt: skip


def invited(state: State = "open", *words: str, is_out: bool = False, sent: str = SENT) -> Invited:
    said = tuple(
        Outcome(f"{number}", cast(OutcomeWord, word), "2026-02-12", number)
        for number, word in enumerate(words)
    )
    return Invited(
        1, "linkedin:wei", is_out, f"{sent} 09:05", "Wei", None, None, state, said,
        has_answered(said, None, None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("whom", "is_sure", "export", "state"),
    [
        (None, True, "2026-02-10", "open"),
        (None, True, "2026-02-09", "unknown"),
        (None, True, None, "unknown"),
        (None, False, "2026-03-01", "unknown"),
        (person(1, "2026-02-09"), True, "2026-03-01", "accepted"),
        (person(0, "2026-02-11"), True, "2026-03-01", "accepted"),
        (person(1), True, "2026-03-01", "accepted"),
        (person(1, "2019-01-01"), True, "2026-03-01", "accepted"),
        (person(1, "2019-01-01"), True, "2026-02-09", "unknown"),
        (person(0, "2019-01-01"), True, "2026-03-01", "open"),
        (person(0), True, "2026-03-01", "unknown"),
        (person(None), True, "2026-03-01", "open"),
        (person(1, "2026-02-11"), False, "2026-03-01", "accepted"),
        (person(1, "2019-01-01"), False, "2026-03-01", "unknown"),
    ],
)
def test_connections_tell_what_became_of_it(
    whom: PersonRow | None, is_sure: bool, export: str | None, state: str
) -> None:
    assert state_of(SENT, whom, is_sure, export, is_shown=True) == state


def test_being_connected_counts_more_than_what_was_recorded() -> None:
    assert invited("accepted", "declined").status == "accepted"
    assert invited("open", "asked", "declined").status == "declined"
    assert invited("unknown").status == "unknown"


def test_who_waits_for_a_word_comes_before_who_was_asked() -> None:
    asked, waits, settled, sent = (
        invited("open", "asked"),
        invited("unknown"),
        invited("open", "ignored"),
        invited(is_out=True),
    )
    assert inbox([asked, waits, settled, sent]) == [waits, asked]


def test_what_the_newest_export_shows_no_more_is_not_open() -> None:
    assert state_of(SENT, None, True, "2026-03-01", is_shown=False) == "unknown"


def test_outcomes_are_ordered_by_their_days() -> None:
    early, late = Outcome("2", "asked", "2026-03-01", 2), Outcome("1", "accepted", "2026-03-05", 1)
    assert sorted([late, early], key=lambda one: one.order) == [early, late]


@pytest.mark.parametrize(
    ("said", "talked", "wrote", "has"),
    [
        (("asked 12",), None, None, False),
        (("call 12",), None, None, False),
        (("asked 12", "call 13"), None, None, True),
        (("call 11", "asked 12"), None, None, False),
        (("asked 12", "accepted 13"), None, None, False),
        (("asked 12",), "2026-02-12", None, True),
        (("asked 12",), "2026-02-11", None, False),
        (("asked 12",), None, "2026-02-13", True),
        (("asked 12",), None, "2026-02-12", False),
    ],
)
def test_an_answer_is_a_call_a_talk_or_a_message_after_asking(
    said: tuple[str, ...], talked: str | None, wrote: str | None, has: bool
) -> None:
    outcomes = [
        Outcome(f"{number}", cast(OutcomeWord, word), f"2026-02-{day}", number)
        for number, (word, day) in enumerate(one.split() for one in said)
    ]
    assert has_answered(outcomes, talked, wrote) == has


def test_answers_are_counted_of_those_who_asked_each_once() -> None:
    found = [invited("open", "asked", "call"), invited("open", "asked"), invited("open", "declined")]
    ivy = invited("open", "asked")._replace(profile_id=2, profile="linkedin:ivy")
    assert answers([*found, ivy]) == (2, 1)


def test_it_waits_from_the_day_it_was_sent() -> None:
    assert invited().days_waiting(date(2026, 2, 20)) == 10
    assert invited().days_waiting(date(2026, 2, 9)) == 0


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("Wei Zhang", "Hi Wei!"),
        ("Dr. Ada Okafor", "Hi Ada!"),
        ("🚀 Ada Okafor, PhD", "Hi Ada!"),
        ("J. Okafor", "Hi J. Okafor!"),
        ("李小龙", "Hi 李小龙!"),
        ("", "Hi !"),
    ],
)
def test_the_reply_has_their_first_name(name: str, reply: str) -> None:
    assert reply_to("Hi {name}!", name) == reply


def test_a_reply_without_a_name_stays_as_it_is() -> None:
    assert reply_to("Hello, {who}? {}", "Wei") == "Hello, {who}? {}"


KNOWN = Acquaintances(
    [
        (1, "Ada Okafor", "Acme, Inc.", "2026-02-01"),
        (2, "Zoë Müller", "Self-employed", "2026-01-01"),
        (3, "Bo", "IBM", "2026-01-03"),
        (4, "Cy Fay", "Acme", "2026-01-04"),
    ]
)


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("I work with ADA  OKAFOR!", "names", "Ada Okafor"),
        ("zoe muller sends me", "names", "Zoë Müller"),
        ("I have joined Acme", "mentions", "Ada Okafor"),
        ("I am self-employed", None, None),
        ("Bo knows IBM", None, None),
        ("Adaline Okafors", None, None),
        ("", None, None),
    ],
)
def test_who_is_named_was_talked_with(text: str, kind: str | None, whom: str | None) -> None:
    found = KNOWN.mentioned(text, but=0)
    assert (found and found.kind, found and found.whom) == (kind, whom)


def test_nobody_is_named_by_themselves() -> None:
    assert KNOWN.mentioned("Zoë Müller here", but=2) is None


def test_a_colleague_works_at_the_same_company() -> None:
    found = KNOWN.colleague("ACME Inc", but=4)
    assert found
    assert (found.kind, found.whom, found.on) == ("company", "Ada Okafor", "2026-02-01")
    assert KNOWN.colleague("Self-employed", but=0) is None
    assert KNOWN.colleague(None, but=0) is None


@pytest.mark.parametrize(
    ("company", "text", "is_named"),
    [
        ("Connect", "I would love to connect!", False),
        ("Connect", "Hello. Connect with me", False),
        ("Connect", "I work at Connect, too.", True),
        ("Open", "We are open to new ideas", False),
        ("Globex Labs", "we met at globex labs", True),
    ],
)
def test_a_company_that_is_a_common_word_is_named_by_its_capital(
    company: str, text: str, is_named: bool
) -> None:
    known = Acquaintances([(1, "Ada Okafor", company, "2026-03-01")])
    assert bool(known.mentioned(text, 0)) == is_named
