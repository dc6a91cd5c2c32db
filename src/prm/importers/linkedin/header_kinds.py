"""What a file is about by its columns, for a file whose name says nothing."""

from prm.importers.encodings import decode
from prm.importers.linkedin.file_names import Kind
from prm.importers.linkedin.headers import SCANNED_LINES, cells_of, find_header, plain_column

_SIGNS: dict[Kind, frozenset[str]] = {
    "messages": frozenset({"from", "date", "content"}),
    "invitations": frozenset({"from", "to", "sentat", "direction"}),
    "notes": frozenset({"connectionprofileurl", "note"}),
    "contacts": frozenset({"firstname", "lastname", "phonenumbers", "createdat"}),
    "endorsements": frozenset({"endorsementdate", "skillname"}),
    "profile": frozenset({"firstname", "lastname", "maidenname", "headline"}),
    "positions": frozenset({"companyname", "title", "startedon", "finishedon"}),
}
"""Columns that no other file has together. Recommendations are told apart by name alone."""


def kind_of_head(head: bytes) -> Kind | None:
    """Return what a file is about whose first bytes are *head*, None if its columns do not say it."""
    lines = decode(head).text.split("\n")[:SCANNED_LINES]
    for line in lines:
        for delimiter in ",;\t":
            if delimiter not in line:
                continue
            columns = {plain_column(cell) for cell in cells_of(line, delimiter)}
            for kind, signs in _SIGNS.items():
                if signs <= columns:
                    return kind
    return "connections" if find_header(lines) else None
