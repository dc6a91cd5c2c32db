"""`same`, `different` and `duplicates`."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import WriteExport

IN = "https://www.linkedin.com/in/"
ROWS = [
    ("Jane", "Doe", IN + "jane", "jane@example.org", "Acme", "CTO", "05 Mar 2019"),
    ("Jane", "Doe", IN + "jane-2", "", "Acme", "CTO", "07 May 2020"),
    ("Ada", "Okafor", IN + "ada", "", "Globex", "", "07 May 2020"),
]


@pytest.fixture(autouse=True)
def export(prm: Prm, write_export: "WriteExport") -> Path:
    path = write_export(*ROWS)
    prm("import", str(path))
    return path


def test_duplicates_end_with_how_to_answer(prm: Prm) -> None:
    told = prm("duplicates")
    assert [line.split() for line in told.lines[:2]] == [
        ["1", "Jane", "Doe", "CTO", "·", "Acme"],
        ["2", "Jane", "Doe", "CTO", "·", "Acme"],
    ]
    assert told.lines[2].strip().startswith("same name; same company, Acme; connected on other days")
    assert told.err == "Answer with `prm same 1 2` or `prm different 1 2`.\n"
    (pair,) = prm("duplicates", "--json").json
    assert [person["profiles"] for person in pair["people"]] == [["linkedin:jane"], ["linkedin:jane-2"]]
    assert pair["reasons"][0] == "same name"


def test_same_says_what_happened_and_can_be_undone(prm: Prm) -> None:
    told = prm("same", "jane@example.org", "2")
    assert told.out == ""
    assert told.err.startswith("Jane Doe (1) and Jane Doe (2) are one person now, Jane Doe (1).")
    assert "`prm undo 2`" in told.err
    assert prm("show", "1", "--json").json["same_because"]
    assert "you said so" in prm("show", "1", "--why").out
    assert prm("duplicates").out == ""
    assert "are one person" in prm("history").out
    prm("undo")
    assert len(prm("people", "jane").lines) == 2


def test_different_answers_a_proposal(prm: Prm) -> None:
    told = prm("different", "linkedin:jane", IN + "jane-2")
    assert told.err == "Jane Doe (1) and Jane Doe (2) are different people. Take it back with `prm undo 2`.\n"
    assert prm("duplicates").err == "Nobody looks like somebody else.\n"
    assert "as you said in entry 2" in prm("same", "1", "2", code=1).complaint


def test_one_person_is_split_by_naming_two_profiles(prm: Prm) -> None:
    prm("same", "1", "2")
    assert "1 linkedin:jane, 2 linkedin:jane-2" in prm("different", "Jane Doe", "2", code=1).complaint
    assert "name two" in prm("different", "ada", "ada", code=1).complaint
    prm("different", "linkedin:jane", "linkedin:jane-2")
    assert len(prm("people", "jane").lines) == 2


def test_one_alone_is_wrong_usage(prm: Prm) -> None:
    assert "two people or more" in prm("same", "1", code=2).err


def test_adding_someone_known_says_so(prm: Prm) -> None:
    told = prm("add", "J. Doe", "--email", "jane@example.org")
    assert told.out == "1\n"
    assert "whom you know already: same e-mail jane@example.org" in told.err
    assert "same e-mail jane@example.org" in prm("show", "1", "--why").out


def test_an_edit_that_makes_two_one_says_so(prm: Prm) -> None:
    prm("add", "Jane")
    told = prm("edit", "4", "--email", "jane@example.org")
    assert told.err.endswith("one person with others you know, Jane (1): same e-mail jane@example.org.\n")


def test_the_undo_of_a_split_tells_the_two_apart(prm: Prm) -> None:
    prm("add", "Jane Doe")
    prm("add", "J. Doe")
    prm("same", "1", "2")
    prm("different", "1", "2")
    assert "profiles 1 and 2 of Jane Doe are kept apart" in prm("undo").err
