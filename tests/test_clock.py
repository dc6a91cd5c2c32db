"""The day and the moment, and the variable that fixes the day."""

from datetime import date

import pytest

from prm.clock import VARIABLE, timestamp, today
from prm.domain.refusals import Refused


def test_a_fixed_day_is_the_day_of_every_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2019-03-04")
    assert today() == date(2019, 3, 4)
    assert timestamp().startswith("2019-03-04T")
    assert timestamp().endswith("Z")


def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "someday")
    for ask in (today, timestamp):
        with pytest.raises(Refused, match="PRM_TODAY: “someday” is not a day"):
            ask()
