import threading
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import writers
from prm.ledger.reading.invitations import invitations
from prm.ledger.reading.people import list_people
from prm.services import forgetting
from prm.services.forgetting import Erasure
from prm.services.imports import import_paths
from prm.services.keeping import add_note, tag_people
from prm.services.safekeeping import backup
from prm.services.talks import record_talk
from prm.settings import Settings
from prm.verbs import verb
from tests.conftest import ADA, GRACE, ImportRows
from tests.invitation_files import IVY, WEI, Asked, write_invitations
from tests.messages_files import ME, row, write_messages
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size, Visit


def names(ledger: Ledger, today: date) -> list[str]:
    return [row.name for row in list_people(ledger, None, today)]


async def ask_to_forget(visit: Visit) -> None:
    await visit.press("ctrl+p")
    await visit.type("forget")
    await visit.press("enter")


def test_no_key_forgets_anyone() -> None:
    assert not verb("forget").key


async def test_it_says_what_will_be_erased_and_erases_it(
    open_prm: OpenPrm,
    ledger: Ledger,
    ada: PersonRow,
    grace: PersonRow,
    today: date,
    size: Size,
    import_rows: ImportRows,
) -> None:
    record_talk(ledger, [ada.id], today, "met", "", today)
    record_talk(ledger, [ada.id, grace.id], today, "call", "", today)
    add_note(ledger, [ada.id], "likes tea", today)
    tag_people(ledger, [ada.id], ["friend"], [], today)
    async with open_prm(size) as visit:
        await visit.press("2")
        await ask_to_forget(visit)
        assert "Forget Ada Okafor" in visit.text
        for part in (
            "1 profile",
            "1 row of exports",
            "1 talk",
            "their part in 1 talk with others",
            "1 note",
            "1 other thing you said",
        ):
            assert f"– {part}" in visit.text
        assert "This cannot be undone, and no import will bring them back." in visit.text
        await visit.type("forget")
        await visit.press("enter")
        assert names(ledger, today) == ["Grace Lindqvist"]
        assert "Forgotten: 1 profile" in visit.text
        assert "traces of whom you forgot" not in " ".join(visit.text.split())
        assert "2 People 1" in visit.text
        visit.app.clear_notifications()
        for places in ("2", "1", "3", "J"):
            await visit.press(places)
            assert "Ada" not in visit.text
        await visit.press("escape", "u")
    import_rows("2025-01-10", ADA, GRACE)
    assert "Ada Okafor" not in names(ledger, today)


async def test_only_the_word_erases(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date) -> None:
    async with open_prm() as visit:
        await visit.press("2")
        await ask_to_forget(visit)
        await visit.press("enter")
        assert "Nobody was forgotten. Write forget and press enter" in visit.refusal
        await visit.type("yes")
        await visit.press("enter")
        assert "Nobody was forgotten" in visit.refusal
        await visit.press("escape")
        assert "Forget Ada" not in visit.text
        assert names(ledger, today) == ["Ada Okafor", "Grace Lindqvist"]


async def test_from_the_person_it_returns_to_the_place_before(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("2", "enter")
        await ask_to_forget(visit)
        await visit.type("forget")
        await visit.press("enter")
        assert names(ledger, today) == ["Grace Lindqvist"]
        assert "People 1" in visit.text
        assert "there is nobody" not in visit.text
        assert "Ada" not in visit.text


async def test_several_are_not_forgotten_at_once(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ")
        await ask_to_forget(visit)
        assert "One person at a time" in visit.text
        assert len(names(ledger, today)) == 2


async def test_the_mark_of_someone_forgotten_goes_too(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ")
        await ask_to_forget(visit)
        await visit.type("forget")
        await visit.press("enter", "t")
        assert "Tag Grace Lindqvist" in visit.text


async def test_copies_that_still_hold_them_are_named(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    saved = backup(ledger)
    async with open_prm((200, 50)) as visit:
        await visit.press("2")
        await ask_to_forget(visit)
        assert "These copies still hold them, and are yours to delete:" in visit.text
        assert saved.name in visit.text.replace("\n", "")


async def test_what_has_begun_is_not_left(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slowly(ledger: Ledger, whom: PersonRow) -> Erasure:
        go_on.wait(30)
        return forgetting.forget_whom(ledger, whom)

    monkeypatch.setattr("prm.tui.modals.forgetting.forget_whom", slowly)
    async with open_prm() as visit:
        await visit.press("2")
        await ask_to_forget(visit)
        await visit.type("forget")
        await visit.pilot.press("enter")
        await visit.pilot.press("escape")
        assert "Erasing, and writing the file anew" in visit.text
        go_on.set()
        await visit.settle()
        assert names(ledger, today) == ["Grace Lindqvist"]
        assert "Forgotten:" in visit.text


async def test_who_only_asked_is_forgotten_from_invitations(
    open_prm: OpenPrm, ledger: Ledger, tmp_path: Path, today: date, size: Size
) -> None:
    path = write_invitations(tmp_path, Asked(WEI, "3/1/26, 9:05 AM"), Asked(IVY, "2/1/26, 9:05 AM"))
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 2))
    async with open_prm(size) as visit:
        await visit.press("4")
        await ask_to_forget(visit)
        assert "Forget Wei Zhang" in visit.text
        assert "linkedin:wei-zhang" in visit.text
        assert "– 1 invitation" in visit.text
        await visit.type("forget")
        await visit.press("enter")
        assert "Forgotten: 1 profile" in visit.text
        assert [one.name for one in invitations(ledger)] == ["Ivy Ng"]


async def test_who_only_wrote_is_forgotten_from_their_messages(
    open_prm: OpenPrm, ledger: Ledger, tmp_path: Path, today: date, size: Size
) -> None:
    rows = [row(name, (name, name.lower()), ME, "2026-02-01") for name in ("Uma", "Ida")]
    import_paths(ledger, [write_messages(tmp_path, *rows)], today, Settings(), as_of=date(2026, 3, 2))
    async with open_prm(size) as visit:
        await visit.press("M")
        await ask_to_forget(visit)
        gone = "Uma" if "Forget Uma" in visit.text else "Ida"
        assert f"Forget {gone}" in visit.text
        assert "– 1 message" in visit.text
        await visit.type("forget")
        await visit.press("enter")
        assert "Forgotten: 1 profile" in visit.text
        assert [one.name for one in writers(ledger)] == ["Ida" if gone == "Uma" else "Uma"]
