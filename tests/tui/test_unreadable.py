"""A ledger that cannot be read while prm is open: it is told in place, and the program stays."""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.services.journal import undo
from tests.tui.conftest import OpenPrm

WORDS = "this file is not a prm ledger"


@pytest.fixture
def rename(ledger: Ledger) -> Callable[[str, str], None]:
    """Renames a table behind the back of prm, so that no list can be read."""

    def to(old: str, new: str) -> None:
        with sqlite3.connect(ledger.path) as raw:
            raw.execute(f"ALTER TABLE {old} RENAME TO {new}")
        raw.close()

    return to


@pytest.mark.parametrize("keys", [("1", "j", "enter"), ("2", "j", "s", " ", "t"), ("3", "l", "r")])
async def test_no_place_falls_over_it(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None], keys: tuple[str, ...]
) -> None:
    async with open_prm() as visit:
        rename("person", "gone")
        visit.app.publish_change()
        await visit.settle()
        await visit.press(*keys)
        assert WORDS in visit.text
        await visit.press("escape", "escape")
        visit.app.clear_notifications()
        rename("gone", "person")
        visit.app.publish_change()
        await visit.press("1", "2")
        assert "Ada Okafor" in visit.text
        assert WORDS not in visit.text


async def test_typing_a_search_tells_it(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None]
) -> None:
    async with open_prm((80, 24)) as visit:
        await visit.press("2")
        rename("person", "gone")
        await visit.press("/")
        await visit.type("ada")
        assert WORDS in visit.text
        rename("gone", "person")
        await visit.press("ctrl+u")
        await visit.type("grace")
        assert "Grace Lindqvist" in visit.text


async def test_a_talk_being_written_tells_it(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None]
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "l")
        rename("person", "gone")
        await visit.type("call with Grace")
        assert WORDS in visit.refusal.lower()
        await visit.press("enter")
        assert WORDS in visit.refusal.lower()
        rename("gone", "person")
        await visit.press("space")
        assert visit.refusal == ""


async def test_a_new_day_tells_it(
    open_prm: OpenPrm, ada: PersonRow, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_ledger: Ledger) -> int:
        raise sqlite3.DatabaseError("file is not a database")

    days = [today]
    async with open_prm(clock=lambda: days[-1]) as visit:
        monkeypatch.setattr(Ledger, "data_version", fail)
        days.append(today + timedelta(days=1))
        visit.app.notice_midnight()
        await visit.settle()
        assert WORDS in visit.text
        assert "Monday 16 Mar 2026" in visit.text


async def test_looking_back_tells_it(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None]
) -> None:
    async with open_prm() as visit:
        rename("entry", "gone")
        await visit.press("d")
        await visit.type("1y")
        await visit.press("enter")
        assert WORDS in visit.refusal.lower()


async def test_the_palette_tells_it(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None]
) -> None:
    async with open_prm() as visit:
        rename("person", "gone")
        await visit.press("ctrl+p")
        await visit.type("ada")
        await visit.press("escape")
        assert WORDS in visit.text


async def test_a_person_stays_in_sight(
    open_prm: OpenPrm, ada: PersonRow, rename: Callable[[str, str], None]
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "enter")
        rename("person", "gone")
        visit.app.publish_change()
        await visit.settle()
        assert WORDS in visit.text
        assert "esc back" in visit.text
        assert "CTO · Acme" in visit.text


async def test_a_question_about_someone_who_is_gone_stays_until_it_is_left(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "enter")
        # The question comes while the person is being read again.
        await visit.type("n")
        undo(ledger)
        visit.app.publish_change()
        await visit.settle()
        assert "A note about Ada Okafor" in visit.text
        await visit.press("escape")
        assert "There is nobody with the id" in visit.text
        assert "esc back" not in visit.text
