from datetime import date

import pytest

from prm.domain.cadence import overdue

TALKED = date(2024, 5, 2)


@pytest.mark.parametrize(("today", "expected"), [(date(2024, 7, 31), False), (date(2024, 8, 1), True)])
def test_late_is_longer_ago_than_the_cadence(today: date, expected: bool) -> None:
    assert (overdue(TALKED, 90, today) > 0) is expected


def test_with_someone_never_talked_with_it_is_never_late() -> None:
    assert overdue(None, 7, date(2999, 1, 1)) == overdue(TALKED, 7, TALKED) == -1.0


def test_a_weekly_friend_a_week_late_comes_before_a_yearly_one_a_month_late() -> None:
    today = date(2024, 8, 1)
    weekly, yearly = overdue(date(2024, 7, 18), 7, today), overdue(date(2023, 7, 3), 365, today)
    assert weekly == pytest.approx(1.0)
    assert 0 < yearly < weekly
