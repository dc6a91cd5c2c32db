"""An address book that LinkedIn was given adds e-mails, phones and birthdays to people, and makes none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.identity import reasons_of
from prm.ledger.reading.people import count_people
from prm.ledger.reading.person import person_detail
from prm.services.forgetting import forget_person
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.people import edit_person
from prm.services.safekeeping import backup, check
from prm.settings import Settings
from tests.conftest import ADA, GRACE, ImportRows

HEADER = (
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
    "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"
)
ADA_ROW = (
    'MOBILE_CONTACTS,Ada,O.,,,"Ada@Example.org, ada@home.example"," +1 201 555 0123, +12015550123",'
    '"9/13/22, 7:15 PM",,,,,Mar 4,,,'
)
STRANGER = 'GOOGLE_CONTACTS,Bo,Lund,,,bo@example.org,+442079460123,"9/13/22, 7:15 PM",,,,,,,,'
NAMELESS = 'GOOGLE_CONTACTS,,,,,ada@example.org,,"9/13/22, 7:15 PM",,,,,,,,'

ImportBook = Callable[..., ImportReport]


@pytest.fixture
def import_book(ledger: Ledger, tmp_path: Path, today: date) -> ImportBook:
    """Imports an address book of these rows."""

    def import_it(
        *rows: str, into: Ledger = ledger, as_of: str = "2024-02-01", dry: bool = False
    ) -> ImportReport:
        path = tmp_path / "Contacts.csv"
        path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
        (report,) = import_paths(
            into, [path], today, Settings(), as_of=date.fromisoformat(as_of), is_dry_run=dry
        )
        return report

    return import_it


def test_whoever_has_an_e_mail_in_common_gains_the_rest(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook, today: date
) -> None:
    tried = import_book(ADA_ROW, STRANGER, NAMELESS, dry=True)
    report = import_book(ADA_ROW, STRANGER, NAMELESS)
    assert tried == report._replace(entry=None)
    assert report.brings == ("2 contacts, 1 of someone you know, who gains 1 phone number and 1 birthday",)
    assert (report.people_new, report.people_changed, report.rows) == (0, 1, 3)
    assert report.warnings == (
        "1 row has no name, or neither an e-mail nor a phone number: nobody can be meant",
    )
    detail = person_detail(ledger, ada.id, today)
    assert (detail.row.name, detail.row.email) == ("Ada Okafor", "ada@example.org")
    assert (detail.row.phone, detail.row.birthday) == ("+12015550123", "--03-04")
    assert [seen.value for seen in detail.emails] == ["ada@example.org", "ada@home.example"]
    assert [origin.source for origin in detail.phones[0].origins] == ["Contacts.csv"]
    assert reasons_of(ledger, ada.id) == ["same e-mail ada@example.org"]
    assert check(ledger) == []


@pytest.mark.usefixtures("ada")
def test_nobody_is_made_of_a_row(ledger: Ledger, import_book: ImportBook, today: date) -> None:
    report = import_book(STRANGER)
    assert report.brings == ("1 contact, none with the e-mail or phone number of someone you know",)
    assert count_people(ledger, None, today) == 2
    with pytest.raises(Refused):
        find_person(ledger, "Bo Lund")


def test_the_same_file_again_changes_nothing(ledger: Ledger, ada: PersonRow, import_book: ImportBook) -> None:
    import_book(ADA_ROW)
    assert import_book(ADA_ROW).already_known
    assert find_person(ledger, str(ada.id)).phone == "+12015550123"


def test_the_order_does_not_matter(
    ledger: Ledger, import_book: ImportBook, import_rows: ImportRows, today: date
) -> None:
    import_book(ADA_ROW)
    assert count_people(ledger, None, today) == 0
    report = import_rows("2024-01-10", ADA, GRACE)
    assert report.people_new == 2
    row = find_person(ledger, "Ada Okafor")
    assert (row.phone, row.birthday) == ("+12015550123", "--03-04")
    undo(ledger, 1)
    row = find_person(ledger, str(row.id))
    assert (row.phone, row.birthday) == (None, None)
    redo(ledger, 1)
    assert find_person(ledger, str(row.id)).phone == "+12015550123"


def test_an_e_mail_in_common_with_another_name_adds_nothing(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook
) -> None:
    import_book(ADA_ROW.replace("Ada,O.", "Kwame,Okafor"))
    assert find_person(ledger, str(ada.id)).phone is None


def test_what_the_user_says_stays(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook, today: date
) -> None:
    edit_person(ledger, ada.id, {"phone": ""}, today, Settings())
    import_book(ADA_ROW)
    assert find_person(ledger, str(ada.id)).phone is None


def test_two_rows_of_one_person_both_count(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook, today: date
) -> None:
    import_book(
        ADA_ROW, 'GOOGLE_CONTACTS,Ada,Okafor,,,ada@example.org,+442079460123,"1/2/23, 7:15 PM",,,,,,,,'
    )
    phones = {seen.value for seen in person_detail(ledger, ada.id, today).phones}
    assert phones == {"+12015550123", "+442079460123"}


def test_who_is_forgotten_goes_with_their_rows_and_stays_away(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook, today: date
) -> None:
    import_book(ADA_ROW, STRANGER)
    forget_person(ledger, ada.id)
    other = 'X,Ada,Okafor,,,"new@example.com, ada@home.example",,"1/2/23, 7:15 PM",,,,,,,,'
    report = import_book(other, STRANGER)
    assert report.forgotten == 1
    held = [*ledger.reader.execute("SELECT name, email, phone FROM card")]
    assert "Ada" not in str(held)
    assert "2015550123" not in str(held)
    assert count_people(ledger, None, today) == 1


def test_another_ledger_brings_its_address_book(
    ledger: Ledger, ada: PersonRow, import_book: ImportBook, tmp_path: Path, today: date
) -> None:
    other = Ledger.open(tmp_path / "other.db")
    import_book(ADA_ROW, into=other)
    copy = backup(other, tmp_path / "copy.db")
    other.close()
    import_paths(ledger, [copy], today, Settings())
    assert find_person(ledger, str(ada.id)).phone == "+12015550123"
    assert check(ledger) == []
