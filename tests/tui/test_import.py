import threading
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import count_people
from prm.tui.modals.import_preview import ImportPreview
from tests.conftest import ADA, GRACE, IN, ImportRows, WriteExport
from tests.laws.views import dump
from tests.tui.conftest import OpenPrm
from tests.tui.halting import Halted
from tests.tui.visit import Size, Visit

WEI = ("Wei", "Zhang", f"{IN}wei-zhang", "", "Hooli", "Data Scientist", "01 Feb 2022")


async def choose(visit: Visit, path: Path) -> None:
    await visit.press("i")
    await visit.type_over(str(path))
    await visit.press("enter")


async def test_an_import_is_seen_before_it_is_kept(
    open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport, today: date, size: Size
) -> None:
    path = write_export(ADA, GRACE)
    async with open_prm(size) as visit:
        await choose(visit, path)
        assert "2 new" in visit.text
        assert "Ada Okafor" in visit.text
        assert count_people(ledger, None, today) == 0
        await visit.press("enter")
        assert count_people(ledger, None, today) == 2
        assert "Imported: 2 new" in visit.text
        assert "2 People 2" in visit.text


async def test_the_second_export_shows_what_changed(
    open_prm: OpenPrm, ada: PersonRow, write_export: WriteExport
) -> None:
    moved = (*ADA[:4], "Initech", "CEO", ADA[6])
    path = write_export(moved, WEI)
    async with open_prm() as visit:
        await choose(visit, path)
        assert "1 new" in visit.text
        assert "1 changed" in visit.text
        assert "1 no longer connected" in visit.text
        assert "CTO · Acme → CEO · Initech" in visit.text


async def test_the_as_of_day_can_be_corrected(
    open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport
) -> None:
    path = write_export(ADA)
    async with open_prm() as visit:
        await choose(visit, path)
        await visit.type_over("2022-02-02")
        await visit.press("enter")
        assert "as of 2 Feb 2022, as you say" in visit.text
        await visit.press("enter")
        assert entries(ledger)[0].as_of == "2022-02-02"


async def test_a_day_to_come_is_refused_in_place(
    open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport
) -> None:
    path = write_export(ADA)
    async with open_prm() as visit:
        await choose(visit, path)
        await visit.type_over("2030-01-01")
        await visit.press("enter")
        assert "still to come" in visit.refusal
        await visit.press("escape")
        assert not entries(ledger)


async def test_the_same_file_again_changes_nothing(
    open_prm: OpenPrm, ada: PersonRow, tmp_path: Path, ledger: Ledger
) -> None:
    async with open_prm() as visit:
        await choose(visit, tmp_path / "connections 2024-01-10.csv")
        assert "in the ledger already" in visit.text
        await visit.press("escape")
        assert len(entries(ledger)) == 1


async def test_the_files_of_an_archive_are_shown_under_its_name(
    open_prm: OpenPrm, tmp_path: Path, write_export: WriteExport
) -> None:
    path = tmp_path / "Complete_LinkedInDataExport_03-01-2026.zip"
    hidden = [(*[""] * 6, f"{day} Feb 2026") for day in range(10, 25)]
    with ZipFile(path, "w") as archive:
        archive.write(write_export(ADA, GRACE, *hidden), "Connections.csv")
        archive.writestr("Positions.csv", "Company Name,Title,Started On\nAcme,Founder,Jun 2023\n")
    async with open_prm((80, 24)) as visit:
        await choose(visit, path)
        assert path.name in visit.text
        await visit.press("pagedown", "down", "pagedown")
        assert path.name not in visit.text
        assert "Positions.csv  1 job of your own" in visit.text
        await visit.press("up", "pageup", "pageup")
        assert path.name in visit.text
        await visit.press("enter")
        assert "Imported: 2 new, 1 job of your own." in visit.text
        await choose(visit, path)
        assert "All of this archive is in the ledger already" in visit.text


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.csv", b""), ("page.csv", b"<!doctype html><p>"), ("noise.zip", bytes(range(256)) * 9)],
)
async def test_a_file_that_is_no_export_is_refused_in_place(
    open_prm: OpenPrm, ledger: Ledger, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    async with open_prm() as visit:
        await choose(visit, tmp_path / name)
        assert visit.refusal
        assert "Import an export" in visit.text
        assert name in visit.text
        await visit.press("escape")
        assert not entries(ledger)
        assert "Welcome to prm" in visit.text


async def test_a_refused_path_can_be_mended_where_it_was_typed(
    open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport, tmp_path: Path
) -> None:
    write_export(ADA, name="mine.csv")
    (tmp_path / "mine").write_bytes(b"")
    async with open_prm() as visit:
        await choose(visit, tmp_path / "mine")
        assert visit.refusal
        await visit.type(".")
        assert not visit.refusal
        await visit.type("csv")
        await visit.press("enter")
        assert "1 new" in visit.text
        await visit.press("enter")
        assert find_person(ledger, "Ada Okafor")


async def test_a_missing_file_is_refused_in_place(open_prm: OpenPrm, tmp_path: Path) -> None:
    async with open_prm() as visit:
        await choose(visit, tmp_path / "nowhere.csv")
        assert "There is no" in visit.refusal


async def test_the_mouse_can_import_too(open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport) -> None:
    path = write_export(ADA)
    async with open_prm() as visit:
        await visit.click("Import an export")
        await visit.type(str(path))
        await visit.press("enter")
        await visit.click("Import ", times=1)
        assert find_person(ledger, "Ada Okafor")


async def test_a_file_can_be_picked(
    open_prm: OpenPrm, write_export: WriteExport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    write_export(ADA)
    async with open_prm() as visit:
        await visit.press("i", "ctrl+o")
        assert "Connections.csv" in visit.text
        await visit.press("escape")
        assert "Import an export" in visit.text


async def test_a_file_that_was_undone_can_be_brought_back(
    open_prm: OpenPrm, ledger: Ledger, today: date, write_export: WriteExport
) -> None:
    path = write_export(ADA, GRACE)
    async with open_prm() as visit:
        await choose(visit, path)
        await visit.press("enter")
        await visit.press("u")
        assert count_people(ledger, None, today) == 0
        await choose(visit, path)
        assert "brings its people back" in visit.text
        await visit.press("enter")
        assert count_people(ledger, None, today) == 2


@pytest.mark.parametrize("told", [1, 2])
async def test_an_import_is_cancelled_halfway(
    open_prm: OpenPrm,
    ledger: Ledger,
    ada: PersonRow,
    write_export: WriteExport,
    monkeypatch: pytest.MonkeyPatch,
    told: int,
) -> None:
    reached, go_on = threading.Event(), threading.Event()
    calls: list[str] = []
    progress = ImportPreview._progress

    def halting(preview: ImportPreview, words: str, done: int, total: int) -> None:
        calls.append(words)
        if len(calls) == told:
            reached.set()
            go_on.wait()
        progress(preview, words, done, total)

    path = write_export((*ADA[:4], "Initech", "CEO", ADA[6]), WEI)
    before = dump(ledger)
    async with open_prm() as visit:
        await choose(visit, path)
        monkeypatch.setattr(ImportPreview, "_progress", halting)
        await visit.pilot.press("enter")
        while not reached.is_set():
            await visit.pilot.pause()
        await visit.pilot.press("escape")
        go_on.set()
        await visit.settle()
        assert len(calls) == told
        assert dump(ledger) == before
        assert "Imported" not in visit.text
        await visit.press("2", "i")
        assert "Import an export" in visit.text


async def test_a_file_that_lacks_most_people_is_warned_of(
    open_prm: OpenPrm, import_rows: ImportRows, write_export: WriteExport
) -> None:
    url = "https://www.linkedin.com/in/"
    rows = [(name, "Lim", url + name.lower(), "", "", "", "") for name in ("Ana", "Bo", "Cy", "Di", "Ed")]
    import_rows("2024-01-10", *rows)
    part = write_export(rows[0], name="part.csv")
    async with open_prm() as visit:
        await choose(visit, part)
        assert "4 of 5 people you were connected with are not in this file" in visit.text
        assert "from the file's own date" in visit.text


async def test_an_import_that_was_done_before_it_was_left_is_told(
    open_prm: OpenPrm,
    ledger: Ledger,
    ada: PersonRow,
    write_export: WriteExport,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write_export(ADA, GRACE, WEI)
    async with open_prm() as visit:
        await choose(visit, path)
        importing = Halted(monkeypatch, "prm.services.imports.import_paths", is_after=True)
        await visit.pilot.press("enter")
        await importing.reached(visit)
        await visit.pilot.press("escape")
        importing.go_on()
        await visit.settle()
        assert count_people(ledger, None, today) == 3
        assert "Imported: 1 new" in visit.text
        assert "2 People 3" in visit.text


async def test_nothing_is_rehearsed_while_an_import_runs(
    open_prm: OpenPrm,
    ledger: Ledger,
    write_export: WriteExport,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write_export(ADA, GRACE)
    async with open_prm() as visit:
        await choose(visit, path)
        importing = Halted(monkeypatch, "prm.services.imports.import_paths")
        await visit.pilot.press("enter")
        await importing.reached(visit)
        await visit.pilot.press("1", "enter")
        importing.go_on()
        await visit.settle()
        assert len(entries(ledger)) == 1
        assert "Imported: 2 new" in visit.text
        assert "What this import brings" not in visit.text
        assert "2 People 2" in visit.text


async def test_what_an_archive_tells_besides_is_on_the_timeline(
    open_prm: OpenPrm, ledger: Ledger, write_export: WriteExport, tmp_path: Path
) -> None:
    folder = tmp_path / "Complete_LinkedInDataExport_03-14-2025"
    folder.mkdir()
    (folder / "Connections.csv").write_bytes(write_export(ADA, GRACE).read_bytes())
    (folder / "Skills.csv").write_text("Name\nPython\n", encoding="utf-8")
    (folder / "Endorsement_Received_Info.csv").write_text(
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
        "Endorsement Status\n"
        f"2023/06/20 13:05:02 UTC,Evil [/] Skill,Ada,Okafor,{IN}ada-okafor,ACCEPTED\n",
        encoding="utf-8",
    )
    (folder / "Positions.csv").write_text(
        "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Founder,,,Jun 2023,\n",
        encoding="utf-8",
    )
    async with open_prm((120, 40)) as visit:
        await choose(visit, folder)
        for words in ("1 new endorsement", "1 job of your own", "Not used: Skills.csv"):
            assert words in visit.text
        await visit.press("enter")
        assert "Imported: 2 new, 1 new endorsement, 1 job of your own" in visit.text
        assert "takes it back." in visit.text
        await visit.press("2")
        assert "colleague at Acme, since 2025" in visit.text
        assert "they endorsed you for Evil [/] Skill" in visit.text
        await visit.press("u")
        assert "2025: 3 files." in visit.text
        assert all(entry.retracted_at for entry in entries(ledger))
