"""People as CSV that a spreadsheet opens without running anything in it."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import IO

from prm.domain.people import PersonRow
from prm.domain.text import clean

COLUMNS = (
    "id",
    "name",
    "company",
    "title",
    "location",
    "email",
    "phone",
    "birthday",
    "profiles",
    "connected_on",
    "connected",
    "evidence",
    "last_talked_on",
    "last_contact_on",
    "waiting_on",
    "cadence_days",
    "due_on",
    "tags",
)
"""The header. Several profiles or tags share a cell, separated by spaces."""

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet run a cell; the wide forms do so in East Asian versions."""

_CONNECTED = {None: "", 0: "no", 1: "yes"}


def write_csv(rows: Iterable[PersonRow], profiles: Mapping[int, Sequence[str]], out: IO[str]) -> None:
    """Write *rows* with their *profiles* (person id to profile texts) to *out*, after a header."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([harmless(cell) for cell in _cells(row, profiles.get(row.id, ()))])


def harmless(cell: str) -> str:
    """Return *cell* cleaned, with an apostrophe before it where a spreadsheet would take it for a formula."""
    cell = clean(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA_STARTS) else cell


def _cells(row: PersonRow, profiles: Sequence[str]) -> list[str]:
    values = row._asdict() | {
        "profiles": " ".join(profiles),
        "connected": _CONNECTED[row.connected],
        "tags": row.tag_words,
    }
    return ["" if values[column] is None else str(values[column]) for column in COLUMNS]
