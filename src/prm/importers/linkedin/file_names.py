"""The names of the files in LinkedIn's exports, as twenty years and several programs have spelled them."""

import re
from datetime import date
from pathlib import PurePosixPath

CONNECTIONS = frozenset({"connections.csv", "linkedin_connections_export_microsoft_outlook.csv"})

OF_PEOPLE = frozenset(
    {
        "messages.csv",
        "invitations.csv",
        "imported contacts.csv",
        "importedcontacts.csv",
        "contacts.csv",
        "notes.csv",
        "endorsement given info.csv",
        "endorsement received info.csv",
        "recommendations given.csv",
        "recommendations received.csv",
    }
)
"""Files that say something of people, and that prm does not read yet."""

OF_THE_MEMBER = frozenset(
    {
        "profile.csv",
        "positions.csv",
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

_COPY = re.compile(r"(?: ?\(\d+\)| - copy)$|_\d{6,}$", re.IGNORECASE)
_EXPORT_DAY = re.compile(r"linkedindataexport[_ -](\d\d)-(\d\d)-(\d{4})", re.IGNORECASE)


def plain_name(path: str) -> str:
    """Return the base name that LinkedIn gave, lower case, without what browsers and member ids add."""
    name = PurePosixPath(path).name.casefold()
    stem, dot, ending = name.rpartition(".")
    plain = _COPY.sub("", stem.strip()) + dot + ending
    return plain if plain in CONNECTIONS else plain.replace("_", " ")


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
