"""Importing: what is said of it, and that it is all or nothing."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.settings import Settings

from ..conftest import ADA, GRACE, HEADER, ImportRows, WriteExport
from ..laws.views import dump

IN = "https://www.linkedin.com/in/"
BO = ("Bo", "Lund", f"{IN}bo-lund", "", "Initech", "Owner", "08 Aug 2021")
NO_URL_HEADER = (*HEADER[:2], *HEADER[3:])


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    """Return how many people are new, changed, unchanged and no longer connected."""
    return report.people_new, report.people_changed, report.people_unchanged, report.no_longer_connected


def names(ledger: Ledger, today: date) -> list[str]:
    return [row.name for row in list_people(ledger, None, today)]


def test_a_first_import_brings_everyone(import_rows: ImportRows) -> None:
    report = import_rows("2024-01-10", ADA, GRACE, ("", "", "", "", "", "", "09 Sep 2021"))
    assert counts(report) == (2, 0, 0, 0)
    assert (report.rows, report.as_of, report.as_of_from) == (3, "2024-01-10", "given")
    assert [(skipped.line, skipped.reason) for skipped in report.skipped] == [
        (4, "hidden or closed account: nothing but a date")
    ]
    assert [(change.kind, change.name, change.after) for change in report.examples] == [
        ("new", "Ada Okafor", "CTO · Acme"),
        ("new", "Grace Lindqvist", "VP · Globex"),
    ]


def test_the_next_export_says_who_changed_came_and_went(import_rows: ImportRows, ada: PersonRow) -> None:
    report = import_rows("2025-01-10", (*ADA[:4], "Globex", "CEO", ADA[6]), BO)
    assert counts(report) == (1, 1, 0, 1)
    assert [(change.kind, change.name, change.before, change.after) for change in report.examples] == [
        ("job", "Ada Okafor", "CTO · Acme", "CEO · Globex"),
        ("gone", "Grace Lindqvist", "VP · Globex", None),
        ("new", "Bo Lund", None, "Owner · Initech"),
    ]
    assert report.examples[0].person_id == ada.id


def test_a_new_address_and_surname_are_changes_to_one_person(
    ledger: Ledger, import_rows: ImportRows, ada: PersonRow
) -> None:
    moved = import_rows("2025-01-10", (*ADA[:2], f"{IN}ada-new", *ADA[3:]), GRACE)
    assert counts(moved) == (0, 1, 1, 0)
    assert [(line.kind, line.before, line.after) for line in moved.examples] == [
        ("profile", "linkedin:ada-okafor", "linkedin:ada-new")
    ]
    married = import_rows("2026-01-10", ("Ada", "Lovelace", f"{IN}ada-new", *ADA[3:]), GRACE)
    assert counts(married) == (0, 1, 1, 0)
    assert find_person(ledger, "linkedin:ada-okafor").name == "Ada Lovelace"


def test_an_older_export_brings_history_and_no_news(
    ledger: Ledger, import_rows: ImportRows, ada: PersonRow
) -> None:
    report = import_rows("2022-01-10", (*ADA[:4], "Initech", "Intern", ADA[6]), BO)
    assert counts(report) == (1, 0, 1, 0)
    assert find_person(ledger, "ada").company == ada.company
    assert find_person(ledger, "bo").is_gone


def test_people_found_to_be_one_are_not_reported_as_gone(ledger: Ledger, import_rows: ImportRows) -> None:
    """Two profiles were two people until a name shows that they are one."""
    other = ("Ada", "Lovelace", f"{IN}ada-l", "", "", "", ADA[6])
    import_rows("2024-01-10", GRACE, other)
    import_rows("2023-01-10", ADA)
    report = import_rows("2025-01-10", GRACE, ("Ada", "Okafor", *other[2:]))
    assert report.no_longer_connected == 0
    assert [line.kind for line in report.examples if line.name != "Ada Okafor"] == []
    assert find_person(ledger, "linkedin:ada-l") == find_person(ledger, "linkedin:ada-okafor")
    assert find_person(ledger, "ada").connected == 1


def test_someone_is_not_new_when_an_address_known_before_comes_back(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, import_rows: ImportRows
) -> None:
    """Their id changes, as it is the smallest of their profiles'."""
    import_rows("2023-01-10", ADA)
    undo(ledger)
    old = write_export((*ADA[:2], *ADA[3:]), name="old.csv", header=NO_URL_HEADER)
    import_paths(ledger, [old], today, settings, as_of=date(2024, 1, 1))
    report = import_rows("2025-01-10", (*ADA[:4], "Globex", "CEO", ADA[6]))
    assert counts(report) == (0, 1, 0, 0)
    assert [line.kind for line in report.examples] == ["profile", "job"]
    assert find_person(ledger, "2") == find_person(ledger, "1") == find_person(ledger, "ada")


def test_the_same_file_again_changes_nothing_and_says_so(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, tmp_path: Path
) -> None:
    path = write_export(ADA, GRACE)
    (first,) = import_paths(ledger, [path], today, settings)
    before = dump(ledger)
    copied = shutil.copy(path, tmp_path / "Connections (1).csv")
    for again in (path, Path(copied)):
        (report,) = import_paths(ledger, [again], today, settings)
        assert (report.already_known, report.entry, counts(report)) == (True, first.entry, (0, 0, 0, 0))
    assert dump(ledger) == before


def test_one_file_named_twice_is_imported_once(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, tmp_path: Path
) -> None:
    path = write_export(ADA, GRACE)
    copied = Path(shutil.copy(path, tmp_path / "copy.csv"))
    first, *others = import_paths(ledger, [path, path, copied], today, settings)
    assert not first.already_known
    assert [(report.already_known, report.entry) for report in others] == [(True, first.entry)] * 2
    assert len(entries(ledger)) == 1


def test_one_file_as_of_two_stated_days_is_two_entries(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport
) -> None:
    path = write_export(ADA)
    for day in (date(2020, 1, 1), date(2021, 1, 1)):
        (report,) = import_paths(ledger, [path], today, settings, as_of=day)
        assert (report.already_known, report.as_of) == (False, day.isoformat())
    (report,) = import_paths(ledger, [path], today, settings)
    assert report.already_known


def test_an_import_that_was_undone_comes_back_with_its_file(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport
) -> None:
    path = write_export(ADA, GRACE)
    (first,) = import_paths(ledger, [path], today, settings)
    before = dump(ledger)
    undo(ledger)
    assert names(ledger, today) == []
    (tried,) = import_paths(ledger, [path], today, settings, is_dry_run=True)
    assert names(ledger, today) == []
    (report,) = import_paths(ledger, [path], today, settings)
    assert report == tried
    assert report.entry == first.entry
    assert dump(ledger)["person"] == before["person"]


def test_a_dry_run_says_what_would_happen_and_does_nothing(
    ledger: Ledger, ada: PersonRow, today: date, settings: Settings, write_export: WriteExport
) -> None:
    path = write_export((*ADA[:4], "Globex", "CEO", ADA[6]), BO)
    before = dump(ledger)
    (tried,) = import_paths(ledger, [path], today, settings, is_dry_run=True)
    assert tried.entry is None
    assert dump(ledger) == before
    (done,) = import_paths(ledger, [path], today, settings)
    assert done._replace(entry=None) == tried
    assert ada.company != find_person(ledger, "ada").company


def test_the_day_is_taken_from_the_archive_then_the_file(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, tmp_path: Path
) -> None:
    path = write_export(ADA)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    archive = tmp_path / "Basic_LinkedInDataExport_03-14-2025.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("Connections.csv", write_export(GRACE, name="other.csv").read_bytes())
        file.writestr("Skills.csv", b"Name\n")
    by_name, by_file = import_paths(ledger, [archive, path], today, settings)
    assert (by_name.as_of, by_name.as_of_from) == ("2025-03-14", "archive name")
    assert by_name.not_used == ("Skills.csv",)
    assert by_name.file == "Basic_LinkedInDataExport_03-14-2025.zip/Connections.csv"
    assert (by_file.as_of, by_file.as_of_from) == ("2023-11-14", "file time")


def test_a_day_to_come_is_refused(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport
) -> None:
    with pytest.raises(Refused, match="1 Jan 2099 is still to come"):
        import_paths(ledger, [write_export(ADA)], today, settings, as_of=date(2099, 1, 1))
    assert entries(ledger) == []


@pytest.mark.parametrize("bad", [b"", b"<html></html>", b"\x00\xff\x01" * 99, b"a,b\n1,2\n", None])
def test_one_bad_file_among_good_ones_lets_none_in(
    ledger: Ledger,
    today: date,
    settings: Settings,
    write_export: WriteExport,
    tmp_path: Path,
    bad: bytes | None,
) -> None:
    wrong = tmp_path / "wrong.csv"
    if bad is not None:
        wrong.write_bytes(bad)
    before = dump(ledger)
    with pytest.raises(Refused, match=r"wrong\.csv"):
        import_paths(ledger, [write_export(ADA), wrong], today, settings)
    assert dump(ledger) == before


def test_people_are_told_apart_without_addresses_and_found_again_with_them(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, import_rows: ImportRows
) -> None:
    old = write_export((*ADA[:2], *ADA[3:]), (*GRACE[:2], *GRACE[3:]), name="old.csv", header=NO_URL_HEADER)
    import_paths(ledger, [old], today, settings, as_of=date(2022, 1, 1))
    first = {row.name: row.id for row in list_people(ledger, None, today)}
    report = import_rows("2024-01-10", ADA, GRACE)
    assert counts(report) == (0, 2, 0, 0)
    assert {row.name: row.id for row in list_people(ledger, None, today)} == first


def test_strangers_of_one_name_and_day_stay_two_people(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, (*ADA[:2], f"{IN}another-ada", "", "Globex", "VP", ADA[6]))
    report = import_rows("2025-01-10", (*ADA[:2], f"{IN}third-ada", "", "", "", ADA[6]))
    assert counts(report) == (1, 0, 0, 2)
    assert names(ledger, today) == ["Ada Okafor"] * 3


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from prm.ledger.opening import Ledger
from prm.services.imports import import_paths
from prm.settings import Settings

def progress(stage, done, total):
    if stage == "writing the ledger" and done == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

ledger = Ledger.open(Path(sys.argv[1]))
import_paths(ledger, [Path(sys.argv[2])], date(2026, 3, 15), Settings(), progress=progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("done", [0, 1])
def test_an_import_that_is_killed_leaves_the_ledger_as_it_was(
    ledger: Ledger, ada: PersonRow, write_export: WriteExport, done: int
) -> None:
    before = dump(ledger)
    ledger.close()
    path = write_export(BO, (*ADA[:4], "Elsewhere", "", ADA[6]), name="next.csv")
    command = [sys.executable, "-c", KILLED, str(ledger.path), str(path), str(done)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert dump(ledger) == before
    assert ada.company == find_person(ledger, "ada").company


def test_progress_tells_what_is_being_done(
    ledger: Ledger, today: date, settings: Settings, write_export: WriteExport
) -> None:
    told: list[tuple[str, int, int]] = []
    import_paths(ledger, [write_export(ADA)], today, settings, progress=lambda *words: told.append(words))
    assert told[0][0] == "reading Connections.csv"
    assert told[-1] == ("writing the ledger", 1, 1)
    assert all(0 <= done <= total for _, done, total in told)
