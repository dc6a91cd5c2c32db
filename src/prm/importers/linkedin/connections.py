"""LinkedIn's Connections.csv, of every era and after every spreadsheet, into observations."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from prm.domain.facts import Observation, Skipped
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.importers.cell_sizes import any_cell_size
from prm.importers.encodings import decode_by_line, is_binary
from prm.importers.linkedin.connection_rows import RowReading
from prm.importers.linkedin.headers import Header, find_header, first_cells
from prm.importers.linkedin.rows import Unclosed, read_blocks
from prm.importers.tallies import UNCLOSED

_EXPECTED = "a LinkedIn Connections.csv begins with First Name,Last Name"


class Connections(NamedTuple):
    """What a connections file holds."""

    observations: list[Observation]
    skipped: list[Skipped]
    """Every row that is not among the observations, by line."""
    warnings: list[str]
    rows: int
    """Rows that hold anything, below the header."""
    hidden: dict[str, int]
    """Connected-on day → how many rows hold nothing else: accounts that are hidden or closed."""


def read_connections(
    data: bytes,
    file: str,
    region: str = "US",
    progress: Callable[[int, int], None] | None = None,
    today: date | None = None,
) -> Connections:
    """Return the people in the bytes of a connections file; *file* is its name for the user.

    *region* is the country of phone numbers without a code. *progress* gets lines done and lines in all.
    With *today*, connection days after it are not believed. Raises `Refused` if there is no usable row.
    """
    lines, odd_lines = _lines(data, file)
    header = find_header(lines)
    if header is None:
        raise _foreign(lines, file)
    reading = RowReading(header, file, region, lines, today)
    unclosed = Unclosed([], [])
    with any_cell_size():
        for begun, rows in read_blocks(lines, header, unclosed):
            reading.take(begun, rows)
            if progress:
                progress(min(reading.line, len(lines)), len(lines))
    reading.skip(unclosed.lost, "a quote opens here and never closes")
    reading.note(unclosed.mended, UNCLOSED)
    if not reading.observations:
        raise _nothing(reading, file)
    return _result(reading, header, odd_lines)


def _lines(data: bytes, file: str) -> tuple[list[str], int]:
    """Return the lines of a file that can be a CSV, refusing what plainly is not, and how many are odd."""
    if not data.strip(b"\0\t\r\n \xef\xbb\xbf"):
        raise Refused("this file is empty", file, "ask LinkedIn for a new export")
    if is_binary(data):
        raise Refused("this is not a text file", file, _EXPECTED)
    lines, odd_lines = decode_by_line(data)
    head = "\n".join(lines[:50]).lstrip().lower()
    if head.startswith(("<!doctype", "<html", "<?xml", "<head", "<body")):
        raise Refused("this is a web page, not LinkedIn's file", file, "log in, then download it again")
    if head.startswith("begin:vcard"):
        raise Refused("this is a vCard", file, "prm reads LinkedIn exports and ledgers")
    return lines, odd_lines


def _foreign(lines: list[str], file: str) -> Refused:
    """Return the refusal that says what the columns are, when they are not those of connections."""
    cells = [one_line(cell)[:30] for cell in first_cells(lines) if cell.strip()]
    found = f": its columns are {', '.join(cells[:4])}…" if cells else ""
    return Refused(f"these are not LinkedIn connections{found}", file, _EXPECTED)


def _nothing(reading: RowReading, file: str) -> Refused:
    """Return the refusal of a file without a usable row."""
    if not reading.skipped:
        return Refused("this file has a header and no rows", file, "ask LinkedIn for a new export")
    first = min(reading.skipped, key=lambda skipped: skipped.line)
    number = len(reading.skipped)
    what = "its only row cannot be used" if number == 1 else f"none of its {number:,} rows can be used"
    return Refused(what, file, f"line {first.line}: {first.reason}")


def _result(reading: RowReading, header: Header, odd_lines: int) -> Connections:
    warnings = reading.warnings()
    if odd_lines:
        number = "1 line is" if odd_lines == 1 else f"{odd_lines:,} lines are"
        warnings.insert(0, f"{number} not UTF-8 as the others are, and read as Windows-1252")
    if not header.has_urls:
        warnings.insert(
            0, "no profile addresses in this export: people are told apart by name and connection day"
        )
    skipped = sorted(reading.skipped, key=lambda skipped: skipped.line)
    rows = len(reading.observations) + len(skipped)
    return Connections(reading.observations, skipped, warnings, rows, reading.hidden)
