"""The same e-mail or phone on different networks makes one person, if the names can be one's."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.identity import owners, reasons_of
from prm.ledger.reading.people import count_people
from prm.services.journal import undo
from prm.services.people import add_person, edit_person
from prm.services.safekeeping import check
from prm.settings import Settings
from tests.conftest import ADA, GRACE, IN, ImportRows


@pytest.mark.parametrize("name", ["Ada Okafor", "A. Okafor", "Ada", "OKAFOR Ada, PhD"])
def test_whom_you_add_with_a_known_e_mail_is_that_person(
    ledger: Ledger, ada: PersonRow, today: date, name: str
) -> None:
    entry, person = add_person(ledger, name, {"email": "ADA@example.org"}, today, Settings())
    assert person == ada.id
    assert reasons_of(ledger, ada.id) == ["same e-mail ada@example.org"]
    assert check(ledger) == []
    undo(ledger, entry)
    assert reasons_of(ledger, ada.id) == []


def test_another_name_or_the_same_network_links_nobody(ledger: Ledger, ada: PersonRow, today: date) -> None:
    add_person(ledger, "Bo Okafor", {"email": "ada@example.org"}, today, Settings())
    add_person(ledger, "Kim Lee", {"email": "kim@example.org"}, today, Settings())
    add_person(ledger, "Kim Lee", {"email": "kim@example.org"}, today, Settings())
    assert count_people(ledger, None, today) == 5


def test_a_phone_links_too(ledger: Ledger, ada: PersonRow, today: date) -> None:
    edit_person(ledger, ada.id, {"phone": "+1 201 555 0123"}, today, Settings())
    _, person = add_person(ledger, "Ada", {"phone": "+1 (201) 555-0123"}, today, Settings())
    assert person == ada.id
    assert reasons_of(ledger, ada.id) == ["same phone +12015550123"]


def test_an_import_links_whom_you_added_before(ledger: Ledger, import_rows: ImportRows, today: date) -> None:
    add_person(ledger, "Ada O.", {"email": "ada@example.org"}, today, Settings())
    report = import_rows("2024-01-10", ADA, GRACE)
    assert (report.people_new, count_people(ledger, None, today)) == (1, 2)
    assert owners(ledger, [1])[0].name == "Ada Okafor" or owners(ledger, [1])[0].name == "Ada O."
    assert check(ledger) == []


def test_an_e_mail_that_a_later_export_shows_links_and_a_second_owner_unlinks(
    ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    import_rows("2023-01-10", (*ADA[:3], "", *ADA[4:]), GRACE)
    add_person(ledger, "Ada", {"email": "ada@example.org"}, today, Settings())
    assert count_people(ledger, None, today) == 3
    import_rows("2024-01-10", ADA, GRACE)
    assert count_people(ledger, None, today) == 2
    import_rows("2025-01-10", ADA, ("Ada", "Eze", IN + "ada-eze", "ada@example.org", "", "", "01 Jan 2025"))
    assert reasons_of(ledger, 1) == []
    assert check(ledger) == []


def test_taking_the_e_mail_away_takes_the_link_away(ledger: Ledger, ada: PersonRow, today: date) -> None:
    _, kim = add_person(ledger, "Ada Okafor", {"email": "other@example.org"}, today, Settings())
    entry = edit_person(ledger, kim, {"email": "ada@example.org"}, today, Settings())
    assert owners(ledger, [kim])[0].id == ada.id
    undo(ledger, entry)
    assert owners(ledger, [kim])[0].id == kim
