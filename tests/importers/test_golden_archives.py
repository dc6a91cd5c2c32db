"""The other files of an archive in every era, and what is to be read in them.

To see what a changed importer makes of them, run this file with Python, then `git diff`.
"""

import io
import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from prm.domain.facts import Skipped
from prm.domain.messages import Message
from prm.importers.linkedin.contacts import read_contacts
from prm.importers.linkedin.endorsements import read_endorsements
from prm.importers.linkedin.invitations import read_invitations
from prm.importers.linkedin.listing import Listed
from prm.importers.linkedin.messages import MessageReading
from prm.importers.linkedin.notes import read_notes
from prm.importers.linkedin.owner import find_owner
from prm.importers.linkedin.positions import read_positions
from prm.importers.linkedin.profile import read_profile
from prm.importers.linkedin.recommendations import read_recommendations

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*/*.csv"))
TODAY = date(2026, 6, 2)


def read_as_json(path: Path) -> str:
    """Return what is read in a file, with what is empty left out, a row a line."""
    sections = _messages(path) if path.parent.name == "messages" else _listed(path)
    return "{\n" + ",\n".join(f'"{name}": {_as_json(items)}' for name, items in sections) + "\n}\n"


def reading_of(data: bytes, name: str = "messages.csv") -> tuple[MessageReading, list[Message]]:
    """Return the finished reading of a messages file, and its messages."""
    reading = MessageReading(io.BytesIO(data), name, TODAY)
    return reading, list(reading)


def _messages(path: Path) -> list[tuple[str, Iterable[object]]]:
    reading, messages = reading_of(path.read_bytes(), path.name)
    left_out = [f"{number} {reason}" for reason, number in reading.left_out.items()]
    owner = find_owner(reading.evidence)
    assert reading.rows == len(messages) + reading.left_out.total() + len(reading.skipped)
    return [
        ("messages", [_shown(message) for message in messages]),
        ("left out", left_out),
        ("skipped", _reasons(reading.skipped)),
        ("warnings", reading.warnings()),
        ("owner", owner.party or (owner.doubt, *owner.candidates)),
    ]


def _listed(path: Path) -> list[tuple[str, Iterable[object]]]:
    data, name = path.read_bytes(), path.name
    if path.parent.name == "invitations":
        found = read_invitations(data, name, TODAY)
        assert found.rows == len(found.invitations) + len(found.skipped)
        rows: list[object] = [_shown(row) for row in found.invitations]
        return [
            ("rows", rows), ("skipped", _reasons(found.skipped)), ("warnings", found.warnings),
            ("owner", found.owner or ()),
        ]  # fmt: skip
    kind = "Contacts" if path.parent.name == "contacts" else re.split(r"\W|_", name)[0]
    listed = _READERS[kind](data, name)
    assert listed.rows == len(listed.items) + len(listed.skipped)
    rows = [_shown(row) for row in listed.items]
    return [("rows", rows), ("skipped", _reasons(listed.skipped)), ("warnings", listed.warnings)]


_READERS: dict[str, Callable[[bytes, str], Listed[Any]]] = {
    "Contacts": lambda data, name: read_contacts(data, name, "US", TODAY),
    "Profile": read_profile,
    "Positions": read_positions,
    "Notes": lambda data, name: read_notes(data, name, TODAY),
    "Recommendations": lambda data, name: read_recommendations(data, name, TODAY),
    "Endorsement": lambda data, name: read_endorsements(data, name, TODAY),
}


def _shown(row: tuple[object, ...]) -> dict[str, object]:
    fields: dict[str, object] = row._asdict()  # type: ignore[attr-defined]
    if isinstance(row, Message):
        fields["at"] = f"{datetime.fromtimestamp(row.at, UTC):%Y-%m-%d %H:%M:%S}"
    return {key: value for key, value in fields.items() if value not in ("", None, ())}


def _reasons(skipped: Iterable[Skipped]) -> list[str]:
    return [f"line {row.line}: {row.reason}" for row in sorted(skipped, key=lambda row: row.line)]


def _as_json(items: Iterable[object]) -> str:
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]" if lines else "[]"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_file_of_each_era_is_read_as_expected(path: Path) -> None:
    assert read_as_json(path) == path.with_suffix(".json").read_text(encoding="utf-8")


def test_there_is_a_file_for_each_header() -> None:
    assert len(FILES) >= 25


if __name__ == "__main__":
    for golden in FILES:
        golden.with_suffix(".json").write_text(read_as_json(golden), encoding="utf-8")
