from datetime import date, timedelta
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.finding_invitations import find_invitation
from prm.services.imports import import_paths
from prm.services.invitations import record_outcome
from prm.services.journal import undo
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import ADA, GRACE, IN, ImportRows
from tests.invitation_files import IVY, WEI, Asked, write_invitations
from tests.messages_files import GRACE as WRITING_GRACE
from tests.messages_files import ME, row, write_messages
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size, Visit

NARROW: Size = (80, 24)
OTHERS = [
    (
        f"No{number}",
        "Body",
        f"{IN}nobody-{number}",
        "",
        "Acme",
        "Clerk",
        f"0{1 + number % 9} Mar {2019 + number % 7}",
    )
    for number in range(20)
]


@pytest.fixture
def network(import_rows: ImportRows, ada: PersonRow, ledger: Ledger, today: date) -> Ledger:
    """Ada, met a week ago, and 21 others, of 2019 to 2025."""
    import_rows("2026-01-10", ADA, GRACE, *OTHERS)
    record_talk(ledger, [ada.id], today - timedelta(days=7), "met", "", today)
    return ledger


def shown(visit: Visit, words: str) -> str:
    """The first line of the screen that has these words."""
    return next(line for line in visit.text.split("\n") if words in line)


async def test_it_says_how_much_is_real(open_prm: OpenPrm, network: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("5")
        assert "5 Network" in visit.text.split("\n")[0]
        assert "1 of 22 connections" in visit.text
        assert "you have really talked with." in visit.text
        assert "1 of 4   25%" in shown(visit, " 2019 ")
        assert "0 of 4    0%" in shown(visit, " 2020 ")


async def test_a_wide_screen_shows_all_of_it(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm((120, 36)) as visit:
        await visit.press("5")
        for words in (
            "Connected in",
            "How far contact ever went",
            "Share really talked with",
            "1 talk in 12 months",
        ):
            assert words in visit.text


async def test_only_keys_that_work_on_a_bar_are_offered(
    open_prm: OpenPrm, network: Ledger, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("2")
        for words in ("t tag", "c cadence"):
            assert words in visit.text.split("\n")[-1]
        await visit.press("5")
        footer = visit.text.split("\n")[-1]
        assert "list the people" in footer
        assert "u undo" in footer
        for words in ("tag", "cadence", "snooze", "note", "edit", "profile"):
            assert words not in footer
        await visit.press("n")
        assert "That is for people" in visit.text


async def test_enter_lists_the_people_of_a_bar(open_prm: OpenPrm, network: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("5")
        assert "1 connection you have really talked with" in visit.text.split("\n")[-2]
        await visit.press("j")
        assert "4 connections made in 2019" in visit.text.split("\n")[-2]
        await visit.press("enter")
        assert "is:connected connected:2019" in visit.text
        assert "People 4 of 22" in visit.text


async def test_left_and_right_go_along_the_bar(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("5", "j", "right")
        assert "connected in 2019 and talked with: 1" in visit.text.split("\n")[-2]
        await visit.press("right")
        assert "connected in 2019 and not yet talked with: 3" in visit.text.split("\n")[-2]
        await visit.press("left", "enter")
        assert "People 1 of 22" in visit.text
        assert "Ada Okafor" in visit.text


async def test_a_click_lists_the_people_too(open_prm: OpenPrm, network: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("5")
        await visit.click("of 4    0%")
        assert "is:connected connected:2020" in visit.text
        assert "People 4 of 22" in visit.text


async def test_the_mouse_says_whom_it_is_on(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("5")
        lines = visit.text.split("\n")
        y = next(at for at, line in enumerate(lines) if " 2021 " in line)
        await visit.pilot.hover(offset=(3, y))
        await visit.settle()
        assert "3 connections made in 2021" in visit.text.split("\n")[-2]


async def test_a_level_of_evidence_leads_to_its_people(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm((120, 36)) as visit:
        await visit.press("5")
        await visit.click("not yet talked")
        assert "is:connected evidence:none" in visit.text
        assert "People 21 of 22" in visit.text


async def test_keys_reach_everything_on_a_small_screen(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("5")
        assert "Talks by week" not in visit.text
        await visit.press("end")
        assert " Fr " in visit.text
        await visit.press("home")
        assert "1 of 22 connections" in visit.text
        for _ in range(40):
            await visit.press("down")
        assert " Fr " in visit.text
        for _ in range(40):
            await visit.press("up")
        assert "1 of 22 connections" in visit.text
        await visit.press("pagedown")
        assert "not yet talked" in visit.text


async def test_the_columns_of_the_history_are_bars_too(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("5", "end", "up")
        while "by 15 Mar 2026" not in visit.text:
            await visit.press("right")
        assert "22 connections by 15 Mar 2026, 1 talked with" in visit.text.split("\n")[-2]
        await visit.press("up")
        assert "1 of 22 connections talked with by 15 Mar 2026" in visit.text.split("\n")[-2]
        await visit.press("down")
        assert "22 connections by 15 Mar 2026, 1 talked with" in visit.text.split("\n")[-2]
        await visit.press("left")
        assert "22 connections by 31 Dec 2025, 0 talked with" in visit.text.split("\n")[-2]
        await visit.press("enter")
        assert "is:connected connected:<=2025-12-31" in visit.text


async def test_a_year_end_leads_to_whom_you_had_talked_with(
    open_prm: OpenPrm, network: Ledger, today: date
) -> None:
    grace = find_person(network, "grace")
    record_talk(network, [grace.id], date(2023, 6, 1), "call", "", today)
    async with open_prm((120, 36)) as visit:
        await visit.press("5", "end", "up", "left")
        assert "1 of 22 connections talked with by 31 Dec 2025" in visit.text
        await visit.press("enter")
        assert "connected:<=2025-12-31 first:<=2025-12-31" in visit.text
        assert "People 1 of 22" in visit.text
        assert "Grace Lindqvist" in visit.text


async def test_a_week_leads_to_whom_you_talked_with_in_it(
    open_prm: OpenPrm, network: Ledger, today: date
) -> None:
    grace = find_person(network, "grace")
    record_talk(network, [grace.id], date(2026, 1, 7), "call", "", today)
    async with open_prm(NARROW) as visit:
        await visit.press("5", "end")
        assert "1 talk in the week of 2 Mar 2026" in visit.text.split("\n")[-2]
        await visit.press("left")
        assert "1 talk in the week of 5 Jan 2026" in visit.text.split("\n")[-2]
        await visit.press("enter")
        assert "talks:2026-01-05..2026-01-11" in visit.text
        assert "People 1 of 22" in visit.text
        assert "Grace Lindqvist" in visit.text


async def test_a_click_on_a_day_lists_its_week(open_prm: OpenPrm, network: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("5", "end")
        await visit.click("■ " if size[0] >= 200 else "·■")
        assert "talks:2026-03-02..2026-03-08" in visit.text
        assert "Ada Okafor" in visit.text


async def test_messages_count_as_talks_do(
    open_prm: OpenPrm, network: Ledger, today: date, tmp_path: Path
) -> None:
    letters = (row("g", ME, WRITING_GRACE, "2026-02-23"), row("g", WRITING_GRACE, ME, "2026-02-24"))
    import_paths(network, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 10))
    async with open_prm((120, 36)) as visit:
        await visit.press("5")
        assert "2 of 22 connections are people" in visit.text
        assert "2 talks in 12 months" in visit.text
        await visit.click("·■")
        assert "People 1 of 22" in visit.text
        assert "Grace Lindqvist" in visit.text


async def test_it_counts_again_when_a_talk_is_recorded(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("5", "l")
        await visit.type("yesterday: call with Grace Lindqvist")
        await visit.press("enter")
        assert "2 of 22 connections are people" in visit.text
        undo(network)
        visit.app.publish_change()
        await visit.settle()
        assert "1 of 22 connections is someone" in visit.text


async def test_a_past_day_is_counted_as_it_was(open_prm: OpenPrm, network: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("5", "d", "ctrl+u")
        await visit.type("2026-03-01")
        await visit.press("enter")
        assert "as of" in visit.text.split("\n")[1]
        assert "You have yet to talk with a connection." in visit.text
        await visit.press("escape")
        assert "1 of 22 connections is someone" in visit.text


async def test_nobody_talked_with_is_told_kindly(open_prm: OpenPrm, ada: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("5")
        assert "You have yet to talk with a connection. One call is a start." in visit.text
        assert "none in 12 months" in visit.text or size == NARROW


async def test_without_connections_it_says_what_would_stand_here(
    open_prm: OpenPrm, ledger: Ledger, today: date, settings: Settings, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("5")
        assert "No connections yet." in visit.text
        assert "You have talked" not in visit.text
        await visit.press("enter", "down", "left", "pagedown", "end", "t")
        assert "That is for people" in visit.text
        _, jane = add_person(ledger, "Jane Doe", {}, today, settings)
        record_talk(ledger, [jane], today, "met", "", today)
        visit.app.publish_change()
        await visit.settle()
        assert "You have talked with 1 person already." in visit.text


async def test_today_says_it_in_one_line(open_prm: OpenPrm, network: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        assert "1 of 22 connections is someone you have really talked with." in visit.text.split("\n")[-2]


async def test_who_answered_leads_to_the_invitations(
    open_prm: OpenPrm, network: Ledger, tmp_path: Path, today: date
) -> None:
    asked = write_invitations(tmp_path, Asked(WEI, "3/1/26, 9:05 AM"), Asked(IVY, "3/2/26, 9:05 AM"))
    import_paths(network, [asked], today, Settings())
    record_outcome(network, find_invitation(network, "Wei"), "asked", today)
    record_outcome(network, find_invitation(network, "Wei"), "call", today)
    async with open_prm((120, 36)) as visit:
        await visit.press("5")
        assert "1 of 1  100%" in visit.text
        await visit.click("1 of 1  100%")
        assert "Wei Zhang" in visit.text
        assert "Ivy Ng" not in visit.text
        await visit.press("v", "5")
        await visit.click("1 of 1  100%")
        assert "Settled · 1" in visit.text
        await visit.press("f")
        assert "Waiting for you · 1" in visit.text
