"""The rows as a table, for the terminal and for the documentation."""

from collections.abc import Sequence

from benchmarks.rows import Count, Row

HEADINGS = ("what", "people", "floor", "least", "prm", "least", "ratio", "at most", "met")


COUNTED = ("beside the simulator's truth", "people", "number", "of", "at most", "met")


def text_table(rows: Sequence[Row]) -> str:
    """Return the table in columns."""
    return _in_columns([HEADINGS, *(_cells(row) for row in rows)])


def count_table(counts: Sequence[Count]) -> str:
    """Return the counts in columns."""
    return _in_columns([COUNTED, *(_counted(count) for count in counts)])


def _in_columns(cells: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
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
    return _in_markdown(HEADINGS, [_cells(row) for row in rows])


def markdown_counts(counts: Sequence[Count]) -> str:
    """Return the counts in Markdown."""
    return _in_markdown(COUNTED, [_counted(count) for count in counts])


def _in_markdown(headings: tuple[str, ...], lines: Sequence[tuple[str, ...]]) -> str:
    cells = [headings, ("---", *["--:"] * (len(headings) - 1)), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _counted(count: Count) -> tuple[str, ...]:
    return (
        count.what,
        *(f"{number:,}" for number in (count.people, count.number, count.among)),
        "" if count.at_most is None else str(count.at_most),
        {None: "", True: "yes", False: "NO"}[count.is_met],
    )


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
