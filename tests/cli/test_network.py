"""`network`: how much of a network is real, as plots, as letters and as JSON."""

from typing import TYPE_CHECKING

import pytest

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import WriteExport

IN = "https://www.linkedin.com/in/"
ROWS = [
    ("Ada", "Okafor", IN + "ada-okafor", "", "Acme", "CTO", "05 Mar 2019"),
    ("Grace", "Lindqvist", IN + "grace", "", "Acme", "VP Engineering", "06 Mar 2019"),
    ("Wei", "Zhang", IN + "wei-zhang", "", "Stripe", "Engineer", "09 Feb 2024"),
]


@pytest.fixture
def three(prm: Prm, write_export: "WriteExport") -> None:
    """Ada and Grace of 2019 and Wei of 2024; there was a call with Ada a week ago."""
    prm("import", str(write_export(*ROWS)), "--as-of", "2025-01-02")
    prm("log", "call with Ada Okafor", "--on", "2026-03-08")


@pytest.mark.usefixtures("three")
def test_the_plots_in_a_pipe(prm: Prm) -> None:
    page = prm("network")
    assert page.err == ""
    assert page.lines[0].endswith("1 of 3 connections is someone you have really talked with.")
    (year,) = [line for line in page.lines if line.startswith(" 2019")]
    assert "█─" in year
    assert year.endswith("1 of 2   50%")
    assert any(line.startswith(" talked by call ") and line.endswith("1   33%") for line in page.lines)
    assert max(map(len, page.lines)) <= 80
    assert "\x1b" not in page.out


@pytest.mark.usefixtures("three")
def test_letters_alone(prm: Prm) -> None:
    page = prm("network", "--ascii").out
    assert page.isascii()
    assert " 2019  #" in page


@pytest.mark.usefixtures("three")
def test_json_is_the_contract(prm: Prm) -> None:
    found = prm("network", "--json").json
    ends = found.pop("year_ends")
    assert found == {
        "connections": 3,
        "talked": 1,
        "share": 0.3333,
        "talked_elsewhere": 0,
        "evidence": {"met": 0, "call": 1, "two-way": 0, "one-way": 0, "none": 2},
        "by_year": [
            {"year": 2019, "connections": 2, "talked": 1, "share": 0.5},
            *({"year": year, "connections": 0, "talked": 0, "share": None} for year in range(2020, 2024)),
            {"year": 2024, "connections": 1, "talked": 0, "share": 0.0},
        ],
        "talks": {"2026-03-08": 1},
        "invitations": None,
    }
    assert ends[-2:] == [
        {"on": "2025-12-31", "connections": 3, "talked": 0, "share": 0.0},
        {"on": "2026-03-15", "connections": 3, "talked": 1, "share": 0.3333},
    ]


@pytest.mark.usefixtures("three")
def test_as_of_a_day(prm: Prm) -> None:
    page = prm("network", "--as-of", "2026-01-01")
    assert "You have yet to talk with a connection. One call is a start." in page.out
    assert prm("network", "--as-of", "2024-12-31").out == ""
    assert "1 Jan 2027 is in the future" in prm("network", "--as-of", "2027-01-01", code=1).complaint
    assert prm("network", "--as-of", "last year", "--json").json["connections"] == 3


def test_without_connections_it_says_how_to_begin(prm: Prm) -> None:
    assert "prm import" in prm("network").err
    assert prm("network", "--json").json["share"] is None
    prm("add", "Jane Doe")
    prm("log", "met Jane Doe yesterday for lunch")
    told = prm("network")
    assert told.out == ""
    assert told.err.startswith("You have talked with 1 person, and no connection is in the ledger")


@pytest.mark.usefixtures("three")
def test_colour_only_on_a_terminal(prm: Prm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prm.cli.network.is_colourful", lambda: True)
    monkeypatch.setattr("prm.cli.network.terminal_width", lambda: 130)
    coloured = prm("network").out
    assert "\x1b[1m1 of 3 connections" in coloured
    assert "How far contact ever went" in next(
        line for line in coloured.splitlines() if "Connected in" in line
    )
    monkeypatch.undo()
    assert "\x1b" not in prm("network").out


@pytest.mark.usefixtures("three")
def test_a_stream_without_block_characters_gets_letters(prm: Prm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prm.cli.network._has_blocks", lambda: False)
    assert prm("network").out.isascii()


@pytest.mark.usefixtures("three")
def test_the_bars_can_be_listed(prm: Prm) -> None:
    assert [row["name"] for row in prm("people", "evidence:call", "--json").json] == ["Ada Okafor"]
    assert len(prm("people", "connected:2019 is:connected evidence:none", "--json").json) == 1
    assert "did you mean evidence:call" in prm("people", "evidence:cal", code=1).complaint


@pytest.mark.usefixtures("three")
def test_today_says_how_much_is_real(prm: Prm) -> None:
    assert prm().lines[-1] == "1 of 3 connections is someone you have really talked with."
