"""One row of a connections file after the other, into observations."""

from collections.abc import Iterable
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from prm.addresses import read_emails, read_phone
from prm.domain.companies import job_key
from prm.domain.facts import Observation, Skipped
from prm.domain.linkedin_urls import PREFIX, encoded_slug
from prm.domain.names import NO_NAMES, join_name, match_name
from prm.domain.profiles import canonical
from prm.domain.text import LONGEST_LINE, one_line
from prm.importers.linkedin.connection_days import ConnectionDays
from prm.importers.linkedin.headers import Header
from prm.importers.linkedin.rows import Row
from prm.importers.memo import Memo
from prm.importers.tallies import Tallies
from prm.importers.written_dates import read_day

HIDDEN = "hidden or closed account: nothing but a date"
"""The reason for the rows that nearly every export has."""


class _Cells(NamedTuple):
    """The cells of a row that are read, as they stand in the file; in the order of `headers.FIELDS`."""

    first: str
    last: str
    url: str
    email: str
    company: str
    title: str
    connected: str
    location: str
    phone: str
    birthday: str


class RowReading:
    """The state of reading one file: what was found so far, and which rows were odd."""

    def __init__(self, header: Header, file: str, region: str, text: str, today: date | None) -> None:
        self.observations: list[Observation] = []
        self.skipped: list[Skipped] = []
        self.line = 0
        self._header = header
        self._file = file
        self._region = region
        self._pick = itemgetter(*header.columns)
        self._days = ConnectionDays(text, today)
        self._tallies = Tallies()
        self._facts: Memo[str] = Memo(one_line)
        self._seen: dict[str, int] = {}
        self._twins: dict[str, int] = {}

    def take(self, block: Iterable[Row]) -> None:
        """Read a block of rows.

        The reason for the loop's form is speed: 30,000 rows are to cost little more than parsing them. A row
        with a whole name, an address as LinkedIn writes it and a known day is done here, and every other row
        by `_read`, which gives the same for these.
        """
        width, pick, days, facts = self._header.width, self._pick, self._days.known, self._facts
        seen, add, new, start, line = self._seen, self.observations.append, tuple.__new__, len(PREFIX), 0
        for line, row in block:
            if len(row) != width and not self._fit(line, row):
                continue
            row.append("")
            cells = pick(row)
            first, last, url, email, company, title, connected, location, phone, birthday = cells
            text = f"{first} {last}|{company}|{title}"
            if text.isascii() and text.isprintable() and "  " not in text and len(text) < LONGEST_LINE:
                name, company, title = f"{first} {last}".strip(), company.strip(), title.strip()
            else:
                first, last, company, title = facts[first], facts[last], facts[company], facts[title]
                name = f"{first} {last}"
            day, handle = days[connected], url[start:]
            if not (handle.isascii() and handle.islower() and handle.replace("-", "").isalnum()):
                handle = encoded_slug(url)
            if (first.strip() and last not in NO_NAMES and day and handle and handle not in seen) and (
                url.startswith(PREFIX)
                and len(name) < LONGEST_LINE
                and not (email or location or phone or birthday)
            ):
                seen[handle] = line
                who = line, "linkedin", handle, name
                add(new(Observation, (*who, company or None, title or None, None, day, None, None, None)))
            else:
                self._read(line, _Cells._make(cells), day)
        self.line = max(self.line, line)

    def skip(self, lines: Iterable[int], reason: str) -> None:
        """Note rows that are not taken in."""
        self.skipped += [Skipped(self._file, line, reason) for line in lines]

    def warnings(self) -> list[str]:
        """Return what was odd in rows that were taken in, a line for each kind."""
        undecided = self._days.undecided
        guess = f"dates such as {undecided} were read as month/day: nothing in the file tells"
        return [guess, *self._tallies.lines()] if undecided else self._tallies.lines()

    def newest(self) -> str | None:
        """Return the latest connected-on day of the file."""
        return max((day for day in self._days.known.values() if day), default=None)

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

    def _read(self, line: int, cells: _Cells, day: str | None) -> None:
        """Read a row of any kind."""
        name = join_name(self._facts[cells.first], self._facts[cells.last])
        handle = self._handle(line, cells.url)
        email = self._email(line, cells.email)
        if not (name or handle or email):
            self.skip([line], _why_nobody(cells))
            return
        if handle and handle in self._seen:
            self.skip([line], f"the same profile as line {self._seen[handle]}")
            return
        if not name:
            self._tallies.add("row has no name", "rows have no name", line)
            name = handle or email or ""
        if day is None and (oddity := self._days.oddity(cells.connected)):
            self._tallies.add(*oddity, line, one_line(cells.connected)[:40])
        company, title = self._facts[cells.company], self._facts[cells.title]
        if handle:
            self._seen[handle] = line
            profile = ("linkedin", handle)
        else:
            profile = ("row", self._twin(f"{match_name(name)}|{day or email or job_key(company)}"))
        rest = self._facts[cells.location], self._phone(line, cells.phone), self._birthday(cells.birthday)
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


def _why_nobody(cells: _Cells) -> str:
    """Return why a row without a name, a profile and an e-mail is nobody's."""
    held = [cell for cell in cells if cell.strip()]
    if not held:
        return "empty row"
    return HIDDEN if held == [cells.connected] else "no name, no profile, no e-mail"
