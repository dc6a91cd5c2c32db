"""The figures in docs/benchmarks.md."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.rows import Count, Row
from benchmarks.table import markdown_counts, markdown_table

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
START, END = "<!-- figures -->", "<!-- end of figures -->"


def write_figures(rows: Sequence[Row], counts: Sequence[Count]) -> None:
    """Put the tables between the marks of the page, with the day and the machine's cores."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    heading = f"Measured on {date.today():%Y-%m-%d}, on a shared machine with {os.cpu_count()} cores."
    tables = "\n\n".join([markdown_table(rows), *([markdown_counts(counts)] if counts else [])])
    PAGE.write_text(f"{before}{START}\n{heading}\n\n{tables}\n{END}{after}", encoding="utf-8")
