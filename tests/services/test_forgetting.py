"""Forgetting someone for good."""

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.kinds import NAMES_PROFILES
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries, recent_talks
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.ledger.tables import Entry
from prm.services.forgetting import forget_person, held_of
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.keeping import add_note, set_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.safekeeping import backup, check
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, GRACE, IN, ImportRows
from ..laws.truths import people

ADA_KEPT = ("ada okafor", "ada-okafor", "ada_o", "Zanzibar", "juggling", "quokka", "2015550199")
"""Of Ada alone: in her name, her handle, or said of her."""


def traces(path: Path, words: Sequence[str]) -> list[tuple[str, str]]:
    """Return which of *words* are in the bytes of the ledger's files, in whatever case.

    Hexadecimal ids are left out: they may spell a name by chance.
    """
    files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
    held = {file.name: re.sub(rb"[0-9a-f]{16,}", b"", file.read_bytes().lower()) for file in files}
    return [(name, word) for name, data in held.items() for word in words if word.lower().encode() in data]


@pytest.fixture
def talked_of(ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, settings: Settings) -> None:
    """Much is said of Ada, with Grace and without, and some of it undone."""
    record_talk(ledger, [ada.id], date(2025, 1, 1), "call", "juggling with Ada", today)
    record_talk(ledger, [ada.id, grace.id], date(2025, 2, 1), "met", "Ada Okafor's budget", today)
    add_note(ledger, [ada.id], "likes quokkas", today)
    add_note(ledger, [grace.id], "a friend of ada okafor, ada-okafor on LinkedIn", today)
    tag_people(ledger, [ada.id, grace.id], ["friend"], [], today)
    set_cadence(ledger, [ada.id], 30, today)
    snooze_people(ledger, [ada.id], date(2027, 1, 1), today)
    edit_person(ledger, ada.id, {"phone": "+1 201 555 0199", "profile": "x:ada_o"}, today, settings)
    undo(ledger, add_note(ledger, [ada.id], "back from Zanzibar", today))


@pytest.mark.usefixtures("talked_of")
def test_the_file_holds_neither_their_name_nor_anything_said_of_them(ledger: Ledger, ada: PersonRow) -> None:
    # In the log or in the file, in the middle of pages long in use: all of it is there before.
    assert {word for _, word in traces(ledger.path, ADA_KEPT)} == set(ADA_KEPT)
    erasure = forget_person(ledger, ada.id)
    assert erasure.is_swept
    assert traces(ledger.path, ADA_KEPT) == []
    ledger.close()
    assert traces(ledger.path, ADA_KEPT) == []


@pytest.mark.usefixtures("talked_of")
def test_it_says_what_was_erased(ledger: Ledger, ada: PersonRow) -> None:
    held = held_of(ledger, ada.id)
    assert held._asdict() == {
        "profiles": 2,
        "sightings": 1,
        "talks": 1,
        "shared_talks": 1,
        "messages": 0,
        "invitations": 0,
        "mentions": 0,
        "notes": 2,
        "statements": 5,
    }
    assert forget_person(ledger, ada.id).held == held


@pytest.mark.usefixtures("talked_of")
def test_others_keep_all_that_is_theirs(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    forget_person(ledger, ada.id)
    assert [row.name for row in list_people(ledger, None, today)] == [grace.name]
    detail = person_detail(ledger, grace.id, today)
    assert detail.row.tags == ["friend"]
    assert [(talk.text, talk.people) for talk in detail.talks] == [
        ("forgotten's budget", ((grace.id, grace.name),))
    ]
    assert [note.text for note in detail.notes] == ["a friend of forgotten, forgotten on LinkedIn"]
    assert check(ledger) == []


@pytest.mark.usefixtures("talked_of")
def test_the_journal_keeps_its_lines_without_the_name(ledger: Ledger, ada: PersonRow) -> None:
    before = [entry.id for entry in entries(ledger)]
    forget_person(ledger, ada.id)
    assert [entry.id for entry in entries(ledger)] == before
    titles = {entry.title for entry in entries(ledger)}
    assert {"forgotten", "met forgotten, Grace Lindqvist"} <= titles
    assert not [title for title in titles if "Ada" in title]


@pytest.mark.usefixtures("talked_of")
def test_undo_and_redo_do_not_bring_them_back(ledger: Ledger, ada: PersonRow, today: date) -> None:
    forget_person(ledger, ada.id)
    for entry in entries(ledger):
        if entry.title == "forgotten":
            for turn in (undo, redo):
                with pytest.raises(Refused, match=f"nothing is left of entry {entry.id}: "):
                    turn(ledger, entry.id)
            continue
        there, back = (redo, undo) if entry.retracted_at else (undo, redo)
        there(ledger, entry.id)
        back(ledger, entry.id)
        assert "Ada Okafor" not in [row.name for row in list_people(ledger, None, today)]
    assert check(ledger) == []


def test_undo_and_redo_pass_over_what_was_emptied(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, tmp_path: Path
) -> None:
    with closing(Ledger.open(backup(ledger, tmp_path / "laptop.db"))) as laptop:
        forget_person(laptop, ada.id)
    of_grace = record_talk(ledger, [grace.id], today, "call", "", today)
    undo(ledger, add_note(ledger, [ada.id], "likes quokkas", today))
    record_talk(ledger, [ada.id], today, "met", "", today)
    import_paths(ledger, [tmp_path / "laptop.db"], today, Settings())
    assert [entry.title for entry in entries(ledger) if entry.retracted_at] == []
    with pytest.raises(Refused, match="nothing to redo"):
        redo(ledger)
    assert undo(ledger).id == of_grace
    assert redo(ledger).id == of_grace
    assert check(ledger) == []


def test_the_next_import_does_not_bring_them_back(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    forget_person(ledger, ada.id)
    report = import_rows("2025-01-10", ADA, GRACE)
    assert (report.forgotten, report.people_new, report.people_unchanged, report.skipped) == (1, 0, 1, ())
    assert [row.name for row in list_people(ledger, None, today)] == ["Grace Lindqvist"]
    assert check(ledger) == []


def test_nor_does_one_without_addresses_or_with_another_address(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    forget_person(ledger, ada.id)
    assert import_rows("2021-01-10", (*ADA[:2], "", *ADA[3:])).forgotten == 1
    moved = (*ADA[:2], f"{IN}ada-new", *ADA[3:])
    assert import_rows("2025-01-10", moved, GRACE).forgotten == 1
    assert [row.name for row in list_people(ledger, None, today)] == ["Grace Lindqvist"]


def test_whom_a_file_shows_does_not_depend_on_the_files_before_it(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    moved, twin = ((*ADA[:2], f"{IN}{slug}", *ADA[3:]) for slug in ("ada-new", "ada-other"))
    forget_person(ledger, ada.id)
    alone = import_rows("2025-01-10", moved, GRACE)
    assert alone.forgotten == 1
    import_rows("2026-01-10", moved, twin, GRACE)
    shown = people(ledger)
    assert len(shown) == 3
    undo(ledger, alone.entry)
    assert people(ledger).keys() == shown.keys()
    redo(ledger, alone.entry)
    assert people(ledger) == shown
    assert import_rows("2025-06-10", moved, GRACE).forgotten == 1


def test_someone_else_of_that_name_and_day_is_kept(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    twin = (*ADA[:2], f"{IN}other-ada", *ADA[3:])
    import_rows("2024-06-01", ADA, twin, GRACE)
    forget_person(ledger, find_person(ledger, "linkedin:ada-okafor").id)
    assert import_rows("2025-01-10", ADA, twin, GRACE).forgotten == 1
    assert find_person(ledger, "Ada Okafor").id == find_person(ledger, "linkedin:other-ada").id


def test_a_forgotten_profile_is_not_added_by_hand(
    ledger: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    forget_person(ledger, ada.id)
    with pytest.raises(Refused, match="you asked to forget linkedin:ada-okafor"):
        add_person(ledger, "Ada", {"profile": f"{IN}ada-okafor"}, today, settings)
    add_person(ledger, "Ada", {}, today, settings)


def test_only_salted_hashes_are_kept(ledger: Ledger, ada: PersonRow) -> None:
    assert ledger.reader.execute("SELECT count(*) FROM secret").fetchone() == (0,)
    forget_person(ledger, ada.id)
    hashes = ledger.reader.execute("SELECT hash FROM forgotten").fetchall()
    assert len(hashes) == 3
    assert all(len(bytes.fromhex(text)) == 24 for (text,) in hashes)


def test_undo_does_not_take_back_something_else_instead(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    talk = record_talk(ledger, [grace.id], today, "call", "", today)
    forget_person(ledger, ada.id)
    with pytest.raises(Refused, match=f"forget someone, which cannot be undone; undo {talk} takes"):
        undo(ledger)
    assert len(recent_talks(ledger)) == 1
    later = record_talk(ledger, [grace.id], today, "met", "", today)
    assert undo(ledger).id == later
    with pytest.raises(Refused):
        undo(ledger)
    assert undo(ledger, talk).id == talk


def test_nobody_is_forgotten_by_a_wrong_id(ledger: Ledger, ada: PersonRow) -> None:
    with pytest.raises(Refused, match="nobody with the id 99"):
        forget_person(ledger, ada.id + 98)
    assert ledger.reader.execute("SELECT count(*) FROM forgotten").fetchone() == (0,)


def test_while_another_program_reads_it_says_that_traces_stay(
    ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.ledger.connecting.BUSY_MS", 10)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM person").fetchall()
    assert not forget_person(ledger, ada.id).is_swept
    assert traces(ledger.path, ["okafor"])
    other.close()
    assert check(ledger, is_repair=True) == []
    assert traces(ledger.path, ["okafor"]) == []


def test_copies_beside_the_ledger_are_named(ledger: Ledger, ada: PersonRow) -> None:
    saved = backup(ledger)
    assert forget_person(ledger, ada.id).copies == (saved,)


def test_every_table_that_names_profiles_is_erased_from(ledger: Ledger, ada: PersonRow) -> None:
    naming = {
        table.name: [key.parent.name for key in table.foreign_keys if key.column.table.name == "profile"]
        for table in Entry.metadata.tables.values()
    }
    assert {name: sorted(columns) for name, columns in NAMES_PROFILES.items()} == {
        name: sorted(columns) for name, columns in naming.items() if columns and name != "card"
    }
