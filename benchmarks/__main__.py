"""The one command: `python -m benchmarks`."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import (
    cold,
    corresponding,
    importing,
    inviting,
    mail,
    memory,
    others,
    pressing,
    starting,
    truth,
)
from benchmarks.documenting import write_figures
from benchmarks.rows import Count, Row
from benchmarks.stock import Stock, stock
from benchmarks.table import count_table, text_table

FULL, QUICK = (30_000, 300_000), (3_000, 30_000)
_LARGE = 100_000


class Group(NamedTuple):
    """Rows that are measured together, and how often."""

    measure: Callable[[Stock, int], Sequence[Row | Count]]
    runs: int
    runs_large: int
    """Runs with very many people; 0 leaves the group out."""
    runs_quick: int


GROUPS = {
    "cold": Group(cold.rows, 21, 21, 5),
    "import": Group(importing.rows, 9, 3, 3),
    "messages": Group(mail.rows, 5, 1, 1),
    "invitations": Group(inviting.rows, 9, 0, 3),
    "start": Group(starting.rows, 15, 15, 5),
    "keys": Group(pressing.rows, 3, 3, 1),
    "corresponding": Group(corresponding.rows, 3, 3, 1),
    "truth": Group(truth.found, 5, 0, 2),
    "memory": Group(memory.rows, 3, 3, 1),
    "others": Group(others.rows, 3, 0, 1),
}


def main() -> None:
    """Measure what the arguments ask for, and print the table."""
    options = _options()
    sizes = options.people or (QUICK if options.quick else FULL)
    with tempfile.TemporaryDirectory(prefix="prm-benchmarks-") as fresh:
        work = options.work or Path(fresh)
        found = [one for size in sizes for one in _measure(stock(work, size), options.only, options.quick)]
    rows = [one for one in found if isinstance(one, Row)]
    counts = [one for one in found if isinstance(one, Count)]
    if options.write_docs:
        write_figures(rows, counts)
    if options.json:
        print(json.dumps([one.as_json() for one in found], indent=2))
        return
    print(
        "\n\n".join(table for table in (rows and text_table(rows), counts and count_table(counts)) if table)
    )


def _measure(people: Stock, only: list[str] | None, is_quick: bool) -> list[Row | Count]:
    rows: list[Row | Count] = []
    for name, group in GROUPS.items():
        runs = group.runs_quick if is_quick else group.runs_large if people.people > _LARGE else group.runs
        if runs and (not only or name in only):
            print(f"{people.people:,} people: {name} …", file=sys.stderr)
            rows += group.measure(people, runs)
    return rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure prm beside its floors."
    )
    parser.add_argument("--quick", action="store_true", help="3,000 and 30,000 people, few runs")
    parser.add_argument("--people", type=int, nargs="+", metavar="N", help="these numbers of people instead")
    parser.add_argument(
        "--only", choices=list(GROUPS), nargs="+", metavar="NAME", help=f"of {', '.join(GROUPS)}"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--work", type=Path, metavar="DIR", help="keep the ledgers in DIR, for the next time")
    parser.add_argument("--write-docs", action="store_true", help="put the table into docs/benchmarks.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
