"""Columns, widths and words."""

import os
from datetime import date

import pytest

from prm.cli import columns
from prm.cli.columns import Column, aligned
from prm.cli.widths import cut, pad, width_of
from prm.cli.wording import ago, count, days_after, rhythm, span

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Ada", 3), ("Zoë", 3), ("Zoe\u0308", 3), ("雨桐", 4), ("ｗ", 2), ("👩", 2), ("a\u200db", 2)],
)
def test_the_width_of_a_text(text: str, width: int) -> None:
    assert width_of(text) == width
    assert pad(text, 9).rstrip() == text
    assert width_of(pad(text, 9)) == 9


def test_a_cut_text_fits_and_says_so() -> None:
    assert cut("Ada", 3) == "Ada"
    assert cut("Ada Okafor", 5) == "Ada…"
    assert cut("雨桐陈", 5) == "雨桐…"
    assert cut("雨桐陈", 4) == "雨…"
    assert cut("Ada", 0) == ""
    assert width_of(cut("雨" * 50, 20)) <= 20


def test_columns_line_up_by_cells() -> None:
    rows = [("雨桐 陈", "1"), ("Ada", "2")]
    assert aligned(rows, (Column(), Column())) == ["雨桐 陈  1", "Ada      2"]
    assert aligned([("1", "a"), ("10", "b")], (Column(to_the_right=True), Column())) == [" 1  a", "10  b"]


def test_a_column_without_anything_is_left_out() -> None:
    assert aligned([("a", "", "b"), ("c", "", "d")], (Column(), Column(), Column())) == ["a  b", "c  d"]


def test_nothing_is_cut_where_another_program_reads() -> None:
    long = "x" * 300
    assert aligned([(long, "1"), ("y", "2")], (Column(gives_way=1), Column())) == [
        f"{long}  1",
        f"y{' ' * 49}2",
    ]


def test_a_narrow_terminal_cuts_what_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "terminal_width", lambda: 24)
    row = ("Ada Okafor", "Chief Technology Officer", "every week", "2 days late")
    shape = (Column(), Column(gives_way=2), Column(gives_way=3, narrowest=0), Column())
    assert aligned([row], shape) == ["Ada Okafor  Chief T…  2 days late"]
    assert aligned([row], shape, may_cut=False) == ["  ".join(row)]


def test_colour_only_where_it_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert aligned([("Ada",)], (Column("bold"),)) == ["Ada"]
    monkeypatch.setattr(columns, "is_colourful", lambda: True)
    assert aligned([("Ada",)], (Column("bold"),)) == ["\x1b[1mAda\x1b[0m"]
    assert aligned([("Ada",)], (Column("cyan"),)) == ["\x1b[36mAda\x1b[0m"]


def test_no_color_and_dumb_terminals_are_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    from prm.cli import printing

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setitem(os.environ, "TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert printing.is_colourful()
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    assert not printing.is_colourful()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setitem(os.environ, "TERM", "dumb")
    assert not printing.is_colourful()
    monkeypatch.setitem(os.environ, "COLUMNS", "99")
    assert printing.terminal_width() == 99


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-15", "today"),
        ("2026-03-14", "yesterday"),
        ("2026-03-16", "tomorrow"),
        ("2026-03-12", "3 days ago"),
        ("2026-03-08", "1 week ago"),
        ("2026-03-04", "11 days ago"),
        ("2026-03-01", "2 weeks ago"),
        ("2025-12-15", "3 months ago"),
        ("2025-03-15", "1 year ago"),
        ("2024-09-15", "18 months ago"),
        ("2020-03-15", "6 years ago"),
        ("2026-03-29", "in 2 weeks"),
    ],
)
def test_how_long_ago(day: str, words: str) -> None:
    assert ago(day, TODAY) == words


def test_numbers_agree_with_their_nouns() -> None:
    assert count(1, "person", "people") == "1 person"
    assert count(1_482, "person", "people") == "1,482 people"
    assert (span(1), span(7), span(0)) == ("1 day", "1 week", "0 days")
    assert (rhythm(7), rhythm(90), rhythm(365)) == ("every week", "every 90 days", "every year")


def test_the_last_day_there_is() -> None:
    assert days_after(TODAY, 14) == date(2026, 3, 29)
    assert days_after(TODAY, 10**8) == date.max
