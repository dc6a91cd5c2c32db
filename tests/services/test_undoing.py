"""Undo and redo: nothing is ever edited, and everything can be taken back."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.services.journal import redo, undo
from prm.services.keeping import add_note, set_tag_cadence, tag_people
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, ImportRows
from ..laws.views import dump


def test_the_newest_entry_is_undone_and_redone(ledger: Ledger, ada: PersonRow, today: date) -> None:
    entry = record_talk(ledger, [ada.id], today, "met", "", today)
    talked = find_person(ledger, "ada")
    assert undo(ledger).id == entry
    assert find_person(ledger, "ada") == ada
    assert entries(ledger, 1)[0].retracted_at is not None
    assert redo(ledger).id == entry
    assert find_person(ledger, "ada") == talked
    assert entries(ledger, 1)[0].retracted_at is None


def test_undoing_again_and_again_goes_back_to_nothing(ledger: Ledger, ada: PersonRow, today: date) -> None:
    steps = [
        tag_people(ledger, [ada.id], ["friend"], [], today),
        add_note(ledger, [ada.id], "likes tea", today),
        record_talk(ledger, [ada.id], today, "met", "", today),
    ]
    shown = list_people(ledger, None, today)
    assert [undo(ledger).id for _ in range(4)] == [*reversed(steps), 1]
    assert list_people(ledger, None, today) == []
    with pytest.raises(Refused, match="there is nothing to undo"):
        undo(ledger)
    assert [redo(ledger).id for _ in range(4)] == [1, *steps]
    assert list_people(ledger, None, today) == shown
    with pytest.raises(Refused, match="there is nothing to redo"):
        redo(ledger)


def test_an_older_entry_is_undone_by_its_number(ledger: Ledger, ada: PersonRow, today: date) -> None:
    tagged = tag_people(ledger, [ada.id], ["friend"], [], today)
    add_note(ledger, [ada.id], "likes tea", today)
    undo(ledger, tagged)
    assert find_person(ledger, "ada").tags == []
    assert undo(ledger).kind == "note"


def test_undoing_an_import_leaves_what_the_user_said(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    import_rows("2025-01-10", ADA)
    record_talk(ledger, [ada.id], today, "met", "", today)
    undo(ledger, 2)
    row = find_person(ledger, "ada")
    assert (row.connected, row.last_talked_on) == (1, today.isoformat())
    undo(ledger, 1)
    (row,) = list_people(ledger, None, today)
    assert (row.name, row.connected, row.last_talked_on) == ("ada-okafor", None, today.isoformat())
    redo(ledger, 1)
    assert find_person(ledger, "ada").name == "Ada Okafor"


def test_the_cadence_of_a_tag_is_undone_for_all_who_have_it(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    entry = set_tag_cadence(ledger, "friend", 30, today)
    tag_people(ledger, [ada.id], ["friend"], [], today)
    assert find_person(ledger, "ada").cadence_days == 30
    undo(ledger, entry)
    assert find_person(ledger, "ada").cadence_days is None


def test_someone_undone_can_be_added_again(ledger: Ledger, today: date, settings: Settings) -> None:
    _, person = add_person(ledger, "Kim", {"profile": "github:kim"}, today, settings)
    undo(ledger)
    assert list_people(ledger, None, today) == []
    assert add_person(ledger, "Kim Lee", {"profile": "github:kim"}, today, settings)[1] == person
    assert [row.name for row in list_people(ledger, None, today)] == ["Kim Lee"]


@pytest.mark.parametrize("number", [0, -1, 99])
@pytest.mark.usefixtures("ada")
def test_an_entry_that_is_not_there_is_refused(ledger: Ledger, number: int) -> None:
    before = dump(ledger)
    for verb in (undo, redo):
        with pytest.raises(Refused, match=f"there is no entry {number}; `prm history` lists them"):
            verb(ledger, number)
    assert dump(ledger) == before


@pytest.mark.usefixtures("ada")
def test_what_is_undone_or_not_is_said(ledger: Ledger) -> None:
    with pytest.raises(Refused, match="entry 1 is not undone"):
        redo(ledger, 1)
    undo(ledger, 1)
    with pytest.raises(Refused, match="entry 1 is undone already; redo 1 brings it back"):
        undo(ledger, 1)


def test_of_two_undone_in_one_second_the_later_comes_back_first(
    ledger: Ledger, ada: PersonRow, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.services.journal.timestamp", lambda: "2030-01-01T00:00:00Z")
    note, tag = add_note(ledger, [ada.id], "likes tea", today), tag_people(ledger, [ada.id], ["a"], [], today)
    undo(ledger, note)
    undo(ledger, tag)
    assert [redo(ledger).id, redo(ledger).id] == [tag, note]


def test_whom_only_an_undone_export_showed_is_new_again(ledger: Ledger, import_rows: ImportRows) -> None:
    undo(ledger, import_rows("2024-01-10", ADA).entry)
    report = import_rows("2025-01-10", (*ADA[:4], "Globex", "CEO", ADA[6]))
    assert report.people_new == 1
    assert [(line.kind, line.name) for line in report.examples] == [("new", "Ada Okafor")]
