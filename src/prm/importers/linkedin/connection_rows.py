"""One row of a connections file after the other, into observations."""

from collections.abc import Iterable, Sequence
from datetime import date

from prm.addresses import read_emails, read_phone
from prm.domain.companies import job_key
from prm.domain.facts import Observation, Skipped
from prm.domain.names import join_name, match_name
from prm.domain.profiles import canonical
from prm.domain.text import one_line
from prm.importers.linkedin.connection_blocks import BlockReading, Cells, Columns
from prm.importers.linkedin.connection_days import ConnectionDays
from prm.importers.linkedin.headers import Header
from prm.importers.tallies import Tallies
from prm.importers.written_dates import read_day

HIDDEN = "hidden or closed account: nothing but a date"
"""The reason for the rows that nearly every export has."""


class RowReading:
    """The state of reading one file: what was found so far, and which rows were odd."""

    def __init__(
        self, header: Header, file: str, region: str, lines: Sequence[str], today: date | None
    ) -> None:
        self.observations: list[Observation] = []
        self.skipped: list[Skipped] = []
        self.hidden: dict[str, int] = {}
        self.line = 0
        self._header = header
        self._file = file
        self._region = region
        self._days = ConnectionDays(lines, today)
        self._tallies = Tallies()
        self._seen: dict[str, int] = {}
        self._blocks = BlockReading(self._days.known, self._seen)
        self._twins: dict[str, int] = {}

    def take(self, lines: Sequence[int], rows: Sequence[list[str]]) -> None:
        """Read a block of rows: by column those that are as LinkedIn writes them, the odd ones singly."""
        width = self._header.width
        if {*map(len, rows)} != {width}:
            fitting = [at for at, row in enumerate(rows) if self._fit(lines[at], row)]
            lines, rows = [lines[at] for at in fitting], [rows[at] for at in fitting]
        if not rows:
            return
        columns: Columns = Columns._make(
            [row[at] for row in rows] if at < width else [""] * len(rows) for at in self._header.columns
        )
        read = self._blocks.read(lines, columns)
        start = 0
        for at in read.odd:
            self.observations += read.rows[start:at]
            self._read(lines[at], Cells._make(column[at] for column in columns))
            start = at + 1
        self.observations += read.rows[start:]
        self.line = lines[-1]

    def skip(self, lines: Iterable[int], reason: str) -> None:
        """Note rows that are not taken in."""
        self.skipped += [Skipped(self._file, line, reason) for line in lines]

    def note(self, lines: Iterable[int], words: tuple[str, str]) -> None:
        """Note what was odd on *lines*, worded for one and for several."""
        for line in lines:
            self._tallies.add(*words, line)

    def warnings(self) -> list[str]:
        """Return what was odd in rows that were taken in, a line for each kind."""
        return [*self._days.order.notes(), *self._tallies.lines()]

    def _fit(self, line: int, row: list[str]) -> bool:
        """Make a row as wide as the header; return False for a blank line, which is no row."""
        if not row:
            return False
        width = self._header.width
        if any(cell.strip() for cell in row[width:]):
            self._tallies.add(
                "row has more cells than the header", "rows have more cells than the header", line
            )
        row[width:] = []
        row += [""] * (width - len(row))
        return True

    def _read(self, line: int, cells: Cells[str]) -> None:
        """Read a row of any kind."""
        day = self._days.known[cells.connected]
        name = join_name(one_line(cells.first), one_line(cells.last))
        handle = self._handle(line, cells.url)
        email = self._email(line, cells.email)
        if not (name or handle or email):
            why = _why_nobody(cells)
            self.skip([line], why)
            if why == HIDDEN and day:
                self.hidden[day] = self.hidden.get(day, 0) + 1
            return
        if handle and handle in self._seen:
            self.skip([line], f"the same profile as line {self._seen[handle]}")
            return
        if not name:
            self._tallies.add("row has no name", "rows have no name", line)
            name = handle or email or ""
        if day is None and (oddity := self._days.oddity(cells.connected)):
            self._tallies.add(*oddity, line, one_line(cells.connected)[:40])
        company, title = one_line(cells.company), one_line(cells.title)
        if handle:
            self._seen[handle] = line
            profile = ("linkedin", handle)
        else:
            profile = ("row", self._twin(f"{match_name(name)}|{day or email or job_key(company)}"))
        rest = one_line(cells.location), self._phone(line, cells.phone), self._birthday(cells.birthday)
        job_and_place = company or None, title or None, email, day, rest[0] or None, *rest[1:]
        self.observations.append(Observation(line, *profile, name, *job_and_place))

    def _handle(self, line: int, url: str) -> str | None:
        """Return the LinkedIn handle that a cell gives, None for an empty cell or another address."""
        if not url.strip():
            return None
        profile = canonical(url)
        if profile and profile.network == "linkedin":
            return profile.handle
        few, many = "address is no LinkedIn profile", "addresses are no LinkedIn profiles"
        self._tallies.add(few, many, line, one_line(url)[:60])
        return None

    def _email(self, line: int, cell: str) -> str | None:
        """Return the first address in a cell, or what stands there if it is none."""
        if not cell.strip():
            return None
        email, *others = read_emails(cell)
        if others:
            self._tallies.add(
                "row has several e-mails", "rows have several e-mails, of which one is kept", line
            )
        if not email.is_valid:
            self._tallies.add("e-mail is not valid", "e-mails are not valid", line, email.value[:60])
        return email.value or None

    def _phone(self, line: int, cell: str) -> str | None:
        if not cell.strip():
            return None
        phone = read_phone(cell, self._region)
        if not phone.is_valid:
            self._tallies.add(
                "phone number is not valid", "phone numbers are not valid", line, phone.value[:40]
            )
        return phone.value or None

    def _birthday(self, cell: str) -> str | None:
        day = read_day(one_line(cell)) if cell.strip() else None
        return day.isoformat() if day else None

    def _twin(self, handle: str) -> str:
        """Return *handle*, numbered from the second time on: rows without an address may be equal."""
        count = self._twins[handle] = self._twins.get(handle, 0) + 1
        return handle if count == 1 else f"{handle}#{count}"


def _why_nobody(cells: Cells[str]) -> str:
    """Return why a row without a name, a profile and an e-mail is nobody's."""
    held = [cell for cell in cells if cell.strip()]
    if not held:
        return "empty row"
    return HIDDEN if held == [cells.connected] else "no name, no profile, no e-mail"
