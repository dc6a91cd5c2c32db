"""A messages.csv of any size, for one owner and the people of a stock.

`python -m benchmarks.mail FOLDER PEOPLE RUNS` imports it beside its floor, in a process of its own.
"""

import csv
import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.importing import insert_cells
from benchmarks.making import import_export
from benchmarks.rows import Row, compared
from benchmarks.stock import TODAY, Stock
from benchmarks.timing import in_turn, took
from prm.ledger.opening import Ledger

HEADER = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
    "DATE", "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS",
)  # fmt: skip
LONGEST = 20_000
"""Messages of the longest thread, at most a fifth of all."""
PEAK_MIB = 250
_ME = ("Maya Lindgren", "https://www.linkedin.com/in/maya-lindgren")
_WORDS = ("hello", "budget", "coffee", "hiring", "garden", "old", "times", "a", "new", "job", "next", "week")
_FIRST = "importing the messages of an archive over its connections"
_AGAIN = "importing an archive that repeats them, two years later"


def messages_of(stock: Stock) -> int:
    """Return how many messages belong to a stock: 100,000 for 30,000 people, 1,000,000 for very many."""
    return 1_000_000 if stock.people > 100_000 else stock.people * 10 // 3


def write_mail(path: Path, people: list[tuple[str, str]], messages: int) -> None:
    """Write *messages* rows with some of *people* (name, URL): most threads are short, one is very long."""
    dice = Random(11)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER)
        left, thread = messages, 0
        while left:
            longest = min(LONGEST, messages // 5)
            length = min(left, longest if not thread else 1 + int(8 * (1 / (dice.random() + 0.03) - 0.97)))
            rows.writerows(_thread(thread, people[thread % len(people)], length, dice))
            left -= length
            thread += 1


def _thread(number: int, other: tuple[str, str], length: int, dice: Random) -> Iterator[list[str]]:
    at = datetime.combine(TODAY, datetime.min.time()) - timedelta(seconds=dice.randrange(10**6, 10**8))
    for _ in range(length):
        at -= timedelta(seconds=dice.randrange(40, 5_000 if length > 1_000 else 500_000))
        sender, to = (_ME, other) if dice.random() < 0.5 else (other, _ME)
        text = " ".join(dice.choices(_WORDS, k=dice.randint(3, 45)))
        yield [f"2-{number:054}==", "", *sender, *to, f"{at:%Y-%m-%d %H:%M:%S} UTC", "", text, "INBOX", ""]


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the rows on importing messages, and on the memory that it takes."""
    command = [sys.executable, "-m", "benchmarks.mail", str(stock.folder), str(stock.people), str(runs)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent
    )
    taken: dict[str, list[float]] = json.loads(done.stdout)
    floor, peak = taken.pop("floor"), taken.pop("peak")
    count = f"{messages_of(stock):,} messages"
    found = [compared(f"{name}, {count}", stock.people, floor, times, 2.5) for name, times in taken.items()]
    limit = [float(PEAK_MIB)]
    return [
        *found,
        compared(f"peak memory of that, beside {PEAK_MIB} MiB", stock.people, limit, peak, 1.0, "MB"),
    ]


def main() -> None:
    """Measure on the stock that the arguments name, and print what it took as JSON."""
    stock, runs = Stock(int(sys.argv[2]), Path(sys.argv[1])), int(sys.argv[3])
    with tempfile.TemporaryDirectory(dir=stock.folder) as name:
        folder = Path(name)
        first, again = folder / "1" / "messages.csv", folder / "2" / "messages.csv"
        known = _connections(folder / "known.db", stock)
        for path, more in ((first, 0), (again, messages_of(stock) // 50)):
            path.parent.mkdir()
            write_mail(path, known, messages_of(stock) + more)
        subjects = {
            "floor": lambda: insert_cells(first, folder / "floor.db"),
            _FIRST: lambda: _import_into(_copied(folder, "known.db", "first.db"), first),
            _AGAIN: lambda: _import_into(_copied(folder, "first.db", "again.db"), again),
        }
        taken = in_turn(runs, subjects)
    taken["peak"] = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]
    print(json.dumps(taken))


def _connections(path: Path, stock: Stock) -> list[tuple[str, str]]:
    """Import the connections of a stock into a new ledger at *path*; return people with their URLs."""
    ledger = Ledger.open(path)
    import_export(ledger, stock.later, TODAY)
    found = ledger.reader.execute(
        """SELECT w.name, 'https://www.linkedin.com/in/' || p.handle FROM person w
           JOIN profile p ON p.id = w.profile_id WHERE p.handle NOT LIKE 'id/%' ORDER BY w.id"""
    ).fetchall()
    ledger.close()
    return found


def _copied(folder: Path, kept: str, name: str) -> Path:
    for path in folder.glob(f"{name}*"):
        path.unlink()
    return Path(shutil.copyfile(folder / kept, folder / name))


def _import_into(path: Path, mail: Path) -> float:
    ledger = Ledger.open(path)
    time = took(lambda: import_export(ledger, mail, TODAY))
    ledger.close()
    return time


if __name__ == "__main__":
    main()
