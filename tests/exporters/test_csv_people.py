"""CSV that a spreadsheet opens without running anything in it."""

import csv
import io

import pytest

from prm.domain.people import PersonRow
from prm.exporters.csv_people import COLUMNS, harmless, write_csv

EMPTY = PersonRow._make([7, "Ada", *[None] * 8, "none", *[None] * 6, "", None])


def exported(row: PersonRow, profiles: tuple[str, ...] = ()) -> dict[str, str]:
    text = io.StringIO()
    write_csv([row], {row.id: profiles}, text)
    (found,) = csv.DictReader(io.StringIO(text.getvalue()))
    return found


def test_the_header_and_empty_cells() -> None:
    row = exported(EMPTY)
    assert tuple(row) == COLUMNS
    assert {name for name, cell in row.items() if cell} == {"id", "name", "evidence"}


def test_several_profiles_and_tags_share_a_cell() -> None:
    row = exported(EMPTY._replace(tag_words="friend work", connected=0), ("linkedin:a", "local:b"))
    assert (row["profiles"], row["tags"], row["connected"]) == ("linkedin:a", "friend work", "no")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", " =", "＝", "＠"])
def test_a_formula_is_made_text(start: str) -> None:
    assert exported(EMPTY._replace(company=f"{start}cmd|' /C calc'!A0"))["company"].startswith("'")


@pytest.mark.parametrize("phone", ["+12015550123", "+44 20 7946 0958", "0171-1234"])
def test_a_phone_number_is_no_formula(phone: str) -> None:
    assert exported(EMPTY._replace(phone=phone))["phone"] == phone


@pytest.mark.parametrize("birthday", ["--03-04", "1990-03-04"])
def test_a_birthday_is_no_formula(birthday: str) -> None:
    assert exported(EMPTY._replace(birthday=birthday))["birthday"] == birthday


@pytest.mark.parametrize("phone", ["+1+cmd", "-1", "=1", "+1\t2"])
def test_what_is_no_phone_number_is_guarded_there_too(phone: str) -> None:
    assert exported(EMPTY._replace(phone=phone))["phone"].startswith("'")


def test_an_ordinary_text_is_left_alone() -> None:
    for text in ("Acme, Inc.", 'the "best"', "a=b", "Zoë & 雨桐"):
        assert exported(EMPTY._replace(company=text))["company"] == text


def test_hostile_text_is_cleaned() -> None:
    assert harmless("\x1b[31m=1\u202e") == "'=1"
    assert exported(EMPTY._replace(name="a\x00b"))["name"] == "ab"
