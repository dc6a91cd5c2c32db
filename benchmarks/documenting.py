"""The figures in docs/benchmarks.md."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.table import markdown_table

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
START, END = "<!-- figures -->", "<!-- end of figures -->"


def write_figures(rows: Sequence[Row]) -> None:
    """Put the table between the marks of the page, with the day and the machine's cores."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    heading = f"Measured on {date.today():%Y-%m-%d}, on a shared machine with {os.cpu_count()} cores."
    PAGE.write_text(f"{before}{START}\n{heading}\n\n{markdown_table(rows)}\n{END}{after}", encoding="utf-8")
