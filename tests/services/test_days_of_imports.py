"""The same bytes with another day: a stated day holds, a file's own time is no statement."""

import os
from datetime import date, datetime, time
from pathlib import Path

import pytest

from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.person import person_detail
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.safekeeping import backup, check
from prm.settings import Settings

from ..conftest import ADA, GRACE, WriteExport


def _stated(path: Path, ledger: Ledger, today: date, day: str) -> ImportReport:
    (report,) = import_paths(ledger, [path], today, Settings(), as_of=date.fromisoformat(day))
    return report


def _by_its_time(path: Path, ledger: Ledger, today: date, day: str) -> ImportReport:
    noon = datetime.combine(date.fromisoformat(day), time(12)).timestamp()
    os.utime(path, (noon, noon))
    (report,) = import_paths(ledger, [path], today, Settings())
    return report


@pytest.mark.parametrize(
    "days",
    [
        ("2024-05-01", "stated 2023-01-01"),
        ("2022-05-01", "stated 2023-01-01"),
        ("stated 2023-01-01", "2024-05-01", "2022-05-01"),
        ("2024-05-01", "2024-06-01", "stated 2023-01-01", "2022-05-01"),
        ("2023-01-01", "stated 2023-01-01", "2022-05-01"),
    ],
    ids=", ".join,
)
def test_a_stated_day_holds_over_the_files_own_time_in_any_order(
    ledger: Ledger, today: date, write_export: WriteExport, days: tuple[str, ...]
) -> None:
    path = write_export(ADA, GRACE)
    reports = [
        _stated(path, ledger, today, day[7:]) if day[0] == "s" else _by_its_time(path, ledger, today, day)
        for day in days
    ]
    assert [report.people_new for report in reports] == [2] + [0] * (len(days) - 1)
    assert [entry.as_of for entry in entries(ledger) if not entry.retracted_at] == ["2023-01-01"]
    ada = person_detail(ledger, find_person(ledger, "ada").id, today)
    assert [(job.first_seen, job.last_seen) for job in ada.jobs] == [("2023-01-01", "2023-01-01")]
    assert [link.last_seen for link in ada.links] == ["2023-01-01"]
    assert check(ledger) == []


def test_of_two_times_of_a_file_the_earlier_holds(
    ledger: Ledger, today: date, write_export: WriteExport
) -> None:
    path = write_export(ADA)
    _by_its_time(path, ledger, today, "2024-05-01")
    earlier = _by_its_time(path, ledger, today, "2024-04-01")
    assert "entry 1 is undone" in " ".join(earlier.warnings)
    assert _by_its_time(path, ledger, today, "2024-05-01").already_known
    assert [entry.as_of for entry in entries(ledger) if not entry.retracted_at] == ["2024-04-01"]


def test_two_stated_days_are_two_sightings(ledger: Ledger, today: date, write_export: WriteExport) -> None:
    path = write_export(ADA)
    for day in ("2023-01-01", "2024-01-01"):
        assert not _stated(path, ledger, today, day).already_known
    assert _by_its_time(path, ledger, today, "2022-01-01").already_known
    assert len(entries(ledger)) == 2


def test_a_day_stated_in_another_ledger_is_stated(
    ledger: Ledger, today: date, write_export: WriteExport, tmp_path: Path
) -> None:
    path = write_export(ADA)
    _by_its_time(path, ledger, today, "2024-05-01")
    laptop = Ledger.open(backup(ledger, tmp_path / "laptop.db"))
    _stated(path, laptop, today, "2024-05-01")
    laptop.close()
    import_paths(ledger, [laptop.path], today, Settings())
    _by_its_time(path, ledger, today, "2024-04-01")
    assert [(entry.as_of, entry.retracted_at) for entry in entries(ledger)] == [("2024-05-01", None)]


def test_a_better_day_reaches_another_ledger(
    ledger: Ledger, today: date, write_export: WriteExport, tmp_path: Path
) -> None:
    path = write_export(ADA)
    _by_its_time(path, ledger, today, "2024-05-01")
    laptop = Ledger.open(backup(ledger, tmp_path / "laptop.db"))
    _stated(path, laptop, today, "2023-01-01")
    laptop.close()
    import_paths(ledger, [laptop.path], today, Settings())
    assert [entry.as_of for entry in entries(ledger) if not entry.retracted_at] == ["2023-01-01"]
