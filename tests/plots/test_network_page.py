"""The page of the reality check: it fits any width, says the same in letters, and leads to people."""

import re
from datetime import date, timedelta

import pytest

from prm.domain.filters import parse_filter
from prm.domain.invitations import Answers
from prm.domain.reality import Counted, Reality, Share, cohorts_of, levels_of, year_ends_of
from prm.plots.network import SIDE_BY_SIDE, network_lines
from prm.plots.pieces import ASCII, BLOCKS, STYLES, TILES, Glyphs, Line, width_of

TODAY = date(2026, 3, 18)
COUNTED: list[Counted] = [
    *((str(year), "none", 40 + 17 * (year % 7)) for year in range(2008, 2027)),
    *((str(year), "met", year % 5) for year in range(2008, 2027)),
    ("2019", "one-way", 1_234),
    ("2021", "two-way", 3),
]


def reality(counted: list[Counted] = COUNTED, talks: int = 60, answers: Answers | None = None) -> Reality:
    cohorts = cohorts_of(counted)
    share = Share(sum(one.connections for one in cohorts), sum(one.talked for one in cohorts))
    firsts = {cohort.year: cohort.talked for cohort in cohorts}
    days = {(TODAY - timedelta(days=number * 5)).isoformat(): 1 + number % 4 for number in range(talks)}
    return Reality(
        share, 14, levels_of(counted), cohorts, year_ends_of(cohorts, firsts, share, TODAY), days, answers
    )


def text(lines: list[Line]) -> str:
    return "\n".join("".join(piece.text for piece in line) for line in lines)


@pytest.mark.parametrize("glyphs", [BLOCKS, TILES, ASCII], ids=["blocks", "tiles", "ascii"])
@pytest.mark.parametrize("width", [60, 77, 80, 100, SIDE_BY_SIDE, 117, 160, 197, 260])
def test_no_line_is_wider_than_the_terminal(width: int, glyphs: Glyphs) -> None:
    for height in (20, 33, 47):
        lines = network_lines(reality(answers=Answers(40, 6)), TODAY, width, height, glyphs)
        assert max(width_of(line) for line in lines) <= width


def test_a_wide_page_has_two_columns_and_fits_a_screen() -> None:
    narrow = network_lines(reality(), TODAY, SIDE_BY_SIDE - 1, 33, BLOCKS)
    wide = network_lines(reality(), TODAY, SIDE_BY_SIDE, 33, BLOCKS)
    assert len(wide) <= 33 < len(narrow)
    assert any("Connected in" in row and "How far" in row for row in text(wide).split("\n"))


def test_letters_only_where_they_are_asked_for() -> None:
    page = text(network_lines(reality(answers=Answers(40, 6)), TODAY, 80, 30, ASCII))
    assert page.isascii()
    assert re.search(r"2019 +#-+ +4 of 1,\d+ +0.\d%", page)
    assert not text(network_lines(reality(), TODAY, 80, 30, BLOCKS)).isascii()


def test_every_number_is_in_words_beside_its_bar() -> None:
    page = text(network_lines(reality(), TODAY, 80, 30, BLOCKS))
    assert "41 of 2,953 connections\n" in page
    assert "are people you have really talked with." in page
    assert re.search(r"one side wrote +─+ +1,234 +42%", page)
    assert "You also talked with 14 people beyond your connections." in page
    assert "150 talks in 12 months, 2.9 a week" in page
    few = text(network_lines(reality(talks=1), TODAY, 80, 30, BLOCKS))
    assert "1 talk in 12 months\n" in few


def test_what_has_people_leads_to_them_and_every_style_is_known() -> None:
    lines = network_lines(reality(), TODAY, 120, 30, BLOCKS)
    pieces = [piece for line in lines for piece in line]
    filters = {piece.link.filter for piece in pieces if piece.link}
    assert {
        "is:connected is:talked",
        "is:talked -is:connected",
        "is:connected connected:2019",
        "is:connected connected:2019 is:talked",
        "is:connected connected:2019 is:never",
        "is:connected evidence:one-way",
        "is:connected connected:<=2020-12-31",
    } <= filters
    for wanted in filters:
        parse_filter(wanted, TODAY)
    assert {piece.style for piece in pieces} <= set(STYLES)


def test_a_level_without_anyone_leads_nowhere() -> None:
    links = {piece.link for line in network_lines(reality(), TODAY, 80, 30, BLOCKS) for piece in line}
    assert not any(link and "evidence:call" in link.filter for link in links)


@pytest.mark.parametrize(
    ("counted", "said", "unsaid"),
    [
        (
            [("2020", "none", 9)],
            "You have yet to talk with a connection. One call is a start.",
            "Really talked",
        ),
        ([("2020", "met", 9)], "That is everyone.", "one call away"),
        ([("2020", "met", 1), ("2020", "none", 1)], "1 of 2 connections is someone you have", "are people"),
        ([("2026", "met", 1)], "1 of 1 connection is someone you have", "at the end of"),
        ([("", "met", 1), ("", "none", 3)], " no day  ", "at the end of"),
    ],
)
def test_small_networks_are_told_kindly(counted: list[Counted], said: str, unsaid: str) -> None:
    page = text(network_lines(reality(counted, talks=0), TODAY, 120, 30, BLOCKS))
    assert said in page
    assert unsaid not in page
    assert "none in 12 months" in page


def test_how_many_answered_is_shown_where_anyone_was_asked() -> None:
    lines = network_lines(reality(answers=Answers(40, 6)), TODAY, 80, 30, BLOCKS)
    (line,) = [line for line in lines if "6 of 40  15%" in text([line])]
    assert {piece.link.place for piece in line if piece.link} == {"invitations"}
    for answers in (None, Answers(0, 0)):
        assert "Invitations" not in text(network_lines(reality(answers=answers), TODAY, 80, 30, BLOCKS))
