import calendar
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.birthdays import next_birthday, read_birthday
from prm.domain.days import days_in_month, known_day, read_day, read_day_ahead, read_span
from prm.domain.refusals import Refused
from prm.spoken_days import past_day, spoken_day

TODAY = date(2024, 5, 10)  # a Friday


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-02", "2024-05-02"),
        (" 2024-05-02 ", "2024-05-02"),
        ("Today", "2024-05-10"),
        ("yesterday", "2024-05-09"),
        ("the day before yesterday", "2024-05-08"),
        ("thursday", "2024-05-09"),
        ("last Friday", "2024-05-03"),
        ("friday", "2024-05-03"),
        ("on saturday", "2024-05-04"),
        ("tue", "2024-05-07"),
        ("next friday", "2024-05-17"),
        ("tomorrow", "2024-05-11"),
        ("3 days ago", "2024-05-07"),
        ("a week ago", "2024-05-03"),
        ("two weeks ago", "2024-04-26"),
        ("3 months ago", "2024-02-10"),
        ("1 year ago", "2023-05-10"),
        ("2w", "2024-04-26"),
        ("2w ago", "2024-04-26"),
        ("in 3 days", "2024-05-13"),
    ],
)
def test_a_day_is_read(text: str, iso: str) -> None:
    assert read_day(text, TODAY).isoformat() == iso


@pytest.mark.parametrize(
    "text",
    ["", "2024-05", "2024", "2024-02-31", "20240502", "2024-W05-1", "lastish tuesday", "soon",
     "999999 years ago", "3/4/2024"],
)  # fmt: skip
def test_what_is_not_surely_a_day_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a day; write it as 2024-05-02"):
        read_day(text, TODAY, spoken_day)


def test_a_month_ago_from_a_long_month_is_its_last_day() -> None:
    assert read_day("1 month ago", date(2024, 3, 31)) == date(2024, 2, 29)


def test_a_looser_reader_is_asked_last() -> None:
    assert read_day("2 March", TODAY, spoken_day) == date(2024, 3, 2)
    with pytest.raises(Refused):
        read_day("2 March", TODAY)


@pytest.mark.parametrize("name", list(calendar.day_name))
@given(day=st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_a_weekday_is_the_last_one_before_today(name: str, day: date) -> None:
    found = read_day(name, day)
    assert found.strftime("%A") == name
    assert timedelta(days=1) <= day - found <= timedelta(days=7)


@given(st.text() | st.from_regex(r"(last |next )?[0-9]{1,7} ?[dwmy](ays)? ago"))
def test_no_text_breaks_the_reading_of_days_and_spans(text: str) -> None:
    known_day(text, TODAY)
    for read in (
        lambda: read_day(text, TODAY),
        lambda: read_day_ahead(text, TODAY),
        lambda: read_span(text),
        lambda: read_birthday(text),
    ):
        with suppress(Refused):
            read()


@pytest.mark.parametrize(
    ("text", "days"),
    [("90d", 90), ("2w", 14), ("3m", 90), ("12m", 365), ("1y", 365), ("10 days", 10), ("every 2 weeks", 14),
     ("weekly", 7), ("Monthly", 30), ("quarterly", 90), ("yearly", 365)],
)  # fmt: skip
def test_a_span_is_read_in_days(text: str, days: int) -> None:
    assert read_span(text) == days


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2w", "2024-05-24"),
        ("For 3 days", "2024-05-13"),
        ("in 2 weeks", "2024-05-24"),
        ("monthly", "2024-06-09"),
        ("tomorrow", "2024-05-11"),
        ("friday", "2024-05-17"),
        ("until 2024-06-01", "2024-06-01"),
        ("2020-01-01", "2020-01-01"),
    ],
)
def test_until_when_is_said_by_a_span_or_a_day(text: str, iso: str) -> None:
    assert read_day_ahead(text, TODAY).isoformat() == iso


def test_what_is_neither_span_nor_day_is_refused() -> None:
    with pytest.raises(Refused, match="“a while” is neither a span nor a day; write it as 2w"):
        read_day_ahead("a while", TODAY)


@pytest.mark.parametrize("text", ["", "0d", "-3d", "d", "90", "200y", "1.5w", "often"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a span of time; write it as 90d"):
        read_span(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2 March", "2024-03-02"),
        ("march 5th", "2024-03-05"),
        ("2nd of March", "2024-03-02"),
        ("March 5, 2023", "2023-03-05"),
        ("24 dec", "2023-12-24"),
        ("11 may", "2023-05-11"),
        ("13.4.2024", "2024-04-13"),
        ("4/13/2024", "2024-04-13"),
        ("5. März", "2024-03-05"),
    ],
)
def test_a_spoken_day_lies_in_the_past(text: str, iso: str) -> None:
    found = spoken_day(text, TODAY, languages=("de",))
    assert found is not None
    assert found.isoformat() == iso


@pytest.mark.parametrize(
    "text", ["3/4/2024", "31 feb", "may", "last month", "2 people", "5 min", "2024-05", "10", "", "x1 " * 40]
)
def test_an_uncertain_spoken_day_is_none(text: str) -> None:
    assert spoken_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1990-03-04", "1990-03-04"),
        ("--03-04", "--03-04"),
        ("--0304", "--03-04"),
        ("1604-03-04", "--03-04"),
        ("4 March", "--03-04"),
        ("March 4 1990", "1990-03-04"),
        ("4th of march 1990", "1990-03-04"),
        ("Mar 4, 1990", "1990-03-04"),
        ("29 February", "--02-29"),
        ("3 sept", "--09-03"),
    ],
)
def test_a_birthday_is_read(text: str, birthday: str) -> None:
    assert read_birthday(text) == birthday


@pytest.mark.parametrize(
    "text", ["", "March", "1990", "1990-02-29", "--02-30", "--13-01", "0 March", "4 Marchy", "3/4/1990"]
)
def test_what_is_no_birthday_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a birthday"):
        read_birthday(text)


@pytest.mark.parametrize(
    ("birthday", "on"),
    [
        ("1990-05-10", "2024-05-10"),
        ("--05-09", "2025-05-09"),
        ("--12-31", "2024-12-31"),
        ("2000-02-29", "2025-02-28"),
    ],
)
def test_the_next_birthday(birthday: str, on: str) -> None:
    assert next_birthday(birthday, TODAY).isoformat() == on


def test_a_leap_day_birthday_is_on_the_day_in_a_leap_year() -> None:
    assert next_birthday("--02-29", date(2027, 3, 1)) == date(2028, 2, 29)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_are_as_long_as_in_the_calendar(year: int, month: int) -> None:
    assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday", "2026-03-20"),
        ("mon", "2026-03-16"),
        ("on sunday", "2026-03-22"),
        ("tomorrow", "2026-03-16"),
    ],
)
def test_a_weekday_to_come(text: str, day: str) -> None:
    assert known_day(text, date(2026, 3, 15), is_ahead=True) == date.fromisoformat(day)


def test_a_weekday_said_to_be_past_is_past() -> None:
    assert known_day("last friday", date(2026, 3, 15), is_ahead=True) == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("last year", date(TODAY.year - 1, TODAY.month, TODAY.day)),
        ("The last week", TODAY - timedelta(days=7)),
        ("past month", read_day("a month ago", TODAY)),
        ("2 March", date(2024, 3, 2)),
    ],
)
def test_a_stretch_back_is_a_day_only_where_a_past_day_is_asked_for(text: str, day: date) -> None:
    assert read_day(text, TODAY, past_day) == day
    if text != "2 March":
        with pytest.raises(Refused, match="is not a day"):
            read_day(text, TODAY, spoken_day)
