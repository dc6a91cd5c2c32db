"""The smaller files of an archive: contacts, notes, recommendations, endorsements, the owner's jobs.

One of them that cannot be used does not keep an archive from being taken in.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from prm.domain.facts import Skipped
from prm.domain.refusals import Refused
from prm.importers.sources import Source
from prm.services.contact_imports import ContactFile, read_contact_file, record_contacts
from prm.services.import_report import ImportReport
from prm.services.mention_imports import KINDS as MENTION_KINDS
from prm.services.mention_imports import MentionFile, read_mention_file, record_mentions
from prm.services.position_imports import PositionFile, read_position_file, record_positions

KINDS = frozenset({"contacts", "positions", *MENTION_KINDS})


class Unusable(NamedTuple):
    """A file of an archive of which nothing can be taken in."""

    why: str
    skipped: Sequence[Skipped] = ()


SmallFile = ContactFile | MentionFile | PositionFile | Unusable


def read_small_file(source: Source, region: str, today: date) -> SmallFile:
    """Read a file of one of `KINDS`; *region* is the country of phone numbers without a code.

    Refuses one that was given alone and cannot be used.
    """
    is_alone = "/" not in source.file
    try:
        found = _read(source, region, today)
    except Refused as error:
        if is_alone:
            raise
        return Unusable(error.what)
    is_usable = bool(found.mentions if isinstance(found, MentionFile) else found.content.items)
    if is_usable:
        return found
    skipped = found.skipped if isinstance(found, MentionFile) else found.content.skipped
    if not is_alone:
        return Unusable("no row of it can be used" if skipped else "no rows", skipped)
    why = (
        f"no row of it can be used; line {skipped[0].line}: {skipped[0].reason}"
        if skipped
        else "no rows in it"
    )
    raise Refused(why, source.file, "ask LinkedIn for a new export")


def _read(source: Source, region: str, today: date) -> ContactFile | MentionFile | PositionFile:
    if source.kind == "contacts":
        return read_contact_file(source, region, today)
    return read_position_file(source) if source.kind == "positions" else read_mention_file(source, today)


def record_small_file(conn: sqlite3.Connection, file: SmallFile, report: ImportReport) -> ImportReport:
    """Take in such a file inside an open transaction; return *report* with what that did."""
    if isinstance(file, Unusable):
        return report._replace(
            already_known=False, is_unused=True, brings=(f"nothing: {file.why}",), skipped=tuple(file.skipped)
        )
    if isinstance(file, ContactFile):
        return record_contacts(conn, file, report)
    if isinstance(file, MentionFile):
        return record_mentions(conn, file, report)
    return record_positions(conn, file, report)
