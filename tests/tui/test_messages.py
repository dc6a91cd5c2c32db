"""Messages of a person: on the timeline, and read in full."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.services.imports import import_paths
from prm.settings import Settings
from prm.tui.widgets.message_list import MessageList
from tests.messages_files import ADA, ME, row, write_messages
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size

MANY = 150


@pytest.fixture
def written(ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path) -> PersonRow:
    """Ada, with a long thread and a short one."""
    first = date(2024, 1, 1)
    rows = [
        row(
            "long",
            (ADA, ME)[number % 2],
            (ME, ADA)[number % 2],
            str(first + timedelta(number)),
            f"Word {number}",
        )
        for number in range(MANY)
    ]
    rows += [row("short", ME, ADA, "2023-01-01", "Once [/] upon")]
    path = write_messages(tmp_path, *reversed(rows))
    import_paths(ledger, [path], today, Settings(), as_of=date(2025, 1, 1))
    return ada


async def test_the_timeline_shows_threads(open_prm: OpenPrm, written: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("2", "j", "k", "enter")
        assert "150 messages, you answered" in visit.text
        assert "1 message, you wrote last" in visit.text


async def test_a_thread_is_read_back_to_its_beginning(
    open_prm: OpenPrm, written: PersonRow, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("/")
        await visit.type("ada")
        await visit.press("enter", "m")
        assert f"Word {MANY - 1}" in visit.text
        assert "Messages with Ada Okafor" in visit.text
        assert "← → other threads" in visit.text
        assert "150 messages, last 29 May 2024, you answered · thread 1 of 2" in visit.text
        for _ in range(60):
            await visit.press("pageup")
        assert "Word 0" in visit.text
        await visit.press("right")
        assert "Once [/] upon" in visit.text
        await visit.press("escape")
        assert "Once" not in visit.text


async def test_without_messages_it_says_so(open_prm: OpenPrm, grace: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("/")
        await visit.type("grace")
        await visit.press("enter", "m")
        assert "No messages with Grace Lindqvist." in visit.text
        assert "other threads" not in visit.text
        await visit.press("n")
        assert "A note about Grace" in visit.text


async def test_messages_are_of_one_person(open_prm: OpenPrm, grace: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ", "m")
        assert "One person at a time" in visit.text
        assert "Messages with" not in visit.text


async def test_a_thread_is_laid_out_anew_for_a_new_size(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    words = " ".join(f"word{number}" for number in range(20))
    rows = [row("wide", ADA, ME, f"2024-01-{day:02}", f"Day {day} {words}") for day in range(1, 31)]
    import_paths(ledger, [write_messages(tmp_path, *rows)], today, Settings(), as_of=date(2025, 1, 1))
    async with open_prm((120, 36)) as visit:
        await visit.press("/")
        await visit.type("ada")
        await visit.press("enter", "m", "pageup", "pageup")
        first_day = next(line for line in visit.text.split("\n") if "Day" in line)[20:].split()[1:3]
        await visit.pilot.resize_terminal(50, 24)
        await visit.settle()
        assert " ".join(first_day) in visit.text
        assert set(words.split()) <= set(visit.text.split())
        assert "other threads" not in visit.text


async def test_the_mouse_wheel_leads_back_to_the_beginning_too(open_prm: OpenPrm, written: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("ada")
        await visit.press("enter", "m")
        for _ in range(200):
            visit.app.screen.query_one(MessageList).scroll_relative(y=-3, animate=False)
            await visit.settle()
        assert "Word 0" in visit.text


async def test_no_letter_of_a_message_is_behind_the_scrollbar(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path, size: Size
) -> None:
    text = "0123456789" * 40
    path = write_messages(tmp_path, row("a", ADA, ME, "2024-01-01", text))
    import_paths(ledger, [path], today, Settings(), as_of=date(2025, 1, 1))
    async with open_prm(size) as visit:
        await visit.press("2", "m")
        assert text == "".join(re.findall("[0-9]{12,}", visit.text))
