"""An Invitations.csv as large as LinkedIn's, for the people of a stock: importing it, and listing who asks.

`python -m benchmarks.inviting FOLDER PEOPLE RUNS` measures in a process of its own.
"""

import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from benchmarks.cold import FLOOR, PRM
from benchmarks.importing import insert_cells
from benchmarks.mail import addressed
from benchmarks.making import import_export
from benchmarks.rows import Row, compared
from benchmarks.stock import TODAY, Stock
from benchmarks.timing import in_turn, process, took
from prm.ledger.opening import Ledger

INVITATIONS = 5_500
_ACCEPTED = 0.65
"""How many of them are of people who are connected since."""
_HEADER = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
_ME = ("Maya Lindgren", "https://www.linkedin.com/in/maya-lindgren")
_IMPORT = f"importing {INVITATIONS:,} invitations"
_LIST = "`prm invitations --json`, cold process"
_PEOPLE = 30_000


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the rows on invitations, for up to 30,000 people."""
    if stock.people > _PEOPLE:
        return []
    command = [sys.executable, "-m", "benchmarks.inviting", str(stock.folder), str(stock.people), str(runs)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root)
    taken: dict[str, dict[str, list[float]]] = json.loads(done.stdout)
    return [compared(what, stock.people, times["floor"], times["prm"], None) for what, times in taken.items()]


def write_invitations(path: Path, people: list[tuple[str, str]], count: int) -> None:
    """Write *count* requests, of some of *people* (name, URL) and of strangers, over the last years."""
    dice = Random(13)
    with path.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(_HEADER)
        for number in range(count):
            stranger = f"Asker {number}", f"https://www.linkedin.com/in/asker-{number}"
            other = dice.choice(people) if dice.random() < _ACCEPTED else stranger
            is_out = dice.random() < 0.4
            (name, url), (to, to_url) = (_ME, other) if is_out else (other, _ME)
            at = (
                f"{dice.randint(1, 12)}/{dice.randint(1, 28)}/{dice.randint(20, 25)}, {number % 12 + 1}:00 PM"
            )
            text = "Hello, shall we connect?" if number % 3 == 0 else ""
            write((name, to, at, text, "OUTGOING" if is_out else "INCOMING", url, to_url))


def main() -> None:
    """Measure on the stock that the arguments name, and print what it took as JSON."""
    stock, runs = Stock(int(sys.argv[2]), Path(sys.argv[1])), int(sys.argv[3])
    with tempfile.TemporaryDirectory(dir=stock.folder) as name:
        folder = Path(name)
        file = folder / "Invitations.csv"
        write_invitations(file, _connected(stock), INVITATIONS)

        def import_over() -> float:
            for path in folder.glob("over.db*"):
                path.unlink()
            ledger = Ledger.open(Path(shutil.copyfile(stock.ledger, folder / "over.db")))
            time = took(lambda: import_export(ledger, file, TODAY))
            ledger.close()
            return time

        importing = {"floor": lambda: insert_cells(file, folder / "floor.db"), "prm": import_over}
        taken = {_IMPORT: in_turn(runs, importing)}
        told = {**stock.environment, "PRM_LEDGER": str(folder / "over.db")}
        listing = {"floor": process(FLOOR), "prm": process((PRM, "invitations", "--json"), told)}
        taken[_LIST] = in_turn(runs, listing)
    print(json.dumps(taken))


def _connected(stock: Stock) -> list[tuple[str, str]]:
    ledger = Ledger.open_to_read(stock.ledger)
    found = addressed(ledger)
    ledger.close()
    return found


if __name__ == "__main__":
    main()
