"""The place of requests to connect: reading who asks, replying, and recording what came of it."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.finding_invitations import find_invitation
from prm.ledger.reading.invitations import invitations
from prm.services.imports import import_paths
from prm.services.invitations import record_outcome
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import IN
from tests.invitation_files import Asked, write_invitations
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size

ASKING = (
    ("Wei Zhang", "3/1/24, 9:05 AM", "I work with Ada Okafor."),
    ("Ivy Ng", "1/5/24, 9:05 AM", ""),
    ("Evil [/] \x1b[31mMarkup", "1/4/24, 9:05 AM", "[bold]boo"),
)
SETTLED = ("accepted", "declined", "ignored")


@pytest.fixture
def asking(ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date) -> None:
    """Three who ask, and one whom the owner asked; Ada was talked with lately."""
    asked = [Asked((name, IN + name.split()[0].lower()), at, text) for name, at, text in ASKING]
    bo = Asked(("Bo Ek", f"{IN}bo-ek"), "1/2/24, 9:05 AM", is_out=True)
    path = write_invitations(tmp_path, *asked, bo)
    import_paths(ledger, [path], today, Settings(), as_of=date(2024, 3, 2))
    record_talk(ledger, [ada.id], date(2026, 3, 1), "met", "", today)


def status(ledger: Ledger, name: str) -> str:
    return next(one.status for one in invitations(ledger) if one.name.startswith(name))


@pytest.mark.usefixtures("asking")
async def test_who_asks_and_how_you_stand_is_seen(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("4")
        assert "Invitations 2" in visit.text
        assert "Waiting for you · 3, 1 of them perhaps" in visit.text
        assert "Bo Ek" not in visit.text
        if size[0] < 100:
            await visit.press("enter")
        assert "invited you 2 years ago, on 1 Mar 2024" in visit.text
        assert "“I work with Ada Okafor.”" in visit.text
        assert "they name Ada Okafor" in visit.text
        assert "Hello Wei, thank you" in visit.text
        await visit.press("escape", "f")
        assert "Sent by you · 1" in visit.text


@pytest.mark.usefixtures("asking")
async def test_the_reply_is_copied_and_that_you_asked_is_recorded(ledger: Ledger, open_prm: OpenPrm) -> None:
    async with open_prm(settings=Settings(reply="Dear {name}: a call?")) as visit:
        await visit.press("4", "y")
        assert visit.app.clipboard == "Dear Wei: a call?"
        assert status(ledger, "Wei") == "asked"
        assert "You asked 1 person for a call first; 0 answered" in visit.text
        assert "A call first: asked for, or had · 1" in visit.text
        await visit.press("u")
        assert status(ledger, "Wei") != "asked"
        assert "Waiting for you · 3" in visit.text


@pytest.mark.usefixtures("asking")
async def test_an_invitation_seen_alone_is_answered_there(ledger: Ledger, open_prm: OpenPrm) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("4", "j", "enter")
        assert "y reply" in visit.text
        assert "Hello Ivy, thank you" in visit.text
        await visit.press("x")
        assert status(ledger, "Ivy") == "declined"
        assert "Waiting for you · 2" in visit.text
        assert "Hello Ivy" not in visit.text


@pytest.mark.usefixtures("asking")
async def test_a_key_answers_whom_it_was_pressed_for_whatever_another_program_answers(
    ledger: Ledger, open_prm: OpenPrm, today: date
) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("4", "j", "enter")
        assert "Hello Ivy, thank you" in visit.text
        record_outcome(ledger, find_invitation(ledger, "Wei"), "ignored", today)
        visit.app.on_app_focus()
        await visit.settle()
        await visit.press("x")
        assert [status(ledger, who) for who in ("Wei", "Ivy")] == ["ignored", "declined"]
        assert status(ledger, "Evil") not in SETTLED


@pytest.mark.usefixtures("asking")
async def test_the_cursor_stays_on_who_asks_when_others_come_and_go(
    ledger: Ledger, open_prm: OpenPrm, today: date, tmp_path: Path
) -> None:
    async with open_prm() as visit:
        await visit.press("4", "j")
        newer = write_invitations(tmp_path / "newer", Asked(("Uma Roy", f"{IN}uma"), "3/5/24, 9:05 AM"))
        import_paths(ledger, [newer], today, Settings(), as_of=date(2024, 3, 6))
        visit.app.on_app_focus()
        await visit.settle()
        assert "Waiting for you · 4" in visit.text
        assert "Hello Ivy, thank you" in visit.text
        await visit.press("x")
        assert status(ledger, "Ivy") == "declined"
        assert "Hello Evil, thank you" in visit.text
        await visit.press("u")
        assert "Hello Evil, thank you" in visit.text


@pytest.mark.usefixtures("asking")
async def test_who_is_asked_for_a_call_moves_away_from_under_the_cursor(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("4", "j", "y")
        assert "Waiting for you · 2" in visit.text
        assert "Hello Evil, thank you" in visit.text


@pytest.mark.usefixtures("asking")
async def test_after_an_answer_the_next_is_under_the_cursor(ledger: Ledger, open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("4", "b", "x", "v")
        assert [status(ledger, who) for who in ("Wei", "Ivy", "Evil")] == ["ignored", "declined", "accepted"]
        assert "Nobody waits for an answer of yours." in visit.text
        assert "f shows what is settled" in visit.text
        assert "Invitations.csv" not in visit.text
        await visit.press("f")
        assert "Settled · 3" in visit.text
        assert "Invitations 0" in visit.text


@pytest.mark.usefixtures("asking")
async def test_a_call_is_a_talk_and_makes_a_person(ledger: Ledger, open_prm: OpenPrm, today: date) -> None:
    async with open_prm() as visit:
        await visit.press("4", "h")
        assert find_person(ledger, "Wei Zhang").last_talked_on == today.isoformat()
        assert status(ledger, "Wei") == "call"


@pytest.mark.usefixtures("asking")
async def test_who_asks_becomes_a_person_with_one_key(ledger: Ledger, open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("4", "n")
        assert "Wei Zhang is not in People yet: p adds them." in visit.text
        await visit.press("p")
        assert find_person(ledger, "linkedin:wei").name == "Wei Zhang"
        await visit.press("p")
        assert "in People already" in visit.text


@pytest.mark.usefixtures("asking")
async def test_today_says_how_many_ask_and_since_when(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        assert "2 people; the first was Evil [/]" in visit.text
        await visit.click("2 people; the first", times=2)
        assert "Waiting for you · 3" in visit.text


@pytest.mark.usefixtures("asking")
async def test_the_past_shows_who_asked_and_takes_no_answer(ledger: Ledger, open_prm: OpenPrm) -> None:
    before = status(ledger, "Wei")
    async with open_prm() as visit:
        await visit.press("4", "d")
        await visit.type("2024-03-05")
        await visit.press("enter")
        assert "Waiting for you · 3" in visit.text
        for key in ("y", "h", "v", "x", "b", "p"):
            visit.app.clear_notifications()
            await visit.press(key)
            assert "the past stays as it was" in visit.text
        assert status(ledger, "Wei") == before


async def test_the_keys_of_invitations_say_where_they_work(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "h")
        assert "press 4" not in visit.text
        await visit.press("4", "y")
        assert "There is no invitation under the cursor." in visit.text
        assert "Nobody waits for an answer of yours." in visit.text


async def test_names_and_reasons_have_the_width_of_the_list(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2026, 3, 1), "met", "", today)
    asked = Asked(("Niloufar V. Petrosyan", f"{IN}niloufar"), "3/1/26, 9:05 AM", "I know Ada Okafor.")
    import_paths(ledger, [write_invitations(tmp_path, asked)], today, Settings(), as_of=date(2026, 3, 2))
    async with open_prm((120, 36)) as visit:
        await visit.press("4")
        (line,) = [line for line in visit.text.splitlines() if "○" in line]
        shown = line.partition("││")[0]
        assert "Niloufar V. Petrosyan" in shown
        assert "they name Ada Okafor, whom you t" in shown
        assert shown.endswith("2 weeks ")
