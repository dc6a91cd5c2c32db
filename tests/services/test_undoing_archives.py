"""Undoing an archive: all its files go at one go, but for what another live archive holds."""

from datetime import date
from pathlib import Path

import pytest

from prm.ledger.checking import problems
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.invitations import invitations
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.keeping import add_note
from prm.settings import Settings
from tests.invitation_files import IVY, WEI, Asked, write_invitations
from tests.laws.views import dump
from tests.messages_files import ADA, IN, ME, row, write_messages

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def march(tmp_path: Path) -> Path:
    """An archive of March: Ada, her answer to a message, and Wei, who asks."""
    return archive(tmp_path, "03-01-2026", Asked(WEI, "2/20/26, 9:05 AM"))


@pytest.fixture
def april(tmp_path: Path) -> Path:
    """One of April, which holds the same and that Ivy asks."""
    return archive(tmp_path, "04-01-2026", Asked(WEI, "2/20/26, 9:05 AM"), Asked(IVY, "3/20/26, 9:05 AM"))


def archive(tmp_path: Path, day: str, *asked: Asked) -> Path:
    folder = tmp_path / f"Basic_LinkedInDataExport_{day}"
    write_invitations(folder, *asked)
    write_messages(folder, row("a", ME, ADA, "2026-01-05"), row("a", ADA, ME, "2026-01-06"))
    ada = f"Ada,Okafor,{IN}ada-okafor,,Acme,CTO,05 Feb 2020\n"
    (folder / "Connections.csv").write_text(HEADER + ada, encoding="utf-8")
    return folder


def import_all(ledger: Ledger, *archives: Path) -> None:
    for path in archives:
        import_paths(ledger, [path], date(2026, 5, 1), Settings())


def undone(ledger: Ledger) -> list[int]:
    return sorted(entry.id for entry in entries(ledger, 0) if entry.retracted_at)


def test_an_archive_is_undone_and_redone_whole(ledger: Ledger, march: Path) -> None:
    import_all(ledger, march)
    before = dump(ledger)["person"]
    assert undo(ledger).title == f"imported {march.name}: 3 files"
    assert undone(ledger) == [1, 2, 3]
    assert list_people(ledger, None, date(2026, 5, 1)) == []
    assert invitations(ledger) == []
    assert redo(ledger).title == f"imported {march.name}: 3 files"
    assert undone(ledger) == []
    assert dump(ledger)["person"] == before
    assert [one.name for one in invitations(ledger)] == ["Wei Zhang"]
    assert problems(ledger, is_repair=False) == []


def test_what_another_live_archive_holds_stays(ledger: Ledger, march: Path, april: Path) -> None:
    import_all(ledger, march)
    alone = dump(ledger)["person"]
    import_all(ledger, april)
    undo(ledger)
    assert undone(ledger) == [4, 5, 6]
    assert dump(ledger)["person"] == alone
    assert [one.name for one in invitations(ledger)] == ["Wei Zhang"]
    redo(ledger)
    for entry in (1, 2, 3):
        undo(ledger, entry)
    assert find_person(ledger, "Ada Okafor").last_talked_on == "2026-01-06"
    assert [one.name for one in invitations(ledger)] == ["Ivy Ng", "Wei Zhang"]
    assert problems(ledger, is_repair=False) == []


def test_a_file_undone_by_its_number_stays_undone(ledger: Ledger, march: Path) -> None:
    import_all(ledger, march)
    undo(ledger, 2)
    assert undone(ledger) == [2]
    undo(ledger)
    assert undone(ledger) == [1, 2, 3]


def test_what_was_entered_since_is_undone_first_and_alone(ledger: Ledger, march: Path) -> None:
    import_all(ledger, march)
    ada = find_person(ledger, "Ada Okafor").id
    note = add_note(ledger, [ada], "likes tea", date(2026, 5, 1))
    assert undo(ledger).id == note
    assert undone(ledger) == [note]
