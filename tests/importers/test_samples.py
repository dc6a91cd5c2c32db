"""Files that other people wrote, read where they lie: `PRM_SAMPLES` names the folder."""

import os
from datetime import date
from pathlib import Path

import pytest

from prm.importers.linkedin.connections import read_connections
from prm.importers.linkedin.endorsements import read_endorsements
from prm.importers.linkedin.invitations import read_invitations
from prm.importers.linkedin.messages import MessageReading
from prm.importers.linkedin.owner import find_owner
from prm.importers.linkedin.positions import read_positions
from prm.importers.linkedin.profile import read_profile
from prm.importers.linkedin.recommendations import read_recommendations
from prm.importers.sources import open_sources

_NAMED = os.environ.get("PRM_SAMPLES", "")
FILES = (
    sorted(path for kind in ("connections", "archive") for path in Path(_NAMED, kind).glob("*"))
    if _NAMED
    else []
)
OTHERS = (
    sorted(path for kind in ("messages", "invitations", "archive") for path in Path(_NAMED, kind).glob("*"))
    if _NAMED
    else []
)
SOME_TROUBLE = ("before LinkedIn began", "the row has 1 cell, the header 10")
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


@pytest.mark.skipif(not OTHERS, reason="PRM_SAMPLES names no folder of samples")
@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_every_row_of_the_other_samples_is_read_or_explained(path: Path) -> None:
    today, name, invited, evidence = date(2026, 12, 31), "", None, None
    for source in open_sources(path, None, today).sources:
        data, file = source.data, source.file
        if source.kind == "messages":
            with source.open() as stream:
                reading = MessageReading(stream, file, today)
                messages = list(reading)
            evidence = reading.evidence
            assert reading.rows == len(messages) + reading.left_out.total() + len(reading.skipped)
            assert all(row.reason.endswith(SOME_TROUBLE) for row in reading.skipped)
        elif source.kind == "invitations":
            found = read_invitations(data, file, today)
            invited = found.owner
            assert found.rows == len(found.invitations) + len(found.skipped)
            assert all(row.reason.endswith(SOME_TROUBLE) for row in found.skipped)
        elif source.kind == "recommendations":
            assert not read_recommendations(data, file, today).skipped
        elif source.kind == "endorsements":
            assert not read_endorsements(data, file, today).skipped
        elif source.kind == "positions":
            assert not read_positions(data, file).skipped
        elif source.kind == "profile":
            name = read_profile(data, file).items[0].name
    owner = find_owner(evidence, name, invited)
    assert owner.party or len(owner.candidates) == 2
