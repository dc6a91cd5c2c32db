import sqlite3

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import recent_talks
from prm.ledger.reading.people import people_by_ids
from prm.services.journal import undo
from tests.conftest import ADA, GRACE, IN, ImportRows
from tests.tui.conftest import OpenPrm
from tests.tui.test_hostile_text import HOSTILE, harmless
from tests.tui.visit import Size

WEI = ("Wei", "Zhang", f"{IN}wei-zhang", "", "Hooli", "Data Scientist", "01 Feb 2022")
MOVED_ADA = (*ADA[:4], "Initech", "CEO", ADA[6])
NARROW: Size = (80, 24)


@pytest.fixture
def second(ada: PersonRow, import_rows: ImportRows) -> int:
    """A second export, in which Ada has a new job, Wei is new, and Grace is gone; its entry."""
    entry = import_rows("2026-03-14", MOVED_ADA, WEI).entry
    assert entry is not None
    return entry


async def test_the_newest_export_comes_first(
    open_prm: OpenPrm, second: int, import_rows: ImportRows, size: Size
) -> None:
    import_rows("2026-03-15", MOVED_ADA, WEI, GRACE)
    async with open_prm(size) as visit:
        assert "3 Changes 1" in visit.text.split("\n")[0]
        await visit.press("3")
        lines = visit.text.split("\n")
        order = [
            "15 Mar 2026 · 1 change",
            "newly connected",
            "14 Mar 2026 · 3 changes",
            "CEO · Initech, before CTO",
            "newly connected",
            "no longer connected",
        ]
        at = 0
        for words in order:
            at = next(number for number, line in enumerate(lines) if number > at and words in line)


async def test_a_line_says_how_you_stand(open_prm: OpenPrm, ledger: Ledger, second: int) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("3")
        assert any("Ada Okafor" in line and "not yet talked" in line for line in visit.text.split("\n"))
        await visit.press("l")
        await visit.type("yesterday: call")
        await visit.press("enter")
        (talk,) = recent_talks(ledger, 9)
        assert [name for _id, name in talk.people] == ["Ada Okafor"]
        assert any("● Ada Okafor" in line and "talked yesterday" in line for line in visit.text.split("\n"))


async def test_enter_opens_the_person_and_escape_returns(open_prm: OpenPrm, second: int, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("3", "enter")
        assert "linkedin.com/in/ada-okafor" in visit.text
        assert "esc back" in visit.text
        await visit.press("escape")
        assert "14 Mar 2026 · 3 changes" in visit.text


async def test_the_preview_follows_the_cursor(open_prm: OpenPrm, second: int) -> None:
    async with open_prm() as visit:
        await visit.press("3")
        assert "linkedin.com/in/ada-okafor" in visit.text
        await visit.press("j")
        assert "linkedin.com/in/wei-zhang" in visit.text


async def test_the_border_says_what_the_line_must_cut(
    open_prm: OpenPrm, ada: PersonRow, import_rows: ImportRows
) -> None:
    import_rows("2026-03-14", (*ADA[:4], "Initech", "Chief Executive Officer, Europe", ADA[6]), GRACE)
    async with open_prm(NARROW) as visit:
        await visit.press("3")
        assert "Chief Executive Officer, Europe · Initech, before CTO · Acme" in visit.text.split("\n")[-2]


async def test_verbs_work_on_the_person_under_the_cursor(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, second: int
) -> None:
    async with open_prm() as visit:
        await visit.press("3", "t")
        await visit.type("congratulate")
        await visit.press("enter")
        assert people_by_ids(ledger, [ada.id])[0].tags == ["congratulate"]
        await visit.press(" ")
        assert "press 2" in visit.text


async def test_undoing_the_import_empties_it(open_prm: OpenPrm, second: int, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("3", "u")
        assert "Import a second export, months after the first" in visit.text
        assert "what changed in between stands here" in visit.text
        assert "Ada Okafor" not in visit.text
        assert "3 Changes 0" in visit.text
        await visit.press("enter", "l")
        assert "esc back" not in visit.text


async def test_it_reads_again_what_changed_meanwhile(open_prm: OpenPrm, ledger: Ledger, second: int) -> None:
    async with open_prm() as visit:
        await visit.press("3", "1")
        undo(ledger, second)
        visit.app.publish_change()
        await visit.settle()
        await visit.press("3")
        assert "Import a second export" in visit.text


async def test_without_an_import_nobody_is_chosen(open_prm: OpenPrm) -> None:
    async with open_prm(NARROW) as visit:
        await visit.press("3")
        assert "Import a second export" in visit.text
        await visit.press("t")
        assert "Nobody is chosen" in visit.text


async def test_a_long_list_says_where_the_rest_is(
    open_prm: OpenPrm, second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.tui.screens.changes._MOST", 2)
    async with open_prm() as visit:
        await visit.press("3")
        assert "14 Mar 2026 · the first 2 changes" in visit.text
        assert "The newest 2; `prm changes --limit 0` shows all." in visit.text
        assert "no longer connected" not in visit.text


@pytest.mark.parametrize("name", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.parametrize("size", [NARROW, (120, 36)], ids=["narrow", "wide"])
async def test_no_change_can_do_harm(
    open_prm: OpenPrm, ledger: Ledger, second: int, name: str, size: Size
) -> None:
    with sqlite3.connect(ledger.path) as raw:
        raw.create_function("fold", 1, lambda text: text)
        raw.execute("UPDATE card SET name = ?, company = ?, title = ? WHERE company = 'Initech'", (name,) * 3)
        raw.execute("UPDATE person SET name = ?, company = ?, title = ?", (name,) * 3)
    raw.close()
    async with open_prm(size) as visit:
        for key in ("3", "j", "enter", "escape", "k", "l", "escape"):
            await visit.press(key)
            harmless(visit, size)
        assert "14 Mar 2026 · " in visit.text


async def test_markup_in_a_change_is_only_text(
    open_prm: OpenPrm, ada: PersonRow, import_rows: ImportRows
) -> None:
    import_rows("2026-03-14", (*ADA[:4], "Acme [/]", "[red]CEO[/red]", ADA[6]), GRACE)
    async with open_prm(NARROW) as visit:
        await visit.press("3")
        lines = visit.text.split("\n")
        assert sum("[red]CEO[/red] · Acme [/], before" in line for line in lines) == 2
