from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size


@pytest.fixture
def crowd(ledger: Ledger, today: date, settings: Settings) -> list[str]:
    """A hundred people, in the order of their names."""
    names = [f"Person {number:03}" for number in range(100)]
    for name in names:
        add_person(ledger, name, {}, today, settings)
    return names


async def test_everyone_is_listed_with_how_you_stand(open_prm: OpenPrm, ada: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("2")
        assert "People 2" in visit.text
        line = next(
            line for line in visit.text.split("\n") if "Ada Okafor" in line and "not yet talked" in line
        )
        assert "○" in line
        assert "CTO · Acme" in line


async def test_typing_narrows_the_list(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("company:glo")
        assert "People 1 of 2" in visit.text
        assert "Grace Lindqvist" in visit.text
        assert "Ada Okafor" not in visit.text
        await visit.press("escape")
        assert "Ada Okafor" in visit.text


async def test_who_spoke_of_something_is_found(
    open_prm: OpenPrm, ledger: Ledger, grace: PersonRow, today: date
) -> None:
    record_talk(ledger, [grace.id], today, "call", "her sabbatical", today)
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("sabbat")
        assert "People 1 of 2" in visit.text
        assert "Grace Lindqvist" in visit.text


async def test_a_wrong_filter_is_explained_in_place(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("/")
        await visit.type("colour:red ada")
        said = " ".join(visit.text.replace("│", " ").split())
        assert "there is no field colour" in said
        assert "waiting, connected, changed" in said
        await visit.press("escape")
        await visit.type("ada")
        assert "Ada Okafor" in visit.text


async def test_nobody_found_says_so(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("zzz")
        assert "Nobody fits zzz." in visit.text


async def test_a_search_that_is_given_up_leads_back(open_prm: OpenPrm, crowd: list[str]) -> None:
    async with open_prm() as visit:
        await visit.press("2", *"jjj", "/")
        await visit.type("okafro")
        assert "Nobody fits okafro." in visit.text
        await visit.press("escape", "enter", "enter")
        assert "─ Person 003 ─" in visit.text


async def test_whoever_was_found_is_kept_when_the_search_goes(open_prm: OpenPrm, crowd: list[str]) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("Person 05")
        await visit.press("down", "enter", "escape", "enter")
        assert "─ Person 051 ─" in visit.text


async def test_arrows_move_through_the_list_while_typing(open_prm: OpenPrm, crowd: list[str]) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("person")
        await visit.press("down", "down", "enter", "enter")
        assert visit.text.split("\n")[1].startswith("╭─ Person 002")


async def test_the_end_of_a_long_list_is_one_key_away(
    open_prm: OpenPrm, crowd: list[str], size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("2", "G")
        assert "Person 099" in visit.text
        await visit.press("g")
        assert "Person 000" in visit.text
        await visit.press("pagedown", "pagedown", "pageup", "enter")
        assert visit.text.split("\n")[1].startswith("╭─ Person 0")


async def test_marks_make_a_verb_work_on_all(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ")
        assert "2 marked" in visit.text
        await visit.press("t")
        await visit.type("choir")
        await visit.press("enter")
        assert find_person(ledger, "Ada Okafor").tags == ["choir"]
        assert find_person(ledger, "Grace Lindqvist").tags == ["choir"]
        await visit.press("escape")
        assert "marked" not in visit.text


async def test_the_cursor_stays_on_its_person(open_prm: OpenPrm, ledger: Ledger, crowd: list[str]) -> None:
    async with open_prm() as visit:
        await visit.press("2", *["j"] * 5)
        add_person(ledger, "Aaron First", {}, date(2026, 3, 15), Settings())
        visit.app.publish_change()
        await visit.settle()
        assert "People 101" in visit.text
        await visit.press("enter")
        assert visit.text.split("\n")[1].startswith("╭─ Person 005")
        await visit.press("escape", "g")
        assert "Aaron First" in visit.text


async def test_the_order_can_be_changed(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2")
        assert "by name" in visit.text
        await visit.press("s")
        assert "by company" in visit.text


async def test_the_wheel_scrolls_and_a_click_puts_the_cursor(open_prm: OpenPrm, crowd: list[str]) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("2")
        await visit.pilot._post_mouse_events([_wheel_down()], widget="#people")
        await visit.settle()
        assert "Person 000" not in visit.text
        await visit.click("Person 010", times=2)
        assert visit.text.split("\n")[1].startswith("╭─ Person 010")


def _wheel_down() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_the_header_can_be_clicked(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.click("2 People")
        assert "by name" in visit.text
        await visit.click("1 Today")
        assert "Catch up" in visit.text
        await visit.click("? keys")
        assert "Record a talk" in visit.text


async def test_the_footer_can_be_clicked(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.click("log a talk")
        assert "Log a talk" in visit.text


async def test_keys_can_be_remapped(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm(settings=Settings(keys=(("log", "x"),))) as visit:
        await visit.press("x")
        assert "Log a talk" in visit.text
