"""Who waits for an answer, on Today; and those who only wrote, one key from being people."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.waiting import count_writers
from prm.services.imports import import_paths
from prm.settings import Settings
from prm.tui.widgets.message_list import MessageList
from tests.messages_files import ADA, GRACE, ME, UMA, Row, row, write_messages
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size

ZOE = ("Zoë Zeller", "zoe-zeller")
LETTERS: tuple[Row, ...] = (
    row("a", ME, ADA, "2026-03-01"),
    row("a", ADA, ME, "2026-03-05", "Wonderful,\nand [/] yours?"),
    row("g", GRACE, ME, "2024-02-01", "Lunch?"),
    row("u", UMA, ME, "2026-02-03", "Buy now"),
    row("z", ZOE, ME, "2026-02-02", "Do you remember me?"),
)


@pytest.fixture
def written(ledger: Ledger, grace: PersonRow, tmp_path: Path, today: date) -> Ledger:
    """Ada and Grace wait; Uma and Zoë only wrote."""
    path = write_messages(tmp_path, *LETTERS)
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 10))
    return ledger


async def test_today_says_who_waits_and_for_how_long(open_prm: OpenPrm, written: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        section = visit.text[visit.text.index("Waiting on you · 2") :].split("\n")
        assert "Ada Okafor" in section[1]
        assert "10 days" in section[1]
        assert "“Wonderful, and [/]" in section[1]
        assert "Grace Lindqvist" in section[2]
        assert "2 years" in section[2]
        assert "2 others who only wrote" in section[3]


async def test_a_message_without_text_says_so(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date, size: Size
) -> None:
    path = write_messages(tmp_path, row("a", ADA, ME, "2026-03-01", ""))
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 10))
    async with open_prm(size) as visit:
        waiting = visit.text[visit.text.index("Waiting on you · 1") :].split("\n")[1]
        assert waiting.index("Ada Okafor") < waiting.index("(no text)") < waiting.index("2 weeks")
        await visit.click("(no text)")
        await visit.press("m")
        assert "Messages with Ada Okafor" in visit.text
        assert "(no text)" in visit.text[visit.text.index("Ada Okafor  1 Mar 2026") :]


async def test_who_waits_is_shown_with_their_job_where_texts_are_not_kept(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    path = write_messages(tmp_path, row("a", ADA, ME, "2026-03-01", "Lunch?"))
    import_paths(ledger, [path], today, Settings(messages="dates"), as_of=date(2026, 3, 10))
    async with open_prm() as visit:
        waiting = visit.text[visit.text.index("Waiting on you · 1") :].split("\n")[1]
        assert waiting.index("Ada Okafor") < waiting.index("CTO · Acme") < waiting.index("2 weeks")


async def test_messages_and_a_talk_are_one_key_away(open_prm: OpenPrm, written: Ledger) -> None:
    async with open_prm() as visit:
        await visit.click("“Wonderful")
        await visit.press("m")
        assert "Messages with Ada Okafor" in visit.text
        assert "and [/] yours?" in visit.text
        await visit.press("escape", "l")
        await visit.type("today: call about it")
        await visit.press("enter")
        assert find_person(written, "ada").waiting_on is None
        assert "Waiting on you · 1" in visit.text


async def test_a_snooze_hides_it(open_prm: OpenPrm, written: Ledger) -> None:
    async with open_prm() as visit:
        await visit.click("“Lunch?”")
        await visit.press("z")
        await visit.type("2w")
        await visit.press("enter")
        assert "“Lunch?”" not in visit.text
        assert "“Wonderful" in visit.text


async def test_more_lead_to_the_list(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    letters = [
        row(f"t{number}", ME, (f"Person {number:02}", f"p{number}"), "2026-01-01") for number in range(30)
    ]
    letters += [
        row(f"t{number}", (f"Person {number:02}", f"p{number}"), ME, "2026-02-01") for number in range(30)
    ]
    import_paths(ledger, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 1))
    async with open_prm((80, 24)) as visit:
        await visit.click("more")
        await visit.press("enter")
        assert "waiting:me -is:snoozed" in visit.text
        assert "People 30 of 32" in visit.text


async def test_who_has_answered_everyone_is_told_so(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    async with open_prm() as visit:
        assert "Waiting on you" not in visit.text
    letters = (row("a", ADA, ME, "2026-03-01"), row("a", ME, ADA, "2026-03-05"))
    import_paths(ledger, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 10))
    async with open_prm() as visit:
        assert "You have answered everyone." in visit.text


@pytest.mark.parametrize("by_key", [True, False])
async def test_one_who_only_wrote_becomes_a_person_by_one_key(
    open_prm: OpenPrm, written: Ledger, size: Size, by_key: bool
) -> None:
    async with open_prm(size) as visit:
        assert "2 People 2" in visit.text
        if by_key:
            await visit.press("M")
        else:
            await visit.click("who only wrote", times=2)
        assert "They only wrote to you · 2" in visit.text
        assert "Buy now" in visit.text
        await visit.press("j")
        assert "Do you remember me?" in visit.text
        await visit.press("a")
        assert "Zoë Zeller is among your people now." in visit.text
        assert "They only wrote to you · 1" in visit.text
        assert "Buy now" in visit.text
        await visit.press("escape")
        assert "2 People 3" in visit.text
    assert find_person(written, "zoë").waiting_on == "me"
    assert count_writers(written) == 1


async def test_enter_reads_and_adds_nobody(open_prm: OpenPrm, written: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("M", "enter")
        assert isinstance(visit.app.focused, MessageList)
    assert count_writers(written) == 2


async def test_nobody_left_is_said(open_prm: OpenPrm, written: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("M", "a", "a")
        assert "Nobody is here who only wrote to you." in visit.text
        await visit.press("a", "enter", "j", "escape")
        assert "who only wrote" not in visit.text


async def test_on_a_past_day_nobody_is_added(open_prm: OpenPrm, written: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("d", "ctrl+u")
        await visit.type("2026-03-12")
        await visit.press("enter", "M", "a")
        assert "They only wrote to you · 2" in visit.text
    assert count_writers(written) == 2
