"""Importing the owner's own jobs, by which a colleague is known."""

import sqlite3
from typing import NamedTuple

from prm.domain.archives import Position
from prm.domain.wording import plural
from prm.importers.linkedin.listing import Listed
from prm.importers.linkedin.positions import read_positions
from prm.importers.sources import Source
from prm.ledger.importing_positions import take_in_positions
from prm.services.import_report import ImportReport
from prm.services.known_files import origin_of, retract_outdated


class PositionFile(NamedTuple):
    """A file of the owner's jobs that is to be taken in."""

    source: Source
    content: Listed[Position]


def read_position_file(source: Source) -> PositionFile:
    """Read a file of the owner's jobs."""
    content = read_positions(source.data, source.file)
    return PositionFile(source, content)


def record_positions(conn: sqlite3.Connection, file: PositionFile, report: ImportReport) -> ImportReport:
    """Take in the owner's jobs inside an open transaction; return *report* with what that did."""
    source, content = file.source, file.content
    jobs = plural(len(content.items), "job")
    entry = take_in_positions(conn, origin_of(source, f"imported {source.file}: {jobs}"), content.items)
    return report._replace(
        entry=entry,
        already_known=False,
        rows=content.rows,
        brings=(f"{jobs} of your own",),
        skipped=tuple(content.skipped),
        warnings=(*content.warnings, *retract_outdated(conn, source)),
    )
