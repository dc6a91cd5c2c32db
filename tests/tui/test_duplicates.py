import asyncio
import sqlite3
import threading
import webbrowser
from collections.abc import Callable
from datetime import date

import pytest

from prm.domain.people import PersonRow, Tally
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import count_people, list_people
from prm.services.duplicates import find_duplicates
from prm.services.identity import say_different, say_same
from prm.services.journal import undo
from prm.services.keeping import add_note, tag_people
from prm.services.talks import record_talk
from prm.tui.reviewing import judge
from tests.conftest import ADA, IN, ImportRows
from tests.tui.conftest import OpenPrm
from tests.tui.test_hostile_text import HOSTILE, harmless
from tests.tui.visit import Size, Visit

JANE = ("Jane", "Doe", f"{IN}jane-doe", "jane@example.org", "Acme", "CTO", "05 Mar 2019")
OTHER_JANE = ("Jane", "Doe", f"{IN}jane-doe-9", "", "Acme, Inc.", "VP Engineering", "07 May 2021")
KIM = ("Kim", "Vo", f"{IN}kim-vo", "", "Globex", "Counsel", "01 Feb 2020")
OTHER_KIM = ("Kim", "Vo", f"{IN}kim-vo-2", "", "Globex, Inc.", "Lawyer", "02 Feb 2022")
THIRD_KIM = ("Kim", "Vo", f"{IN}kim-vo-3", "", "Globex", "", "03 Mar 2023")


@pytest.fixture
def janes(ledger: Ledger, import_rows: ImportRows) -> list[PersonRow]:
    """Two people called Jane Doe; nobody else is like anyone."""
    import_rows("2024-01-10", ADA, JANE, OTHER_JANE)
    (pair,) = find_duplicates(ledger)
    return list(pair.people)


@pytest.fixture
def two_pairs(import_rows: ImportRows) -> None:
    """Two people called Jane Doe, who come first, and two called Kim Vo."""
    import_rows("2024-01-10", ADA, JANE, OTHER_JANE, KIM, OTHER_KIM)


@pytest.fixture
def people(ledger: Ledger, today: date) -> Callable[[], list[str]]:
    return lambda: [row.name for row in list_people(ledger, None, today)]


def line_with(visit: Visit, words: str) -> str:
    return next(line for line in visit.text.split("\n") if words in line)


def fact(visit: Visit, label: str) -> tuple[str, str, str]:
    """Return the sign and the two values of a row, as far as they are on its first line."""
    lines = (line.strip("│ ") for line in visit.text.split("\n"))
    row = next(line for line in lines if line.startswith(f"{label}  "))
    left, _, right = row.removeprefix(label).partition("│")
    sign = left.strip()[:1]
    return (sign, left.strip(" =≠"), right.strip()) if sign in "=≠" else ("", left.strip(), right.strip())


async def test_two_people_stand_side_by_side(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], today: date, size: Size
) -> None:
    record_talk(ledger, [janes[0].id], today, "met", "", today)
    tag_people(ledger, [janes[1].id], ["friend"], [], today)
    add_note(ledger, [janes[1].id], "likes tea", today)
    async with open_prm(size) as visit:
        await visit.press("D")
        assert "Pair 1 of 1" in visit.text
        assert "same name · same company, Acme · connected on other days" in visit.text
        for label, sign, one, other in (
            ("name", "=", "Jane Doe", "Jane Doe"),
            ("job", "≠", "CTO · Acme", "VP Engineering · Acme, Inc."),
            ("e-mail", "", "jane@example.org", "–"),
            ("profiles", "≠", "linkedin.com/in/jane-doe", "linkedin.com/in/jane-doe-9"),
            ("connected", "≠", "5 Mar 2019", "7 May 2021"),
            ("in exports", "", "Jan 2024", "Jan 2024"),
            ("talked", "", "today, 1 talk in all", "not yet talked"),
            ("tags", "", "–", "#friend"),
            ("notes", "", "–", "likes tea"),
        ):
            assert fact(visit, label) == (sign, one, other)


async def test_s_makes_two_people_one_and_u_takes_it_back(
    open_prm: OpenPrm, ledger: Ledger, two_pairs: None, people: Callable[[], list[str]], size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("D", "s")
        assert people().count("Jane Doe") == 1
        assert "Pair 2 of 2" in visit.text
        assert fact(visit, "name")[1] == "Kim Vo"
        assert "✓ Jane Doe and Jane Doe: one person.  u takes it back" in visit.text
        assert "2 People 4" in visit.text
        await visit.press("u")
        assert people().count("Jane Doe") == 2
        assert "Pair 1 of 2" in visit.text
        assert fact(visit, "name")[1] == "Jane Doe"
        await visit.press("u")
        assert "Nothing was answered here yet." in visit.text
        assert people().count("Jane Doe") == 2


async def test_a_pair_that_is_different_never_returns(
    open_prm: OpenPrm, ledger: Ledger, two_pairs: None, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("D", "d", "escape")
        assert count_people(ledger, None, today) == 5
        assert [pair.people[0].name for pair in find_duplicates(ledger)] == ["Kim Vo"]
        await visit.press("D")
        assert "Pair 1 of 1" in visit.text
        assert fact(visit, "name")[1] == "Kim Vo"


async def test_what_is_kept_for_later_is_asked_the_next_time(
    open_prm: OpenPrm, ledger: Ledger, two_pairs: None
) -> None:
    async with open_prm() as visit:
        await visit.press("D", "k", " ")
        assert "That was every pair." in visit.text
        assert "2 pairs kept for later: D asks again." in visit.text
        await visit.press("u")
        assert fact(visit, "name")[1] == "Kim Vo"
        await visit.press("k", "D")
        assert "Pair 1 of 2" in visit.text
        assert len(find_duplicates(ledger)) == 2


async def test_where_nobody_is_like_anyone_it_says_so(open_prm: OpenPrm, ada: PersonRow, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("D")
        assert "No two people here look like one." in visit.text
        assert "Same person" not in visit.text
        await visit.press("s", "o")
        assert "Nobody is chosen" in visit.text
        await visit.press("escape")
        assert "Catch up" in visit.text


async def test_the_end_says_what_was_answered(open_prm: OpenPrm, two_pairs: None) -> None:
    async with open_prm() as visit:
        await visit.press("D", "s", "d")
        assert "That was every pair." in visit.text
        assert "1 same · 1 different" in visit.text
        assert "They do not come back." in visit.text


async def test_who_is_one_by_now_is_not_asked_about(
    open_prm: OpenPrm, ledger: Ledger, import_rows: ImportRows, people: Callable[[], list[str]]
) -> None:
    import_rows("2024-01-10", KIM, OTHER_KIM, THIRD_KIM)
    assert len(find_duplicates(ledger)) == 3
    async with open_prm() as visit:
        await visit.press("D", "s", "s")
        assert people() == ["Kim Vo"]
        assert "That was every pair." in visit.text
        await visit.press("u")
        assert people() == ["Kim Vo", "Kim Vo"]
        assert "Pair 2 of 3" in visit.text


async def test_who_differs_from_one_differs_from_all_who_are_the_same(
    open_prm: OpenPrm, ledger: Ledger, import_rows: ImportRows, people: Callable[[], list[str]]
) -> None:
    import_rows("2024-01-10", KIM, OTHER_KIM, THIRD_KIM)
    async with open_prm() as visit:
        await visit.press("D", "s", "d")
        assert "That was every pair." in visit.text
        assert people() == ["Kim Vo", "Kim Vo"]
    assert find_duplicates(ledger) == []


async def test_a_later_pair_shows_what_was_joined(
    open_prm: OpenPrm, import_rows: ImportRows, ledger: Ledger
) -> None:
    import_rows("2024-01-10", KIM, OTHER_KIM, THIRD_KIM)
    async with open_prm() as visit:
        await visit.press("D", "s")
        assert "linkedin.com/in/kim-vo " in visit.text
        assert "linkedin.com/in/kim-vo-2" in visit.text
        assert "linkedin.com/in/kim-vo-3" in visit.text


async def test_the_next_pair_does_not_wait_for_the_writing(
    open_prm: OpenPrm, two_pairs: None, people: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slowly(*args: object) -> None:
        go_on.wait(30)
        judge(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("prm.tui.screens.duplicates.judge", slowly)
    async with open_prm() as visit:
        await visit.press("D")
        await visit.pilot.press("s")
        assert fact(visit, "name")[1] == "Kim Vo"
        assert people().count("Jane Doe") == 2
        await visit.pilot.press("d", "escape")
        go_on.set()
        await visit.settle()
        assert people().count("Jane Doe") == 1
        assert "2 People 4" in visit.text


async def test_an_answer_that_cannot_be_written_is_told_and_asked_again(
    open_prm: OpenPrm, two_pairs: None, people: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> int:
        raise Refused("another program is writing to the ledger", todo="try again in a moment")

    async with open_prm() as visit:
        with monkeypatch.context() as patch:
            patch.setattr("prm.services.identity.say_same", refuse)
            await visit.press("D", "s")
        assert "Not written of Jane Doe and Jane Doe: another program is writing" in visit.text
        assert "Pair 2 of 3" in visit.text
        await visit.press("d")
        assert fact(visit, "name")[1] == "Jane Doe"
        await visit.press("s")
        assert people().count("Jane Doe") == 1
        assert "1 same · 1 different" in visit.text


async def test_while_everyone_is_compared_it_says_so(
    open_prm: OpenPrm, janes: list[PersonRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slowly(ledger: Ledger, progress: Callable[[float], None]) -> object:
        progress(0.5)
        begun.set()
        go_on.wait(30)
        return find_duplicates(ledger)

    monkeypatch.setattr("prm.services.duplicates.find_duplicates", slowly)
    async with open_prm() as visit:
        await visit.pilot.press("D")
        await asyncio.to_thread(begun.wait, 30)
        await visit.pilot.press("s")
        assert "Comparing everyone with everyone" in visit.text
        go_on.set()
        await visit.settle()
        assert "Pair 1 of 1" in visit.text


async def test_a_pair_settled_elsewhere_is_passed_over(
    open_prm: OpenPrm, ledger: Ledger, two_pairs: None, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("D")
        pair = find_duplicates(ledger)[0].people
        say_different(ledger, pair[0].id, pair[1].id, today)
        visit.app.publish_change()
        await visit.settle()
        assert fact(visit, "name")[1] == "Kim Vo"
        undo(ledger, 1)
        visit.app.publish_change()
        await visit.settle()
        assert "That was every pair." in visit.text


async def test_what_was_undone_elsewhere_is_not_undone_twice(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow]
) -> None:
    async with open_prm() as visit:
        await visit.press("D", "s")
        undo(ledger)
        await visit.press("u")
        assert "Pair 1 of 1" in visit.text
        assert fact(visit, "name")[1] == "Jane Doe"


async def test_an_undo_that_fails_is_told_and_can_be_tried_again(
    open_prm: OpenPrm,
    janes: list[PersonRow],
    people: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_args: object) -> None:
        raise Refused("another program is writing to the ledger", todo="try again in a moment")

    async with open_prm() as visit:
        await visit.press("D", "s")
        with monkeypatch.context() as patch:
            patch.setattr("prm.services.journal.undo", refuse)
            await visit.press("u")
        assert "Another program is writing to the ledger" in visit.text
        assert people().count("Jane Doe") == 1
        await visit.press("u")
        assert people().count("Jane Doe") == 2


async def test_the_mouse_answers_too(
    open_prm: OpenPrm, two_pairs: None, people: Callable[[], list[str]], size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("D")
        await visit.click("Same person")
        assert people().count("Jane Doe") == 1
        await visit.click("u undo")
        assert people().count("Jane Doe") == 2
        await visit.click("Later")
        await visit.click("Different people")
        assert "1 different · 1 kept for later" in visit.text


async def test_both_profiles_are_opened(
    open_prm: OpenPrm, janes: list[PersonRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    async with open_prm() as visit:
        await visit.press("D", "o")
        assert sorted(opened) == [f"{IN}jane-doe", f"{IN}jane-doe-9"]


async def test_changes_and_people_say_that_there_are_pairs(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], size: Size
) -> None:
    words = "1 pair of people"
    async with open_prm(size) as visit:
        assert words not in visit.text
        await visit.press("3")
        assert words in visit.text
        await visit.press("2")
        assert words in visit.text
        await visit.click(words)
        assert "Pair 1 of 1" in visit.text
        await visit.press("d", "escape")
        assert words not in visit.text
        await visit.press("u")
        visit.app.clear_notifications()
        await visit.settle()
        assert words in visit.text


async def test_pairs_are_looked_for_again_only_after_what_may_bring_some(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    searches: list[Ledger] = []

    def search(ledger: Ledger, progress: Callable[[float], None]) -> object:
        searches.append(ledger)
        return find_duplicates(ledger, progress=progress)

    monkeypatch.setattr("prm.services.duplicates.find_duplicates", search)
    async with open_prm() as visit:
        await visit.press("3", "1", "a")
        await visit.type("Ada Okafor")
        await visit.press("ctrl+s", "ctrl+s", "3")
        assert "1 pair of people" in visit.text
        assert len(searches) == 2
        await visit.press("2", "t")
        await visit.type("friend")
        await visit.press("enter", "3", "D")
        assert "Pair 1 of 1" in visit.text
        assert len(searches) == 2


async def test_among_very_many_nobody_is_compared_unasked(
    open_prm: OpenPrm, janes: list[PersonRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.tui.pairs.MOST_UNASKED", 2)
    async with open_prm() as visit:
        await visit.press("3")
        assert "1 pair of people" not in visit.text
        await visit.press("D")
        assert "Pair 1 of 1" in visit.text


async def test_the_palette_finds_it_and_works_in_it(
    open_prm: OpenPrm, janes: list[PersonRow], people: Callable[[], list[str]]
) -> None:
    async with open_prm() as visit:
        await visit.press("ctrl+p")
        await visit.type("duplicates")
        await visit.press("enter")
        assert "Pair 1 of 1" in visit.text
        await visit.press("ctrl+p")
        await visit.type("same person")
        await visit.press("enter")
        assert people() == ["Ada Okafor", "Jane Doe"]


async def test_marked_people_are_said_to_be_one(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], people: Callable[[], list[str]], size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("/")
        await visit.type("jane")
        await visit.press("enter", " ", " ", "=")
        assert "Are these 2 people one?" in visit.text
        assert "CTO · Acme" in fact(visit, "job")
        assert "VP Engineering" in visit.text
        await visit.press("escape")
        assert len(people()) == 3
        assert "2 marked" in visit.text
        await visit.press("=", "enter")
        assert people() == ["Ada Okafor", "Jane Doe"]
        assert "Jane Doe and Jane Doe: one person" in visit.text
        assert "marked" not in visit.text
        await visit.press("u")
        assert len(people()) == 3


async def test_three_who_are_one_are_listed_first(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], people: Callable[[], list[str]]
) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ", " ", "!")
        assert "That is for two people: mark only two." in visit.text
        await visit.press("=")
        assert "Are these 3 people one?" in visit.text
        assert "CTO · Acme" in line_with(visit, "Ada Okafor  ")
        await visit.click("Same person")
        assert len(people()) == 1


async def test_marked_people_are_said_to_be_different(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("/")
        await visit.type("jane")
        await visit.press("enter", " ", " ", "!", "enter")
        assert find_duplicates(ledger) == []
        assert "Jane Doe and Jane Doe: different people." in visit.text
        with pytest.raises(Refused, match="are different people"):
            say_same(ledger, [row.id for row in janes], today)
        await visit.press("g", " ", " ", "=", "enter")
        assert "are different people, as you said" in visit.refusal


async def test_one_alone_is_not_the_same_as_anybody(open_prm: OpenPrm, janes: list[PersonRow]) -> None:
    async with open_prm() as visit:
        await visit.press("2", "=")
        assert "Who? Press space on each" in visit.text
        await visit.press("enter", "=")
        assert "Who? Press 2, then space on each" in visit.text


@pytest.mark.parametrize("name", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["narrow", "wide"])
async def test_no_pair_can_do_harm(
    open_prm: OpenPrm, ledger: Ledger, janes: list[PersonRow], name: str, size: Size
) -> None:
    with sqlite3.connect(ledger.path) as raw:
        raw.create_function("fold", 1, lambda text: text)
        raw.execute("UPDATE card SET name = ?, company = ?, title = ?, email = ?", (name,) * 4)
        raw.execute("UPDATE person SET name = ?, company = ?, title = ?, location = ?", (name,) * 4)
    raw.close()
    async with open_prm(size) as visit:
        for keys in (("D",), ("s",), ("u",), ("escape", "2", " ", " ", "="), ("escape",)):
            await visit.press(*keys)
            harmless(visit, size)


async def test_pairs_are_looked_for_as_soon_as_people_are_counted(
    open_prm: OpenPrm, janes: list[PersonRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_ledger: Ledger, _today: date) -> Tally:
        raise sqlite3.OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr("prm.ledger.reading.due.tally", fail)
        async with open_prm() as visit:
            await visit.press("3")
            assert "may be one person each" not in visit.text
            patch.undo()
            visit.app.count()
            await visit.settle()
            assert "1 pair of people may be one person each" in visit.text
