"""Everything that is refused: exit code 1, one line on stderr, nothing on stdout, and an unchanged ledger."""

import os
import random
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger

from .conftest import Prm

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def _zip(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def _truncated(folder: Path) -> Path:
    path = _zip(folder / "cut.zip", ("Connections.csv", HEADER.encode() * 99))
    path.write_bytes(path.read_bytes()[:-40])
    return path


def _encrypted(folder: Path) -> Path:
    path = _zip(folder / "locked.zip", ("Connections.csv", HEADER.encode()))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    return path


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


FILES: dict[str, Callable[[Path], Path]] = {
    "missing": lambda folder: folder / "missing.csv",
    "empty": lambda folder: _file(folder, "Connections.csv", b""),
    "header only": lambda folder: _file(folder, "Connections.csv", HEADER.encode()),
    "html": lambda folder: _file(folder, "Connections.csv", b"<!doctype html><title>Sign in</title>" * 50),
    "random bytes": lambda folder: _file(folder, "Connections.csv", random.Random(7).randbytes(9_999)),
    "foreign csv": lambda folder: _file(folder, "Connections.csv", b"Date,Amount\n2024-01-01,12\n"),
    "no usable row": lambda folder: _file(folder, "Connections.csv", f"{HEADER},,,,,,21 Feb 2026\n".encode()),
    "truncated zip": _truncated,
    "encrypted zip": _encrypted,
    "zip bomb": lambda folder: _zip(folder / "bomb.zip", ("Connections.csv", b"\0" * 60_000_000)),
    "member outside": lambda folder: _zip(folder / "up.zip", ("../Connections.csv", HEADER.encode())),
    "zip without people": lambda folder: _zip(
        folder / "Basic_LinkedInDataExport_03-14-2026.zip", ("Profile.csv", b"a,b\n1,2\n")
    ),
    "empty folder": lambda folder: folder,
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_cannot_be_used(
    kind: str, prm: Prm, ada: PersonRow, contents: Callable[[], str], tmp_path: Path
) -> None:
    before = contents()
    folder = tmp_path / "bad"
    folder.mkdir()
    path = FILES[kind](folder)
    complaint = prm("import", str(path), code=1).complaint
    assert path.name in complaint
    assert contents() == before
    assert prm("import", str(path), "--json", code=1).complaint == complaint


WORDS = [
    ("show", "zzz"),
    ("show", "999"),
    ("show", "a"),
    ("show", "linkedin:nobody"),
    ("show", "nobody@example.org"),
    ("show", "ada", "--as-of", "2024-13-01"),
    ("show", "ada", "--as-of", "2030-01-01"),
    ("people", "--as-of", "soon"),
    ("people", "company:"),
    ("people", "(ada"),
    ("people", "is:happy"),
    ("people", "talked:>soon"),
    ("people", "colour:red"),
    ("export", "csv", "or"),
    ("import", "a.csv", "--as-of", "someday"),
    ("import", "a.csv", "--as-of", "2030-01-01"),
    ("add", " "),
    ("add", "Wei", "--email", "wei at example"),
    ("add", "Wei", "--phone", "12"),
    ("add", "Wei", "--birthday", "2024-02-31"),
    ("add", "Wei", "--profile", "not a profile"),
    ("add", "Wei", "--profile", "linkedin:ada-okafor"),
    ("edit", "ada", "--email", "ada@"),
    ("edit", "ada", "--phone", "twelve"),
    ("edit", "zzz", "--company", "Acme"),
    ("tag", "ada", "+two words"),
    ("tag", "zzz", "+friend"),
    ("cadence", "ada", "often"),
    ("cadence", "ada", "0d"),
    ("cadence", "#two words", "30d"),
    ("snooze", "ada", "yesterday"),
    ("snooze", "ada", "2020-01-01"),
    ("snooze", "ada", "a while"),
    ("note", "ada", " "),
    ("note", "zzz", "hello"),
    ("log", "lunch with ada", "--on", "never"),
    ("undo", "999"),
    ("redo", "1"),
    ("restore", "missing.db"),
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_words_that_cannot_be_followed(
    words: tuple[str, ...], prm: Prm, ada: PersonRow, contents: Callable[[], str]
) -> None:
    prm("add", "Ann Adams")
    before = contents()
    prm(*words, code=1).complaint  # noqa: B018
    assert contents() == before


def test_several_candidates_are_listed(prm: Prm, ada: PersonRow) -> None:
    prm("add", "Ada Lovelace")
    complaint = prm("show", "ada", code=1).complaint
    assert f"{ada.id} Ada Okafor (CTO · Acme)" in complaint
    assert "Ada Lovelace" in complaint


def test_a_day_that_prm_is_told_wrongly(prm: Prm, ada: PersonRow) -> None:
    assert "PRM_TODAY" in prm("due", env={"PRM_TODAY": "today"}, code=1).complaint


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("colour = 'red'", "colour"),
        ("region = 'Narnia'", "Narnia"),
        ("[keys]\nnosuchverb = 'x'", "nosuchverb"),
        ("[keys]\nbackup = 'x'", "backup"),
        ("[keys]\nlog = ''", "log"),
        ("[keys]\nlog = 'l,'", "log"),
        ("reply = 'Dear {nme}'", "{nme}"),
        ("reply = 'Dear {name} {'", "{"),
    ],
)
def test_a_wrong_setting(prm: Prm, tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    complaint = prm("add", "Wei", env={"PRM_SETTINGS": str(path)}, code=1).complaint
    assert word in complaint
    assert str(path) in complaint


READING = [("people",), ("due",), ("never",), ("history",), ("show", "ada"), ("check",), ()]
WRITING = [("note", "ada", "hello"), ("add", "Wei"), ("undo",), ("log", "lunch with ada")]


@pytest.mark.parametrize("words", [*READING, *WRITING], ids=" ".join)
def test_a_file_that_is_no_ledger(words: tuple[str, ...], prm: Prm, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Ada, " * 1_000)
    complaint = prm("--ledger", str(path), *words, code=1).complaint
    assert str(path) in complaint
    assert path.read_text() == "Dear Ada, " * 1_000


@pytest.mark.parametrize("words", [*READING, *WRITING], ids=" ".join)
def test_a_ledger_of_a_newer_prm(words: tuple[str, ...], prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    conn = sqlite3.connect(ledger.path)
    conn.execute("PRAGMA user_version = 999")
    conn.close()
    assert "newer" in prm(*words, code=1).complaint


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_a_ledger_that_another_program_writes(
    words: tuple[str, ...], prm: Prm, ada: PersonRow, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.ledger.connecting.BUSY_MS", 10)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "another program" in prm(*words, code=1).complaint
    other.close()


def test_a_full_disk(
    prm: Prm, ada: PersonRow, contents: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents()
    connect = sqlite3.connect

    def connect_to_full_disk(*args: Any, **options: Any) -> sqlite3.Connection:
        conn: sqlite3.Connection = connect(*args, **options)
        (pages,) = conn.execute("PRAGMA page_count").fetchone()
        conn.execute(f"PRAGMA max_page_count = {pages}")
        return conn

    monkeypatch.setattr("sqlite3.connect", connect_to_full_disk)
    assert "disk is full" in prm("note", "ada", "x" * 500_000, code=1).complaint
    assert contents() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_a_read_only_ledger(words: tuple[str, ...], prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    before = ledger.path.read_bytes()
    ledger.path.chmod(0o400)
    ledger.path.parent.chmod(0o500)
    try:
        assert str(ledger.path) in prm(*words, code=1).complaint
        assert ledger.path.read_bytes() == before
    finally:
        ledger.path.parent.chmod(0o700)


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Wei", "--email", "wei"),
        ("import", "missing.csv"),
        ("undo",),
        ("tag", "ada", "+friend"),
        ("log", "lunch with Ada"),
        ("cadence", "#friend", "often"),
    ],
    ids=" ".join,
)
def test_a_first_verb_that_is_refused_leaves_no_ledger_behind(
    words: tuple[str, ...], prm: Prm, tmp_path: Path
) -> None:
    assert prm(*words, code=1).complaint
    assert [path for path in (tmp_path / "data").glob("*") if path.is_file()] == []
    prm("add", "Wei")
    assert len(prm("people", "--json").json) == 1
