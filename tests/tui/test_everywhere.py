import webbrowser
from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import entries
from prm.services.talks import record_talk
from prm.settings import Settings
from prm.tui.bindings import verbs_with_keys
from prm.tui.deeds import DEEDS
from prm.tui.modals.keys import moves_by_place
from prm.verbs import VERBS
from tests.tui.conftest import OpenPrm
from tests.tui.halting import Halted
from tests.tui.visit import Size


def test_every_verb_of_the_tui_has_a_deed_and_the_other_way_round() -> None:
    assert {verb.name for verb in VERBS if verb.scope} == set(DEEDS)
    assert {verb.name for verb in VERBS if verb.key} <= set(DEEDS)


async def test_the_help_shows_every_verb_and_every_move(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("?")
        shown = visit.text
        for _page in range(9):
            await visit.press("pagedown")
            shown += visit.text
        for verb in verbs_with_keys("everywhere", "chosen", "people", "changes"):
            assert verb.help.split(",")[0][:40] in shown
        for title, moves in moves_by_place():
            assert title in shown
            assert all(f"{move.description.capitalize()}." in shown for move in moves)
        await visit.press("escape")
        assert "Leave prm." not in visit.text


async def test_the_help_hangs_its_lines(open_prm: OpenPrm) -> None:
    async with open_prm((60, 50)) as visit:
        await visit.press("?")
        lines = [line.strip(" │") for line in visit.text.split("\n")]
        at = next(at for at, line in enumerate(lines) if "Record a talk" in line)
        column = visit.text.split("\n")[at].index("Record a talk")
        assert visit.text.split("\n")[at + 1][column - 2 : column] == "  "
        assert visit.text.split("\n")[at + 1][column] != " "


async def test_remapped_keys_are_shown_wherever_keys_are(open_prm: OpenPrm, ledger: Ledger) -> None:
    keys = (("quit", "f10"), ("people", "f2"), ("keys", "f1"), ("add", "f4"), ("undo", "f9,u"))
    async with open_prm(settings=Settings(keys=keys)) as visit:
        assert "f4  Add a person" in visit.text
        await visit.press("f2")
        assert "f2 People" in visit.text
        assert "f1 keys" in visit.text
        await visit.press("t")
        await visit.press("f4")
        await visit.type("Ada Okafor")
        await visit.press("ctrl+s")
        assert "f9 takes it back" in visit.text
        await visit.press("f1")
        line = next(line for line in visit.text.split("\n") if "Leave prm." in line)
        assert "f10" in line


async def test_the_palette_finds_verbs_and_people(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("ctrl+p")
        await visit.type("okaf")
        assert "Ada Okafor" in visit.text
        await visit.press("enter")
        assert "linkedin.com/in/ada-okafor" in visit.text
        await visit.press("ctrl+p")
        await visit.type("cadence")
        await visit.press("enter")
        assert "How often to talk with Ada Okafor" in visit.text


async def test_a_notice_goes_with_the_next_verb(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("u", "U")
        assert "Brought back" in visit.text
        assert "Taken back" not in visit.text
        await visit.press("J", "u", "U", "u")
        assert visit.text.count("Taken back") == 1
        assert "Brought back" not in visit.text


async def test_the_palette_and_ctrl_c_speak_of_prm(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("ctrl+c")
        assert "Press q to leave prm." in visit.text
        await visit.press("ctrl+p")
        await visit.type("keys")
        assert "Show every key and what it does." in visit.text
        assert "Show help for the focused widget" not in visit.text


async def test_the_journal_undoes_and_redoes_any_entry(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, size: Size
) -> None:
    talk = record_talk(ledger, [ada.id], today, "call", "hiring", today)
    record_talk(ledger, [ada.id], today, "met", "", today)
    async with open_prm(size) as visit:
        await visit.press("J")
        assert "call with Ada Okafor  hiring" in visit.text
        await visit.press("down", "u")
        retracted = {entry.id: bool(entry.retracted_at) for entry in entries(ledger)}
        assert retracted[talk]
        assert sum(retracted.values()) == 1
        assert "undone" in visit.text
        await visit.press("U")
        assert not any(entry.retracted_at for entry in entries(ledger))
        await visit.press("escape")
        assert "Journal" not in visit.text


async def test_nothing_is_undone_before_the_journal_shows_what(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_prm() as visit:
        reading = Halted(monkeypatch, "prm.tui.modals.journal._entries")
        await visit.pilot.press("J")
        await reading.reached(visit)
        await visit.pilot.press("u")
        reading.go_on()
        await visit.settle()
        assert not any(entry.retracted_at for entry in entries(ledger))
        await visit.press("u")
        assert [bool(entry.retracted_at) for entry in entries(ledger)] == [True]


async def test_an_entry_is_not_undone_twice(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("J", "U")
        assert "is not undone" in visit.text
        await visit.press("u", "u")
        assert "undone already" in " ".join(visit.text.replace("│", " ").split())
        await visit.press("escape")
        assert "Welcome to prm" in visit.text


async def test_an_address_is_copied(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "y")
        assert visit.app.clipboard == "ada@example.org"
        await visit.press("j", "y")
        assert visit.app.clipboard == "https://www.linkedin.com/in/grace-lindqvist"
        assert "Copied" in visit.text


async def test_a_browser_that_does_not_answer_keeps_nobody_waiting(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _url: True)
    browser = Halted(monkeypatch, "webbrowser.open")
    async with open_prm() as visit:
        await visit.press("2")
        await visit.pilot.press("o")
        await browser.reached(visit)
        await visit.pilot.press("n")
        await visit.pilot.press("x", "ctrl+s")
        await visit.until(lambda: "Noted about Ada Okafor" in visit.text)
        assert entries(ledger)[0].title.startswith("note")
        browser.go_on()


async def test_a_long_write_keeps_no_reader_waiting(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_prm() as visit:
        writing = Halted(monkeypatch, "prm.services.journal.undo")
        await visit.pilot.press("u")
        await writing.reached(visit)
        await visit.pilot.press("2", "enter")
        await visit.until(lambda: "connected since" in visit.text)
        writing.go_on()
        await visit.settle()
        assert "Taken back" in visit.text


async def test_a_profile_is_opened(
    open_prm: OpenPrm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    async with open_prm() as visit:
        await visit.press("2", "o")
        assert opened == ["https://www.linkedin.com/in/ada-okafor"]


async def test_a_browser_that_does_not_open_is_told(
    open_prm: OpenPrm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _url: False)
    async with open_prm() as visit:
        await visit.press("2", "o")
        assert "No browser could be opened" in visit.text


async def test_an_unknown_theme_is_told(open_prm: OpenPrm) -> None:
    async with open_prm(settings=Settings(theme="[red]")) as visit:
        assert "There is no theme “[red]”" in visit.text


async def test_places_are_left_for_each_other(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("enter", "2")
        assert "by name" in visit.text
        await visit.press("1")
        assert "Catch up" in visit.text


async def test_a_person_whose_entry_is_undone_is_left(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("2", "enter", "u")
        assert "There is nobody with the id" in visit.text
        assert "Nobody is here yet" in visit.text


async def test_q_leaves(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        assert visit.app.is_running
        await visit.pilot.press("q")
        assert not visit.app.is_running
