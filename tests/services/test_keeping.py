"""Tags, cadences, snoozes and notes: what each does, and what is refused."""

from collections.abc import Callable
from datetime import date

import pytest

from prm.domain.people import NoteRow, PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import all_tags
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.person import person_detail
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.talks import record_talk

from ..conftest import ADA, GRACE, ImportRows
from ..laws.views import dump


def again(ledger: Ledger, person: PersonRow) -> PersonRow:
    """Return someone as they are now."""
    return find_person(ledger, str(person.id))


def test_tags_are_put_on_and_taken_off(ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date) -> None:
    tag_people(ledger, [ada.id, grace.id], ["#Friend", "rust-lang"], [], today)
    tag_people(ledger, [grace.id], ["boss"], ["friend", "never-there"], today)
    assert again(ledger, ada).tags == ["friend", "rust-lang"]
    assert again(ledger, grace).tags == ["boss", "rust-lang"]
    assert all_tags(ledger) == [("boss", 1), ("friend", 1), ("rust-lang", 2)]


@pytest.mark.parametrize("tag", ["", "#", "two words", "a,b", "[red]", "x" * 41, "-", "\x1b[31m", "_x_"])
def test_what_is_no_tag(ledger: Ledger, ada: PersonRow, today: date, tag: str) -> None:
    with pytest.raises(Refused, match="is no tag"):
        tag_people(ledger, [ada.id], [tag], [], today)
    with pytest.raises(Refused, match="“Bar,” is no tag"):
        tag_people(ledger, [ada.id], ["Bar,"], [], today)


def test_a_cadence_is_the_persons_else_the_shortest_of_their_tags(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2026, 1, 1), "met", "", today)
    tag_people(ledger, [ada.id], ["friend", "work"], [], today)
    set_tag_cadence(ledger, "#work", 90, today)
    set_tag_cadence(ledger, "friend", 30, today)
    assert again(ledger, ada)[14:16] == (30, "2026-01-31")
    set_cadence(ledger, [ada.id], 180, today)
    assert again(ledger, ada)[14:16] == (180, "2026-06-30")
    set_cadence(ledger, [ada.id], None, today)
    set_tag_cadence(ledger, "friend", None, today)
    assert again(ledger, ada).cadence_days == 90
    tag_people(ledger, [ada.id], [], ["work"], today)
    assert again(ledger, ada)[14:16] == (None, "2027-01-01")


def test_a_snooze_hides_until_its_day_and_can_be_ended(ledger: Ledger, ada: PersonRow, today: date) -> None:
    snooze_people(ledger, [ada.id], date(2026, 4, 1), today)
    assert again(ledger, ada).snoozed_until == "2026-04-01"
    snooze_people(ledger, [ada.id], None, today)
    assert again(ledger, ada).snoozed_until is None


def test_notes_are_kept_newest_first(ledger: Ledger, ada: PersonRow, today: date) -> None:
    first = add_note(ledger, [ada.id], "  likes tea\n\nand chess ", date(2026, 1, 1))
    second = add_note(ledger, [ada.id], "moved to Oslo", today)
    assert person_detail(ledger, ada.id, today).notes == (
        NoteRow(second, "2026-03-15", "moved to Oslo"),
        NoteRow(first, "2026-01-01", "likes tea\n\nand chess"),
    )


def test_what_keeping_refuses(ledger: Ledger, ada: PersonRow, today: date) -> None:
    before = dump(ledger)
    for days in (0, -1, 36_501):
        with pytest.raises(Refused, match=f"{days} days is no cadence"):
            set_cadence(ledger, [ada.id], days, today)
        with pytest.raises(Refused, match=f"{days} days is no cadence"):
            set_tag_cadence(ledger, "friend", days, today)
    with pytest.raises(Refused, match="15 Mar 2026 is not a day to come"):
        snooze_people(ledger, [ada.id], today, today)
    with pytest.raises(Refused, match="the note is empty"):
        add_note(ledger, [ada.id], " \n\x1b[0m", today)
    with pytest.raises(Refused, match="no tag is named"):
        tag_people(ledger, [ada.id], [], [], today)
    writes: list[Callable[[], int]] = [
        lambda: tag_people(ledger, [], ["friend"], [], today),
        lambda: set_cadence(ledger, [999], 9, today),
        lambda: snooze_people(ledger, [], None, today),
        lambda: add_note(ledger, [999], "x", today),
    ]
    for write in writes:
        with pytest.raises(Refused, match="nobody is named"):
            write()
    assert dump(ledger) == before


def test_one_entry_is_one_line_of_the_journal(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    tag_people(ledger, [ada.id, grace.id], ["friend"], ["work"], today)
    set_tag_cadence(ledger, "friend", 1, today)
    record_talk(ledger, [grace.id], date(2026, 2, 1), "call", "x", today)
    titles = [(entry.kind, entry.as_of, entry.title) for entry in entries(ledger, 3)]
    assert titles == [
        ("talk", "2026-02-01", "call with Grace Lindqvist"),
        ("cadence", "2026-03-15", "#friend: every day"),
        ("tag", "2026-03-15", "tagged Ada Okafor, Grace Lindqvist +friend -work"),
    ]


def test_a_note_about_two_who_are_one_is_one_note(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, import_rows: ImportRows, today: date
) -> None:
    add_note(ledger, [ada.id, grace.id], "likes tea", today)
    import_rows("2025-01-10", ("Grace", "Okafor", *GRACE[2:6], ADA[6]))
    import_rows("2025-02-10", ("Grace", "Okafor", *ADA[2:]))
    assert again(ledger, grace) == again(ledger, ada)
    assert [note.text for note in person_detail(ledger, ada.id, today).notes] == ["likes tea"]
