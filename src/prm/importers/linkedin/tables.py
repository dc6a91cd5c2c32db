"""Tables by the names of their columns, row by row, of any size and whatever a stray quote does."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import BinaryIO

from prm.domain.facts import Skipped
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.importers.cell_sizes import any_cell_size
from prm.importers.encodings import is_binary
from prm.importers.linkedin.headers import SCANNED_LINES, cells_of, first_cells, plain_column
from prm.importers.tallies import UNCLOSED, Tallies
from prm.importers.text_blocks import LONGEST_LINE, TextBlocks
from prm.importers.written_dates import read_day

Row = tuple[int, list[str]]
"""The physical line on which a row begins, from 1, and its cells; a blank line has none."""
Block = tuple[Sequence[int], list[list[str]]]
"""The lines on which rows begin, and the rows."""

LONGEST_ROW = 1_000_000
"""Physical lines that one row may take before a quote is taken to have been left open."""

_END = "\0"
"""A line after the last one of a block: it is a row by itself unless a quote is open. Blocks hold no NUL."""


class Columns:
    """Which column of a table is what, by name: in any order, case and spacing, with others between."""

    def __init__(
        self, what: str, expected: str, names: Mapping[str, str], required: str, *, is_strict: bool = False
    ) -> None:
        """Take what the rows are, how to know the file, each field's names, and the fields it must have.

        A row with fewer cells than the header is one only if the table is not strict. By the field that
        is called `date` a row is known from a line of text; in a strict table it has a time of day as well.
        """
        self.what = what
        self.expected = expected
        self.is_strict = is_strict
        self.fields = tuple(names)
        self.required = required.split()
        self.field_of = {name: field for field, plain in names.items() for name in plain.split()}

    def find(self, line: str) -> tuple[str, list[str]] | None:
        """Return delimiter and the field of each column if *line* is the header, "" for other columns."""
        for delimiter in sorted(",;\t", key=line.count, reverse=True):
            fields = [self.field_of.get(plain_column(cell), "") for cell in cells_of(line, delimiter)]
            if all(field in fields for field in self.required):
                return delimiter, fields
        return None


class Table:
    """The rows of one file; they come once."""

    def __init__(
        self, file: BinaryIO, name: str, columns: Columns, progress: Callable[[int], None] | None = None
    ) -> None:
        """Find the header or raise `Refused`; *name* is the file for the user, *progress* gets bytes read."""
        self._blocks = TextBlocks(file, progress)
        self._texts = iter(self._blocks)
        self._name = name
        self._refuse_other_files()
        self._text = next(self._texts, "")
        lines = list(io.StringIO(self._text))
        headers = ((number, columns.find(line)) for number, line in enumerate(lines[:SCANNED_LINES]))
        number, header = next(((number, header) for number, header in headers if header), (0, None))
        if header is None:
            raise _foreign(lines, name, columns)
        self.delimiter, fields = header
        self.width = len(fields)
        self._least = self.width if columns.is_strict else (self.width + 1) // 2
        at = {field: fields.index(field) for field in reversed(fields)}
        self.at = tuple(at.get(field, self.width) for field in columns.fields)
        """Index of each field's column; of one that is not there, `width`: rows get an empty cell there."""
        self._mended = Tallies()
        self.skipped: list[Skipped] = []
        """Rows that are no rows: lost to a quote that was left open, or with more or fewer cells."""
        self.seen = 0
        """Rows that hold anything, in the blocks given so far or lost before them."""
        self._is_dated = "date" in at
        self._needs_clock = columns.is_strict
        self._day_at = at.get("date", self.width)
        self._text = "".join(lines[number + 1 :])
        self._line = number + 2
        self._may_be_quick = True

    def notes(self) -> list[str]:
        """Return what was odd in the rows read so far, a line for each kind."""
        odd = self._blocks.odd_lines
        number = "1 line is" if odd == 1 else f"{odd:,} lines are"
        encoded = [f"{number} not UTF-8 as the others are, and read as Windows-1252"] if odd else []
        return [*encoded, *self._mended.lines()]

    def rows(self) -> Iterator[Row]:
        """Give all rows, each as wide as the header and one empty cell more; other rows are skipped."""
        for lines, rows in self.blocks():
            for line, row in zip(lines, rows, strict=True):
                if len(row) == self.width or self.fit(line, row):
                    row.append("")
                    yield line, row

    def blocks(self) -> Iterator[Block]:
        """Give all rows in blocks, as they stand in the file."""
        enough = 0
        for text in chain(self._texts, (None,)):
            if text and len(self._text) < enough:
                self._text += text
                continue
            with any_cell_size():
                rows = self._read_quickly() or self._read_with_care(is_last=text is None)
            yield rows
            # A row that is still open is read again when there is twice as much of it.
            enough = 2 * len(self._text)
            self._text += text or ""

    def fitting(self, block: Block) -> Block:
        """Return those of a block that are rows, each as wide as the header; others are skipped."""
        lines, rows = block
        if set(map(len, rows)) == {self.width}:
            return block
        found = [(line, row) for line, row in zip(lines, rows, strict=True) if self.fit(line, row)]
        return [line for line, _ in found], [row for _, row in found]

    def fit(self, line: int, row: list[str]) -> bool:
        """Make a row as wide as the header; return False for a blank line, or one that is no row."""
        if not row:
            self.seen -= 1
            return False
        width = self.width
        if any(cell.strip() for cell in row[width:]) or len(row) < self._least:
            cells = "1 cell" if len(row) == 1 else f"{len(row):,} cells"
            self.skipped.append(Skipped(self._name, line, f"the row has {cells}, the header {width}"))
            return False
        row[width:] = []
        row += [""] * (width - len(row))
        return True

    def _refuse_other_files(self) -> None:
        head = self._blocks.head
        if not head.strip(b"\0\t\r\n \xef\xbb\xbf\xff\xfe"):
            raise Refused("this file is empty", self._name, "ask LinkedIn for a new export")
        if is_binary(head):
            raise Refused("this is not a text file", self._name)
        if head[:1000].strip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<!doctype", b"<html", b"<?xml")):
            raise Refused(
                "this is a web page, not LinkedIn's file", self._name, "log in, then download it again"
            )

    def _read_quickly(self) -> Block | None:
        """Return the rows of the block if every line is one, as in most exports; else None."""
        text = self._text
        if not self._may_be_quick or not text.endswith("\n"):
            return None
        lines = text.split("\n")
        lines[-1] = _END
        rows = list(csv.reader(lines, delimiter=self.delimiter))
        if len(rows) != len(lines) or rows.pop() != [_END]:
            self._may_be_quick = False
            return None
        first = self._line
        self.seen += len(rows)
        self._line += len(rows)
        self._text = ""
        return range(first, self._line), rows

    def _read_with_care(self, *, is_last: bool) -> Block:
        """Return the rows of the block that are whole; what is left of it waits for the next."""
        lines = list(io.StringIO(self._text))
        found: list[Row] = []
        at = 0
        while at < len(lines):
            at, is_open = self._read_to_trouble(lines, at, found)
            if is_open and not is_last and not _is_too_long(lines[at:]):
                break
            if is_open:
                at = self._salvage(lines, at, len(lines) if self._is_dated else at + 1, found)
        self.seen += len(found)
        self._line += at
        self._text = "".join(lines[at:])
        return [line for line, _ in found], [row for _, row in found]

    def _read_to_trouble(self, lines: list[str], at: int, found: list[Row]) -> tuple[int, bool]:
        """Read rows from line *at* until a quote swallows some; return where to go on, and if one is open."""
        reader = csv.reader(chain(lines[at:], (_END,)), delimiter=self.delimiter)
        start, number = at, self._line
        for row in reader:
            end = at + reader.line_num
            if end - start > 1:
                for swallowed in range(start + 1, min(end, len(lines))):
                    if self._is_row(lines[swallowed]):
                        return self._salvage(lines, start, swallowed, found), False
                if end > len(lines):
                    return start, True
            elif start == len(lines):
                break
            found.append((number + start, row))
            start = end
        return len(lines), False

    def _salvage(self, lines: list[str], start: int, end: int, found: list[Row]) -> int:
        """Take a row with a quote left open without its quotes, if it is one then; return where to go on."""
        row = lines[start].rstrip("\n").replace('"', "").split(self.delimiter)
        if end == start + 1 and len(row) == self.width:
            found.append((self._line + start, row))
            self._mended.add(*UNCLOSED, self._line + start)
        else:
            reason = "a quote opens here and never closes"
            if end > start + 1:
                reason += f", which loses {end - start:,} lines"
            self.seen += 1
            self.skipped.append(Skipped(self._name, self._line + start, reason))
        return end

    def _is_row(self, line: str) -> bool:
        """Return whether a line inside a cell begins a row: it has a date where rows have theirs."""
        if not self._is_dated or line.count(self.delimiter) < self._day_at:
            return False
        cells = next(csv.reader((line,), delimiter=self.delimiter), [])
        cell = one_line(cells[self._day_at]) if self._day_at < len(cells) <= self.width else ""
        if not cell or (self._needs_clock and ":" not in cell):
            return False
        return bool(read_day(cell) or read_day(f"1 {cell}"))


def _is_too_long(lines: list[str]) -> bool:
    return len(lines) > LONGEST_ROW or sum(map(len, lines)) > LONGEST_LINE


def _foreign(lines: list[str], name: str, columns: Columns) -> Refused:
    """Return the refusal that says what the columns are, when they are not those of such a file."""
    cells = [one_line(cell)[:30] for cell in first_cells(lines) if cell.strip()]
    found = f": its columns are {', '.join(cells[:4])}…" if cells else ""
    return Refused(f"these are not LinkedIn {columns.what}{found}", name, columns.expected)
