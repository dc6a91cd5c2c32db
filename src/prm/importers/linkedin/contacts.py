"""Contacts.csv, ImportedContacts.csv and Imported Contacts.csv: an address book given to LinkedIn."""

import re
from datetime import date

from prm.addresses import read_email, read_phone
from prm.domain.archives import Contact
from prm.domain.names import join_name
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.profile import birthday_of
from prm.importers.linkedin.tables import Columns
from prm.importers.tallies import Tallies
from prm.importers.written_dates import read_day
from prm.importers.written_orders import WrittenOrder

_COLUMNS = Columns(
    "contacts",
    "a LinkedIn Contacts.csv holds FirstName, LastName, Emails and PhoneNumbers",
    {
        "first": "firstname",
        "middle": "middlename",
        "last": "lastname",
        "full": "fullname",
        "emails": "emails emailaddress",
        "phones": "phonenumbers",
        "birthday": "birthday",
        "date": "createdat",
        "country": "countrycode",
    },
    "first last emails phones date",
)
_LABEL = re.compile(r"[A-Z_]{2,20}:(?=\S)")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_MOST = 50
"""Addresses read in one cell."""


def read_contacts(data: bytes, file: str, region: str = "US", today: date | None = None) -> Listed[Contact]:
    """Return the contacts in the bytes of a file; *region* is the country of phone numbers without a code.

    Raises `Refused` for a file of something else.
    """
    reader = Reader[Contact](_COLUMNS, file, today)

    def contact(line: int, cells: Cells) -> Contact | str:
        names = cells.line("first"), f"{cells.line('middle')} {cells.line('last')}".strip()
        name = join_name(*names) or cells.line("full")
        country = cells.line("country")
        emails = _emails(line, cells["emails"], reader.tallies)
        phones = _phones(
            line, cells["phones"], country if _COUNTRY.fullmatch(country) else region, reader.tallies
        )
        if not (name or emails or phones):
            return "no name, no e-mail, no phone number"
        return Contact(line, name, emails, phones, _birthday(cells.line("birthday"), reader.order))

    return reader.read(data, contact)


def listed(cell: str) -> list[str]:
    """Return the parts of `[HOME:a,b]` or `a, b`, without brackets and labels."""
    bare = cell.strip().removeprefix("[").removesuffix("]")
    return [_LABEL.sub("", part.strip(), count=1) for part in bare.split(",")[:_MOST] if part.strip()]


def _emails(line: int, cell: str, tallies: Tallies) -> tuple[str, ...]:
    found = [read_email(part) for part in listed(cell.replace(";", ","))]
    for email in found:
        if not email.is_valid:
            tallies.add("e-mail is not valid", "e-mails are not valid", line, email.value[:60])
    return tuple(dict.fromkeys(email.value for email in found if email.is_valid))


def _phones(line: int, cell: str, region: str, tallies: Tallies) -> tuple[str, ...]:
    found = [read_phone(part, region) for part in listed(cell.replace(";", ","))]
    for phone in found:
        if not phone.is_valid:
            tallies.add("phone number is not valid", "phone numbers are not valid", line, phone.value[:40])
    return tuple(dict.fromkeys(phone.value for phone in found if phone.is_valid))


def _birthday(cell: str, order: WrittenOrder) -> str | None:
    day = read_day(cell, order.of(cell)) if cell else None
    return birthday_of(cell) or (day.isoformat() if day else None)
