"""The rows as a table, for the terminal and for the documentation."""

from collections.abc import Sequence

from benchmarks.rows import Row

HEADINGS = ("what", "people", "floor", "least", "prm", "least", "ratio", "at most", "met")


def text_table(rows: Sequence[Row]) -> str:
    """Return the table in columns."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    ]
    return "\n".join(lines)


def markdown_table(rows: Sequence[Row]) -> str:
    """Return the table in Markdown."""
    cells = [HEADINGS, ("---", *["--:"] * (len(HEADINGS) - 1)), *(_cells(row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _cells(row: Row) -> tuple[str, ...]:
    numbers = [_number(value, row.unit) for value in (row.floor, row.floor_min, row.prm, row.prm_min)]
    return (
        row.what,
        f"{row.people:,}",
        *numbers,
        f"{row.ratio:.2f}×",
        "" if row.at_most is None else f"{row.at_most:g}×",
        {None: "", True: "yes", False: "NO"}[row.is_met],
    )


def _number(value: float, unit: str) -> str:
    return f"{value:,.{0 if value >= 1000 else 1}f} {unit}"
