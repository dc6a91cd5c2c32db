"""Importing, beside parsing the same CSV and inserting its cells with one `executemany`.

Runs in a process of its own (`python -m benchmarks.importing FOLDER PEOPLE RUNS`), so that the measuring
process stays small; its modules are loaded before anything is measured, and the garbage collector is left on.
"""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.making import import_export
from benchmarks.rows import Row, compared
from benchmarks.stock import EARLIER, MONTH_EARLIER, TODAY, Stock
from benchmarks.timing import in_turn, took
from prm.ledger.opening import Ledger

_FIRST = "first import, search index included"
_NEXT_MONTH = "importing the next export, of a month later, over it"
_NEXT = "importing the next export, of two years later, over it"
_AGAIN = "importing the same export again"
_AT_MOST = {_FIRST: 4.0, _NEXT_MONTH: 4.0, _AGAIN: 1.0}
_JUDGED = 30_000
_COLUMNS = frozenset({"First Name", "CONVERSATION ID", "Sent At"})
"""By one of these a header is known."""


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the four rows on imports. Targets are set up to 30,000 people."""
    command = [sys.executable, "-m", "benchmarks.importing", str(stock.folder), str(stock.people), str(runs)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent
    )
    taken: dict[str, list[float]] = json.loads(done.stdout)
    floor = taken.pop("floor")
    return [
        compared(name, stock.people, floor, times, _AT_MOST.get(name) if stock.people <= _JUDGED else None)
        for name, times in taken.items()
    ]


def insert_cells(path: Path, database: Path) -> float:
    """Measure the floor: the file's rows into a fresh database with SQLite's default settings, in ms."""
    database.unlink(missing_ok=True)
    conn = sqlite3.connect(database, isolation_level=None)

    def work() -> None:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            header = next(line for line in lines if _COLUMNS.intersection(line))
            cells = list(lines)
        marks = ", ".join("?" * len(header))
        conn.execute("BEGIN")
        conn.execute(f"CREATE TABLE cells ({', '.join(f'c{number}' for number in range(len(header)))})")
        conn.executemany(f"INSERT INTO cells VALUES ({marks})", cells)
        conn.execute("COMMIT")

    time = took(work)
    conn.close()
    return time


class _Imports:
    """The imports of a stock, each into a ledger of its own inside *folder*."""

    def __init__(self, stock: Stock, folder: Path) -> None:
        self.stock, self.folder = stock, folder
        self._keep("earlier.db", stock.earlier, EARLIER)
        self._keep("month-earlier.db", stock.month_earlier, MONTH_EARLIER)

    def floor(self) -> float:
        return insert_cells(self.stock.later, self.folder / "floor.db")

    def first(self) -> float:
        return self._import_into(self._emptied("first.db"))

    def next_month(self) -> float:
        return self._import_into(self._copied("month-earlier.db", "next-month.db"))

    def next(self) -> float:
        return self._import_into(self._copied("earlier.db", "next.db"))

    def again(self) -> float:
        return self._import_into(self.folder / "next.db")

    def _keep(self, name: str, export: Path, day: date) -> None:
        ledger = Ledger.open(self.folder / name)
        import_export(ledger, export, day)
        ledger.close()

    def _copied(self, kept: str, name: str) -> Path:
        return Path(shutil.copyfile(self.folder / kept, self._emptied(name)))

    def _import_into(self, path: Path) -> float:
        ledger = Ledger.open(path)
        time = took(lambda: import_export(ledger, self.stock.later, TODAY))
        ledger.close()
        return time

    def _emptied(self, name: str) -> Path:
        for path in self.folder.glob(f"{name}*"):
            path.unlink()
        return self.folder / name


def main() -> None:
    """Measure on the stock that the arguments name, and print what it took as JSON."""
    stock, runs = Stock(int(sys.argv[2]), Path(sys.argv[1])), int(sys.argv[3])
    with tempfile.TemporaryDirectory(dir=stock.folder) as folder:
        imports = _Imports(stock, Path(folder))
        subjects = {
            "floor": imports.floor,
            _FIRST: imports.first,
            _NEXT_MONTH: imports.next_month,
            _NEXT: imports.next,
            _AGAIN: imports.again,
        }
        print(json.dumps(in_turn(runs, subjects)))


if __name__ == "__main__":
    main()
