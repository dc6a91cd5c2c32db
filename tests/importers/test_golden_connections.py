"""Connections files of every era, as LinkedIn and spreadsheets wrote them, and what is to be read in them.

To see what a changed importer makes of them, run this file with Python, then `git diff`.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from prm.importers.linkedin.connections import read_connections

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*.csv"))
TODAY = date(2026, 3, 15)


def read_as_json(path: Path) -> str:
    """Return what is read in a file, with what is empty left out, a row a line."""
    found = read_connections(path.read_bytes(), path.name, today=TODAY)
    people = [{key: value for key, value in row._asdict().items() if value} for row in found.observations]
    skipped = [{"line": row.line, "reason": row.reason} for row in found.skipped]
    sections: list[tuple[str, Sequence[object]]]
    sections = [("people", people), ("skipped", skipped), ("warnings", found.warnings)]
    return "{\n" + ",\n".join(f'"{name}": {_as_json(items)}' for name, items in sections) + "\n}\n"


def _as_json(items: Sequence[object]) -> str:
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]" if lines else "[]"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_each_era_is_read_as_expected(path: Path) -> None:
    assert read_as_json(path) == path.with_suffix(".json").read_text(encoding="utf-8")


def test_there_is_a_file_for_each_era() -> None:
    assert len(FILES) >= 17


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_is_read_or_explained(path: Path) -> None:
    found = read_connections(path.read_bytes(), path.name, today=TODAY)
    assert found.rows == len(found.observations) + len(found.skipped)
    assert all(skipped.reason and skipped.file == path.name for skipped in found.skipped)


if __name__ == "__main__":
    for golden in FILES:
        golden.with_suffix(".json").write_text(read_as_json(golden), encoding="utf-8")
