"""Importing invitations: who asked whom to connect."""

import sqlite3
from datetime import date
from typing import NamedTuple

from prm.domain.wording import plural
from prm.importers.linkedin.invitations import Invitations, read_invitations
from prm.importers.sources import Source
from prm.ledger.importing_invitations import take_in_invitations
from prm.services.import_report import ImportReport
from prm.services.known_files import origin_of, retract_outdated


class InvitationFile(NamedTuple):
    """A file of invitations that is to be taken in."""

    source: Source
    content: Invitations
    keeps_texts: bool


def read_file(source: Source, keeps_texts: bool, today: date) -> InvitationFile:
    """Read a file of invitations."""
    return InvitationFile(source, read_invitations(source.data, source.file, today), keeps_texts)


def record_invitations(conn: sqlite3.Connection, file: InvitationFile, report: ImportReport) -> ImportReport:
    """Take in a file of invitations inside an open transaction; return *report* with what that did."""
    source, content = file.source, file.content
    report = report._replace(already_known=False, rows=content.rows, skipped=tuple(content.skipped))
    if not content.invitations:
        unused = "no invitation in it can be used: no entry is made"
        return report._replace(is_unused=True, warnings=(unused, *content.warnings))
    title = f"imported {source.file}: {plural(len(content.invitations), 'invitation')}"
    origin = origin_of(source, title)
    intake = take_in_invitations(conn, origin, content.invitations, file.keeps_texts)
    warnings = [*content.warnings, *retract_outdated(conn, source)]
    if intake.forgotten:
        warnings.append(f"{plural(intake.forgotten, 'invitation')} of someone you asked to forget")
    return report._replace(
        entry=intake.entry_id,
        invitations_new=intake.new,
        brings=(plural(intake.new, "new invitation"),),
        warnings=tuple(warnings),
        forgotten=intake.forgotten,
        is_erased=intake.is_erased,
    )
