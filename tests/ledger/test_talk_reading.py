"""The people that a sentence about a talk means: the same ones on the command line and in the TUI."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import candidates, has_name
from prm.ledger.reading.talk_reading import TalkRead, read_talk
from prm.services.people import add_person
from prm.settings import Settings


@pytest.fixture
def janes(ledger: Ledger, today: date, settings: Settings) -> list[int]:
    """Ids of two who are called Jane Doe, and of one Jane Doering."""
    names = ("Jane Doe", "Jane Doe", "Jane Doering")
    return [add_person(ledger, name, {"company": "Acme"}, today, settings)[1] for name in names]


def ids(read: TalkRead) -> list[int]:
    return [row.id for row in read.people]


@pytest.mark.parametrize("who", ["Ada", "Ada Okafor", "ada@example.org", "linkedin:ada-okafor", "1"])
def test_someone_may_be_named_in_every_way(ledger: Ledger, ada: PersonRow, today: date, who: str) -> None:
    assert ids(read_talk(ledger, f"coffee with {who} about hiring", today)) == [ada.id]


def test_whom_it_usually_means_counts_only_where_nobody_is_named(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    assert ids(read_talk(ledger, "coffee", today, usual=[ada])) == [ada.id]
    assert ids(read_talk(ledger, "coffee with Grace", today, usual=[ada])) == [grace.id]
    assert ids(read_talk(ledger, "coffee with Grace", today, besides=[ada])) == [grace.id, ada.id]
    assert ids(read_talk(ledger, "coffee with Nobody", today, usual=[ada])) == []


def test_several_of_one_name_are_a_doubt(ledger: Ledger, janes: list[int], today: date) -> None:
    read = read_talk(ledger, "met Jane Doe", today)
    assert read.doubtful is not None
    assert [row.id for row in read.doubtful.candidates] == janes
    assert ids(read_talk(ledger, "met Jane Doe", today, picked={"jane doe": janes[1]})) == [janes[1]]
    assert ids(read_talk(ledger, "met Jane Doering", today)) == [janes[2]]


def test_of_several_the_one_at_hand_is_meant(ledger: Ledger, janes: list[int], today: date) -> None:
    at_hand = candidates(ledger, "Jane Doe")[1]
    assert ids(read_talk(ledger, "met Jane", today, usual=[at_hand])) == [at_hand.id]


def test_whether_somebody_is_called_so(ledger: Ledger, ada: PersonRow) -> None:
    for words in ("Ada", "ada oka", "Okafor Ada", "Ádá"):
        assert has_name(ledger, words)
    for words in ("", '"', "Ada Lindqvist", "acme", "Adaa", "*"):
        assert not has_name(ledger, words)


def test_the_one_of_that_very_name_is_found_among_more_than_are_looked_at(
    ledger: Ledger, today: date, settings: Settings
) -> None:
    for number in range(205):
        add_person(ledger, f"Ana {number:03}", {}, today, settings)
    wanted = add_person(ledger, "Zoe Ana", {}, today, settings)[1]
    assert candidates(ledger, "zoe ana")[0].id == wanted
    last = add_person(ledger, "Ana", {"company": "Last"}, today, settings)[1]
    assert candidates(ledger, "ana")[0].id == last
