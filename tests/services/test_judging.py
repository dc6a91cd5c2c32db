"""`same` and `different`: the user's word about who is one person."""

from collections.abc import Callable
from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.identity import owners
from prm.ledger.reading.people import count_people, profiles_of
from prm.ledger.reading.person import person_detail
from prm.services.identity import say_different, say_same
from prm.services.journal import redo, undo
from prm.services.keeping import add_note, tag_people
from prm.services.people import add_person, edit_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import IN, ImportRows


@pytest.fixture
def people(ledger: Ledger) -> Callable[[], list[tuple[object, ...]]]:
    """Returns all that the ledger shows of anyone."""

    def rows() -> list[tuple[object, ...]]:
        shown = ledger.reader.execute("SELECT * FROM person ORDER BY id").fetchall()
        return shown + ledger.reader.execute("SELECT * FROM alias ORDER BY profile_id").fetchall()

    return rows


def test_same_keeps_everything_of_both_and_undo_restores_both(
    ledger: Ledger,
    ada: PersonRow,
    grace: PersonRow,
    today: date,
    people: Callable[[], list[tuple[object, ...]]],
) -> None:
    tag_people(ledger, [ada.id], ["friend"], [], today)
    tag_people(ledger, [grace.id], ["mentor"], [], today)
    add_note(ledger, [grace.id], "likes tea", today)
    record_talk(ledger, [grace.id], today, "met", "about hiring", today)
    apart = people()
    entry = say_same(ledger, [ada.id, grace.id], today)
    one = person_detail(ledger, ada.id, today)
    assert count_people(ledger, None, today) == 1
    assert one.row.tags == ["friend", "mentor"]
    assert [talk.text for talk in one.talks] == ["about hiring"]
    assert [note.text for note in one.notes] == ["likes tea"]
    assert {seen.value for seen in one.names} == {"Ada Okafor", "Grace Lindqvist"}
    assert sorted(profiles_of(ledger, [ada.id])[ada.id]) == [
        "linkedin:ada-okafor",
        "linkedin:grace-lindqvist",
    ]
    together = people()
    assert undo(ledger).id == entry
    assert people() == apart
    redo(ledger)
    assert people() == together
    assert check(ledger) == []


def test_one_person_named_twice_is_refused(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    with pytest.raises(Refused, match=r"Ada Okafor \(1\) is named twice"):
        say_same(ledger, [ada.id, ada.id], today)
    say_same(ledger, [ada.id, grace.id], today)
    with pytest.raises(Refused, match="is named twice"):
        say_same(ledger, [ada.id, grace.id], today)
    with pytest.raises(Refused, match="nobody with the id 99"):
        say_same(ledger, [ada.id, 99], today)


def test_a_contradiction_is_explained(ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date) -> None:
    _, kim = add_person(ledger, "Kim", {}, today, Settings())
    said = say_different(ledger, ada.id, kim, today)
    with pytest.raises(Refused, match=f"different people already, as you said in entry {said}"):
        say_different(ledger, kim, ada.id, today)
    say_same(ledger, [grace.id, kim], today)
    with pytest.raises(Refused, match=f"you said in entry {said}.*undo {said} takes"):
        say_same(ledger, [ada.id, grace.id], today)
    undo(ledger, said)
    say_same(ledger, [ada.id, grace.id], today)
    assert count_people(ledger, None, today) == 1


def test_different_splits_one_person_whatever_the_rules_say(
    ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    row = ("Jane", "Doe", IN + "jane-doe", "", "Acme", "CTO", "05 Mar 2019")
    import_rows("2022-01-01", row)
    import_rows("2023-01-01", (*row[:2], IN + "jane-new", *row[3:]))
    assert count_people(ledger, None, today) == 1
    entry = say_different(ledger, 1, 2, today)
    assert [person.id for person in owners(ledger, [1, 2])] == [1, 2]
    import_rows("2024-01-01", (*row[:2], IN + "jane-new", "", "Globex", "CEO", "05 Mar 2019"))
    assert count_people(ledger, None, today) == 2
    undo(ledger, entry)
    assert find_person(ledger, "Jane Doe").company == "Globex"
    assert check(ledger) == []


def test_different_keeps_two_apart_before_anything_links_them(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    _, kim = add_person(ledger, "Ada Okafor", {}, today, Settings())
    say_different(ledger, ada.id, kim, today)
    edit_person(ledger, kim, {"email": "ada@example.org"}, today, Settings())
    assert [person.id for person in owners(ledger, [ada.id, kim])] == [ada.id, kim]
