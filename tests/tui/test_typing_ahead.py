"""Keys that come in one burst, as over a slow line: each finds what the one before it opened."""

import pytest
from textual.events import Key

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.journal import entries
from tests.tui.conftest import OpenPrm


async def test_what_follows_the_search_key_is_searched_for(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.type("/ada")
        assert "People 1 of 2" in visit.text
        assert "Add a person" not in visit.text


async def test_the_list_has_the_keys_that_come_after_a_search(
    open_prm: OpenPrm, ada: PersonRow, ledger: Ledger
) -> None:
    async with open_prm() as visit:
        await visit.type("2/ada\nlyesterday: coffee\n")
    assert entries(ledger, limit=1)[0].title == "met Ada Okafor"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("aUrsula", "Ursula"),
        ("tfounder", "founder"),
        ("cmonthly", "monthly"),
        ("z2 weeks", "2 weeks"),
        ("nlikes opera", "likes opera"),
        ("d2024-01-01", "2024-01-01"),
        ("iout.zip", "out.zip"),
    ],
)
async def test_what_follows_a_key_that_asks_is_its_answer(
    open_prm: OpenPrm, ada: PersonRow, ledger: Ledger, keys: str, words: str
) -> None:
    before = entries(ledger, limit=0)
    async with open_prm() as visit:
        await visit.press("2")
        await visit.type(keys)
        assert words in visit.text
    assert entries(ledger, limit=0) == before


async def test_what_is_typed_after_an_answer_is_no_verb(
    open_prm: OpenPrm, ada: PersonRow, ledger: Ledger
) -> None:
    async with open_prm() as visit:
        await visit.press("2")
        await visit.type("tfounder\ncmonthly\n")
    found = {entry.title for entry in entries(ledger, limit=2)}
    assert found == {"tagged Ada Okafor +founder", "Ada Okafor: every month"}


async def test_a_list_opens_before_the_next_key(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2")
        visit.app.post_message(Key("enter", "\r"))
        visit.app.post_message(Key("escape", None))
        await visit.settle()
        assert "People 2" in visit.text


@pytest.mark.parametrize("key", ["l", "t", "c", "n", "a", "e", "d", "i", "J", "?", "M", "enter"])
async def test_no_key_waits_in_vain(
    open_prm: OpenPrm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    # Patience that ends would make this fail, and so would a wait for somebody who is gone.
    monkeypatch.setattr("prm.tui.typing_ahead.PATIENCE_SECONDS", None)
    async with open_prm() as visit:
        await visit.press("2", key)
        await visit.press("escape", "j", "1")
        assert "Catch up" in visit.text or "Today" in visit.text
