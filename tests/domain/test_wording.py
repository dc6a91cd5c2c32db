"""Days, spans and numbers in words."""

from datetime import date

import pytest

from prm.domain.days import days_after, read_span
from prm.domain.wording import ago, ahead, every, first_of, full_day, length, month, plural, short_day

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-15", "today"),
        ("2026-03-14", "yesterday"),
        ("2026-03-16", "tomorrow"),
        ("2026-03-12", "3 days ago"),
        ("2026-03-08", "7 days ago"),
        ("2026-03-04", "11 days ago"),
        ("2026-03-01", "2 weeks ago"),
        ("2025-12-15", "3 months ago"),
        ("2025-03-15", "12 months ago"),
        ("2024-09-15", "18 months ago"),
        ("2020-03-15", "6 years ago"),
        ("2026-03-29", "in 2 weeks"),
    ],
)
def test_how_long_ago(day: str, words: str) -> None:
    assert ago(day, TODAY) == words


def test_numbers_agree_with_their_nouns() -> None:
    assert plural(1, "person", "people") == "1 person"
    assert plural(1_482, "person", "people") == "1,482 people"
    assert (length(1), length(7), length(0)) == ("1 day", "7 days", "0 days")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "every day"),
        (7, "every week"),
        (30, "every month"),
        (42, "every 6 weeks"),
        (90, "every 3 months"),
        (100, "every 100 days"),
        (365, "every year"),
        (730, "every 2 years"),
        (1_001, "every 1,001 days"),
    ],
)
def test_a_rhythm_is_said_in_its_largest_whole_unit(days: int, words: str) -> None:
    assert every(days) == words
    assert read_span(words.replace(",", "")) == days


def test_the_last_day_there_is() -> None:
    assert days_after(TODAY, 14) == date(2026, 3, 29)
    assert days_after(TODAY, 10**8) == date.max


def test_days_as_they_are_written() -> None:
    assert (short_day("2019-03-04"), short_day("--03-04")) == ("4 Mar 2019", "4 Mar")
    assert (month("2019-03-04"), full_day(TODAY)) == ("Mar 2019", "Sunday 15 Mar 2026")
    assert (ahead(0), ahead(1), ahead(5)) == ("today", "tomorrow", "in 5 days")


def test_the_first_of_many_words() -> None:
    assert first_of(["a", "b"], 2) == "a, b"
    assert first_of(list("abcdefgh"), 2) == "a, b and 6 more"
