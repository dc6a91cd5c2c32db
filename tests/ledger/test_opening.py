"""The ledger's file: made, opened, refused; and what others may do to it meanwhile."""

import sqlite3
import threading
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger import connecting, opening
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import count_people, list_people
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.keeping import add_note
from prm.services.people import add_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, GRACE, WriteExport
from ..laws.views import dump


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a ledger holds."""
    ledger = Ledger.open_to_read(path)
    rows = dump(ledger)
    ledger.close()
    return rows


def test_a_new_ledger_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "ledger.db"
    ledger = Ledger.open(path)
    with ledger.writer() as conn:
        conn.execute("INSERT INTO profile (network, handle) VALUES ('x', 'ada')")
        assert [mode(file) for file in path.parent.iterdir()] == [0o600] * len(list(path.parent.iterdir()))
    assert mode(path.parent) == 0o700
    ledger.close()


def test_a_new_ledger_in_which_nothing_was_entered_goes_again(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    assert ledger.reader.execute("SELECT count(*) FROM entry").fetchone() == (0,)
    ledger.close()
    assert list(tmp_path.iterdir()) == []


def test_a_new_ledger_stays_where_another_program_uses_it(tmp_path: Path, today: date) -> None:
    one, other = [Ledger.open(tmp_path / "ledger.db") for _ in "ab"]
    assert count_people(other, None, today) == 0
    one.close()
    add_person(other, "Wei Zhang", {}, today, Settings())
    other.close()
    assert count_people(Ledger.open_to_read(tmp_path / "ledger.db"), None, today) == 1


def test_a_new_ledger_stays_with_all_of_it_undone(ledger: Ledger, today: date) -> None:
    undo(ledger, add_person(ledger, "Wei Zhang", {}, today, Settings())[0])
    ledger.close()
    redo(Ledger.open(ledger.path), None)
    assert count_people(ledger, None, today) == 1


def test_reading_a_missing_ledger_finds_nobody_and_makes_nothing(tmp_path: Path, today: date) -> None:
    ledger = Ledger.open_to_read(tmp_path / "data" / "ledger.db")
    assert list_people(ledger, None, today) == []
    ledger.close()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_ledger(tmp_path: Path, today: date) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    ledger = Ledger.open(path)
    assert count_people(ledger, None, today) == 0
    ledger.close()


@pytest.mark.parametrize("open_it", [Ledger.open, Ledger.open_to_read])
@pytest.mark.parametrize(
    "data", [b"First Name,Last Name\n" * 40, b"\x00\xff" * 3_000, b"SQLite format 3\0junk"]
)
def test_a_file_of_another_kind_is_refused_and_left_alone(
    tmp_path: Path, open_it: object, data: bytes
) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(data)
    assert callable(open_it)
    with pytest.raises(Refused, match=r"ledger\.db: this file is not a prm ledger; name another"):
        open_it(path)
    assert path.read_bytes() == data
    assert [file.name for file in tmp_path.iterdir()] == ["ledger.db"]


@pytest.mark.parametrize("open_it", [Ledger.open, Ledger.open_to_read])
@pytest.mark.parametrize("version", [0, 1])
def test_the_database_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, open_it: object, version: int
) -> None:
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE bookmarks (url TEXT)")
        conn.execute(f"PRAGMA user_version = {version}")
    conn.close()
    before = path.read_bytes()
    assert callable(open_it)
    with pytest.raises(Refused, match="not a prm ledger"):
        open_it(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("open_it", [Ledger.open, Ledger.open_to_read])
def test_a_folder_is_refused(tmp_path: Path, open_it: object) -> None:
    assert callable(open_it)
    with pytest.raises(Refused, match="this is a folder; name a file with --ledger"):
        open_it(tmp_path)


def test_a_ledger_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("")
    with pytest.raises(Refused, match="choose another place with --ledger"):
        Ledger.open(tmp_path / "notes" / "ledger.db")


def test_writing_while_another_program_writes_is_refused(
    ledger: Ledger, ada: PersonRow, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.ledger.connecting.BUSY_MS", 20)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match="another program is writing to the ledger; try again"):
        add_note(ledger, [ada.id], "likes tea", today)
    other.execute("ROLLBACK")
    other.close()
    assert add_note(ledger, [ada.id], "likes tea", today)


def test_reading_while_another_program_writes_sees_what_was_there_before(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    version = ledger.data_version()
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE person SET name = 'Someone Else' WHERE id = ?", (ada.id,))
    assert [row.name for row in list_people(ledger, None, today)] == ["Ada Okafor", "Grace Lindqvist"]
    assert ledger.data_version() == version
    other.execute("COMMIT")
    other.close()
    assert ledger.data_version() != version
    assert "Someone Else" in [row.name for row in list_people(ledger, None, today)]


def test_each_thread_reads_through_a_connection_of_its_own(ledger: Ledger) -> None:
    seen: list[sqlite3.Connection] = []
    thread = threading.Thread(target=lambda: seen.append(ledger.reader))
    thread.start()
    thread.join()
    assert ledger.reader is ledger.reader
    assert seen[0] is not ledger.reader


def test_a_reader_cannot_write(ledger: Ledger) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        ledger.reader.execute("DELETE FROM person")


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections to a file that may only be read, as permissions do not stop whoever runs tests as root."""
    connect = connecting.connect

    def connect_to_read(path: Path, is_read_only: bool = False) -> sqlite3.Connection:
        conn = connect(path, is_read_only)
        conn.execute("PRAGMA query_only = ON")
        return conn

    monkeypatch.setattr(opening, "connect", connect_to_read)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that cannot make the file any longer."""
    connect = connecting.connect

    def connect_to_full(path: Path, is_read_only: bool = False) -> sqlite3.Connection:
        conn = connect(path, is_read_only)
        conn.execute("PRAGMA max_page_count = 1")
        return conn

    monkeypatch.setattr(opening, "connect", connect_to_full)


def forbid_side_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite open no file beside which it would have to make others, as on a read-only disk."""
    connect = sqlite3.connect

    def connect_without(database: str, *args: float, **options: bool) -> sqlite3.Connection:
        if "immutable" not in str(database):
            raise sqlite3.OperationalError("unable to open database file")
        return connect(database, *args, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect_without)


def write_in_every_way(ledger: Ledger, ada: PersonRow, today: date, export: Path, message: str) -> None:
    """Try an import, a talk, and the making of a ledger: all are refused, and nothing is changed."""
    ledger.close()
    before = content(ledger.path)
    with pytest.raises(Refused, match=message):
        import_paths(ledger, [export], today, Settings())
    with pytest.raises(Refused, match=message):
        record_talk(ledger, [ada.id], today, "met", "about tea " * 20_000, today)
    assert content(ledger.path) == before
    with pytest.raises(Refused, match=message):
        Ledger.open(ledger.path.with_name("new.db"))


def test_a_ledger_that_may_only_be_read_is_refused(
    ledger: Ledger, ada: PersonRow, today: date, write_export: WriteExport, request: pytest.FixtureRequest
) -> None:
    export = write_export(
        *[(*ADA[:2], f"{ADA[2]}-{number}", *ADA[3:]) for number in range(3_000)], name="new.csv"
    )
    request.getfixturevalue("unwritable")
    write_in_every_way(ledger, ada, today, export, "the ledger cannot be written to; make the file")


def test_a_full_disk_is_refused_and_nothing_is_changed(
    ledger: Ledger, ada: PersonRow, today: date, write_export: WriteExport, request: pytest.FixtureRequest
) -> None:
    export = write_export(
        *[(*ADA[:2], f"{ADA[2]}-{number}", *ADA[3:]) for number in range(3_000)], name="new.csv"
    )
    request.getfixturevalue("full_disk")
    write_in_every_way(ledger, ada, today, export, "the disk is full; nothing was changed; make room")


def test_a_ledger_on_a_read_only_disk_can_be_read(
    ledger: Ledger, ada: PersonRow, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite cannot make its side files, it is told that nobody changes the ledger."""
    ledger.close()
    with sqlite3.connect(ledger.path) as conn:
        conn.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    conn.close()
    forbid_side_files(monkeypatch)
    opened = Ledger.open_to_read(ledger.path)
    assert [row.name for row in list_people(opened, None, today)] == ["Ada Okafor", "Grace Lindqvist"]
    opened.close()


def test_a_ledger_on_a_read_only_disk_is_refused_while_the_last_writes_are_not_in_it(
    ledger: Ledger, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ledger.path.with_name("ledger.db-wal").stat().st_size
    forbid_side_files(monkeypatch)
    with pytest.raises(Refused, match="the ledger cannot be opened"):
        Ledger.open_to_read(ledger.path)


@pytest.mark.usefixtures("ada")
def test_closing_closes_the_connections_of_all_threads(ledger: Ledger) -> None:
    conn = ledger.reader
    ledger.close()
    with pytest.raises(sqlite3.ProgrammingError):
        conn.execute("SELECT 1")
    assert ledger.reader.execute("SELECT count(*) FROM person").fetchone() == (2,)


def test_the_past_does_not_touch_the_present(ledger: Ledger, ada: PersonRow, today: date) -> None:
    before = content(ledger.path)
    past = ledger.as_of(date(2023, 1, 1))
    assert list_people(past, None, today) == []
    past.close()
    assert content(ledger.path) == before
    assert GRACE[0] in "".join(row.name for row in list_people(ledger, None, today))


def test_a_ledger_that_others_could_read_is_for_its_owner_from_then_on(
    ledger: Ledger, ada: PersonRow, today: date
) -> None:
    ledger.path.chmod(0o644)
    opened = Ledger.open(ledger.path)
    record_talk(opened, [ada.id], today, "met", "", today)
    assert {file.stat().st_mode & 0o777 for file in ledger.path.parent.glob("ledger.db*")} == {0o600}
    opened.close()


def test_a_ledger_on_a_read_only_disk_can_be_checked(
    ledger: Ledger, ada: PersonRow, unwritable: None
) -> None:
    assert ada.id
    assert check(Ledger.open_to_read(ledger.path)) == []
