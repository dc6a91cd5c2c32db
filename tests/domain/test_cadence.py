from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.cadence import DEFAULT_CADENCE, Cadence, due_on, effective_cadence, is_due, overdue

TALKED = date(2024, 5, 2)


def test_the_last_day_in_time_is_the_last_talk_plus_the_cadence() -> None:
    assert due_on(TALKED, 90) == date(2024, 7, 31)


@pytest.mark.parametrize(("today", "expected"), [(date(2024, 7, 31), False), (date(2024, 8, 1), True)])
def test_due_is_longer_ago_than_the_cadence(today: date, expected: bool) -> None:
    assert is_due(TALKED, 90, today) is expected


def test_someone_never_talked_with_is_never_due() -> None:
    assert due_on(None, 7) is None
    assert not is_due(None, 7, date(2999, 1, 1))


def test_a_weekly_friend_a_week_late_comes_before_a_yearly_one_a_month_late() -> None:
    today = date(2024, 8, 1)
    weekly, yearly = overdue(date(2024, 7, 18), 7, today), overdue(date(2023, 7, 3), 365, today)
    assert weekly == pytest.approx(1.0)
    assert 0 < yearly < weekly


@pytest.mark.parametrize(
    ("own", "by_tag", "expected"),
    [
        (30, {"friend": 7}, Cadence(30, "own")),
        (None, {"friend": 90, "family": 14, "work": 180}, Cadence(14, "#family")),
        (None, {"b": 14, "a": 14}, Cadence(14, "#a")),
        (None, {}, Cadence(DEFAULT_CADENCE, "default")),
    ],
)
def test_the_cadence_that_holds(own: int | None, by_tag: dict[str, int], expected: Cadence) -> None:
    assert effective_cadence(own, by_tag) == expected


@given(
    st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    st.integers(1, 1000),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_due_and_the_day_due_on_agree(last: date, cadence: int, today: date) -> None:
    last_in_time = due_on(last, cadence)
    assert last_in_time is not None
    assert is_due(last, cadence, today) is (today > last_in_time)
