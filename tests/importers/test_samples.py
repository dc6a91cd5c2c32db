"""Files that other people wrote, read where they lie: `PRM_SAMPLES` names the folder."""

import os
from datetime import date
from pathlib import Path

import pytest

from prm.importers.linkedin.connections import read_connections
from prm.importers.sources import open_sources

_NAMED = os.environ.get("PRM_SAMPLES", "")
FILES = (
    sorted(path for kind in ("connections", "archive") for path in Path(_NAMED, kind).glob("*"))
    if _NAMED
    else []
)
SOME_REASON = ("hidden or closed account", "the same profile as line ", "empty row")


@pytest.mark.skipif(not FILES, reason="PRM_SAMPLES names no folder with connections/ and archive/")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_of_a_sample_is_read_or_explained(path: Path) -> None:
    (source,) = open_sources(path, None, date(2026, 12, 31), ["connections"]).sources
    found = read_connections(source.data, source.file, today=date(2026, 12, 31))
    lines = source.data.decode("utf-8-sig").splitlines()
    header = next(number for number, line in enumerate(lines) if line.startswith("First Name,"))
    assert found.rows == sum(1 for line in lines[header + 1 :] if line.strip())
    assert found.rows == len(found.observations) + len(found.skipped)
    assert all(row.reason.startswith(SOME_REASON) for row in found.skipped)
    assert all(row.network == "linkedin" and row.name for row in found.observations)
    assert len({row.handle for row in found.observations}) == len(found.observations)
    undated = sum(row.connected_on is None for row in found.observations)
    left_empty = sum(line.endswith(",") for line in lines)
    assert undated <= left_empty or any("connection date" in warning for warning in found.warnings)
