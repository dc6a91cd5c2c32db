"""Profile.csv: whose export it is."""

from contextlib import suppress

from prm.domain.archives import OwnerProfile
from prm.domain.birthdays import read_birthday
from prm.domain.names import join_name
from prm.domain.refusals import Refused
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.tables import Columns

_COLUMNS = Columns(
    "profiles",
    "a LinkedIn Profile.csv begins with First Name,Last Name,Maiden Name",
    {
        "first": "firstname",
        "last": "lastname",
        "headline": "headline",
        "birthday": "birthdate",
        "location": "geolocation location",
    },
    "first last headline",
)


def read_profile(data: bytes, file: str) -> Listed[OwnerProfile]:
    """Return the owner's profile, at most one, in the bytes of a file; raises `Refused` for another file."""
    return Reader[OwnerProfile](_COLUMNS, file).read(data, _profile)


def birthday_of(cell: str) -> str | None:
    """Return the birthday in a cell, such as `Mar 4` or `Mar 4, 1990`; None if there is none to read."""
    with suppress(Refused):
        return read_birthday(cell) if cell.strip() else None
    return None


def _profile(line: int, cells: Cells) -> OwnerProfile | str:
    name = join_name(cells.line("first"), cells.line("last"))
    if not name:
        return "no name"
    rest = cells.fact("headline"), cells.fact("location"), birthday_of(cells.line("birthday"))
    return OwnerProfile(name, *rest)
