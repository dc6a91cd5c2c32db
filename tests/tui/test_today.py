from datetime import date, timedelta

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.services.keeping import set_cadence
from prm.services.people import add_person, edit_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import ADA, ImportRows
from tests.tui.conftest import OpenPrm
from tests.tui.visit import NoRest, Size


async def test_an_empty_ledger_explains_the_three_steps(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size) as visit:
        assert "Welcome to prm" in visit.text
        assert "linkedin.com/mypreferences/d/download-my-data" in visit.text
        assert "prm demo" in visit.text
        assert "Import an export" in visit.text


async def test_the_welcome_goes_when_someone_is_there(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("a")
        await visit.type("Jane Doe")
        await visit.press("ctrl+s")
        assert "Welcome to prm" not in visit.text
        assert "Jane Doe" in visit.text


async def test_who_is_due_comes_first(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, size: Size
) -> None:
    record_talk(ledger, [ada.id], today - timedelta(days=40), "call", "the budget", today)
    set_cadence(ledger, [ada.id], 30, today)
    async with open_prm(size) as visit:
        lines = visit.text.split("\n")
        assert "1 Today 1" in lines[0]
        assert "2 People 2" in lines[0]
        assert any("Ada Okafor" in line and "10 days late" in line for line in lines)
        assert any("Grace Lindqvist" in line and "years ago" in line for line in lines)


async def test_birthdays_of_the_next_two_weeks_are_named(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"birthday": "1986-03-20"}, today, settings)
    async with open_prm() as visit:
        assert "turns 40, 20 Mar 2026" in visit.text
        assert "in 5 days" in visit.text


async def test_sections_without_anyone_say_something_kind(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        assert "Nobody is waiting for a catch-up" in visit.text
        assert "No birthdays that you know of" in visit.text


async def test_enter_opens_the_person_and_escape_returns(
    open_prm: OpenPrm, ada: PersonRow, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("enter")
        assert "linkedin.com/in/grace-lindqvist" in visit.text
        assert "esc back" in visit.text
        await visit.press("escape")
        assert "Catch up" in visit.text


async def test_a_double_click_opens_the_person(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.click("Ada Okafor", times=2)
        assert "linkedin.com/in/ada-okafor" in visit.text


async def test_newly_connected_are_those_of_the_last_months(
    open_prm: OpenPrm, ada: PersonRow, import_rows: ImportRows
) -> None:
    async with open_prm() as visit:
        assert "Newly connected" not in visit.text
        assert "Not yet talked" in visit.text
    new = ("Wei", "Zhang", "https://www.linkedin.com/in/wei", "", "Hooli", "CTO", "01 Mar 2026")
    import_rows("2026-03-10", ADA, new)
    async with open_prm() as visit:
        newly = visit.text[visit.text.index("Newly connected") :]
        assert "Wei Zhang" in newly
        assert "Ada Okafor" not in newly.split("╰")[0]


async def test_the_preview_follows_the_cursor(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        assert "linkedin.com/in/grace-lindqvist" in visit.text
        await visit.press("j")
        assert "linkedin.com/in/ada-okafor" in visit.text


async def test_more_who_are_due_lead_to_the_list(open_prm: OpenPrm, ledger: Ledger, today: date) -> None:
    from prm.services.people import add_person

    for number in range(30):
        _entry, person = add_person(ledger, f"Person {number:02}", {}, today, Settings())
        record_talk(ledger, [person], today - timedelta(days=500 + number), "met", "", today)
    async with open_prm((80, 24)) as visit:
        assert "1 Today 30" in visit.text
        await visit.click("more")
        await visit.press("enter")
        assert "People 30 of 30" in visit.text
        assert "is:due" in visit.text


async def test_a_change_by_another_program_is_seen_on_focus(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    from textual.events import AppFocus

    async with open_prm() as visit:
        other = Ledger.open(ledger.path)
        record_talk(other, [ada.id], today, "met", "tea", today)
        other.close()
        visit.app.post_message(AppFocus())
        await visit.settle()
        assert "met · tea" in visit.text


@pytest.mark.parametrize("notices", ["on_app_focus", "notice_midnight"])
async def test_a_prm_that_is_left_open_shows_the_new_day(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, notices: str
) -> None:
    days = [today]
    record_talk(ledger, [ada.id], today, "call", "", today)
    async with open_prm(clock=lambda: days[-1]) as visit:
        assert "Sunday 15 Mar 2026" in visit.text
        days.append(today + timedelta(days=1))
        getattr(visit.app, notices)()
        await visit.settle()
        assert "Monday 16 Mar 2026" in visit.text
        assert "talked yesterday, call" in visit.text


async def test_a_larger_terminal_shows_more(
    open_prm: OpenPrm, ledger: Ledger, today: date, settings: Settings
) -> None:
    for number in range(20):
        _entry, person = add_person(ledger, f"Person {number:02}", {}, today, settings)
        record_talk(ledger, [person], date(2020, 1, 1), "call", "", today)
    async with open_prm((100, 24)) as visit:
        assert visit.text.count("late") < 10
        await visit.pilot.resize_terminal(100, 60)
        await visit.settle()
        assert visit.text.count("late") == 20


async def test_only_a_new_person_under_the_cursor_is_waited_for(
    open_prm: OpenPrm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[bool] = []

    def noted(_rest: NoRest, is_typing: bool = False) -> float:
        waits.append(is_typing)
        return 0.0

    monkeypatch.setattr(NoRest, "seconds", noted)
    async with open_prm() as visit:
        assert "linkedin.com/in/grace-lindqvist" in visit.text
        assert len(waits) == 1
        await visit.press("j")
        assert "linkedin.com/in/ada-okafor" in visit.text
        assert len(waits) == 2
