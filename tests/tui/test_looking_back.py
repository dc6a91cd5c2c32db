"""A past day in the TUI: everything as it was, nothing written, and the way back."""

import threading
from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import entries
from prm.services.keeping import add_note
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings
from prm.tui.bindings import verbs_with_keys
from prm.verbs import VERBS
from tests.conftest import ADA, GRACE, IN, ImportRows
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size, Visit

MOVED_ADA = (*ADA[:4], "Initech", "CEO", ADA[6])
WEI = ("Wei", "Zhang", f"{IN}wei-zhang", "", "Hooli", "Data Scientist", "01 Feb 2022")
NARROW: Size = (80, 24)


@pytest.fixture
def years(ada: PersonRow, import_rows: ImportRows) -> None:
    """Ada and Grace in January 2024; in February 2026 Ada has a new job, Wei is new, and Grace is gone."""
    import_rows("2026-02-14", MOVED_ADA, WEI)


async def look_at(visit: Visit, day: str) -> None:
    await visit.press("d")
    await visit.type(day)
    await visit.press("enter")


@pytest.mark.usefixtures("years")
async def test_every_place_shows_the_day(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size) as visit:
        await look_at(visit, "2025-01-01")
        for key in ("1", "2", "3"):
            await visit.press(key)
            lines = visit.text.split("\n")
            assert "2 People 2" in lines[0]
            assert "3 Changes 0" in lines[0]
            assert "as of 1 Jan 2025" in lines[1]
            assert "esc back to today" in lines[1]
            assert "Wei Zhang" not in visit.text
        assert "Nothing to compare: 1 export by 1 Jan 2025." in visit.text
        await visit.press("2")
        assert "CTO · Acme" in visit.text
        await visit.press("j", "escape")
        assert "as of" not in visit.text.split("\n")[1]
        assert "2 People 3" in visit.text.split("\n")[0]


@pytest.mark.usefixtures("years")
async def test_what_is_understood_is_shown_while_it_is_typed(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("d")
        assert "Exports are as of 10 Jan 2024, 14 Feb 2026." in visit.text
        await visit.type("last year")
        assert "Saturday 15 Mar 2025  12 months ago" in visit.text
        await visit.press("ctrl+u")
        await visit.type("1 may 2024")
        assert "Wednesday 1 May 2024" in visit.text
        await visit.press("ctrl+u")
        await visit.type("tomorrow")
        assert "still to come" in visit.text
        await visit.press("ctrl+u")
        await visit.type("2024-05")
        assert "2024" not in visit.text.replace("2024-05", "")


@pytest.mark.parametrize("words", ["2024-05", "sometime", "", "2030-01-01"])
async def test_what_is_no_past_day_is_refused_in_place(open_prm: OpenPrm, ada: PersonRow, words: str) -> None:
    async with open_prm() as visit:
        await look_at(visit, words)
        assert ("still to come" if words == "2030-01-01" else "is not a day") in visit.refusal
        await visit.press("escape")
        assert "as of" not in visit.text.split("\n")[1]


@pytest.mark.usefixtures("years")
async def test_leaving_returns_to_where_one_was(open_prm: OpenPrm, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("2", "end", "enter", "right")
        before = visit.text
        assert "Wei Zhang" in before
        await look_at(visit, "2026-02-20")
        assert "as of 20 Feb 2026" in visit.text
        assert "esc esc back to today" in visit.text
        assert "Wei Zhang" in visit.text
        await visit.press("escape")
        assert "as of 20 Feb 2026" in visit.text
        await visit.press("1", "3", "2", "escape")
        assert visit.text == before


@pytest.mark.usefixtures("years")
async def test_the_person_view_shows_them_as_they_were(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2024, 2, 1), "call", "", today)
    async with open_prm(NARROW) as visit:
        await visit.press("/")
        await visit.type("ada")
        await visit.press("enter", "enter")
        assert "CEO · Initech" in visit.text
        await look_at(visit, "2024-03-01")
        assert "CTO · Acme" in visit.text
        assert "Initech" not in visit.text
        assert "talked 4 weeks ago" in visit.text
        await visit.press("escape", "1")
        assert "Friday 1 Mar 2024" in visit.text


@pytest.mark.usefixtures("years")
async def test_catch_ups_are_due_as_of_that_day(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2024, 2, 1), "call", "", today)
    async with open_prm() as visit:
        assert "1 Today 1" in visit.text
        await look_at(visit, "2024-03-01")
        assert "1 Today 0" in visit.text
        assert "Nobody is waiting for a catch-up" in visit.text
        await look_at(visit, "2025-02-02")
        assert "1 Today 1" in visit.text
        assert "2 days late" in visit.text


async def test_a_person_who_was_not_there_is_not_shown(
    open_prm: OpenPrm, ada: PersonRow, import_rows: ImportRows
) -> None:
    import_rows("2026-02-14", WEI)
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("wei")
        await visit.press("enter", "enter")
        await look_at(visit, "2025-01-01")
        assert "They were not in the ledger on 1 Jan 2025." in visit.text
        assert "as of 1 Jan 2025" in visit.text


async def test_before_everything_there_is_nobody(open_prm: OpenPrm, ada: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await look_at(visit, "2019-01-01")
        assert "Nobody was in the ledger on 1 Jan 2019." in visit.text
        assert "Welcome" not in visit.text


@pytest.mark.usefixtures("years")
async def test_nothing_is_written_and_the_reason_is_told(open_prm: OpenPrm, ledger: Ledger) -> None:
    before = entries(ledger, limit=0)
    elsewhere = ("changes", "invitations")
    writing = [verb for verb in VERBS if verb.writes and verb.key and verb.scope not in elsewhere]
    assert {"log", "tag", "import", "undo", "history"} <= {verb.name for verb in writing}
    async with open_prm((200, 50)) as visit:
        await visit.press("2")
        await look_at(visit, "2025-01-01")
        assert "log a talk" not in visit.text.split("\n")[-1]
        for verb in writing:
            visit.app.clear_notifications()
            await visit.press(verb.key.split(",")[0])
            assert "the past stays as it was" in visit.text, verb.name
            assert len(visit.app.screen_stack) == 1
        await visit.press("3", "r", "R")
        assert entries(ledger, limit=0) == before
        await visit.press("escape")
        assert "log a talk" in visit.text.split("\n")[-1]


def test_every_verb_that_writes_says_so() -> None:
    reading = {"search", "open", "copy", "mark", "sort", "today", "people", "changes", "unread", "as-of"}
    scopes = ("everywhere", "chosen", "people", "changes", "invitations")
    keyed = {verb.name for verb in verbs_with_keys(*scopes) if not verb.writes}
    assert keyed == reading | {"invitations", "settled", "network", "messages", "writers", "keys", "quit"}


async def test_the_past_cannot_be_written_to(ledger: Ledger, ada: PersonRow, today: date) -> None:
    past = ledger.as_of(date(2025, 1, 1))
    with pytest.raises(Exception, match="cannot be written to"):
        add_note(past, [ada.id], "lost", today)
    past.close()


@pytest.mark.usefixtures("years")
async def test_another_day_and_today_by_the_same_key(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("2")
        await look_at(visit, "2025-01-01")
        await look_at(visit, "2026-02-14")
        assert "as of 14 Feb 2026" in visit.text
        assert "2 People 3" in visit.text
        await look_at(visit, "today")
        assert "as of" not in visit.text.split("\n")[1]
        assert "by name" in visit.text


@pytest.mark.usefixtures("years")
async def test_the_search_and_the_person_come_along(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("2", "j")
        await look_at(visit, "2025-01-01")
        assert "linkedin.com/in/grace-lindqvist" in visit.text
        await visit.press("escape", "/")
        await visit.type("grace")
        await visit.press("enter")
        await look_at(visit, "2025-01-01")
        assert "1 of 2" in visit.text
        await visit.press("escape")
        assert "as of 1 Jan 2025" in visit.text
        assert "People 2" in visit.text.split("\n")[2]
        await visit.press("escape")
        assert "1 of 3" in visit.text


async def test_who_was_left_in_today_is_sought_only_until_the_cursor_moves(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, import_rows: ImportRows, settings: Settings
) -> None:
    before = date(2024, 2, 1)
    for number in range(20):
        _entry, person = add_person(ledger, f"Person {number:02}", {}, before, settings)
        record_talk(ledger, [person], date(2020, 1, 1), "call", "", before)
    import_rows("2026-03-10", ADA, GRACE, (*WEI[:6], "01 Mar 2026"))
    async with open_prm((100, 24)) as visit:
        await visit.press("end")
        assert "linkedin.com/in/wei-zhang" in visit.text
        await look_at(visit, "2025-01-01")
        await visit.press("end")
        await visit.pilot.resize_terminal(100, 60)
        await visit.settle()
        assert "linkedin.com/in/ada-okafor" in visit.text


@pytest.mark.usefixtures("years")
async def test_escape_in_haste_leads_back_once(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        for _time in range(2):
            await visit.press("2")
            await look_at(visit, "2025-01-01")
            await visit.pilot.press("escape", "escape", "escape")
            await visit.settle()
            assert "as of" not in visit.text.split("\n")[1]
            assert "2 People 3" in visit.text.split("\n")[0]


@pytest.mark.usefixtures("years")
async def test_the_mouse_leads_back_too(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await look_at(visit, "2025-01-01")
        await visit.click("back to today")
        assert "as of" not in visit.text.split("\n")[1]


@pytest.mark.usefixtures("years")
async def test_the_palette_offers_it(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("ctrl+p")
        await visit.type("as of a day")
        await visit.press("enter")
        assert "Look at everything as of a day" in visit.text


@pytest.mark.usefixtures("years")
async def test_leaving_while_the_day_is_made_lets_it_go(
    open_prm: OpenPrm, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = threading.Event(), threading.Event()
    made: list[Ledger] = []
    as_of = Ledger.as_of

    def slow(ledger: Ledger, day: date) -> Ledger:
        reached.set()
        go_on.wait()
        made.append(as_of(ledger, day))
        return made[-1]

    monkeypatch.setattr(Ledger, "as_of", slow)
    async with open_prm() as visit:
        await visit.press("d")
        await visit.type("2025-01-01")
        await visit.pilot.press("enter")
        while not reached.is_set():
            await visit.pilot.pause()
        assert visit.app.screen.query_one("#turning").display
        await visit.pilot.press("escape")
        go_on.set()
        await visit.settle()
        assert "as of" not in visit.text
        await visit.press("2")
        assert "by name" in visit.text
    (past,) = made
    with pytest.raises(Exception, match="closed"):
        past.reader.execute("SELECT 1")


@pytest.mark.usefixtures("years")
async def test_a_remapped_key_is_told(open_prm: OpenPrm) -> None:
    async with open_prm(settings=Settings(keys=(("as-of", "f9"),))) as visit:
        await visit.press("f9")
        await visit.type("2025-01-01")
        await visit.press("enter")
        assert "f9 another day" in visit.text
