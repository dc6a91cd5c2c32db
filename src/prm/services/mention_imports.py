"""Importing the owner's notes, and recommendations and endorsements, which are no contact."""

import sqlite3
from datetime import date
from typing import NamedTuple

from prm.domain.facts import Skipped
from prm.domain.messages import Party
from prm.domain.people import ChangeLine
from prm.domain.wording import job_text, plural
from prm.importers.linkedin.endorsements import read_endorsements
from prm.importers.linkedin.notes import read_notes
from prm.importers.linkedin.parties import CLOSED
from prm.importers.linkedin.recommendations import read_recommendations
from prm.importers.sources import Source
from prm.ledger.changes import MOST_NEW
from prm.ledger.importing_mentions import Mention, take_in_mentions
from prm.services.import_report import ImportReport
from prm.services.known_files import origin_of, retract_outdated

KINDS = {"notes": "note", "recommendations": "recommendation", "endorsements": "endorsement"}
"""Kind of file to what one row of it is."""


class MentionFile(NamedTuple):
    """A file of notes, recommendations or endorsements that is to be taken in."""

    source: Source
    mentions: list[Mention]
    skipped: list[Skipped]
    warnings: list[str]
    rows: int


def read_mention_file(source: Source, today: date) -> MentionFile:
    """Read a file of one of `KINDS`."""
    data, file = source.data, source.file
    if source.kind == "notes":
        notes = read_notes(data, file, today)
        mentions = [
            Mention(one.line, one.other, True, one.at and one.at[:10], one.text, None, True)
            for one in notes.items
        ]
        found = MentionFile(source, mentions, *notes[1:])
    elif source.kind == "recommendations":
        given = read_recommendations(data, file, today)
        mentions = [
            Mention(
                one.line,
                Party(one.name, None),
                one.is_given,
                one.on,
                one.text,
                job_text(one.company, one.title),
                one.is_visible,
            )
            for one in given.items
        ]
        found = MentionFile(source, mentions, *given[1:])
    else:
        endorsed = read_endorsements(data, file, today)
        mentions = [
            Mention(one.line, one.other, one.is_given, one.on, one.skill, None, one.is_accepted)
            for one in endorsed.items
        ]
        found = MentionFile(source, mentions, *endorsed[1:])
    return found


def record_mentions(conn: sqlite3.Connection, file: MentionFile, report: ImportReport) -> ImportReport:
    """Take in such a file inside an open transaction; return *report* with what that did."""
    source, one = file.source, KINDS[file.source.kind]
    mentions = [mention for mention in map(_unless_closed, file.mentions) if any(mention.other)]
    origin = origin_of(source, f"imported {source.file}: {plural(len(mentions), one)}")
    intake = take_in_mentions(conn, origin, mentions)
    warnings = [*file.warnings, *retract_outdated(conn, source)]
    if closed := len(file.mentions) - len(mentions):
        warnings.append(f"left out: {plural(closed, one)} of a closed account")
    if intake.forgotten:
        warnings.append(f"{plural(intake.forgotten, one)} of someone you asked to forget")
    people = sorted(intake.people.items())
    return report._replace(
        entry=intake.entry_id,
        already_known=False,
        rows=file.rows,
        people_new=len(people),
        brings=(plural(intake.new, f"new {one}"),),
        skipped=tuple(file.skipped),
        warnings=tuple(warnings),
        examples=tuple(ChangeLine(person, name, "new", None, None) for person, name in people[:MOST_NEW]),
        forgotten=intake.forgotten,
        is_erased=intake.is_erased,
    )


def _unless_closed(mention: Mention) -> Mention:
    name, handle = mention.other
    return mention._replace(other=Party("" if name == CLOSED else name, handle))
