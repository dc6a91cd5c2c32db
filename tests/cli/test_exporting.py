"""`export`: people for other programs."""

import csv
import io
import stat
from pathlib import Path

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm


def test_csv_has_a_header_and_a_row_for_each(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    rows = list(csv.DictReader(io.StringIO(prm("export", "csv").out)))
    assert [row["name"] for row in rows] == [ada.name, grace.name]
    assert (rows[0]["profiles"], rows[0]["connected"]) == ("linkedin:ada-okafor", "yes")


def test_json_is_the_same_as_people(prm: Prm, ada: PersonRow) -> None:
    assert prm("export", "json").out == prm("people", "--json", "--limit", "0").out


def test_a_filter_chooses(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    assert [person["name"] for person in prm("export", "json", "-company:acme").json] == [grace.name]


def test_out_writes_a_private_file_and_says_so(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    told = prm("export", "csv", "--out", str(path))
    assert told.out == ""
    assert told.err == f"2 people written to {path}.\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == prm("export", "csv").out


def test_a_file_is_replaced_only_by_force(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_text("mine")
    assert "--force" in prm("export", "json", "--out", str(path), code=1).complaint
    assert path.read_text() == "mine"
    prm("export", "json", "--out", str(path), "--force")
    assert path.read_text() == prm("export", "json").out


def test_a_folder_is_never_replaced(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    assert "is not a file" in prm("export", "csv", "--out", str(tmp_path), "--force", code=1).complaint


def test_a_failure_leaves_no_file(
    prm: Prm, ada: PersonRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("prm.exporters.csv_people.write_csv", fail)
    assert "no space left" in prm("export", "csv", "--out", str(folder / "a.csv"), code=1).complaint
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    path = tmp_path / "no" / "a.csv"
    assert prm("export", "csv", "--out", str(path), code=1).complaint.startswith(f"prm: {path}: no such file")
