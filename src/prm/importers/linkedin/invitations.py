"""Invitations.csv: who asked whom to connect, and whose export it is."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from prm.domain.facts import Skipped
from prm.domain.messages import Invitation, Party
from prm.domain.text import clean
from prm.importers.html_text import plain_text
from prm.importers.linkedin.listing import Cells, Reader
from prm.importers.linkedin.parties import party
from prm.importers.linkedin.tables import Columns
from prm.importers.written_times import read_moment, why_not_believed

_COLUMNS = Columns(
    "invitations",
    "a LinkedIn Invitations.csv begins with From,To,Sent At",
    {
        "inviter": "from",
        "invitee": "to",
        "date": "sentat",
        "text": "message",
        "direction": "direction",
        "inviter_url": "inviterprofileurl",
        "invitee_url": "inviteeprofileurl",
    },
    "inviter invitee date direction",
    is_strict=True,
)
_IS_OUT = {"outgoing": True, "incoming": False}
_LONGEST_TEXT = 10_000


class Invitations(NamedTuple):
    """What an invitations file holds."""

    invitations: list[Invitation]
    skipped: list[Skipped]
    """Every row that is not among the invitations, by line."""
    warnings: list[str]
    rows: int
    """Rows that hold anything, below the header."""
    owner: Party | None
    """Who has the one address on the owner's side of all rows; None without addresses or with several."""


def read_invitations(data: bytes, file: str, today: date | None = None) -> Invitations:
    """Return the invitations in the bytes of a file; *file* is its name for the user.

    With *today*, later days are not believed. Raises `Refused` for a file of something else.
    """
    reader = Reader[Invitation](_COLUMNS, file)
    reading = _Reading(today, reader)
    found = reader.read(data, reading.invitation)
    warnings = list(found.warnings)
    if reading.alike:
        rows = "1 row has" if reading.alike == 1 else f"{reading.alike:,} rows have"
        warnings.append(f"{rows} the owner's address for both people, so the names count")
    return Invitations(found.items, found.skipped, warnings, found.rows, reading.owner())


class _Reading:
    """The state of reading one file."""

    def __init__(self, today: date | None, reader: Reader[Invitation]) -> None:
        self.alike = 0
        """Rows in which both addresses are the owner's, as in exports of December 2023."""
        self._reader = reader
        self._latest = today + timedelta(days=1) if today else None
        self._owners: Counter[str] = Counter()
        self._names: Counter[str] = Counter()

    def invitation(self, line: int, cells: Cells) -> Invitation | str:
        is_out = _IS_OUT.get(cells.line("direction").lower())
        if is_out is None:
            return "the row says neither INCOMING nor OUTGOING"
        inviter = party(cells["inviter"], cells["inviter_url"])
        invitee = party(cells["invitee"], cells["invitee_url"])
        owner, other = (inviter, invitee) if is_out else (invitee, inviter)
        self._note(owner)
        if other.handle and other.handle == owner.handle:
            self.alike += 1
            other = other._replace(handle=None)
        if not (other.name or other.handle):
            return "hidden or closed account"
        written = cells.line("date")
        at = read_moment(written, self._reader.order.of(written))
        if at is None:
            return f"the date cannot be read ({written[:40]})" if written else "the row has no date"
        if doubt := why_not_believed(date.fromisoformat(at[:10]), self._latest):
            return doubt
        return Invitation(line, is_out, other, at[:16], self._text(line, cells["text"]))

    def owner(self) -> Party | None:
        """Return who is on the owner's side of every row that shows an address there."""
        if len(self._owners) != 1:
            return None
        return Party(max(self._names, key=self._names.__getitem__, default=""), *self._owners)

    def _text(self, line: int, cell: str) -> str | None:
        """Return what was written, without what is too long for a note to a request."""
        if len(cell) > _LONGEST_TEXT:
            kind = f"cut at {_LONGEST_TEXT:,} characters"
            self._reader.tallies.add(f"text is {kind}", f"texts are {kind}", line)
        return clean(plain_text(cell[:_LONGEST_TEXT])).strip() or None

    def _note(self, owner: Party) -> None:
        if owner.handle:
            self._owners[owner.handle] += 1
            if owner.name:
                self._names[owner.name] += 1
