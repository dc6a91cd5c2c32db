"""The reality check of a ledger: every number is what its filter finds, and what the laws say it is."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.domain.reality import TALKED, Cohort, Reality, Share, YearEnd, level_filter, week_filter
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.network import reality, share_of_network
from prm.ledger.reading.people import count_people, list_people
from prm.services.identity import say_same
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, GRACE, IN, ImportRows
from ..messages_files import ADA as WRITING_ADA
from ..messages_files import GRACE as WRITING_GRACE
from ..messages_files import ME, UMA, Row, row, write_messages

WEI = ("Wei", "Zhang", f"{IN}wei-zhang", "", "Hooli", "Data Scientist", "01 Feb 2022")
NO_DAY = ("Amara", "Eze", f"{IN}amara-eze", "", "Hooli", "CEO", "")
NO_TALKS = {"met": 0, "call": 0, "two-way": 0, "one-way": 0}


@pytest.fixture
def four(ledger: Ledger, import_rows: ImportRows) -> Ledger:
    """Ada of 2019, Grace of 2020, Wei of 2022, and Amara of whom no export says the day."""
    import_rows("2025-01-10", ADA, GRACE, WEI, NO_DAY)
    return ledger


def talk(ledger: Ledger, name: str, on: str, via: str, today: date) -> int:
    return record_talk(ledger, [find_person(ledger, name).id], date.fromisoformat(on), via, "", today)


def numbers(found: Reality) -> Iterator[tuple[str, int]]:
    """Yield every filter with how many people it has to find."""
    yield TALKED, found.share.talked
    for cohort in found.cohorts:
        yield cohort.filter, cohort.connections
        yield f"{cohort.filter} is:talked", cohort.talked
        yield f"{cohort.filter} is:never", cohort.connections - cohort.talked
    for level, number in found.levels:
        yield level_filter(level), number
    for end in found.year_ends[:-1]:
        yield end.filter, end.connections
        yield end.talked_filter, end.talked


def test_nobody_talked_with_yet(four: Ledger, today: date) -> None:
    found = reality(four, today)
    assert found.share == share_of_network(four) == Share(4, 0)
    assert dict(found.levels) == NO_TALKS | {"none": 4}
    assert {end.talked for end in found.year_ends} == {0}
    assert (found.talks, found.answers) == ({}, None)


def test_an_empty_ledger_has_zeros(ledger: Ledger, today: date) -> None:
    found = reality(ledger, today)
    assert (found.share, found.cohorts) == (Share(0, 0), ())
    assert found.year_ends == (YearEnd("2026-03-15", 0, 0),)


def test_each_year_has_those_talked_with_of_all(four: Ledger, today: date) -> None:
    talk(four, "Ada Okafor", "2021-06-01", "email", today)
    talk(four, "Ada Okafor", "2024-06-01", "met", today)
    talk(four, "Amara Eze", "2023-06-01", "call", today)
    found = reality(four, today)
    assert found.cohorts == (
        Cohort("2019", 1, 1),
        Cohort("2020", 1, 0),
        Cohort("2021", 0, 0),
        Cohort("2022", 1, 0),
        Cohort("", 1, 1),
    )
    assert dict(found.levels) == NO_TALKS | {"met": 1, "call": 1, "none": 2}
    assert found.share == share_of_network(four) == Share(4, 2)


def test_every_number_is_what_its_filter_finds(four: Ledger, today: date, import_rows: ImportRows) -> None:
    talk(four, "Ada Okafor", "2021-06-01", "email", today)
    talk(four, "Grace Lindqvist", "2026-03-01", "call", today)
    import_rows("2026-03-10", ADA, WEI, NO_DAY)
    for query, number in numbers(reality(four, today)):
        assert count_people(four, parse_filter(query, today), today) == number, query


def test_a_year_end_counts_the_first_talk(four: Ledger, today: date) -> None:
    talk(four, "Ada Okafor", "2024-06-01", "met", today)
    talk(four, "Ada Okafor", "2021-12-31", "email", today)
    talk(four, "Wei Zhang", "2020-01-01", "met", today)
    assert reality(four, today).year_ends == (
        YearEnd("2019-12-31", 1, 0),
        YearEnd("2020-12-31", 2, 0),
        YearEnd("2021-12-31", 2, 1),
        YearEnd("2022-12-31", 3, 2),
        YearEnd("2023-12-31", 3, 2),
        YearEnd("2024-12-31", 3, 2),
        YearEnd("2025-12-31", 3, 2),
        YearEnd("2026-03-15", 4, 2),
    )


def test_who_is_gone_or_was_never_connected_is_counted_apart(
    four: Ledger, today: date, import_rows: ImportRows, settings: Settings
) -> None:
    talk(four, "Grace Lindqvist", "2024-06-01", "met", today)
    _, jane = add_person(four, "Jane Doe", {}, today, settings)
    record_talk(four, [jane], today, "met", "", today)
    import_rows("2026-03-10", ADA, WEI, NO_DAY)
    found = reality(four, today)
    assert (found.share, found.talked_elsewhere) == (Share(3, 0), 2)
    assert count_people(four, parse_filter("is:talked -is:connected", today), today) == 2


def test_a_talk_taken_back_is_in_no_number(four: Ledger, today: date) -> None:
    before = reality(four, today)
    talk(four, "Ada Okafor", "2026-03-01", "met", today)
    assert reality(four, today).talks == {"2026-03-01": 1}
    undo(four)
    assert reality(four, today) == before


def test_a_talk_counts_once_however_many_took_part(four: Ledger, today: date) -> None:
    both = [find_person(four, name).id for name in ("Ada Okafor", "Wei Zhang")]
    record_talk(four, both, today, "met", "", today)
    record_talk(four, both, date(2025, 3, 10), "met", "", today)
    record_talk(four, both, date(2025, 3, 2), "met", "", today)
    assert reality(four, today).talks == {"2026-03-15": 1, "2025-03-10": 1}


def test_a_person_of_two_profiles_is_one(
    ada: PersonRow, ledger: Ledger, today: date, settings: Settings
) -> None:
    _, other = add_person(ledger, "Ada O.", {}, today, settings)
    record_talk(ledger, [other], date(2020, 5, 5), "met", "", today)
    say_same(ledger, [ada.id, other], today)
    found = reality(ledger, today)
    assert (found.share, found.talked_elsewhere) == (Share(2, 1), 0)
    assert found.year_ends[1] == YearEnd("2020-12-31", 2, 1)


def test_the_past_is_counted_as_it_was(four: Ledger, today: date) -> None:
    talk(four, "Ada Okafor", "2026-03-01", "met", today)
    past = four.as_of(date(2026, 2, 1))
    assert reality(past, date(2026, 2, 1)).share == Share(4, 0)
    past.close()


LETTERS: tuple[Row, ...] = (
    row("a", ME, WRITING_ADA, "2021-05-01"),
    row("a", WRITING_ADA, ME, "2021-06-01"),
    row("a", WRITING_ADA, ME, "2026-03-01 09:00:00"),
    row("a", ME, WRITING_ADA, "2026-03-02 09:00:00"),
    row("a", WRITING_ADA, ME, "2026-03-02 10:00:00"),
    row("g", ME, WRITING_GRACE, "2026-03-03"),
    row("u", UMA, ME, "2026-03-04"),
    row("closed", ("LinkedIn Member", ""), ME, "2026-03-05"),
    row("closed", ME, ("LinkedIn Member", ""), "2026-03-06"),
)
"""Ada answered in 2021, and on 2 March two messages were answered; Grace did not answer, and nobody Uma."""


@pytest.fixture
def written(four: Ledger, tmp_path: Path, today: date) -> Ledger:
    """The four, with messages."""
    path = write_messages(tmp_path, *LETTERS)
    import_paths(four, [path], today, Settings(), as_of=date(2026, 3, 10))
    return four


def test_a_conversation_by_message_counts_like_a_talk(written: Ledger, today: date) -> None:
    found = reality(written, today)
    assert dict(found.levels) == NO_TALKS | {"two-way": 1, "one-way": 1, "none": 2}
    assert [(end.year, end.talked) for end in found.year_ends] == [
        ("2019", 0),
        ("2020", 0),
        *((str(year), 1) for year in range(2021, 2027)),
    ]
    assert found.talks == {"2026-03-02": 1}
    talk(written, "Grace Lindqvist", "2026-03-02", "call", today)
    assert reality(written, today).talks == {"2026-03-02": 2}


def test_every_number_of_messages_is_what_its_filter_finds(written: Ledger, today: date) -> None:
    talk(written, "Wei Zhang", "2023-06-01", "met", today)
    talk(written, "Grace Lindqvist", "2026-02-23", "call", today)
    found = reality(written, today)
    for query, number in numbers(found):
        assert count_people(written, parse_filter(query, today), today) == number, query
    monday = date(2026, 3, 2)
    weeks = {monday: ["Ada Okafor"], monday - timedelta(days=7): ["Grace Lindqvist"]}
    for start, names in weeks.items():
        people = list_people(written, parse_filter(week_filter(start), today), today)
        assert [person.name for person in people] == names


def test_evidence_of_messages_is_that_of_the_people(written: Ledger, today: date) -> None:
    for day in (today, date(2026, 3, 9)):
        ledger = written if day == today else written.as_of(day)
        people = list_people(ledger, parse_filter("is:connected", today), today, limit=0)
        found = reality(ledger, day)
        for level, number in found.levels:
            assert [person.evidence for person in people].count(level) == number
        assert found.year_ends[-1].talked == sum(person.last_talked_on is not None for person in people)
        assert found.talks == ({"2026-03-02": 1} if day == today else {})


def test_messages_taken_back_are_in_no_number(four: Ledger, written: Ledger, today: date) -> None:
    undo(written)
    assert reality(four, today).talks == {}
    assert {end.talked for end in reality(four, today).year_ends} == {0}


def test_the_days_of_a_group_are_one_talk_each(four: Ledger, today: date, tmp_path: Path) -> None:
    wei = ("Wei Zhang", "wei-zhang")
    letters = (
        row("t", ME, (WRITING_ADA, wei), "2026-03-02 09:00:00"),
        row("t", WRITING_ADA, (ME, wei), "2026-03-02 10:00:00"),
        row("t", wei, (ME, WRITING_ADA), "2026-03-02 11:00:00"),
    )
    import_paths(four, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 10))
    found = reality(four, today)
    assert (found.talks, found.share.talked) == ({"2026-03-02": 1}, 2)
