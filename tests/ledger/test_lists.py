"""Lists of people: every order, every filter, page by page, whichever way they are found."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading import first_pages
from prm.ledger.reading.due import all_tags, birthdays, newly_connected, people_due, people_never, tally
from prm.ledger.reading.journal import entries, recent_talks
from prm.ledger.reading.people import SORTS, count_people, list_people, people_by_ids, people_ids, profiles_of
from prm.services.imports import import_paths
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, ImportRows, WriteExport

NOW = date(2026, 3, 15)
FIRSTS = ("Ana", "Anna", "Zoë", "Łukasz", "李", "Bo")
LASTS = ("Lima", "Lindqvist", "O'Neill", "Ana", "Müller-Lüdenscheidt")
COMPANIES = ("Acme", "acme labs", "Globex", "Ärzte & Co", "")
TITLES = ("CTO", "Head of Acme", "")


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Ninety people of few names, some of them talked with, tagged, snoozed or gone."""
    folder = tmp_path_factory.mktemp("crowd")
    ledger = Ledger.open(folder / "ledger.db")
    for day, count in ((date(2024, 1, 1), 90), (date(2025, 1, 1), 80)):
        path = folder / f"{day}.csv"
        path.write_text(
            "\n".join(
                [
                    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                    *(",".join(_cells(number, day)) for number in range(count)),
                ]
            ),
            encoding="utf-8",
        )
        import_paths(ledger, [path], NOW, Settings(), as_of=day)
    ids = list(people_ids(ledger, None, NOW))
    for number, person in enumerate(ids[:40]):
        record_talk(
            ledger, [person], NOW - timedelta(days=number * 23), ("met", "email")[number % 2], "", NOW
        )
    tag_people(ledger, ids[::3], ["friend"], [], NOW)
    tag_people(ledger, ids[::7], ["lima"], [], NOW)
    set_tag_cadence(ledger, "friend", 30, NOW)
    set_cadence(ledger, ids[::5], 200, NOW)
    snooze_people(ledger, ids[::11], NOW + timedelta(days=9), NOW)
    add_note(ledger, ids[::13], "knows Ana of Acme", NOW)
    edit_person(ledger, ids[2], {"name": "Bobby", "location": "Lagos"}, NOW, Settings())
    return ledger


def _cells(number: int, day: date) -> Sequence[str]:
    first, last = FIRSTS[number % 6], LASTS[number % 5]
    company = COMPANIES[(number + day.year) % 5] if number % 4 else COMPANIES[number % 5]
    email = f"p{number}@{'acme' if number % 3 else 'example'}.org" if number % 2 else ""
    connected = (date(2019, 1, 1) + timedelta(days=number % 30)).strftime("%d %b %Y") if number % 9 else ""
    url = f"https://www.linkedin.com/in/p{number}"
    return first, last, url, email, company, TITLES[number % 3], connected


WORDS = """a|an|ana|anna|zoe|lukasz|李|li|o'neill|neill|acme|acm|arzte|cto|head|friend|knows|bobby|mull
luden|nobody|"ana lima"|"ana li"|"head of acme"|name:ana|company:acme|title:head|tag:fr|#lima
email:acme|note:knows|location:lag|name:"zoë müller"|name:lima"""
OTHERS = """is:due|is:never|is:talked|is:gone|is:connected|is:snoozed|is:waiting|-ana|-is:due
connected:2019-01|connected:>2019-01-10|talked:>90d|changed:2025|network:linkedin
-(ana or acme)|ana or acme|(ana or is:due)"""
words = st.sampled_from(WORDS.replace("\n", "|").split("|"))
others = st.sampled_from(OTHERS.replace("\n", "|").split("|"))
queries = st.lists(words | others, max_size=3).map(" ".join)


@settings(max_examples=300)
@given(queries, st.integers(1, 12), st.integers(1, 30), st.integers(1, 100))
def test_the_quick_ways_find_what_the_general_query_does(
    crowd: Ledger, query: str, limit: int, few: int, walk: int
) -> None:
    wanted = parse_filter(query, NOW) if query else None
    everyone = people_ids(crowd, wanted, NOW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(first_pages, "FEW", few)
        patch.setattr(first_pages, "WALK", walk)
        patch.setattr(first_pages, "WALK_LETTER", walk)
        page = list_people(crowd, wanted, NOW, limit=limit)
    assert [row.id for row in page] == list(everyone[:limit])
    assert page == people_by_ids(crowd, list(everyone[:limit]))
    assert count_people(crowd, wanted, NOW) == len(everyone)


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("query", ["", "ana", "is:due", "acme -is:never"])
def test_pages_put_together_are_the_whole_list(crowd: Ledger, sort: str, query: str) -> None:
    wanted = parse_filter(query, NOW) if query else None
    whole = list_people(crowd, wanted, NOW, sort, limit=0)
    pages = [
        row
        for offset in range(0, 90, 7)
        for row in list_people(crowd, wanted, NOW, sort, limit=7, offset=offset)
    ]
    assert pages == whole
    assert [row.id for row in whole] == list(people_ids(crowd, wanted, NOW, sort))


def test_each_order_is_the_one_that_it_is_called(crowd: Ledger) -> None:
    def column(sort: str, field: str) -> list[str | None]:
        return [getattr(row, field) for row in list_people(crowd, None, NOW, sort, limit=0)]

    for sort, field in (("talked", "last_talked_on"), ("connected", "connected_on")):
        days = column(sort, field)
        assert days == sorted(days, key=lambda day: day or "", reverse=True)
    companies = [company.lower() if company else None for company in column("company", "company")]
    assert companies == sorted(companies, key=lambda company: (company is None, company or ""))
    ids = [row.id for row in list_people(crowd, None, NOW, "added", limit=0)]
    assert ids == sorted(ids, reverse=True)


def lateness(row: PersonRow) -> float:
    """Return by how many cadences a catch-up is overdue."""
    cadence = row.cadence_days or 365
    return ((NOW - date.fromisoformat(row.last_talked_on or "")).days - cadence) / cadence


def test_the_most_overdue_for_their_cadence_come_first(crowd: Ledger) -> None:
    due = people_due(crowd, NOW, limit=0)
    late = [lateness(row) for row in due]
    assert late == sorted(late, reverse=True)
    assert min(late) > 0
    assert {row.id for row in due} == set(people_ids(crowd, parse_filter("is:due", NOW), NOW))
    assert people_due(crowd, NOW, limit=5) == due[:5]
    by_list = list_people(crowd, parse_filter("is:due", NOW), NOW, "due", limit=0)
    assert [lateness(row) for row in by_list] == pytest.approx(late)


def test_a_weekly_friend_a_week_late_comes_before_a_yearly_one_a_month_late(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], today - timedelta(days=14), "met", "", today)
    record_talk(ledger, [grace.id], today - timedelta(days=395), "met", "", today)
    set_cadence(ledger, [ada.id], 7, today)
    assert [row.name for row in people_due(ledger, today)] == ["Ada Okafor", "Grace Lindqvist"]


def test_due_begins_the_day_after_the_cadence_and_waits_for_a_snooze(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], today - timedelta(days=365), "call", "", today)
    assert people_due(ledger, today) == []
    tomorrow = today + timedelta(days=1)
    assert [row.id for row in people_due(ledger, tomorrow)] == [ada.id]
    snooze_people(ledger, [ada.id], tomorrow + timedelta(days=1), today)
    assert people_due(ledger, tomorrow) == []
    assert [row.id for row in people_due(ledger, tomorrow + timedelta(days=1))] == [ada.id]
    assert ada.last_talked_on is None


def test_someone_never_talked_with_is_never_due(ledger: Ledger, ada: PersonRow, today: date) -> None:
    set_cadence(ledger, [ada.id], 1, today)
    assert people_due(ledger, today.replace(year=2090)) == []
    assert [row.name for row in people_never(ledger)] == ["Grace Lindqvist", "Ada Okafor"]


def test_newly_connected_are_those_of_late_who_are_still_there(
    ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    def row(name: str, connected: str) -> tuple[str, ...]:
        return (name, "Lim", f"https://www.linkedin.com/in/{name.lower()}", "", "", "", connected)

    import_rows(
        "2026-02-10", row("Gone", "20 Jan 2026"), row("New", "20 Jan 2026"), row("Old", "20 Jan 2025")
    )
    import_rows(
        "2026-03-10", row("New", "20 Jan 2026"), row("Newest", "1 Mar 2026"), row("Old", "20 Jan 2025")
    )
    assert [found.name for found in newly_connected(ledger, today)] == ["Newest Lim", "New Lim"]
    record_talk(ledger, [newly_connected(ledger, today)[0].id], today, "met", "", today)
    assert [found.name for found in newly_connected(ledger, today)] == ["New Lim"]


def test_the_tally_counts_what_the_lists_show(crowd: Ledger) -> None:
    counted = tally(crowd, NOW)
    assert counted.people == count_people(crowd, None, NOW)
    assert counted.due == len(people_due(crowd, NOW, limit=0))
    assert counted.never == len(people_never(crowd, limit=0))
    assert counted.talked == count_people(crowd, parse_filter("is:talked", NOW), NOW)
    assert dict(all_tags(crowd))["friend"] == count_people(crowd, parse_filter("tag:friend", NOW), NOW)


def test_people_by_their_ids_come_in_the_order_asked(
    ledger: Ledger, ada: PersonRow, grace: PersonRow
) -> None:
    assert people_by_ids(ledger, [grace.id, 999, ada.id]) == [grace, ada]
    assert people_by_ids(ledger, []) == []


def test_profiles_come_newest_first_and_rows_without_one_have_none(
    ledger: Ledger, write_export: WriteExport, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    header = ("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On")
    old = write_export(
        ("Ada", "Okafor", "", "Acme", "CTO", "05 Mar 2019"),
        ("Bo", "Lund", "", "", "", "06 Mar 2019"),
        name="old.csv",
        header=header,
    )
    import_paths(ledger, [old], today, settings, as_of=date(2022, 1, 1))
    for slug, day in (("ada-c", "2026-01-01"), ("ada-a", "2024-01-01"), ("ada-b", "2025-01-01")):
        import_rows(day, (*ADA[:2], f"https://www.linkedin.com/in/{slug}", *ADA[3:]))
    people = {row.name: row.id for row in list_people(ledger, None, today)}
    profiles = profiles_of(ledger, people.values())
    assert profiles[people["Ada Okafor"]] == ["linkedin:ada-c", "linkedin:ada-b", "linkedin:ada-a"]
    assert profiles[people["Bo Lund"]] == []


def test_birthdays_of_the_next_fortnight_come_nearest_first(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"birthday": "1980-03-20"}, today, settings)
    edit_person(ledger, grace.id, {"birthday": "--03-16"}, today, settings)
    add_person(ledger, "Far Off", {"birthday": "--04-30"}, today, settings)
    coming = [(day.isoformat(), row.name) for day, row in birthdays(ledger, today)]
    assert coming == [("2026-03-16", "Grace Lindqvist"), ("2026-03-20", "Ada Okafor")]


def test_the_journal_and_the_talks_are_listed_newest_first(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    first = record_talk(ledger, [ada.id, grace.id], date(2026, 2, 1), "met", "lunch", today)
    second = record_talk(ledger, [ada.id], date(2025, 2, 1), "call", "", today)
    assert [entry.id for entry in entries(ledger, limit=2)] == [second, first]
    talks = recent_talks(ledger)
    assert [(talk.entry_id, talk.on, talk.via) for talk in talks] == [
        (first, "2026-02-01", "met"),
        (second, "2025-02-01", "call"),
    ]
    assert talks[0].people == ((ada.id, "Ada Okafor"), (grace.id, "Grace Lindqvist"))
