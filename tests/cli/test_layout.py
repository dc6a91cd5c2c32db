"""Columns, widths and words."""

import os

import pytest

from prm.cli import columns
from prm.cli.columns import Column, aligned
from prm.cli.widths import cut, pad, width_of


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
