"""The name that is matched, shown and sorted by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.names import join_name, match_name, names_compatible, sort_key
from prm.domain.text import one_line

SAME = [
    "Jane Doe",
    "JANE DOE",
    "jane  doe",
    "Jane Doe, PhD, MBA",
    "Dr. Jane Doe",
    "Prof. Dr. Jane Doe",
    "Jane Doe MBA",
    "Jane Doe (She/Her)",
    "Jane (Smith) Doe",
    "Jane Doe she/her",
    'Jane "JD" Doe',
    "Jane “JD” Doe",
    "Jane Doe 🚀",
    "𝓙𝓪𝓷𝓮 𝓓𝓸𝓮",
    "Ｊａｎｅ Ｄｏｅ",
    "Jane Doe | Recruiter",
    "Jané Doé",
    "Jane\u00a0Doe\u200d",
    "Jane Doe (open bracket",
    "Jane Doe™",
]


@pytest.mark.parametrize("written", SAME)
def test_one_name_in_many_spellings(written: str) -> None:
    assert match_name(written) == "jane doe"


@pytest.mark.parametrize(
    ("written", "matched"),
    [
        ("Yo-Yo Ma", "yo yo ma"),
        ("Md Rahman", "md rahman"),
        ("Miles O’Brien", "miles obrien"),
        ("Miles O'Brien", "miles obrien"),
        ("Øystein Łoś", "oystein los"),
        ("王小明", "王小明"),
        ("がく", "がく"),
        ("김민수", "김민수"),
        ("अमित कुमार", "अमित कुमार"),
        ("Dr", "dr"),
        ("Dr Doe", "doe"),
        ("(Jane)", "jane"),
        ("🚀", "🚀"),
        ("", ""),
    ],
)
def test_names_that_are_not_to_be_cut_short(written: str, matched: str) -> None:
    assert match_name(written) == matched


def test_different_people_stay_different() -> None:
    assert match_name("Jane Doe") != match_name("Jane Roe")
    assert match_name("अमित") != match_name("अमिता")


@given(st.text(min_size=1))
def test_a_name_that_is_shown_can_always_be_matched(raw: str) -> None:
    name = one_line(raw)
    assert bool(match_name(name)) == bool(name)
    assert match_name(name) == match_name(name.upper().lower()) or not name.isascii()


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (" Jane ", " Doe, PhD", "Jane Doe, PhD"),
        ("Cher", ".", "Cher"),
        ("Cher", "-", "Cher"),
        ("", "Doe", "Doe"),
    ],
)
def test_first_and_last_name_are_joined(first: str, last: str, shown: str) -> None:
    assert join_name(first, last) == shown


def test_lists_are_sorted_by_plain_letters() -> None:
    names = ["Zoe", "Émile", "adam", "Łukasz", "Mia"]
    assert sorted(names, key=sort_key) == ["adam", "Émile", "Łukasz", "Mia", "Zoe"]


@pytest.mark.parametrize(
    ("one", "other", "is_compatible"),
    [
        ("Jane Doe", "jane DOE, PhD", True),
        ("Jane", "Jane Doe", True),
        ("Doe, Jane", "Jane Doe", True),
        ("J. Doe", "Jane Doe", True),
        ("Jane M. Doe", "J. Maria Doe", True),
        ("Jane Doe", "Jane Roe", False),
        ("Jane Doe", "John Doe", False),
        ("J. J. Doe", "Jane Doe", True),
        ("B. Doe", "Jane Doe", False),
        ("李小龙", "李小龙", True),
        ("", "Jane Doe", False),
    ],
)
def test_which_names_can_be_one_persons(one: str, other: str, is_compatible: bool) -> None:
    assert names_compatible(one, other) is is_compatible
    assert names_compatible(other, one) is is_compatible
