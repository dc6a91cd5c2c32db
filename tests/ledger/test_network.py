"""The reality check of a ledger: every number is what its filter finds, and what the laws say it is."""

from collections.abc import Iterator
from datetime import date

import pytest

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.domain.reality import TALKED, Cohort, Reality, Share, YearEnd, level_filter
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.network import reality, share_of_network
from prm.ledger.reading.people import count_people
from prm.services.identity import say_same
from prm.services.journal import undo
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, GRACE, IN, ImportRows

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


def test_nobody_talked_with_yet(four: Ledger, today: date) -> None:
    found = reality(four, today)
    assert found.share == share_of_network(four) == Share(4, 0)
    assert dict(found.levels) == NO_TALKS | {"none": 4}
    assert {end.talked for end in found.year_ends} == {0}


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
