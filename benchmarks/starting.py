"""From the start of the process to the first person on the screen, in a terminal."""

import sys
from pathlib import Path

from benchmarks import minimal_app
from benchmarks.cold import PRM
from benchmarks.rows import Row, compared
from benchmarks.stock import TODAY, Stock
from benchmarks.terminal import Terminal
from benchmarks.timing import in_turn
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import people_due, people_never

MINIMAL = (sys.executable, str(Path(minimal_app.__file__)))
"""The command that runs the floor."""
LEAVE = b"\x11"
"""Ctrl-Q, which leaves any Textual app."""


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the row on starting."""
    name = first_person(stock)
    subjects = {
        "floor": lambda: _start(MINIMAL, stock, minimal_app.LINE),
        "prm": lambda: _start((PRM,), stock, name),
    }
    taken = in_turn(runs, subjects)
    what = "TUI: process start to the first person on screen"
    return [compared(what, stock.people, taken["floor"], taken["prm"], 1.4)]


def first_person(stock: Stock) -> str:
    """Return what a list has room for of the first name that the TUI opens with."""
    ledger = Ledger.open_to_read(stock.ledger)
    try:
        return cut((people_due(ledger, TODAY, 1) or people_never(ledger, 1))[0].name)
    finally:
        ledger.close()


def cut(name: str) -> str:
    """Return the part of a name that every list has room for."""
    return name[:10]


def _start(command: tuple[str, ...], stock: Stock, text: str) -> float:
    with Terminal(command, stock.environment) as terminal:
        shown = terminal.until(lambda screen: any(text in line for line in screen.lines()))
        terminal.settle()
        started = terminal.started
        terminal.end(LEAVE)
    return (shown - started) * 1e3
