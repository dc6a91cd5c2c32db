"""The files of an archive besides the connections: which service reads and records each."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date

from prm.importers.sources import Source
from prm.services.import_report import ImportReport
from prm.services.invitation_imports import InvitationFile, read_file, record_invitations
from prm.services.message_imports import Messages, record_messages
from prm.services.small_files import KINDS as SMALL_KINDS
from prm.services.small_files import SmallFile, read_small_file, record_small_file
from prm.services.whose_messages import hints_for
from prm.settings import Settings

OtherFile = Messages | InvitationFile | SmallFile


def read_other_file(
    source: Source,
    beside: Sequence[Source],
    today: date,
    settings: Settings,
    me: str | None,
    tell: Callable[[str, int, int], None],
) -> OtherFile:
    """Return what a file holds; messages are not read before they are recorded.

    *beside* are files that tell whose messages they are, and *me* is whom the user says to be.
    """
    keeps_texts = settings.messages == "texts"
    if source.kind == "invitations":
        return read_file(source, keeps_texts, today)
    if source.kind in SMALL_KINDS:
        return read_small_file(source, settings.region, today)
    return Messages(source, today, hints_for(source, beside, me), keeps_texts, tell)


def record_other(conn: sqlite3.Connection, content: OtherFile, report: ImportReport) -> ImportReport:
    """Take in a file inside an open transaction; return *report* with what that did."""
    if isinstance(content, Messages):
        return record_messages(conn, content, report)
    if isinstance(content, InvitationFile):
        return record_invitations(conn, content, report)
    return record_small_file(conn, content, report)
