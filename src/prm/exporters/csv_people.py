"""People as CSV that a spreadsheet opens without running anything in it."""

import csv
import re
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

_PLAIN = {
    "phone": re.compile(r"\+?[0-9][0-9 -]*"),
    "birthday": re.compile(r"(?:--|[0-9]{4}-)[0-9]{2}-[0-9]{2}"),
}
"""What may stand in a column as it is: an apostrophe would damage it for other programs."""

_CONNECTED = {None: "", 0: "no", 1: "yes"}


def write_csv(rows: Iterable[PersonRow], profiles: Mapping[int, Sequence[str]], out: IO[str]) -> None:
    """Write *rows* with their *profiles* (person id to profile texts) to *out*, after a header."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_cells(row, profiles.get(row.id, ())))


def harmless(cell: str) -> str:
    """Return *cell* cleaned, with an apostrophe before it where a spreadsheet would take it for a formula."""
    cell = clean(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA_STARTS) else cell


def _cells(row: PersonRow, profiles: Sequence[str]) -> list[str]:
    values = row._asdict() | {
        "profiles": " ".join(text for text in profiles if not text.startswith("local:")),
        "connected": _CONNECTED[row.connected],
        "tags": row.tag_words,
    }
    texts = {column: "" if values[column] is None else str(values[column]) for column in COLUMNS}
    return [text if _is_plain(column, text) else harmless(text) for column, text in texts.items()]


def _is_plain(column: str, text: str) -> bool:
    return column in _PLAIN and _PLAIN[column].fullmatch(text) is not None
