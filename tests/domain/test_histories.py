"""Histories: values folded into spans, and whether the user's word or a source's holds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.histories import Event, Fact, Showing, Stated, fact_now, has_changed_since, history
from prm.domain.people import Origin
from prm.domain.wording import job_text

LONG = "Director of " + "many words " * 12


def event(day: str, company: str | None, title: str | None, source: str = "a.csv", entry: int = 1) -> Event:
    return Event(job_text(company, title) or "", company, title, Origin(entry, day, source))


def showings(*values: tuple[str, str], profile: int = 1) -> list[Showing]:
    return [Showing(day, profile, (value,)) for day, value in values]


def said(day: str, *fact: str | None) -> Stated:
    return Stated(day, 9, fact)


def test_equal_values_in_a_row_are_one_span_from_first_to_last_seen() -> None:
    spans = history(
        [
            event("2022-03-01", "Acme", "CTO"),
            event("2023-03-01", "ACME", "cto", "b.csv", 2),
            event("2024-03-01", "Globex", "CTO", "c.csv", 3),
        ],
        "CTO · Globex",
    )
    assert [(seen.value, seen.first_seen, seen.last_seen, seen.is_current) for seen in spans] == [
        ("cto · ACME", "2022-03-01", "2023-03-01", False),
        ("CTO · Globex", "2024-03-01", "2024-03-01", True),
    ]
    assert spans[0].origins == (Origin(1, "2022-03-01", "a.csv"), Origin(2, "2023-03-01", "b.csv"))
    assert (spans[1].company, spans[1].title) == ("Globex", "CTO")


def test_a_value_that_comes_back_is_a_span_of_its_own() -> None:
    days = ("2020", "2021", "2022")
    spans = history([event(day, name, None) for day, name in zip(days, ("A", "B", "A"), strict=True)], "A")
    assert [(seen.value, seen.is_current) for seen in spans] == [("A", False), ("B", False), ("A", True)]


def test_the_current_value_is_shown_as_it_is_though_others_of_its_span_look_different() -> None:
    spans = history([event("2020", "acme", None, "you"), event("2021", "ACME", None)], "acme")
    assert [(seen.value, seen.company, seen.is_current, seen.last_seen) for seen in spans] == [
        ("acme", "acme", True, "2021")
    ]


def test_a_cut_title_equals_its_longer_form_and_hides_no_other_company() -> None:
    cut = event("2020", "Acme", LONG[:100])
    assert len(history([cut, event("2021", "Acme", LONG)], None)) == 1
    assert len(history([cut, event("2021", "Globex", LONG)], None)) == 2
    assert history([], None) == ()


def test_without_a_word_of_the_user_the_last_value_shown_holds() -> None:
    assert fact_now(showings(("2020", "A"), ("2021", "B")), None) == ("B",)
    assert fact_now([], None) is None


@pytest.mark.parametrize(
    ("shown", "holds"),
    [
        ((), True),
        ((("2020", "A"),), True),
        ((("2020", "A"), ("2022", "A")), True),
        ((("2020", "A"), ("2022", " a ")), True),
        ((("2020", "A"), ("2022", "B")), False),
        ((("2020", "A"), ("2022", "B"), ("2023", "A")), False),
        ((("2020", "A"), ("2021", "B"), ("2022", "B")), True),
        ((("2020", "A"), ("2021", "B")), True),
        ((("2022", "A"), ("2023", "A")), True),
        ((("2022", "A"), ("2023", "B")), False),
    ],
)
def test_the_users_word_of_2021_holds_until_the_profile_changes(
    shown: tuple[tuple[str, str], ...], holds: bool
) -> None:
    seen = showings(*shown)
    assert has_changed_since("2021", seen) is not holds
    expected: Fact = ("mine",) if holds else (shown[-1][1],)
    assert fact_now(seen, said("2021", "mine")) == expected


def test_the_users_word_may_be_that_there_is_nothing() -> None:
    assert fact_now(showings(("2020", "A")), said("2021", None)) == (None,)


def test_each_profile_is_held_against_itself() -> None:
    both = [
        Showing("2020", 1, ("A",)),
        Showing("2020", 2, ("B",)),
        Showing("2022", 1, ("A",)),
        Showing("2022", 2, ("B",)),
    ]
    assert not has_changed_since("2021", both)
    assert has_changed_since("2021", [*both, Showing("2023", 1, ("B",))])


def test_a_new_address_of_a_member_is_held_against_the_old_one() -> None:
    old = Showing("2020", 1, ("A",))
    assert not has_changed_since("2021", [old, Showing("2022", 2, ("A",))])
    assert has_changed_since("2021", [old, Showing("2022", 2, ("B",))])


def test_a_job_changes_when_either_half_does() -> None:
    first = Showing("2020", 1, ("Acme", "CTO"))
    for fact in (("Acme", "CEO"), ("Globex", "CTO"), ("Acme", None)):
        assert has_changed_since("2021", [first, Showing("2022", 1, fact)])
    assert not has_changed_since("2021", [first, Showing("2022", 1, ("ACME", "cto"))])


values = st.sampled_from(("A", "a", "B", "C"))
days = st.sampled_from(("2020", "2021", "2022", "2023"))


@given(st.lists(st.tuples(days, values)).map(sorted))
def test_spans_cover_every_event_once_and_never_touch_their_like(events: list[tuple[str, str]]) -> None:
    current = events[-1][1] if events else None
    spans = history([event(day, value, None, entry=n) for n, (day, value) in enumerate(events)], current)
    assert [origin.entry_id for seen in spans for origin in seen.origins] == list(range(len(events)))
    assert all(a.value.lower() != b.value.lower() for a, b in pairwise(spans))
    assert [seen.is_current for seen in spans] == [seen is spans[-1] for seen in spans]
    assert all(seen.first_seen <= seen.last_seen for seen in spans)


def test_a_job_in_words() -> None:
    assert job_text("Acme", "CTO") == "CTO · Acme"
    assert (job_text("Acme", None), job_text(None, "CTO"), job_text(None, None)) == ("Acme", "CTO", None)
