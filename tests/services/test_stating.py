"""Facts that the user states: whom they are of, how long they hold, and what is refused."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people, profiles_of
from prm.ledger.reading.person import person_detail
from prm.services.journal import undo
from prm.services.keeping import add_note
from prm.services.people import add_person, edit_person
from prm.settings import Settings

from ..conftest import ADA, GRACE, ImportRows
from ..laws.views import dump


def again(ledger: Ledger, person: PersonRow) -> PersonRow:
    """Return someone as they are now."""
    return find_person(ledger, str(person.id))


def test_someone_added_by_hand_has_what_was_said(ledger: Ledger, today: date, settings: Settings) -> None:
    given = {
        "email": " Kim@Example.ORG ", "phone": "(201) 555-0123", "company": "Acme", "title": "CTO",
        "location": "Oslo", "birthday": "4 March 1990", "met": "at a fair", "profile": "https://github.com/Kim",
    }  # fmt: skip
    entry, person = add_person(ledger, "  Kim   Lee ", given, today, settings)
    row = find_person(ledger, "github:kim")
    assert row.id == person
    assert row[1:8] == ("Kim Lee", "Acme", "CTO", "Oslo", "kim@example.org", "+12015550123", "1990-03-04")
    assert (row.connected, row.evidence, row.due_on) == (None, "none", None)
    detail = person_detail(ledger, person, today)
    assert detail.met == "at a fair"
    assert [(seen.value, seen.origins[0].source, seen.is_current) for seen in detail.jobs] == [
        ("CTO · Acme", "you", True)
    ]
    assert [link.profile for link in detail.links] == [("github", "kim")]
    assert entries(ledger, 1)[0][:2] == (entry, "add")


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("", {}, "the name is empty"),
        ("\x1b[31m \u202e", {}, "the name is empty"),
        ("Kim", {"email": "kim"}, "email: “kim” is no e-mail address"),
        ("Kim", {"email": "kim@example.org ada@example.org"}, "is no e-mail address"),
        ("Kim", {"phone": "12"}, "phone: “12” is no phone number"),
        ("Kim", {"birthday": "31 February"}, "is not a birthday"),
        ("Kim", {"birthday": "2090-01-01"}, "birthday: .*2090 is still to come; check the year"),
        ("Kim", {"profile": "https://www.linkedin.com/company/acme"}, "is nobody's profile"),
        ("Kim", {"profile": "linkedin:ada-okafor"}, "linkedin:ada-okafor is Ada Okafor"),
        ("Kim", {"shoe size": "44"}, "“shoe size” is no fact; known are name, company"),
    ],
)
@pytest.mark.usefixtures("ada")
def test_what_adding_refuses(
    ledger: Ledger, today: date, settings: Settings, name: str, given: dict[str, str], message: str
) -> None:
    before = dump(ledger)
    with pytest.raises(Refused, match=message):
        add_person(ledger, name, given, today, settings)
    assert dump(ledger) == before


def test_what_editing_refuses(ledger: Ledger, ada: PersonRow, today: date, settings: Settings) -> None:
    before = dump(ledger)
    cases: list[tuple[int, dict[str, str], str]] = [
        (ada.id, {}, "nothing is stated"),
        (ada.id, {"birthday": "1 January 2090"}, "2090 is still to come"),
        (999, {"title": "CTO"}, "there is nobody with the id 999"),
        (ada.id, {"profile": "linkedin:grace-lindqvist"}, "linkedin:grace-lindqvist is Grace"),
        (ada.id, {"email": "@"}, "is no e-mail address"),
    ]
    for person, given, message in cases:
        with pytest.raises(Refused, match=message):
            edit_person(ledger, person, given, today, settings)
    assert dump(ledger) == before


def test_a_person_without_another_name_keeps_theirs(ledger: Ledger, today: date, settings: Settings) -> None:
    _, person = add_person(ledger, "Kim", {}, today, settings)
    with pytest.raises(Refused, match="the name is empty"):
        edit_person(ledger, person, {"name": ""}, today, settings)


def test_taking_a_name_back_shows_that_of_the_profile(
    ledger: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"name": "Addie"}, today, settings)
    assert again(ledger, ada).name == "Addie"
    edit_person(ledger, ada.id, {"name": ""}, today, settings)
    assert again(ledger, ada).name == "Ada Okafor"


def test_a_stale_export_overrides_nothing_and_a_real_change_does(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"company": "Initech", "name": "Addie"}, date(2024, 6, 1), settings)
    assert again(ledger, ada)[1:4] == ("Addie", "Initech", "CTO")
    import_rows("2025-01-10", ADA, (*GRACE[:5], "Director", GRACE[6]))
    assert again(ledger, ada)[1:4] == ("Addie", "Initech", "CTO")
    import_rows("2026-01-10", (*ADA[:4], "Globex", "CEO", ADA[6]))
    assert again(ledger, ada)[1:4] == ("Addie", "Globex", "CEO")


def test_two_accounts_in_one_export_do_not_count_as_a_change(
    ledger: Ledger, import_rows: ImportRows, settings: Settings, ada: PersonRow
) -> None:
    other = (*ADA[:2], "https://www.linkedin.com/in/ada-private", "", "Choir", "Alto", "")
    edit_person(ledger, ada.id, {"profile": other[2]}, date(2024, 2, 1), settings)
    import_rows("2024-03-10", ADA, other)
    edit_person(ledger, ada.id, {"company": "Initech"}, date(2024, 6, 1), settings)
    import_rows("2025-01-10", ADA, other, GRACE)
    assert again(ledger, ada).company == "Initech"
    import_rows("2026-01-10", ADA, (*other[:4], "Opera", "Alto", ""), GRACE)
    assert again(ledger, ada).company == "Opera"
    import_rows("2026-02-10", ADA, GRACE)
    assert again(ledger, ada).company == "Acme"
    assert profiles_of(ledger, [ada.id])[ada.id] == ["linkedin:ada-okafor", "linkedin:ada-private"]


def test_company_and_title_are_one_fact(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date
) -> None:
    """A title is never shown at a company where nobody ever saw it."""
    import_rows("2025-01-10", (*ADA[:4], "Globex", "", ADA[6]))
    row = again(ledger, ada)
    assert (row.company, row.title) == ("Globex", None)
    jobs = person_detail(ledger, ada.id, today).jobs
    assert [(seen.value, seen.is_current) for seen in jobs] == [("CTO · Acme", False), ("Globex", True)]


def test_long_titles_do_not_hide_another_company(
    ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    title = "Director of " + "x" * 88
    import_rows("2024-01-10", (*ADA[:5], title, ADA[6]))
    import_rows("2025-01-10", (*ADA[:4], "Globex", title, ADA[6]))
    jobs = person_detail(ledger, find_person(ledger, "ada").id, today).jobs
    assert [(seen.company, seen.is_current) for seen in jobs] == [("Acme", False), ("Globex", True)]


def test_what_is_shown_has_a_current_place_in_its_history(
    ledger: Ledger, ada: PersonRow, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"name": "ADA Okafor", "company": "acme"}, date(2024, 2, 1), settings)
    import_rows("2025-01-10", ADA)
    detail = person_detail(ledger, ada.id, today)
    assert detail.row[1:4] == ("ADA Okafor", "acme", "CTO")
    assert [(seen.value, seen.is_current) for seen in detail.names] == [("ADA Okafor", True)]
    assert [(seen.value, seen.is_current) for seen in detail.jobs] == [("CTO · acme", True)]


def test_what_was_said_of_someone_undone_stays_with_a_name(
    ledger: Ledger, today: date, settings: Settings
) -> None:
    added, person = add_person(ledger, "Kim", {}, today, settings)
    add_note(ledger, [person], "likes tea", today)
    undo(ledger, added)
    assert [row.name for row in list_people(ledger, None, today)] == ["Unnamed"]
