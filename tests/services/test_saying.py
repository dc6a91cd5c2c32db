"""Talks, facts, tags, cadences, snoozes and notes: what each does, and what each refuses."""

from datetime import date

import pytest

from prm.domain.people import NoteRow, PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import all_tags
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail, talks_by_month
from prm.services.journal import undo
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, GRACE, ImportRows
from ..laws.views import dump


def again(ledger: Ledger, person: PersonRow) -> PersonRow:
    """Return someone as they are now."""
    return find_person(ledger, str(person.id))


def refused(message: str) -> "pytest.RaisesExc[Refused]":
    return pytest.RaisesExc(Refused, match=message)


@pytest.mark.parametrize(
    ("via", "evidence"),
    [("met", "met"), ("call", "call"), ("video", "call"), ("message", "two-way"), ("email", "two-way"),
     ("other", "two-way")],
)  # fmt: skip
def test_a_talk_is_evidence_of_contact(
    ledger: Ledger, ada: PersonRow, today: date, via: str, evidence: str
) -> None:
    entry = record_talk(ledger, [ada.id], date(2026, 3, 1), via, "about hiring", today)
    row = again(ledger, ada)
    assert (row.evidence, row.last_talked_on, row.last_contact_on) == (evidence, "2026-03-01", "2026-03-01")
    assert row.due_on == "2027-03-01"
    (talk,) = person_detail(ledger, ada.id, today).talks
    assert (talk.entry_id, talk.via, talk.text) == (entry, via, "about hiring")


def test_the_best_evidence_and_the_latest_day_count(ledger: Ledger, ada: PersonRow, today: date) -> None:
    record_talk(ledger, [ada.id], date(2026, 3, 1), "email", "", today)
    record_talk(ledger, [ada.id], date(2019, 3, 1), "met", "", today)
    row = again(ledger, ada)
    assert (row.evidence, row.last_talked_on) == ("met", "2026-03-01")


def test_a_talk_with_several_is_one_talk(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id, grace.id, ada.id], today, "met", "", today)
    for person in (ada, grace):
        (talk,) = person_detail(ledger, person.id, today).talks
        assert [name for _, name in talk.people] == ["Ada Okafor", "Grace Lindqvist"]
        assert again(ledger, person).last_talked_on == today.isoformat()


def test_talks_are_counted_by_month(ledger: Ledger, ada: PersonRow, today: date) -> None:
    for day in (today, date(2026, 3, 1), date(2026, 1, 31), date(2024, 3, 31)):
        record_talk(ledger, [ada.id], day, "call", "", today)
    months = talks_by_month(person_detail(ledger, ada.id, today).talks, today)
    assert len(months) == 24
    assert (months[-1], months[-2], months[-3], sum(months)) == (2, 0, 1, 3)


def test_what_a_talk_refuses(ledger: Ledger, ada: PersonRow, today: date) -> None:
    before = dump(ledger)
    with refused("2026-03-16 is still to come"):
        record_talk(ledger, [ada.id], date(2026, 3, 16), "met", "", today)
    with refused("'pigeon' is no way of talking; known are met, call"):
        record_talk(ledger, [ada.id], today, "pigeon", "", today)
    for nobody in ([], [999]):
        with refused("a talk needs someone"):
            record_talk(ledger, nobody, today, "met", "", today)
    assert dump(ledger) == before


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
        ("Kim", {"email": "kim"}, "--email: 'kim' is no e-mail address"),
        ("Kim", {"email": "kim@example.org ada@example.org"}, "is no e-mail address"),
        ("Kim", {"phone": "12"}, "--phone: '12' is no phone number"),
        ("Kim", {"birthday": "31 February"}, "is not a birthday"),
        ("Kim", {"profile": "https://www.linkedin.com/company/acme"}, "is nobody's profile"),
        ("Kim", {"profile": "linkedin:ada-okafor"}, "linkedin:ada-okafor is Ada Okafor"),
        ("Kim", {"shoe size": "44"}, "'shoe size' is no fact; known are name, company"),
    ],
)
@pytest.mark.usefixtures("ada")
def test_what_adding_refuses(
    ledger: Ledger, today: date, settings: Settings, name: str, given: dict[str, str], message: str
) -> None:
    before = dump(ledger)
    with refused(message):
        add_person(ledger, name, given, today, settings)
    assert dump(ledger) == before


def test_what_editing_refuses(ledger: Ledger, ada: PersonRow, today: date, settings: Settings) -> None:
    before = dump(ledger)
    cases: list[tuple[int, dict[str, str], str]] = [
        (ada.id, {}, "nothing is stated"),
        (999, {"title": "CTO"}, "there is nobody with the id 999"),
        (ada.id, {"profile": "linkedin:grace-lindqvist"}, "linkedin:grace-lindqvist is Grace"),
        (ada.id, {"email": "@"}, "is no e-mail address"),
    ]
    for person, given, message in cases:
        with refused(message):
            edit_person(ledger, person, given, today, settings)
    assert dump(ledger) == before


def test_a_person_without_another_name_keeps_theirs(ledger: Ledger, today: date, settings: Settings) -> None:
    _, person = add_person(ledger, "Kim", {}, today, settings)
    with refused("the name is empty"):
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
    assert again(ledger, ada).company != "Initech"


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


def test_tags_are_put_on_and_taken_off(ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date) -> None:
    tag_people(ledger, [ada.id, grace.id], ["#Friend", "rust-lang"], [], today)
    tag_people(ledger, [grace.id], ["boss"], ["friend", "never-there"], today)
    assert again(ledger, ada).tags == ["friend", "rust-lang"]
    assert again(ledger, grace).tags == ["boss", "rust-lang"]
    assert all_tags(ledger) == [("boss", 1), ("friend", 1), ("rust-lang", 2)]


@pytest.mark.parametrize("tag", ["", "#", "two words", "a,b", "[red]", "x" * 41, "-", "\x1b[31m", "_x_"])
def test_what_is_no_tag(ledger: Ledger, ada: PersonRow, today: date, tag: str) -> None:
    with refused("is no tag"):
        tag_people(ledger, [ada.id], [tag], [], today)


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
        with refused(f"{days} days is no cadence"):
            set_cadence(ledger, [ada.id], days, today)
        with refused(f"{days} days is no cadence"):
            set_tag_cadence(ledger, "friend", days, today)
    with refused("2026-03-15 is not a day to come"):
        snooze_people(ledger, [ada.id], today, today)
    with refused("the note is empty"):
        add_note(ledger, [ada.id], " \n\x1b[0m", today)
    with refused("no tag is named"):
        tag_people(ledger, [ada.id], [], [], today)
    for write in (
        lambda: tag_people(ledger, [], ["friend"], [], today),
        lambda: set_cadence(ledger, [999], 9, today),
        lambda: snooze_people(ledger, [], None, today),
        lambda: add_note(ledger, [999], "x", today),
    ):
        with refused("nobody is named"):
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
        ("cadence", "2026-03-15", "#friend: every 1 day"),
        ("tag", "2026-03-15", "tagged Ada Okafor, Grace Lindqvist +friend -work"),
    ]


def test_what_was_said_of_someone_undone_stays_with_a_name(
    ledger: Ledger, today: date, settings: Settings
) -> None:
    added, person = add_person(ledger, "Kim", {}, today, settings)
    add_note(ledger, [person], "likes tea", today)
    undo(ledger, added)
    assert [row.name for row in list_people(ledger, None, today)] == ["Unnamed"]
