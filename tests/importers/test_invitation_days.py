"""Days of an Invitations.csv that somebody's spreadsheet has written, and texts that are too long."""

from pathlib import Path

import pytest
from tests.invitation_files import WEI, Asked, write_invitations

from prm.importers.linkedin.invitations import Invitations, read_invitations
from prm.importers.linkedin.notes import read_notes


def read(folder: Path, *days: str, text: str = "") -> Invitations:
    """Return what a file with requests of these days shows."""
    path = write_invitations(folder, *(Asked(WEI, day, text) for day in days))
    return read_invitations(path.read_bytes(), path.name)


@pytest.mark.parametrize(
    ("days", "read_as", "told"),
    [
        (
            ("03/04/25, 15:04", "14/11/25, 15:04"),
            ("2025-04-03", "2025-11-14"),
            "day/month, as 14/11/25 can only be",
        ),
        (
            ("03/04/25, 15:04", "11/14/25, 15:04"),
            ("2025-03-04", "2025-11-14"),
            "month/day, as 11/14/25 can only be",
        ),
        (
            ("03/04/25, 15:04", "05/05/25, 15:04"),
            ("2025-03-04", "2025-05-05"),
            "month/day: nothing in the file tells",
        ),
        (
            ("03/04/25, 15:04", "11/14/25, 15:04", "14/11/25, 15:04"),
            ("2025-03-04", "2025-11-14", "2025-11-14"),
            "month/day: the file has both 14/11/25 and 11/14/25",
        ),
    ],
)
def test_one_day_that_can_only_be_read_one_way_settles_the_file(
    tmp_path: Path, days: tuple[str, ...], read_as: tuple[str, ...], told: str
) -> None:
    found = read(tmp_path, *days)
    assert tuple(one.sent_at[:10] for one in found.invitations) == read_as
    assert found.warnings == [f"dates such as 03/04/25, 15:04 were read as {told}"]


@pytest.mark.parametrize(
    "days", [("14/11/25, 15:04", "05/05/25, 15:04"), ("3/4/25, 9:05 AM", "3/5/25, 9:05 PM"), ("2025-03-04",)]
)
def test_where_no_day_can_be_read_both_ways_nothing_is_told(tmp_path: Path, days: tuple[str, ...]) -> None:
    assert read(tmp_path, *days).warnings == []


def test_notes_are_read_in_the_order_that_their_file_shows() -> None:
    header = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
    rows = "Wei,Zhang,,likes tea,03/04/25,\nIvy,Ng,,likes rain,01/02/25,14/11/25\n"
    found = read_notes((header + rows).encode(), "Notes.csv")
    assert [(one.at or "")[:10] for one in found.items] == ["2025-04-03", "2025-11-14"]


def test_a_text_that_is_cut_is_told_with_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, "3/4/25, 9:05 AM", text="x" * 10_001)
    assert [len(one.text or "") for one in found.invitations] == [10_000]
    assert found.warnings == ["1 text is cut at 10,000 characters, on line 2"]
    assert read(tmp_path, "3/4/25, 9:05 AM", text="x" * 10_000).warnings == []
