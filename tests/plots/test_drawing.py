"""Bars, large numbers and the calendar, cell by cell."""

from datetime import date

import pytest

from prm.plots.bars import bar, column, remainder
from prm.plots.calendar import NARROW, WIDE, calendar_lines, week_lines
from prm.plots.numerals import large
from prm.plots.pieces import ASCII, BLOCKS, Line, width_of

WEDNESDAY = date(2026, 3, 18)


def text(line: Line) -> str:
    return "".join(piece.text for piece in line)


@pytest.mark.parametrize(
    ("value", "blocks", "letters"),
    [(0, "", ""), (1, "▏", "#"), (50, "████", "####"), (53, "████▎", "####"), (100, "█" * 8, "#" * 8)],
)
def test_a_bar_is_drawn_to_the_eighth_of_a_cell(value: int, blocks: str, letters: str) -> None:
    assert bar(value, 100, 8, BLOCKS) == blocks
    assert bar(value, 100, 8, ASCII) == letters


def test_the_thin_rest_makes_a_bar_as_long_as_everyone() -> None:
    drawn = bar(20, 100, 10, BLOCKS)
    assert drawn + remainder(70, drawn, 100, 10, BLOCKS) == "██─────"
    assert remainder(20, drawn, 100, 10, BLOCKS) == ""
    assert remainder(1, "", 1_000, 10, BLOCKS) == "─"
    assert remainder(0, "", 1_000, 10, BLOCKS) == ""


def test_a_column_grows_from_its_foot() -> None:
    assert column(50, 100, 3, BLOCKS) == "█▄ "
    assert column(0, 100, 3, BLOCKS) == "   "
    assert column(100, 100, 3, ASCII) == "###"


def test_large_numbers_in_three_lines_or_in_letters() -> None:
    assert large("21%", BLOCKS) == ["▀▀█ ▀█  ▀ █", "█▀▀  █  ▄▀ ", "▀▀▀ ▀▀▀ ▀ ▀"]
    assert large("7.", ASCII) == ["###  ", "  #  ", "  #  ", "  #  ", "  # #"]


def test_the_calendar_ends_today_and_darkens_with_talks() -> None:
    talks = {"2026-03-17": 1, "2026-03-18": 8}
    lines = [text(line) for line in calendar_lines(talks, WEDNESDAY, NARROW, BLOCKS)]
    assert [len(line) for line in lines] == [NARROW] * 8
    assert [line[-2:] for line in lines[1:]] == ["··", "·░", "·█", "· ", "· ", "· ", "· "]
    assert lines[1].startswith(" Mo ")
    assert lines[0].split() == [
        "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar",
    ]  # fmt: skip


def test_a_month_stands_over_the_week_of_its_first_day() -> None:
    months, monday, tuesday, *_ = (
        text(line) for line in calendar_lines({"2025-07-01": 4}, WEDNESDAY, NARROW, BLOCKS)
    )
    assert tuesday.index("█") == months.index("Jul")
    assert "█" not in monday


@pytest.mark.parametrize("width", [30, NARROW, WIDE - 1, WIDE, 200])
def test_weeks_stand_below_their_days(width: int) -> None:
    talks = {"2026-03-10": 2, "2026-03-18": 4}
    days = calendar_lines(talks, WEDNESDAY, width, BLOCKS)
    bars = week_lines(talks, WEDNESDAY, width, 2, BLOCKS)
    assert {width_of(line) for line in (*days, *bars)} == {width_of(days[0])}
    assert width_of(days[0]) <= width
    cell = 2 if width >= WIDE else 1
    assert text(bars[0]).endswith(" " * cell + "█" * cell)
    assert text(bars[1]).endswith("█" * 2 * cell)
    assert text(bars[0]).startswith("  4 ")
