"""Notes, recommendations and endorsements of an archive are told of people, and are no contact."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from prm.domain.filters import parse_filter
from prm.domain.mentions import praises
from prm.domain.people import PersonDetail, PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.people import count_people, list_people
from prm.ledger.reading.person import person_detail
from prm.services.forgetting import forget_person, held_of, parts_of
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.safekeeping import backup, check
from prm.settings import Settings
from tests.conftest import ADA, IN, ImportRows

NOTES = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"
ADA_NOTE = f"Ada,Okafor,{IN}ada-okafor,Met at design week,2023-07-30 18:20:00 UTC,"
STRANGER_NOTE = f"Bo,Lund,{IN}bo-lund,Owes me a book,2023-08-01 18:20:00 UTC,"
GIVEN = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
ADA_PRAISE = 'Ada,Okafor,Acme,CTO,A pleasure to work with.,"01/24/18, 03:00 PM",VISIBLE'
_WHO = "Endorser First Name,Endorser Last Name,Endorser Public Url"
ENDORSED = f"Endorsement Date,Skill Name,{_WHO},Endorsement Status"
ADA_SKILL = "2023/06/20 13:05:02 UTC,Team Leadership,Ada,Okafor,www.linkedin.com/in/ada-okafor,ACCEPTED"
STRANGER_SKILL = "2023/06/20 13:05:02 UTC,Python,Uma,Out,www.linkedin.com/in/uma-out,PENDING"

ImportFile = Callable[..., ImportReport]
Show = Callable[[int], PersonDetail]


@pytest.fixture
def import_file(ledger: Ledger, tmp_path: Path, today: date) -> ImportFile:
    """Imports a file with this name and these lines."""

    def import_it(name: str, *lines: str, into: Ledger = ledger, as_of: str = "2024-02-01") -> ImportReport:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        (report,) = import_paths(into, [path], today, Settings(), as_of=date.fromisoformat(as_of))
        return report

    return import_it


@pytest.fixture
def show(ledger: Ledger, today: date) -> Show:
    return lambda person: person_detail(ledger, person, today)


def texts(detail: PersonDetail) -> list[tuple[str | None, str]]:
    return [(praise.on, praise.text) for praise in praises(detail.mentions)]


def test_a_note_is_told_with_its_day_and_found(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show, today: date
) -> None:
    report = import_file("Notes.csv", NOTES, ADA_NOTE)
    assert (report.brings, report.people_new) == (("1 new note",), 0)
    (note,) = show(ada.id).notes
    assert (note.on, note.text, note.source) == ("2023-07-30", "Met at design week", "Notes.csv")
    assert [row.id for row in list_people(ledger, parse_filter("design", today), today)] == [ada.id]
    assert show(ada.id).row.evidence == "none"
    assert check(ledger) == []


def test_whom_you_wrote_a_note_about_is_a_person(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, today: date
) -> None:
    report = import_file("Notes.csv", NOTES, STRANGER_NOTE)
    assert report.people_new == 1
    assert find_person(ledger, "Bo Lund").id != ada.id
    undo(ledger)
    assert count_people(ledger, None, today) == 2


def test_overlapping_archives_double_nothing(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show
) -> None:
    import_file("Notes.csv", NOTES, ADA_NOTE)
    assert import_file("Notes.csv", NOTES, ADA_NOTE).already_known
    report = import_file("Notes.csv", NOTES, ADA_NOTE, STRANGER_NOTE, as_of="2025-02-01")
    assert report.brings == ("1 new note",)
    assert len(show(ada.id).notes) == 1
    undo(ledger, 2)
    assert len(show(ada.id).notes) == 1
    undo(ledger, 3)
    assert show(ada.id).notes == ()
    redo(ledger, 2)
    assert len(show(ada.id).notes) == 1
    assert check(ledger) == []


def test_endorsements_of_one_day_are_one_line_and_no_contact(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show, today: date
) -> None:
    second = ADA_SKILL.replace("Team Leadership", "SQL").replace("ACCEPTED", "PENDING")
    report = import_file("Endorsement_Received_Info.csv", ENDORSED, ADA_SKILL, second, STRANGER_SKILL)
    assert (report.brings, report.people_new) == (("3 new endorsements",), 0)
    assert texts(show(ada.id)) == [
        ("2023-06-20", "they endorsed you for SQL (not accepted) and Team Leadership")
    ]
    row = show(ada.id).row
    assert (row.evidence, row.last_contact_on) == ("none", None)
    assert count_people(ledger, None, today) == 2


def test_a_recommendation_is_theirs_who_alone_is_called_so(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show, import_rows: ImportRows
) -> None:
    import_file("Recommendations_Received.csv", GIVEN, ADA_PRAISE)
    told = [("2018-01-24", "they recommended you, CTO · Acme then: “A pleasure to work with.”")]
    assert texts(show(ada.id)) == told
    import_rows("2025-01-10", ADA, ("Ada", "OKAFOR, PhD", f"{IN}ada-2", "", "", "", "01 Jan 2025"))
    assert texts(show(ada.id)) == []
    undo(ledger)
    assert texts(show(ada.id)) == told


def test_given_or_received_is_in_the_name_of_the_file(
    ada: PersonRow, import_file: ImportFile, show: Show
) -> None:
    import_file("Recommendations_Given.csv", GIVEN, ADA_PRAISE.replace("VISIBLE", "HIDDEN"))
    assert "you recommended them, CTO · Acme then (hidden): " in texts(show(ada.id))[0][1]


def test_who_is_forgotten_goes_with_what_was_told_and_stays_away(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile
) -> None:
    import_file("Notes.csv", NOTES, ADA_NOTE, STRANGER_NOTE.replace("a book", "a book of Ada Okafor"))
    import_file("Recommendations_Received.csv", GIVEN, ADA_PRAISE)
    assert "2 things that other files told" in parts_of(held_of(ledger, ada.id))
    forget_person(ledger, ada.id)
    report = import_file("Notes.csv", NOTES, ADA_NOTE, as_of="2025-02-01")
    assert (report.forgotten, report.people_new) == (1, 0)
    later = import_file("Recommendations_Received.csv", GIVEN, ADA_PRAISE, as_of="2025-02-01")
    assert later.forgotten == 1
    assert "Ada" not in str(ledger.reader.execute("SELECT * FROM mention").fetchall())
    assert check(ledger) == []


def test_another_ledger_brings_what_its_files_told(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show, tmp_path: Path, today: date
) -> None:
    other = Ledger.open(tmp_path / "other.db")
    import_file("Notes.csv", NOTES, ADA_NOTE, into=other)
    copy = backup(other, tmp_path / "copy.db")
    other.close()
    import_paths(ledger, [copy], today, Settings())
    assert [note.text for note in show(ada.id).notes] == ["Met at design week"]
    assert check(ledger) == []


def test_an_address_without_a_name_and_a_closed_account(
    ledger: Ledger, ada: PersonRow, import_file: ImportFile, show: Show, today: date
) -> None:
    import_file("Notes.csv", NOTES, ADA_NOTE.replace("Ada,Okafor", ","))
    assert [note.text for note in show(ada.id).notes] == ["Met at design week"]
    closed = ADA_PRAISE.replace("Ada,Okafor", "LinkedIn,Member")
    report = import_file("Recommendations_Received.csv", GIVEN, closed)
    assert report.brings == ("0 new recommendations",)
    assert report.warnings == ("left out: 1 recommendation of a closed account",)
    assert count_people(ledger, None, today) == 2
    assert check(ledger) == []


def test_a_file_of_nothing_usable_is_refused(import_file: ImportFile) -> None:
    with pytest.raises(Refused, match="no row of it can be used; line 2: no text"):
        import_file("Notes.csv", NOTES, f"Bo,Lund,{IN}bo-lund,,2023-08-01 18:20:00 UTC,")
