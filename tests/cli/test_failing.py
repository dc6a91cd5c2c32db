"""Ends that are nobody's mistake: Ctrl-C, a pipe that closes, an error from below."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prm.cli.failing import failure_of
from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import ImportRows


def test_a_refusal_is_one_line() -> None:
    failure = failure_of(Refused("is\nbroken\x1b[31m", "a.csv", "mend it"))
    assert failure is not None
    assert (failure.message, failure.exit_code) == ("a.csv: is\nbroken\x1b[31m; mend it", 1)


def test_a_defect_of_prm_is_not_hidden() -> None:
    assert failure_of(ZeroDivisionError()) is None


def test_an_error_of_sqlite_says_what_to_do() -> None:
    class Wrapped(Exception):
        orig = sqlite3.OperationalError("strange")

    for problem in (sqlite3.OperationalError("strange"), Wrapped()):
        failure = failure_of(problem)
        assert failure is not None
        assert failure.message == "the ledger cannot be used: strange; run `prm check`"


def test_ctrl_c(prm: Prm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("prm.ledger.reading.people.list_people", interrupt)
    assert prm("people", code=130).err == "prm: stopped; the ledger is as it was\n"


def test_a_reader_that_has_gone_is_no_error(ledger: Ledger, import_rows: "ImportRows") -> None:
    rows = [
        ("Ada", f"N{n}", f"https://www.linkedin.com/in/a-{n}", "", "Acme", "CTO", "05 Mar 2019")
        for n in range(3_000)
    ]
    import_rows("2024-01-10", *rows)
    for words in (["people", "--limit", "0"], ["people", "--limit", "1"], ["export", "json"], ["--help"]):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run(
            [sys.executable, "-m", "prm", *words],
            env={**os.environ, "PRM_LEDGER": str(ledger.path)},
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        os.close(write)
        assert "Traceback" not in done.stderr
        assert "BrokenPipe" not in done.stderr
        assert done.returncode in (1, 141)


def test_a_terminal_that_cannot_show_a_character_shows_another(ledger: Ledger, ada: PersonRow) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prm", "people"],
        env={**os.environ, "PRM_LEDGER": str(ledger.path), "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert b"?  Ada Okafor" in done.stdout


def test_the_program_is_a_module_too(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prm", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("prm ")


def test_ctrl_c_after_something_was_recorded_says_so(
    prm: Prm, ada: PersonRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("prm.cli.keeping.say", interrupt)
    told = prm("note", "ada", "likes tea", code=130).err
    assert told == "prm: stopped after the ledger was changed; `prm history` shows what was recorded\n"
    assert "likes tea" in prm("show", "ada").out
