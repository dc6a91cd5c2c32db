"""What the reality check counts."""

from datetime import date

import pytest

from prm.domain.filters import parse_filter
from prm.domain.reality import (
    WEEKS,
    Cohort,
    Counted,
    Share,
    YearEnd,
    calendar,
    cohorts_of,
    first_day,
    level_filter,
    levels_of,
    percent,
    week_filter,
    year_ends_of,
)

TODAY = date(2026, 3, 18)
COUNTED: list[Counted] = [
    ("2020", "none", 7),
    ("2020", "met", 1),
    ("2020", "two-way", 2),
    ("2023", "one-way", 4),
    ("2023", "call", 1),
    ("2026", "none", 2),
    ("", "met", 1),
]


def test_levels_are_all_there_the_strongest_first() -> None:
    assert levels_of(COUNTED) == (("met", 2), ("call", 1), ("two-way", 2), ("one-way", 4), ("none", 9))


def test_one_side_that_wrote_is_not_talked_with() -> None:
    assert cohorts_of(COUNTED) == (
        Cohort("2020", 10, 3),
        Cohort("2021", 0, 0),
        Cohort("2022", 0, 0),
        Cohort("2023", 5, 1),
        Cohort("2024", 0, 0),
        Cohort("2025", 0, 0),
        Cohort("2026", 2, 0),
        Cohort("", 1, 1),
    )
    assert cohorts_of([]) == ()


def test_a_year_far_from_all_others_does_not_bring_the_years_between() -> None:
    assert [cohort.year for cohort in cohorts_of([("1903", "none", 1), *COUNTED[:1]])] == ["1903", "2020"]


def test_a_year_end_counts_who_was_there_and_talked_with_by_then() -> None:
    ends = year_ends_of(cohorts_of(COUNTED), {"2021": 2, "2024": 1, "2026": 1}, Share(18, 5), TODAY)
    assert ends == (
        YearEnd("2020-12-31", 10, 0),
        YearEnd("2021-12-31", 10, 2),
        YearEnd("2022-12-31", 10, 2),
        YearEnd("2023-12-31", 15, 2),
        YearEnd("2024-12-31", 15, 3),
        YearEnd("2025-12-31", 15, 3),
        YearEnd("2026-03-18", 18, 5),
    )


def test_without_days_of_connecting_only_today_is_known() -> None:
    assert year_ends_of((Cohort("", 4, 1),), {}, Share(4, 1), TODAY) == (YearEnd("2026-03-18", 4, 1),)


def test_the_calendar_has_whole_weeks_and_no_day_to_come() -> None:
    weeks = calendar({"2026-03-18": 3, "2026-03-16": 1, "2026-03-19": 9}, TODAY)
    assert len(weeks) == WEEKS
    assert weeks[-1] == [1, 0, 3, None, None, None, None]
    assert first_day(TODAY) == date(2025, 3, 17)
    assert calendar({"2025-03-17": 2}, TODAY)[0] == [2, 0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 0, "0"),
        (0, 9, "0"),
        (1, 100_000, "0.1"),
        (312, 1_482, "21"),
        (99, 1_000, "9.9"),
        (995, 10_000, "10"),
        (999, 1_000, "99"),
        (9, 9, "100"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_nothing(part: int, whole: int, words: str) -> None:
    assert percent(part, whole) == words


def test_every_filter_can_be_read() -> None:
    end = YearEnd("2019-12-31", 3, 1)
    filters = [Cohort("2019", 3, 1).filter, Cohort("", 3, 1).filter, end.filter, end.talked_filter]
    for text in [*filters, level_filter("two-way"), week_filter(TODAY)]:
        parse_filter(text, TODAY)
