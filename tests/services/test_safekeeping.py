"""Backups, putting one back, and proving that the ledger is whole."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger import migrations, opening
from prm.ledger.migrations import VERSION
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import list_people
from prm.services.keeping import add_note, tag_people
from prm.services.people import add_person
from prm.services.safekeeping import backup, check, restore
from prm.settings import Settings

from ..laws.views import dump


def names(path: Path, today: date) -> list[str]:
    ledger = Ledger.open_to_read(path)
    found = [row.name for row in list_people(ledger, None, today)]
    ledger.close()
    return found


def damage(path: Path) -> None:
    """Overwrite most of a database's pages."""
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    conn.close()
    data = bytearray(path.read_bytes())
    data[4_096:] = b"\xaa" * (len(data) - 4_096)
    path.write_bytes(data)


def test_a_backup_is_the_whole_ledger_for_its_owner_only(ledger: Ledger, ada: PersonRow, today: date) -> None:
    add_note(ledger, [ada.id], "likes tea", today)
    path = backup(ledger)
    assert path.parent == ledger.path.parent
    assert path.stat().st_mode & 0o777 == 0o600
    copy = Ledger.open_to_read(path)
    assert dump(copy) == dump(ledger)
    assert check(copy) == []
    copy.close()
    assert sorted(file.name for file in path.parent.glob(f"{path.name}*")) == [path.name]


def test_a_backup_goes_where_it_is_told_and_overwrites_nothing(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    path = backup(ledger, tmp_path / "mine.db")
    assert path == tmp_path / "mine.db"
    assert ada.name in names(path, today)
    for taken in (path, tmp_path, ledger.path):
        with pytest.raises(Refused, match="this file exists already; name another"):
            backup(ledger, taken)
    with pytest.raises(Refused, match="No such file or directory"):
        backup(ledger, tmp_path / "nowhere" / "mine.db")


def test_a_backup_made_while_another_program_writes_is_what_was_there_before(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM person")
    path = backup(ledger, tmp_path / "mine.db")
    other.execute("ROLLBACK")
    other.close()
    assert ada.name in names(path, today)


def test_two_backups_in_one_second_are_two_files(ledger: Ledger, ada: PersonRow) -> None:
    assert ada.id
    assert backup(ledger) != backup(ledger)


def test_a_backup_is_put_back_and_the_ledger_kept(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    old = dump(ledger)
    saved = backup(ledger, tmp_path / "mine.db")
    tag_people(ledger, [ada.id], ["friend"], [], today)
    new = dump(ledger)
    path = ledger.path
    ledger.close()
    kept = restore(path, saved)
    assert kept is not None
    for file, content in ((path, old), (kept, new), (saved, old)):
        opened = Ledger.open(file)
        assert dump(opened) == content
        opened.close()
        assert file.stat().st_mode & 0o777 == 0o600
    assert restore(path, kept) != kept


def test_a_ledger_put_back_can_be_read_while_it_is_written(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    saved = backup(ledger, tmp_path / "mine.db")
    ledger.close()
    restore(ledger.path, saved)
    opened = Ledger.open(ledger.path)
    assert opened.reader.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM person")
    assert ada.name in [row.name for row in list_people(opened, None, today)]
    other.execute("COMMIT")
    other.close()
    assert list_people(opened, None, today) == []
    opened.close()


def test_a_ledger_that_is_open_elsewhere_reads_and_writes_what_was_put_back(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, tmp_path: Path
) -> None:
    saved = backup(ledger, tmp_path / "mine.db")
    add_person(ledger, "Wei Zhang", {}, today, Settings())
    elsewhere = Ledger.open(ledger.path)
    assert len(list_people(elsewhere, None, today)) == 3
    seen = elsewhere.data_version()
    ledger.close()
    restore(ledger.path, saved)
    assert elsewhere.data_version() != seen
    assert {row.id for row in list_people(elsewhere, None, today)} == {ada.id, grace.id}
    add_note(elsewhere, [ada.id], "likes tea", today)
    assert check(elsewhere) == []
    opened = Ledger.open_to_read(ledger.path)
    assert dump(opened) == dump(elsewhere)
    opened.close()
    elsewhere.close()


def test_nothing_is_put_back_while_another_program_writes(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ada.id
    monkeypatch.setattr("prm.ledger.connecting.BUSY_MS", 10)
    saved = backup(ledger, tmp_path / "mine.db")
    before = dump(ledger)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match="another program is writing to the ledger"):
        restore(ledger.path, saved)
    other.execute("ROLLBACK")
    other.close()
    assert dump(ledger) == before


def test_a_backup_is_put_where_no_ledger_is(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere" / "ledger.db"
    assert restore(path, backup(ledger, tmp_path / "mine.db")) is None
    assert ada.name in names(path, today)
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("garbage", [b"", b"not a database" * 999])
def test_a_backup_takes_the_place_of_a_ledger_that_cannot_be_read(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path, garbage: bytes
) -> None:
    saved = backup(ledger, tmp_path / "mine.db")
    ledger.close()
    ledger.path.write_bytes(garbage)
    kept = restore(ledger.path, saved)
    assert ada.name in names(ledger.path, today)
    assert kept is not None


def test_a_backup_takes_the_place_of_a_damaged_ledger(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    saved = backup(ledger, tmp_path / "mine.db")
    ledger.close()
    damage(ledger.path)
    damaged = ledger.path.read_bytes()
    kept = restore(ledger.path, saved)
    assert ada.name in names(ledger.path, today)
    assert kept is not None
    assert kept.read_bytes() == damaged


def test_what_is_no_sound_backup_is_refused(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path
) -> None:
    saved = backup(ledger, tmp_path / "damaged.db")
    damage(saved)
    text = tmp_path / "text.db"
    text.write_text("First Name,Last Name\n" * 99)
    newer = backup(ledger, tmp_path / "newer.db")
    with sqlite3.connect(newer) as conn:
        conn.execute(f"PRAGMA user_version = {VERSION + 1}")
    conn.close()
    empty = tmp_path / "empty.db"
    empty.touch()
    ledger.close()
    before = ledger.path.read_bytes()
    for file, message in (
        (saved, "damaged"),
        (text, "not a prm ledger"),
        (newer, "newer prm"),
        (empty, "not a prm ledger"),
        (tmp_path, "there is no such file"),
        (tmp_path / "nowhere.db", "there is no such file; name a backup"),
    ):
        with pytest.raises(Refused, match=message):
            restore(ledger.path, file)
    assert ledger.path.read_bytes() == before
    assert ada.name in names(ledger.path, today)
    assert empty.read_bytes() == b""


def test_a_backup_of_an_older_version_is_put_back_and_left_as_it_is(
    ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = backup(ledger, tmp_path / "mine.db")
    before = saved.read_bytes()
    ledger.close()
    steps = (*migrations.STEPS, "CREATE TABLE extra (id INTEGER PRIMARY KEY);\n")
    monkeypatch.setattr(migrations, "STEPS", steps)
    for module in (migrations, opening):
        monkeypatch.setattr(module, "VERSION", VERSION + 1)
    restore(ledger.path, saved)
    assert ada.name in names(ledger.path, today)
    assert saved.read_bytes() == before
    assert [file.name for file in tmp_path.glob("mine.db*")] == ["mine.db"]


@pytest.mark.usefixtures("ada")
def test_a_whole_ledger_has_no_problems(ledger: Ledger) -> None:
    before = dump(ledger)
    assert check(ledger) == []
    assert dump(ledger) == before


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        ("UPDATE person SET company = 'Globex' WHERE id = 1", "person: the stored rows differ"),
        ("DELETE FROM person WHERE id = 1", "person: the stored rows differ"),
        ("INSERT INTO alias VALUES (2, 1, 'because')", "alias: the stored rows differ"),
        ("INSERT INTO person_words (person_words) VALUES ('delete-all')", "search index: the stored rows"),
    ],
)
@pytest.mark.usefixtures("ada")
def test_a_projection_that_is_wrong_is_found_and_mended(ledger: Ledger, harm: str, problem: str) -> None:
    whole = dump(ledger)["person"]
    with ledger.writer() as conn:
        conn.execute(harm)
    harmed = dump(ledger)
    assert problem in " ".join(check(ledger))
    assert dump(ledger) == harmed
    assert "(mended)" in " ".join(check(ledger, is_repair=True))
    assert check(ledger) == []
    assert dump(ledger)["person"] == whole


@pytest.mark.usefixtures("ada")
def test_rows_that_point_at_nothing_are_found(ledger: Ledger) -> None:
    with ledger.connection() as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute("INSERT INTO sighting VALUES (99, 1, 1)")
    assert check(ledger) == ["a row of sighting points at a missing entry"]


@pytest.mark.usefixtures("ada")
def test_damaged_pages_are_found(ledger: Ledger) -> None:
    ledger.close()
    damage(ledger.path)
    found: list[str] = []
    try:
        found = check(ledger)
    except Refused as refused:
        found = [str(refused)]
    assert found
