"""A whole archive: every file that is of use, each once, and the others by name."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.person import person_detail
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.safekeeping import backup, check
from prm.settings import Settings
from tests.conftest import ADA, GRACE, WriteExport

POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Acme,Founder,,,Jun 2023,\nGlobex,Engineer,,,Sep 2015,May 2018\n"
)


def write_archive(folder: Path, connections: bytes, **files: bytes) -> Path:
    path = folder / "Complete_LinkedInDataExport_03-14-2025.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("Connections.csv", connections)
        for name, data in files.items():
            archive.writestr(f"{name}.csv", data)
    return path


def test_what_is_of_no_use_is_named_once_and_keeps_nothing_out(
    ledger: Ledger, tmp_path: Path, write_export: WriteExport, today: date
) -> None:
    connections = write_export(ADA, GRACE).read_bytes()
    utf16 = ("﻿" + POSITIONS.replace(",", "\t")).encode("utf-16-le")
    path = write_archive(
        tmp_path, connections, Positions=utf16, Notes=b"Note\n", Skills=b"Name\n", Reviews=b"x\n"
    )
    reports = import_paths(ledger, [path], today, Settings())
    told = {report.kind: report.brings for report in reports}
    assert told["notes"][0].startswith("nothing: ")
    assert told["positions"] == ("2 jobs of your own",)
    assert [report.not_used for report in reports] == [(), (), ("Reviews.csv", "Skills.csv")]
    assert [report.entry for report in reports] == [1, None, 2]
    again = import_paths(ledger, [path], today, Settings())
    assert [report.already_known for report in again] == [True, False, True]
    assert len(entries(ledger)) == 2


def test_connections_of_no_use_keep_the_rest_of_an_archive_in(
    ledger: Ledger, tmp_path: Path, today: date
) -> None:
    path = write_archive(tmp_path, b"", Positions=POSITIONS.encode())
    connections, positions = import_paths(ledger, [path], today, Settings())
    assert connections.brings == ("nothing: this file is empty",)
    assert positions.brings == ("2 jobs of your own",)
    assert [entry.kind for entry in entries(ledger)] == ["positions"]


def test_an_archive_in_which_nothing_can_be_used_is_refused(
    ledger: Ledger, tmp_path: Path, today: date
) -> None:
    path = write_archive(tmp_path, b"", Notes=b"Note\n")
    with pytest.raises(Refused, match="nothing: this file is empty"):
        import_paths(ledger, [path], today, Settings())
    assert entries(ledger) == []


def test_who_was_at_a_company_of_yours_is_a_colleague(
    ledger: Ledger, tmp_path: Path, write_export: WriteExport, today: date
) -> None:
    path = write_archive(tmp_path, write_export(ADA, GRACE).read_bytes(), Positions=POSITIONS.encode())
    import_paths(ledger, [path], today, Settings())
    ada, grace = (
        person_detail(ledger, find_person(ledger, name).id, today) for name in ("Ada Okafor", "Grace")
    )
    assert [(one.company, one.is_together, one.start) for one in ada.shared] == [("Acme", True, "2025")]
    assert [(one.company, one.is_together, one.own) for one in grace.shared] == [
        ("Globex", False, ("2015", "2018"))
    ]
    assert check(ledger) == []
    copy = backup(ledger, tmp_path / "copy.db")
    undo(ledger, 2)
    assert person_detail(ledger, ada.row.id, today).shared == ()
    other = Ledger.open(tmp_path / "other.db")
    import_paths(other, [copy], today, Settings())
    assert person_detail(other, ada.row.id, today).shared == ada.shared
    other.close()


def test_the_profile_alone_is_of_no_use(ledger: Ledger, tmp_path: Path, today: date) -> None:
    path = tmp_path / "Profile.csv"
    path.write_text("First Name,Last Name,Maiden Name,Headline\nMax,Muster,,Builder\n", encoding="utf-8")
    with pytest.raises(Refused, match="prm makes no use of this file"):
        import_paths(ledger, [path], today, Settings())
