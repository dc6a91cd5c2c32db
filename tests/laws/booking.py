"""Random small Contacts.csv files: rows of an address book with the e-mails and phones of others."""

import csv
import hashlib
import io
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from .deeds import Book as BookDeed
from .deeds import Booked
from .sightings import plain

NAMES = ("Ana Lima", "A. Lima", "Ana", "Zoë Müller", "李 小龙", "Bo Lund", "Kim Lima", "")
EMAILS = ("p0@example.org", "p1@example.org", "p3@example.org", "home@example.com")
PHONES = ("+12015550123", "+442079460123", "+33142278186")
BIRTHDAYS = (("", None), ("Mar 4", "--03-04"), ("Mar 5, 1990", "1990-03-05"))
_HEADER = """Source FirstName LastName Companies Title Emails PhoneNumbers CreatedAt Addresses Sites
InstantMessageHandles FullName Birthday Location BookmarkedAt Profiles"""


class Line(NamedTuple):
    """One row by its places in the lists above."""

    name: int
    emails: tuple[int, ...]
    phones: tuple[int, ...]
    birthday: int


class Book(NamedTuple):
    """One address book."""

    lines: tuple[Line, ...]


books = st.lists(
    st.builds(
        Line,
        name=st.integers(0, len(NAMES) - 1),
        emails=st.lists(st.integers(0, len(EMAILS) - 1), max_size=2, unique=True).map(tuple),
        phones=st.lists(st.integers(0, len(PHONES) - 1), max_size=2, unique=True).map(tuple),
        birthday=st.integers(0, len(BIRTHDAYS) - 1),
    ),
    min_size=1,
    max_size=4,
).map(lambda lines: Book(tuple(lines)))


def write_book(folder: Path, day: str, drawn: Book) -> tuple[Path, BookDeed]:
    """Write an address book; one that shows nobody has a row that does, so that it can be read."""
    lines = (*drawn.lines, Line(0, (3,), (), 0))
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\n").writerow
    write(_HEADER.split())
    for row in lines:
        first, _, last = NAMES[row.name].partition(" ")
        emails = ", ".join(EMAILS[number].upper() for number in row.emails)
        phones = ", ".join(PHONES[number] for number in row.phones)
        birthday = BIRTHDAYS[row.birthday][0]
        write(["MOBILE_CONTACTS", first, last, "Acme", "", emails, phones, "9/13/22, 7:15 PM", *[""] * 4,
               birthday, "", "", ""])  # fmt: skip
    data = text.getvalue().encode()
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest[:8]).mkdir(exist_ok=True)
    path = folder / digest[:8] / "Contacts.csv"
    path.write_bytes(data)
    rows = [_booked(row) for row in lines if NAMES[row.name] and (row.emails or row.phones)]
    return path, BookDeed(day, digest, tuple(rows))


def _booked(row: Line) -> Booked:
    emails, phones = tuple(EMAILS[at] for at in row.emails), tuple(PHONES[at] for at in row.phones)
    name = NAMES[row.name]
    key = ("contact", f"{plain(name).replace('.', '')}|{(*emails, *phones)[0]}", "")
    return Booked(key, name, emails, phones, BIRTHDAYS[row.birthday][1])
