"""`import`: what changed, in words and as JSON."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import WriteExport

ADA = ("Ada", "Okafor", "https://www.linkedin.com/in/ada-okafor", "", "Hooli", "CEO", "05 Mar 2019")
WEI = ("Wei", "Zhang", "https://www.linkedin.com/in/wei-zhang", "", "Acme", "Data Scientist", "09 Feb 2025")
HIDDEN = ("", "", "", "", "", "", "21 Feb 2026")
KEYS = [
    "file", "kind", "as_of", "entry", "already_known", "rows", "people_new", "people_changed",
    "people_unchanged", "no_longer_connected", "messages_new", "invitations_new", "skipped", "warnings",
]  # fmt: skip


def test_an_import_says_in_words_what_changed(prm: Prm, ada: PersonRow, write_export: "WriteExport") -> None:
    told = prm("import", str(write_export(ADA, WEI, HIDDEN)), "--as-of", "2026-03-01")
    assert told.lines[:-1] == [
        "Connections.csv: connections, as of Sunday 1 Mar 2026 (as you said)",
        "  1 new, 1 changed, 0 unchanged, 1 no longer connected (in 3 rows)",
        "  ~ Ada Okafor: CTO · Acme → CEO · Hooli",
        "  − Grace Lindqvist: no longer connected",
        "  + Wei Zhang: Data Scientist · Acme",
        "  1 row skipped:",
    ]
    assert told.lines[-1] == "  hidden or closed account: nothing but a date, line 4"
    assert told.err == "Take it back with `prm undo 2`.\n"


def test_json_is_the_contract(prm: Prm, ada: PersonRow, write_export: "WriteExport") -> None:
    (report,) = prm("import", str(write_export(ADA, WEI, HIDDEN)), "--as-of", "2026-03-01", "--json").json
    assert list(report) == KEYS
    (skipped,) = report.pop("skipped")
    assert (skipped["file"], skipped["line"]) == ("Connections.csv", 4)
    assert skipped["reason"]
    numbers = [report[key] for key in ("rows", "people_new", "people_changed", "no_longer_connected")]
    assert numbers == [3, 1, 1, 1]
    assert (report["as_of"], report["entry"], report["already_known"]) == ("2026-03-01", 2, False)


def test_the_same_file_again_is_already_known(
    prm: Prm, write_export: "WriteExport", contents: Callable[[], str]
) -> None:
    path = str(write_export(ADA, WEI))
    prm("import", path, "--as-of", "2026-03-01")
    before = contents()
    again = prm("import", path, "--as-of", "2026-03-01")
    assert again.lines[-1] == "  already known: nothing in it is new"
    assert again.err == ""
    assert contents() == before


def test_a_dry_run_tells_the_same_and_changes_nothing(
    prm: Prm, ada: PersonRow, write_export: "WriteExport", contents: Callable[[], str]
) -> None:
    before = contents()
    path = str(write_export(ADA, WEI))
    told = prm("import", path, "--as-of", "2026-03-01", "--dry-run")
    assert "  would be: 1 new, 1 changed" in told.out
    assert told.err == "Nothing was changed: this was a dry run.\n"
    assert contents() == before
    assert prm("import", path, "--as-of", "2026-03-01", "--dry-run", "--json").json[0]["entry"] is None


def test_rows_skipped_for_one_reason_are_told_together(prm: Prm, write_export: "WriteExport") -> None:
    told = prm("import", str(write_export(WEI, *[HIDDEN] * 25)))
    assert told.lines[-2] == "  25 rows skipped:"
    assert told.lines[-1].startswith("  hidden or closed account")
    assert told.lines[-1].endswith(", lines 3, 4, 5, 6, 7 and 20 more")
    assert (
        len(prm("import", str(write_export(ADA, *[HIDDEN] * 25, name="b.csv")), "--json").json[0]["skipped"])
        == 25
    )


def test_several_files_at_once(prm: Prm, write_export: "WriteExport") -> None:
    first, second = write_export(ADA, name="a.csv"), write_export(WEI, name="b.csv")
    assert [report["file"] for report in prm("import", str(first), str(second), "--json").json] == [
        "a.csv",
        "b.csv",
    ]


def test_ctrl_c_leaves_the_ledger_as_it_was(
    prm: Prm,
    ada: PersonRow,
    write_export: "WriteExport",
    contents: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("prm.cli.progress.ProgressBar.__call__", interrupt)
    before = contents()
    stopped = prm("import", str(write_export(ADA, WEI)), code=130)
    assert stopped.err == "prm: stopped; the ledger is as it was\n"
    assert contents() == before


def test_a_file_that_was_undone_is_brought_back(prm: Prm, write_export: "WriteExport") -> None:
    path = str(write_export(ADA))
    prm("import", path)
    prm("undo")
    assert "  would be brought back: entry 1 had been undone" in prm("import", path, "--dry-run").lines
    assert prm("people").out == ""
    assert "  brought back: entry 1 had been undone" in prm("import", path).lines
    assert "Ada Okafor" in prm("people").out


def test_a_dry_run_makes_no_ledger(prm: Prm, write_export: "WriteExport", tmp_path: Path) -> None:
    told = prm("import", str(write_export(ADA, WEI)), "--dry-run")
    assert "2 new" in told.out
    assert not (tmp_path / "data").exists()


def test_a_file_whose_name_is_no_text(prm: Prm, write_export: "WriteExport", tmp_path: Path) -> None:
    path = write_export(ADA, WEI).rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/C\xff.csv")))
    assert prm("import", str(path), "--as-of", "2026-03-01").lines[0].startswith("C.csv: connections")
    assert "C.csv" in prm("history").out


def people(*names: str) -> list[tuple[str, ...]]:
    url = "https://www.linkedin.com/in/"
    return [(name, "Lim", url + name.lower(), "", "Acme", "CTO", "05 Mar 2019") for name in names]


def test_a_file_that_lacks_most_people_is_warned_of(prm: Prm, write_export: "WriteExport") -> None:
    whole = str(write_export(*people("Ana", "Bo", "Cy", "Di", "Ed"), name="all.csv"))
    prm("import", whole, "--as-of", "2024-01-01")
    part = str(write_export(*people("Ana", "Zoe"), name="part.csv"))
    for more in (["--dry-run"], []):
        told = prm("import", part, "--as-of", "2025-01-01", *more)
        assert "WARNING: part.csv: 4 of 5 people you were connected with are not in this file." in told.err
    again = write_export(*people("Ana", "Zoe", "Al"), name="next.csv")
    assert "WARNING" not in prm("import", str(again), "--as-of", "2025-02-01").err


def test_two_files_of_one_day_are_warned_of(prm: Prm, write_export: "WriteExport") -> None:
    one = write_export(*people("Ana", "Bo"), name="one.csv")
    other = write_export(*people("Ana", "Cy"), name="other.csv")
    told = prm("import", str(one), str(other), "--as-of", "2025-01-01")
    assert "WARNING: other.csv: one.csv is of the same day, 1 Jan 2025" in told.err
    assert "WARNING: one.csv" not in told.err


def test_of_many_changes_the_rest_is_counted(prm: Prm, write_export: "WriteExport") -> None:
    names = [f"N{number}" for number in range(25)]
    told = prm("import", str(write_export(*people(*names))), "--as-of", "2025-01-01")
    assert "  and 15 more" in told.lines


def test_the_files_of_an_archive_are_told_under_its_name(
    prm: Prm, tmp_path: Path, write_export: "WriteExport"
) -> None:
    path = tmp_path / "Complete_LinkedInDataExport_03-01-2026.zip"
    with ZipFile(path, "w") as archive:
        archive.write(write_export(WEI), "Connections.csv")
        archive.writestr("Positions.csv", "Company Name,Title,Started On\nAcme,Founder,Jun 2023\n")
        archive.writestr("Skills.csv", "Name\n")
    heading = f"{path.name}, as of Sunday 1 Mar 2026 (from the archive's name)"
    told = prm("import", str(path))
    assert told.lines == [
        heading,
        "  Connections.csv: 1 new, 0 changed, 0 unchanged, 0 no longer connected (in 1 row)",
        "    + Wei Zhang: Data Scientist · Acme",
        "  Positions.csv: 1 job of your own (in 1 row)",
        "    not used: Skills.csv",
    ]
    assert told.err == "Take all 2 files of it back with `prm undo`.\n"
    again = prm("import", str(path))
    assert again.lines == [heading, "  already known: nothing in it is new", "  not used: Skills.csv"]
    prm("undo")
    assert prm("people", "--json").json == []
