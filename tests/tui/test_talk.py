from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import recent_talks
from prm.services.people import add_person
from prm.settings import Settings
from tests.tui.conftest import OpenPrm
from tests.tui.halting import Halted
from tests.tui.visit import Size, Visit


@pytest.fixture
def two_janes(ledger: Ledger, today: date, settings: Settings) -> tuple[int, int]:
    """The ids of two people called Jane Doe, at Globex and at Acme."""
    return (
        add_person(ledger, "Jane Doe", {"company": "Globex"}, today, settings)[1],
        add_person(ledger, "Jane Doe", {"company": "Acme"}, today, settings)[1],
    )


async def say(visit: Visit, sentence: str) -> None:
    """Begin to record a talk with whoever People shows first."""
    await visit.press("2", "l")
    await visit.type(sentence)


async def test_what_is_being_written_is_neither_left_nor_written_twice(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing = Halted(monkeypatch, "prm.services.talks.record_talk")
    async with open_prm() as visit:
        await say(visit, "call about hiring")
        await visit.pilot.press("enter")
        await writing.reached(visit)
        await visit.pilot.press("escape", "enter")
        writing.go_on()
        await visit.settle()
        assert len(recent_talks(ledger)) == 1
        assert "Recorded your talk with Ada Okafor" in visit.text
        assert "talked today, call" in visit.text


async def test_a_talk_is_recorded_in_one_line(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, grace: PersonRow, size: Size
) -> None:
    async with open_prm(size) as visit:
        await say(visit, "yesterday: lunch with Ada and Grace about hiring")
        assert "Saturday 14 Mar 2026, yesterday" in visit.text
        assert "Ada Okafor  CTO · Acme" in visit.text
        assert "Grace Lindqvist  VP · Globex" in visit.text
        assert "About  hiring" in visit.text
        await visit.press("enter")
        (talk,) = recent_talks(ledger)
        assert (talk.on, talk.via, talk.text) == ("2026-03-14", "met", "hiring")
        assert {name for _id, name in talk.people} == {"Ada Okafor", "Grace Lindqvist"}
        assert "Recorded your talk with 2 people" in visit.text


async def test_the_person_under_the_cursor_is_meant_where_nobody_is_named(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await say(visit, "call")
        assert "With   Ada Okafor" in visit.text
        await visit.press("enter")
        assert recent_talks(ledger)[0].people == ((ada.id, "Ada Okafor"),)


async def test_whoever_is_named_takes_the_place_of_the_one_under_the_cursor(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, grace: PersonRow
) -> None:
    async with open_prm() as visit:
        await say(visit, "yesterday: coffee with Grace about schools")
        assert "instead of Ada Okafor" in visit.text
        await visit.press("enter")
        (talk,) = recent_talks(ledger)
        assert talk.people == ((grace.id, "Grace Lindqvist"),)
        assert talk.text == "schools"


@pytest.mark.parametrize(
    ("sentence", "understood", "why"),
    [
        (
            "coffee about schools with Grace",
            "About  schools with Grace",
            "“with Grace” stands behind what it was about",
        ),
        ("met Zebulon Quux", "nobody here is called so", "Nobody here is called “Zebulon Quux”"),
    ],
)
async def test_a_name_is_neither_guessed_nor_passed_over(
    open_prm: OpenPrm,
    ledger: Ledger,
    ada: PersonRow,
    grace: PersonRow,
    sentence: str,
    understood: str,
    why: str,
) -> None:
    async with open_prm() as visit:
        await say(visit, sentence)
        assert understood in visit.text
        await visit.press("enter")
        assert why in visit.refusal
        assert not recent_talks(ledger)


async def test_a_line_that_nobody_touched_records_nothing(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "l", "enter")
        assert "Write how it was" in visit.refusal
        assert not recent_talks(ledger)


async def test_a_day_that_may_be_part_of_the_subject_is_asked_about(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await say(visit, "call about hiring yesterday")
        assert "which day?" in visit.text
        await visit.press("enter")
        assert "begin with the day" in visit.refusal
        await visit.press("home")
        await visit.type("yesterday: ")
        await visit.press("enter")
        assert recent_talks(ledger)[0].on == "2026-03-14"


async def test_tab_reaches_everyone_of_that_name(
    open_prm: OpenPrm, ledger: Ledger, today: date, settings: Settings
) -> None:
    for number in range(20):
        add_person(ledger, f"Jane {number:02}", {"company": f"Acme {number:02}"}, today, settings)
    async with open_prm() as visit:
        await say(visit, "met Jane")
        await visit.press(*["tab"] * 19)
        assert "20 of 20" in visit.text


async def test_tab_cycles_through_people_of_one_name(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, two_janes: tuple[int, int]
) -> None:
    async with open_prm() as visit:
        await say(visit, "met Jane Doe")
        assert "2 people may be meant" in visit.text
        await visit.press("enter")
        assert "may be one of several" in visit.refusal
        assert not recent_talks(ledger)
        await visit.press("tab")
        first = "Globex" if "Jane Doe  Globex" in visit.text else "Acme"
        await visit.press("tab")
        second = "Globex" if "Jane Doe  Globex" in visit.text else "Acme"
        assert {first, second} == {"Globex", "Acme"}
        await visit.press("shift+tab", "enter")
        ((person, _name),) = recent_talks(ledger)[0].people
        row = next(row for row in _janes(ledger, two_janes) if row.id == person)
        assert row.company == first


async def test_the_one_under_the_cursor_is_meant_among_people_of_one_name(
    open_prm: OpenPrm, ledger: Ledger, two_janes: tuple[int, int]
) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("acme")
        await visit.press("enter", "l")
        await visit.type("call")
        await visit.press("enter")
        assert recent_talks(ledger)[0].people == ((two_janes[1], "Jane Doe"),)


async def test_an_unreadable_or_future_day_is_refused(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await say(visit, "2026-02-31 ")
        await visit.press("enter")
        assert visit.refusal
        await visit.press("home", *["delete"] * 11)
        await visit.type("2027-01-01 ")
        await visit.press("enter")
        assert visit.refusal
        assert not recent_talks(ledger)
        await visit.press("escape")
        assert "Log a talk" not in visit.text


async def test_a_talk_with_all_who_are_marked(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ", "l")
        await visit.type("yesterday dinner")
        await visit.press("enter")
        assert len(recent_talks(ledger)[0].people) == 2


async def test_a_name_that_is_no_sentence_takes_part_all_the_same(
    open_prm: OpenPrm, ledger: Ledger, today: date, settings: Settings
) -> None:
    add_person(ledger, "About Yesterday, Met [/]", {}, today, settings)
    async with open_prm() as visit:
        await say(visit, "coffee")
        await visit.press("enter")
        assert recent_talks(ledger)[0].people[0][1] == "About Yesterday, Met [/]"


async def test_undo_and_redo_say_what_they_did(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await say(visit, "met")
        await visit.press("enter")
        assert find_person(ledger, "Ada Okafor").last_talked_on == "2026-03-15"
        await visit.press("u")
        assert "Taken back: met Ada Okafor" in visit.text
        assert find_person(ledger, "Ada Okafor").last_talked_on is None
        await visit.press("U")
        assert "Brought back: met Ada Okafor" in visit.text
        assert find_person(ledger, "Ada Okafor").last_talked_on == "2026-03-15"


async def test_nothing_to_undo_is_said_in_place(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size, Settings()) as visit:
        await visit.press("u")
        assert "There is nothing to undo" in visit.text


def _janes(ledger: Ledger, ids: tuple[int, int]) -> list[PersonRow]:
    from prm.ledger.reading.people import people_by_ids

    return people_by_ids(ledger, ids)
