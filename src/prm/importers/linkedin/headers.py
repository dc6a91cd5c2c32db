"""The header line of a connections file: where it is, how it is delimited, and which column is what."""

import csv
import unicodedata
from typing import NamedTuple

FIELDS = ("first", "last", "url", "email", "company", "title", "connected", "location", "phone", "birthday")
"""The columns that are read, in the order in which `Header.columns` gives them."""

SCANNED_LINES = 60
"""Physical lines among which the header is looked for: preambles are of up to eight."""

_ALIASES = {
    "first": "firstname givenname vorname prenom nombre nome voornaam",
    "last": "lastname surname familyname nachname nom apellidos apellido sobrenome cognome achternaam",
    "full": "fullname name",
    "url": "url profileurl linkedinurl linkedinprofile linkedinprofileurl publicprofileurl profilelink "
    "personlinkedinurl linkedin profile publicurl",
    "email": "emailaddress email emailadresse adresseemail direcciondecorreoelectronico correoelectronico "
    "enderecodeemail indirizzoemail emailadres mail",
    "company": "company companyname unternehmen firma entreprise empresa azienda bedrijf organization",
    "title": "position title jobtitle poste cargo posizione functie",
    "connected": "connectedon connectiondate verbundenam vernetztam datedeconnexion connectele conectadoel "
    "conectadoem collegatoil verbondenop",
    "location": "location standort lieu ubicacion localizacao posizionegeografica locatie",
    "phone": "phone phonenumber phonenumbers mobilephone primaryphone businessphone homephone "
    "telefon telephone telefono",
    "birthday": "birthday birthdate",
}
_FIELD_OF = {alias: field for field, aliases in _ALIASES.items() for alias in aliases.split()}
_OUTLOOK = frozenset({"firstname", "lastname", "emailaddress", "jobtitle", "spouse", "personalwebpage"})
_NOT_LINKEDIN = frozenset(
    {"categories", "anniversary", "email1value", "fileas", "phoneticfirstname", "displayname"}
)


class Header(NamedTuple):
    """What was learned from the header of a file."""

    line: int
    """Physical line of the header, counted from 0."""
    delimiter: str
    width: int
    columns: tuple[int, ...]
    """Index of each of `FIELDS`; of a field that is not there, `width`: readers put an empty cell there."""
    has_dates: bool
    has_urls: bool


def find_header(lines: list[str]) -> Header | None:
    """Return the header among the first lines of a file, whatever stands above it, or None.

    Lines are looked at one by one, because a quote left open in a preamble would swallow the header.
    """
    for number, line in enumerate(lines[:SCANNED_LINES]):
        for delimiter in sorted(",;\t", key=line.count, reverse=True):
            if line.count(delimiter) and (header := _header(number, line, delimiter)):
                return header
    return None


def first_cells(lines: list[str]) -> list[str]:
    """Return the cells of the first line that has several, to tell the user what a file holds instead."""
    for line in lines[:SCANNED_LINES]:
        cells = cells_of(line, max(",;\t", key=line.count))
        if len(cells) > 1:
            return cells
    return []


def _header(number: int, line: str, delimiter: str) -> Header | None:
    names = [plain_column(cell) for cell in cells_of(line, delimiter)]
    is_outlook = _OUTLOOK.issubset(names)
    if is_outlook:
        # There, "Title" is how somebody is addressed.
        names = ["" if name == "title" else name for name in names]
    fields = [_FIELD_OF.get(name, "") for name in names]
    if not (is_outlook or _is_linkedin(names, fields)) or not _NOT_LINKEDIN.isdisjoint(names):
        return None
    width = len(names)
    at = {field: fields.index(field) for field in reversed(fields)}
    if "first" not in at and "last" not in at:
        at["first"] = at["full"]
    columns = tuple(at.get(field, width) for field in FIELDS)
    return Header(number, delimiter, width, columns, "connected" in at, "url" in at)


def _is_linkedin(names: list[str], fields: list[str]) -> bool:
    """Return whether these columns are of a list of connections: names, and what only LinkedIn writes."""
    if not {"first", "last"}.intersection(fields):
        return "full" in fields and "connected" in fields
    has_job = "company" in fields and "title" in fields
    return (
        "connected" in fields
        or "url" in fields
        or (has_job and ("position" in names or "companyname" in names))
    )


def cells_of(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line, none for a line that is no row."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def plain_column(cell: str) -> str:
    """Return a column's name without case, accents, spaces and punctuation."""
    return "".join(c for c in unicodedata.normalize("NFKD", cell.casefold()) if c.isalnum())
