"""The names of the files in LinkedIn's exports, as twenty years and several programs have spelled them."""

import re
from datetime import date
from pathlib import PurePosixPath
from typing import Literal

Kind = Literal[
    "connections",
    "messages",
    "invitations",
    "profile",
    "contacts",
    "notes",
    "recommendations",
    "endorsements",
    "positions",
]
"""What a file is about; in the order in which files of one archive are given."""

KINDS: dict[str, Kind] = {
    "connections.csv": "connections",
    "linkedin connections export microsoft outlook.csv": "connections",
    "messages.csv": "messages",
    "invitations.csv": "invitations",
    "profile.csv": "profile",
    "contacts.csv": "contacts",
    "imported contacts.csv": "contacts",
    "importedcontacts.csv": "contacts",
    "notes.csv": "notes",
    "recommendations given.csv": "recommendations",
    "recommendations received.csv": "recommendations",
    "endorsement given info.csv": "endorsements",
    "endorsement received info.csv": "endorsements",
    "positions.csv": "positions",
}
"""Plain file name to what is in it."""

OF_PEOPLE = frozenset(KINDS.values()) - {"profile", "positions"}
"""The kinds of files that say something of other people."""

OF_THE_ARCHIVE = (".csv", ".tsv", ".txt", ".html")
"""How the names of files end that an archive of LinkedIn's holds."""

OF_THE_OWNER: tuple[Kind, ...] = ("profile", "invitations")
"""The kinds of files that tell whose export it is."""

OF_THE_MEMBER = frozenset(
    {
        "education.csv",
        "skills.csv",
        "registration.csv",
        "email addresses.csv",
        "phonenumbers.csv",
        "phone numbers.csv",
        "profile summary.csv",
        "rich media.csv",
        "company follows.csv",
        "ad targeting.csv",
        "shares.csv",
        "reactions.csv",
        "comments.csv",
        "learning.csv",
    }
)
"""Files of the member's own, by which an archive is known to be LinkedIn's."""

_COPY = re.compile(r"(?:_\d{6,})?(?: ?\(\d+\)| - copy)*$")
_EXPORT_DAY = re.compile(r"linkedindataexport[_ -](\d\d)-(\d\d)-(\d{4})", re.IGNORECASE)


def plain_name(path: str) -> str:
    """Return the base name that LinkedIn gave, lower case, spaces for underscores, without what was added."""
    name = PurePosixPath(path).name.casefold()
    stem, dot, ending = name.rpartition(".")
    return _COPY.sub("", stem.strip()).replace("_", " ") + dot + ending


def kind_of_file(path: str) -> Kind | None:
    """Return what is in LinkedIn's file of this name, None for a name that says nothing or is not read."""
    return KINDS.get(plain_name(path))


def is_rubbish(path: str) -> bool:
    """Return whether *path* is what macOS leaves beside real files."""
    parts = PurePosixPath(path).parts
    return "__MACOSX" in parts or any(part.startswith("._") for part in parts)


def export_day(name: str) -> date | None:
    """Return the day in the name of an archive or its folder: `Basic_LinkedInDataExport_03-14-2026.zip`."""
    found = _EXPORT_DAY.search(name)
    try:
        return date(int(found[3]), int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None
