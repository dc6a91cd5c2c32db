"""Rows with their physical lines, whatever a stray quote does to them."""

import csv
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from prm.importers.linkedin.headers import Header
from prm.importers.written_dates import read_day

Block = tuple[Sequence[int], Sequence[list[str]]]
"""The physical lines on which rows begin, from 1, and the cells of each row; a blank line has none."""

BLOCK = 2_000
"""Lines read at one go."""
LONGEST_ROW = 100
"""Physical lines that one row may take. LinkedIn writes one; people have pasted more into spreadsheets."""

_PROFILE = "linkedin.com/in/"


class Unclosed(NamedTuple):
    """The lines on which a quote is left open."""

    lost: list[int]
    """Those that are no row."""
    mended: list[int]
    """Those that are one without their quotes."""


def read_blocks(lines: list[str], header: Header, unclosed: Unclosed) -> Iterator[Block]:
    """Give the rows below *header* in blocks; *unclosed* gets the lines on which a quote is left open.

    The reason for blocks is speed: where every line is a row, as LinkedIn writes it, none is looked at here.
    """
    start = header.line + 1
    while start < len(lines):
        block = lines[start : start + BLOCK]
        rows = list(csv.reader(block, delimiter=header.delimiter))
        if len(rows) == len(block) and block[-1].count('"') % 2 == 0:
            yield range(start + 1, start + 1 + len(rows)), rows
            start += len(block)
        else:
            found, start = _read_with_care(lines, start, header, unclosed)
            yield found


def _read_with_care(lines: list[str], start: int, header: Header, unclosed: Unclosed) -> tuple[Block, int]:
    """Return the rows of at least one block row by row, and where the next begins."""
    begun: list[int] = []
    rows: list[list[str]] = []
    end = min(start + BLOCK, len(lines))
    while start < end:
        window = [line + "\n" for line in lines[start : start + LONGEST_ROW]]
        reader = csv.reader(window, delimiter=header.delimiter)
        row = next(reader, [])
        taken = window[: reader.line_num]
        if _is_runaway(taken, row, len(window), header):
            row = window[0].rstrip("\n").replace('"', "").split(header.delimiter)
            taken = window[:1]
            if len(row) == header.width:
                unclosed.mended.append(start + 1)
            else:
                unclosed.lost.append(start + 1)
                row = []
        begun.append(start + 1)
        rows.append(row)
        start += len(taken)
    return (begun, rows), start


def _is_runaway(taken: list[str], row: list[str], window: int, header: Header) -> bool:
    """Return whether a quote was left open: nothing closes it, or what it swallowed are rows themselves."""
    is_to_the_end = len(taken) == window and len(row) != header.width
    if is_to_the_end and "".join(taken).count('"') % 2 == 1:
        return True
    has_profile = _PROFILE in taken[0]
    return any((has_profile and _PROFILE in line) or _is_row(line, header) for line in taken[1:])


def _is_row(line: str, header: Header) -> bool:
    """Return whether a physical line is a whole row by itself."""
    cells = next(csv.reader([line], delimiter=header.delimiter), [])
    if len(cells) != header.width:
        return False
    day, url = header.columns[6], header.columns[2]
    if not (header.has_dates or header.has_urls):
        return True
    return bool(header.has_dates and read_day(cells[day])) or bool(header.has_urls and "/" in cells[url])
