"""The most memory that the TUI holds while someone looks around, beside a minimal app that just shows."""

from benchmarks import minimal_app
from benchmarks.cold import PRM
from benchmarks.pressing import DOWN, END, go_to_people
from benchmarks.rows import Row, compared
from benchmarks.starting import LEAVE, MINIMAL
from benchmarks.stock import Stock
from benchmarks.terminal import Terminal
from benchmarks.timing import in_turn


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the row on memory."""
    taken = in_turn(runs, {"floor": lambda: _show(stock), "prm": lambda: _look_around(stock)})
    return [compared("peak memory of the TUI", stock.people, taken["floor"], taken["prm"], 1.5, "MB")]


def _show(stock: Stock) -> float:
    with Terminal(MINIMAL, stock.environment) as terminal:
        terminal.until(lambda screen: any(minimal_app.LINE in line for line in screen.lines()))
        terminal.settle()
        return terminal.end(LEAVE).peak


def _look_around(stock: Stock) -> float:
    """Start, list everyone, go to the last and back, and search: then leave."""
    with Terminal((PRM,), stock.environment) as terminal:
        go_to_people(terminal, stock)
        for keys in (DOWN, END, b"/", b"a", b"m", b"\x15", DOWN):
            terminal.send(keys)
            terminal.settle()
        return terminal.end(LEAVE).peak
