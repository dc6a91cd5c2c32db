"""Importing an address book that LinkedIn was given: it adds to people, and makes none."""

import sqlite3
from collections import Counter
from datetime import date
from typing import NamedTuple

from prm.domain.archives import Contact
from prm.domain.people import ChangeLine
from prm.domain.wording import listed, plural
from prm.importers.linkedin.contacts import read_contacts
from prm.importers.linkedin.listing import Listed
from prm.importers.sources import Source
from prm.ledger.importing_contacts import ContactIntake, Gain, is_usable, take_in_contacts
from prm.services.import_report import ImportReport
from prm.services.known_files import origin_of, retract_outdated

_GAINED = {"email": ("e-mail", ""), "phone": ("phone number", ""), "birthday": ("birthday", "")}


class ContactFile(NamedTuple):
    """An address book that is to be taken in."""

    source: Source
    content: Listed[Contact]


def read_contact_file(source: Source, region: str, today: date) -> ContactFile:
    """Read an address book; *region* is the country of phone numbers without a code."""
    content = read_contacts(source.data, source.file, region, today)
    return ContactFile(source, content)


def record_contacts(conn: sqlite3.Connection, file: ContactFile, report: ImportReport) -> ImportReport:
    """Take in an address book inside an open transaction; return *report* with what that did."""
    source, content = file.source, file.content
    usable = [contact for contact in content.items if is_usable(contact)]
    origin = origin_of(source, f"imported {source.file}: {plural(len(usable), 'contact')}")
    intake = take_in_contacts(conn, origin, usable)
    warnings = [*content.warnings, *retract_outdated(conn, source)]
    if left_out := len(content.items) - len(usable):
        rows = "1 row has" if left_out == 1 else f"{left_out:,} rows have"
        warnings.append(f"{rows} no name, or neither an e-mail nor a phone number: nobody can be meant")
    if intake.forgotten:
        warnings.append(f"{plural(intake.forgotten, 'row')} of someone you asked to forget")
    return report._replace(
        entry=intake.entry_id,
        already_known=False,
        rows=content.rows,
        people_changed=len({person for person, *_ in intake.gains}),
        brings=(_words(len(usable) - intake.forgotten, intake),),
        skipped=tuple(content.skipped),
        warnings=tuple(warnings),
        examples=tuple(map(_change, intake.gains[:50])),
        forgotten=intake.forgotten,
    )


def _words(contacts: int, intake: ContactIntake) -> str:
    rows = f"{plural(contacts, 'contact')}, "
    if not intake.people:
        return f"{rows}none with the e-mail or phone number of someone you know"
    count = Counter(field for _, _, field, _ in intake.gains)
    gained = [plural(count[field], *words) for field, words in _GAINED.items() if count[field]]
    words = listed(gained) if gained else "nothing new"
    if intake.people == 1:
        return f"{rows}1 of someone you know, who gains {words}"
    return f"{rows}some of {intake.people:,} people you know, who gain {words}"


def _change(gain: Gain) -> ChangeLine:
    person, name, field, value = gain
    kind = {"email": "email", "phone": "phone", "birthday": "birthday"}[field]
    return ChangeLine(person, name, kind, None, value)  # type: ignore[arg-type]
