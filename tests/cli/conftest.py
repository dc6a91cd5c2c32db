"""The words of these tests: `prm` runs the command line on the test's ledger, `contents` is all in it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest
from click.testing import CliRunner

from prm.cli.root import prm as command_line
from prm.ledger.opening import Ledger


class Outcome(NamedTuple):
    """What a run of `prm` left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def complaint(self) -> str:
        """The one line on stderr of a refusal."""
        (line,) = self.err.splitlines()
        assert self.code == 1
        assert self.out == ""
        assert line.startswith("prm: ")
        return line

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Prm(Protocol):
    """Runs `prm` with these words on the test's ledger and day."""

    def __call__(self, *words: str, code: int | None = 0, env: dict[str, str] | None = None) -> Outcome: ...


@pytest.fixture
def prm(tmp_path: Path, today: date) -> Prm:
    ledger = tmp_path / "data" / "ledger.db"

    def run(*words: str, code: int | None = 0, env: dict[str, str] | None = None) -> Outcome:
        surroundings = {"PRM_TODAY": today.isoformat(), "NO_COLOR": "1"} | (env or {})
        result = CliRunner().invoke(
            command_line, ["--ledger", str(ledger), *words], env=surroundings, prog_name="prm"
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert code is None or result.exit_code == code, result.output
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def contents(ledger: Ledger) -> Callable[[], str]:
    """Returns every row of every table, the word index included."""

    def rows() -> str:
        tables = ledger.reader.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        return "\n".join(
            f"{table}: {ledger.reader.execute(f'SELECT * FROM {table}').fetchall()}"
            for (table,) in tables.fetchall()
        )

    return rows
