"""Whole processes: a verb of the command line, beside importing what it cannot do without."""

import subprocess
import sys
from pathlib import Path

from benchmarks.rows import Row, compared
from benchmarks.stock import Stock
from benchmarks.timing import in_turn, process

PRM = str(Path(sys.executable).parent / "prm")
"""The console script of the same environment."""
FLOOR = (sys.executable, "-c", "import sqlite3, click")
_VERBS = {
    "prm people amara --json": ("amara", 2.0),
    "prm due --json": ("last_talked_on", 2.0),
    "prm --help": ("Usage", 1.5),
}
"""Command line → what it must print, and its target."""


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return a row for each command line, cold."""
    commands = {line: (PRM, *line.split()[1:]) for line in _VERBS}
    for line, command in commands.items():
        _check(command, stock, _VERBS[line][0])
    subjects = {line: process(command, stock.environment) for line, command in commands.items()}
    taken = in_turn(runs, {"floor": process(FLOOR), **subjects})
    return [
        compared(f"`{line}`, cold process", stock.people, taken["floor"], taken[line], _VERBS[line][1])
        for line in _VERBS
    ]


def _check(command: tuple[str, ...], stock: Stock, expected: str) -> None:
    environment = {**stock.environment, "PATH": ""}
    said = subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stdout
    if expected not in said.lower() and expected not in said:
        raise SystemExit(f"{' '.join(command)} did not print {expected!r}")
