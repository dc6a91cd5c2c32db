"""What the ledger says of a simulated life, beside what is so: five exports over the years, of every era.

Runs in a process of its own (`python -m benchmarks.truth FOLDER PEOPLE RUNS`).
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks.importing import insert_cells
from benchmarks.making import import_export, write_exports_of
from benchmarks.rows import FRAME, Count, Row, compared, framed
from benchmarks.stock import MONTH_EARLIER, TODAY, Stock
from benchmarks.telling import Telling, expected_news, told_news
from benchmarks.timing import in_turn, took
from prm.demo.connections import connections_csv
from prm.demo.simulation import simulate
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import list_people
from prm.services.identity import say_same
from prm.services.journal import redo, undo

DAYS = (date(2018, 9, 1), date(2020, 6, 1), date(2022, 3, 1), date(2024, 2, 1), TODAY)
_YEARS = 16
_NEXT = "importing the next export over ten, a month later"
_NEXT_YEAR = "importing the next export over ten, a year later"
_UNDO, _REDO = "undoing that import", "redoing it"
_SAME, _APART = "`same` of two people", "undoing it, two people again"


def found(stock: Stock, runs: int) -> list[Row | Count]:
    """Return the counts beside the truth, and the rows on how long identity takes."""
    command = [sys.executable, "-m", "benchmarks.truth", str(stock.folder), str(stock.people), str(runs)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=root)
    said: dict[str, Any] = json.loads(done.stdout)
    taken: dict[str, list[float]] = said["taken"]
    people, importing = stock.people, taken[_NEXT]
    rows = [
        compared(_NEXT, people, taken["floor"], importing, 4.0),
        compared(_NEXT_YEAR, people, taken["floor"], taken[_NEXT_YEAR], None),
    ]
    rows += [
        compared(f"{what}, beside that import", people, taken[_NEXT_YEAR], taken[what], 2.0)
        for what in (_UNDO, _REDO)
    ]
    rows += [framed(f"{what}, p95", people, taken[what], FRAME, 2.0) for what in (_SAME, _APART)]
    return [*rows, *(Count(*count) for count in said["counts"])]


def counts(folder: Path, people: int) -> list[Count]:
    """Import the five exports, and count where the ledger and the life differ."""
    life = simulate(2026, people, _YEARS, TODAY)
    ledger = Ledger.open(folder / "truth.db")
    for day in DAYS:
        (folder / "truth.csv").write_bytes(connections_csv(life, day))
        import_export(ledger, folder / "truth.csv", day)
    telling = Telling(ledger, life, DAYS)
    lost = life.truth.splits(DAYS)
    split = sum(len(owners) > 1 and human not in lost for human, owners in telling.people_of.items())
    merged = sum(len(humans) > 1 for humans in telling.humans_of.values())
    expected, told = set(expected_news(life, DAYS)), set(told_news(telling))
    known = {news for news in expected if news.human not in lost}
    false = {news for news in told - expected if news.human not in lost}
    ledger.close()
    jobs = {news for news in known if news.kind == "job"}
    humans = len(telling.people_of)
    return [
        Count("humans split", people, split, humans, 0),
        Count("humans merged", people, merged, humans, 0),
        Count(
            "humans whom no rule can join (new name between exports without addresses)",
            people,
            len(lost),
            humans,
        ),
        Count("job changes missed", people, len(jobs - told), len(jobs), 0),
        Count("other changes missed", people, len(known - jobs - told), len(known - jobs), 0),
        Count("false changes", people, len(false), len(told), 0),
        *telling.absences_told(life, lost),
    ]


class _TenYears:
    """A ledger of ten yearly exports, copied for each import over it, and what follows that import."""

    def __init__(self, people: int, folder: Path) -> None:
        self.folder = folder
        yearly = [TODAY.replace(year=TODAY.year - years) for years in range(10, 0, -1)]
        days = [*yearly, MONTH_EARLIER, TODAY]
        *earlier, newest = write_exports_of(people, folder, days)
        self.newest = newest
        exports = [*zip(days, earlier, strict=False)]
        self._keep("ten-months.db", exports[1:])
        self._keep("ten.db", exports[:-1])
        self.ledger = Ledger.open(folder / "ten.db")
        ids = [row.id for row in list_people(self.ledger, None, TODAY, limit=1000)]
        self.pairs = cycle(zip(ids[::2], ids[1::2], strict=True))

    def floor(self) -> float:
        return insert_cells(self.newest, self.folder / "floor.db")

    def next(self) -> float:
        return self._import_over("ten-months.db")

    def next_year(self) -> float:
        return self._import_over("ten.db")

    def _keep(self, name: str, exports: Sequence[tuple[date, Path]]) -> None:
        ledger = Ledger.open(self.folder / name)
        for day, path in exports:
            import_export(ledger, path, day)
        ledger.close()

    def _import_over(self, kept: str) -> float:
        self.ledger.close()
        for path in self.folder.glob("next.db*"):
            path.unlink()
        shutil.copyfile(self.folder / kept, self.folder / "next.db")
        self.ledger = Ledger.open(self.folder / "next.db")
        return took(lambda: import_export(self.ledger, self.newest, TODAY))

    def undo(self) -> float:
        return took(lambda: undo(self.ledger))

    def redo(self) -> float:
        return took(lambda: redo(self.ledger))

    def same(self) -> float:
        pair = list(next(self.pairs))
        return took(lambda: say_same(self.ledger, pair, TODAY))


def main() -> None:
    """Count and measure with as many people as the arguments say, and print it as JSON."""
    stock, runs = Stock(int(sys.argv[2]), Path(sys.argv[1])), int(sys.argv[3])
    with tempfile.TemporaryDirectory(dir=stock.folder) as name:
        ten = _TenYears(stock.people, Path(name))
        subjects = {
            "floor": ten.floor,
            _NEXT: ten.next,
            _NEXT_YEAR: ten.next_year,
            _UNDO: ten.undo,
            _REDO: ten.redo,
            _SAME: ten.same,
            _APART: ten.undo,
        }
        taken = in_turn(runs, subjects)
        ten.ledger.close()
        counted = counts(Path(name), stock.people)
    print(json.dumps({"counts": counted, "taken": taken}))


if __name__ == "__main__":
    main()
