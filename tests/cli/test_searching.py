"""What was said and how you met: found by words, in every list that takes a filter."""

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm


def found(prm: Prm, *words: str) -> list[str]:
    return [person["name"] for person in prm("people", *words, "--json").json]


@pytest.fixture(autouse=True)
def talks(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    prm("log", "yesterday: coffee with Ada Okafor about her sabbatical in Łódź, a first customer")
    prm("log", "call with Ada Okafor and Grace about hiring")
    prm("edit", "Grace", "--met", "On the night train to Lisbon.")


def test_who_talked_about_something_is_found(prm: Prm) -> None:
    assert found(prm, "sabbatical") == ["Ada Okafor"]
    assert found(prm, "sabba") == ["Ada Okafor"]
    assert found(prm, '"first customer"') == ["Ada Okafor"]
    assert found(prm, "lodz") == ["Ada Okafor"]
    assert found(prm, "said:hiring") == ["Ada Okafor", "Grace Lindqvist"]
    assert found(prm, "said:hiring", "-said:sabbatical") == ["Grace Lindqvist"]
    assert found(prm, "said:lisbon") == found(prm, "note:hiring") == found(prm, "company:hiring") == []


def test_who_was_met_somewhere_is_found(prm: Prm) -> None:
    assert found(prm, "lisbon") == found(prm, "met:lisbon") == ["Grace Lindqvist"]
    assert found(prm, "met:hiring") == []
    prm("edit", "Grace", "--met", "At a fair")
    assert found(prm, "lisbon") == []


def test_one_letter_finds_what_was_said_as_well(prm: Prm) -> None:
    assert found(prm, "said:s") == ["Ada Okafor"]
    assert found(prm, "l") == ["Ada Okafor", "Grace Lindqvist"]


def test_a_talk_that_is_undone_is_found_no_longer(prm: Prm) -> None:
    prm("undo", "3")
    assert found(prm, "hiring") == []
    prm("redo", "3")
    assert found(prm, "hiring") == ["Ada Okafor", "Grace Lindqvist"]
    assert prm("check").code == 0


def test_what_was_said_is_not_found_as_of_a_day_before(prm: Prm) -> None:
    assert found(prm, "sabbatical", "--as-of", "2026-03-13") == []
    assert found(prm, "sabbatical", "--as-of", "2026-03-14") == ["Ada Okafor"]


def test_two_people_who_are_one_are_found_once(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    prm("same", str(ada.id), str(grace.id))
    assert len(found(prm, "hiring")) == len(found(prm, "lisbon", "sabbatical")) == 1
