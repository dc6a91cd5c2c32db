"""What a linter cannot see: which modules a process loads to do one thing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger

SLOW = (
    "textual",
    "rich",
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "dateparser",
    "phonenumbers",
    "email_validator",
)
READING = [
    "people ada --json",
    "people --as-of 2025-01-01",
    "people",
    "due --json",
    "duplicates",
    "duplicates --json",
    "changes --json",
    "invitations",
    "invitations --json",
    "messages",
    "messages --json",
    "network",
    "network --json",
    "never",
    "show ada",
    "show ada --json",
    "show ada --why",
    "show ada --as-of 2025-01-01",
    "history",
    "export csv",
    "export json",
    "check",
]


def loaded(words: list[str], ledger: Path, **variables: str) -> set[str]:
    """Return the modules that a process has loaded when `prm` with *words* ends."""
    script = (
        "import sys, prm.__main__ as program\n"
        "sys.argv = ['prm', *sys.argv[1:]]\n"
        "try: program.main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        env={**os.environ, "PRM_LEDGER": str(ledger), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


def slow(modules: set[str]) -> list[str]:
    return [name for name in SLOW if name in modules]


@pytest.mark.parametrize("line", READING)
def test_a_reading_verb_loads_nothing_slow(line: str, ledger: Ledger, ada: PersonRow) -> None:
    modules = loaded(line.split(), ledger.path)
    assert slow(modules) == []
    assert "platformdirs" not in modules
    assert "prm.ledger.importing" not in modules


def test_today_loads_nothing_slow(ledger: Ledger, ada: PersonRow) -> None:
    assert slow(loaded([], ledger.path)) == []


def test_help_loads_no_command_and_no_ledger(ledger: Ledger) -> None:
    modules = loaded(["--help"], ledger.path)
    assert slow(modules) == []
    for name in ("sqlite3", "json", "prm.ledger", "prm.cli.people", "prm.cli.talks", "prm.domain.filters"):
        assert name not in modules


@pytest.mark.parametrize(
    "words", ["prm ", "prm show a", "prm tag ada +", "prm people is:", "prm people tag:"]
)
def test_completion_loads_nothing_slow(words: str, ledger: Ledger, ada: PersonRow) -> None:
    modules = loaded([], ledger.path, _PRM_COMPLETE="bash_complete", COMP_WORDS=words, COMP_LAST="")
    assert slow(modules) == []


def test_json_is_loaded_for_json_only(ledger: Ledger, ada: PersonRow) -> None:
    assert "json" not in loaded(["people"], ledger.path)


def test_prm_alone_on_a_terminal_needs_no_command_line(tmp_path: Path) -> None:
    script = """if True:
        import sys, prm.cli.without_verb as alone, prm.tui.app as tui, prm.__main__ as program
        sys.argv = ["prm"]
        alone.is_interactive = lambda: True
        tui.run_tui = lambda ledger, settings, today: print(ledger.path, "click" in sys.modules)
        program.main()
    """
    ledger = tmp_path / "ledger.db"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PRM_LEDGER": str(ledger)},
    )
    assert done.stdout == f"{ledger} False\n"
