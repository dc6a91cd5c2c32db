"""A messages.csv of any size, for one owner and the people of a stock.

`python -m benchmarks.mail FOLDER PEOPLE MESSAGES RUNS` imports it beside its floor, in a process of its own;
with no runs it imports it once and tells how much memory that took.
"""

import csv
import json
import os
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
from benchmarks.terminal import high_water
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
_MANY, _MOST = 100_000, 1_000_000
_PEOPLE_OF_MANY = 30_000


def messages_of(stock: Stock) -> tuple[int, ...]:
    """Return how many messages belong to a stock: to 30,000 people 100,000, and once more a million."""
    if stock.people > _PEOPLE_OF_MANY:
        return (_MOST,)
    many = stock.people * _MANY // _PEOPLE_OF_MANY
    return (many, _MOST) if many == _MANY else (many,)


def write_mail(path: Path, people: list[tuple[str, str]], messages: int) -> None:
    """Write *messages* rows with some of *people* (name, URL): most threads are short, one is very long."""
    dice = Random(11)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER)
        left, thread = messages, 0
        while left:
            longest = min(LONGEST, messages // 5)
            length = min(left, longest if not thread else 1 + int(8 * (1 / (dice.random() + 0.03) - 0.97)))
            # Whom the longest is with writes in no other.
            other = people[1 + (thread - 1) % (len(people) - 1)] if thread else people[0]
            rows.writerows(_thread(thread, other, length, dice))
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
    found: list[Row] = []
    for count in messages_of(stock):
        of_these = f", {count:,} messages"
        taken = _in_own_process(stock, count, runs if count < _MOST else 1)
        floor = taken.pop("floor")
        found += [compared(f"{name}{of_these}", stock.people, floor, taken[name], 2.5) for name in taken]
        peak = _in_own_process(stock, count, 0)["peak"]
        what = f"peak memory of that, beside {PEAK_MIB} MiB{of_these}"
        found.append(compared(what, stock.people, [float(PEAK_MIB)], peak, 1.0, "MB"))
    return found


def _in_own_process(stock: Stock, count: int, runs: int) -> dict[str, list[float]]:
    arguments = [str(stock.folder), str(stock.people), str(count), str(runs)]
    command = [sys.executable, "-m", "benchmarks.mail", *arguments]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent
    )
    taken: dict[str, list[float]] = json.loads(done.stdout)
    return taken


def main() -> None:
    """Measure on the stock that the arguments name, and print what it took as JSON."""
    stock = Stock(int(sys.argv[2]), Path(sys.argv[1]))
    with tempfile.TemporaryDirectory(dir=stock.folder) as folder:
        measure = _times if int(sys.argv[4]) else _peak
        print(json.dumps(measure(stock, Path(folder), int(sys.argv[3]), int(sys.argv[4]))))


def _times(stock: Stock, folder: Path, count: int, runs: int) -> dict[str, list[float]]:
    first, again = folder / "1" / "messages.csv", folder / "2" / "messages.csv"
    known = connections(folder / "known.db", stock)
    subjects = {
        "floor": lambda: insert_cells(first, folder / "floor.db"),
        _FIRST: lambda: _import_into(_copied(folder, "known.db", "first.db"), first),
    }
    write_mail(first, known, count)
    if count < _MOST:
        write_mail(again, known, count + count // 50)
        subjects[_AGAIN] = lambda: _import_into(_copied(folder, "first.db", "again.db"), again)
    return in_turn(runs, subjects)


def _peak(stock: Stock, folder: Path, count: int, _runs: int) -> dict[str, list[float]]:
    """Import the connections and the messages of an archive; return the most memory held until then."""
    mail = folder / "messages.csv"
    write_mail(mail, connections(folder / "known.db", stock), count)
    _import_into(folder / "known.db", mail)
    return {"peak": [high_water(os.getpid()) or 0.0]}


def connections(path: Path, stock: Stock) -> list[tuple[str, str]]:
    """Import the connections of a stock into a new ledger at *path*; return people with their URLs."""
    ledger = Ledger.open(path)
    import_export(ledger, stock.later, TODAY)
    found = addressed(ledger)
    ledger.close()
    return found


def addressed(ledger: Ledger) -> list[tuple[str, str]]:
    """Return the people of a ledger with their URLs."""
    return ledger.reader.execute(
        """SELECT w.name, 'https://www.linkedin.com/in/' || p.handle FROM person w
           JOIN profile p ON p.id = w.profile_id WHERE p.handle NOT LIKE 'id/%' ORDER BY w.id"""
    ).fetchall()


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
