import sqlite3

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes
from prm.ledger.reading.journal import entries, recent_talks
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
        assert "3 Changes 4" in visit.text.split("\n")[0]
        await visit.press("3")
        lines = visit.text.split("\n")
        order = [
            "15 Mar 2026 · 1 change",
            "shown again",
            "14 Mar 2026 · 3 changes",
            "CEO · Initech, before CTO",
            "newly connected",
            "no longer connected",
        ]
        at = 0
        for words in order:
            at = next(number for number, line in enumerate(lines) if number > at and words in line)
        assert "newly connected · " in visit.text


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


async def test_a_change_is_marked_as_read(open_prm: OpenPrm, ledger: Ledger, second: int, size: Size) -> None:
    async with open_prm(size) as visit:
        assert "3 changes you have not read" in visit.text
        await visit.press("3", "r")
        assert "3 Changes 2" in visit.text.split("\n")[0]
        assert "14 Mar 2026 · 3 changes · 2 unread" in visit.text
        assert "What imports revealed · 2 unread" in visit.text
        read = {news.person.name: news.is_read for news in changes(ledger)}
        assert read == {"Ada Okafor": True, "Wei Zhang": False, "Grace Lindqvist": False}
        await visit.press("1")
        assert "2 changes you have not read" in visit.text
        await visit.press("3", "u")
        assert "3 Changes 3" in visit.text.split("\n")[0]
        assert not any(news.is_read for news in changes(ledger))


async def test_a_read_change_is_not_read_twice(open_prm: OpenPrm, ledger: Ledger, second: int) -> None:
    async with open_prm() as visit:
        await visit.press("3", "r", "k", "r")
        assert "You have read this already" in visit.text
        assert [entry.kind for entry in entries(ledger)].count("read") == 1


async def test_everything_up_to_here_is_marked_as_read(
    open_prm: OpenPrm, ledger: Ledger, second: int, import_rows: ImportRows
) -> None:
    import_rows("2026-03-15", MOVED_ADA, WEI, GRACE)
    async with open_prm() as visit:
        await visit.press("3", "j", "R")
        assert "14 Mar 2026 · 3 changes · all read" in visit.text
        assert "3 Changes 1" in visit.text.split("\n")[0]
        assert {(news.on, news.is_read) for news in changes(ledger)} == {
            ("2026-03-15", False),
            ("2026-03-14", True),
        }
        await visit.press("g", "R")
        assert "3 Changes 0" in visit.text.split("\n")[0]
        await visit.press("1")
        assert "you have not read" not in visit.text


async def test_what_was_read_is_hidden_and_shown(open_prm: OpenPrm, second: int, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("3", "r", "v")
        assert "Unread changes · 2 unread" in visit.text
        assert "CEO · Initech, before" not in visit.text
        assert "newly connected" in visit.text
        await visit.press("R")
        assert "You have read every change. Press v to see them again." in visit.text
        await visit.press("v")
        assert "CEO · Initech, before" in visit.text


async def test_a_message_written_marks_the_change_as_read(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, second: int
) -> None:
    async with open_prm() as visit:
        await visit.press("3", "l")
        assert "Ada Okafor  CEO · Initech" in visit.text
        await visit.type("about the new job")
        await visit.press("enter")
        (talk,) = recent_talks(ledger, 9)
        assert (talk.via, talk.text) == ("message", "the new job")
        assert {news.person.id for news in changes(ledger, is_unread=True)} == {ada.id + 1, ada.id + 2}
        await visit.press("u")
        assert len(changes(ledger, is_unread=True)) == 3


async def test_what_a_sentence_says_of_how_counts_on_a_change_too(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, second: int
) -> None:
    async with open_prm() as visit:
        await visit.press("3", "l")
        await visit.type("yesterday lunch about tea")
        await visit.press("enter")
        (talk,) = recent_talks(ledger, 9)
        assert (talk.via, talk.text) == ("met", "tea")


async def test_two_exports_that_tell_nothing_say_so(
    open_prm: OpenPrm, ada: PersonRow, import_rows: ImportRows
) -> None:
    import_rows("2026-03-14", GRACE, ADA)
    async with open_prm(NARROW) as visit:
        await visit.press("3")
        assert "Nothing is new: your 2 exports show everyone as before." in visit.text
        assert "Import a second export" not in visit.text
        await visit.press("r", "R")
        assert "There is no change to mark" in visit.text


async def test_marking_is_for_changes_only(open_prm: OpenPrm, ledger: Ledger, second: int) -> None:
    async with open_prm() as visit:
        await visit.press("2", "ctrl+p")
        await visit.type("all read")
        await visit.press("enter")
        assert "That is for the list of changes: press 3." in visit.text
        assert not any(news.is_read for news in changes(ledger))


async def test_the_search_finds_whom_exports_showed_changed(open_prm: OpenPrm, second: int) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("changed:30d")
        assert "1 of 3" in visit.text
        assert "Ada Okafor" in visit.text
        await visit.type(" -acme")
        assert "Ada Okafor" in visit.text


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
