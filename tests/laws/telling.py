"""Random small Notes.csv, Recommendations_… and Endorsement_… files, with addresses or without."""

import csv
import hashlib
import io
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from .deeds import Key, Mentioned, Told
from .letters import NAMES, SLUGS
from .sightings import plain

NOTES, RECEIVED, GIVEN, ENDORSED = range(4)
FILES = (
    ("Notes.csv", "notes"),
    ("Recommendations_Received.csv", "recommendations"),
    ("Recommendations_Given.csv", "recommendations"),
    ("Endorsement_Received_Info.csv", "endorsements"),
)
_HEADERS = (
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
    *["First Name,Last Name,Company,Job Title,Text,Creation Date,Status"] * 2,
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
    "Endorsement Status",
)
DAYS = (("2019-03-04", "03/04/19, 03:00 PM"), ("2021-06-15", "06/15/21, 03:00 PM"), (None, ""))
TEXTS = ("Python", "SQL", "knows Ana Lima  well")


class Line(NamedTuple):
    """One row by its places in the lists above and in those of messages."""

    who: int
    slug: int
    day: int
    text: int
    is_shown: bool


class Telling(NamedTuple):
    """One file."""

    file: int
    lines: tuple[Line, ...]


tellings = st.builds(
    Telling,
    file=st.integers(0, len(FILES) - 1),
    lines=st.lists(
        st.builds(
            Line,
            who=st.sampled_from((0, 1, 3, 5, 6, len(NAMES) - 1)),
            slug=st.sampled_from((0, 0, 1)),
            day=st.integers(0, len(DAYS) - 1),
            text=st.integers(0, len(TEXTS) - 1),
            is_shown=st.booleans(),
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
)


def write_telling(folder: Path, day: str, drawn: Telling) -> tuple[Path, Told]:
    """Write such a file."""
    name, kind = FILES[drawn.file]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    text.write(_HEADERS[drawn.file] + "\n")
    writer.writerows(_cells(drawn.file, line) for line in drawn.lines)
    data = text.getvalue().encode()
    # In which file it is tells who recommended whom, so equal bytes are to be in one file only.
    data += b"\n" * drawn.file
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest[:8]).mkdir(exist_ok=True)
    path = folder / digest[:8] / name
    path.write_bytes(data)
    return path, Told(day, digest, name, kind, tuple(_mentioned(drawn.file, line) for line in drawn.lines))


def _cells(file: int, line: Line) -> list[str]:
    first, _, last = NAMES[line.who].partition(" ")
    url = "www.linkedin.com/in/" + SLUGS[line.who][line.slug].removeprefix("id/")
    on, slashed = DAYS[line.day]
    if file == NOTES:
        return [first, last, f"https://{url}", TEXTS[line.text], f"{on} 10:00:00 UTC" if on else "", ""]
    if file == ENDORSED:
        moment = f"{on.replace('-', '/')} 10:00:00 UTC" if on else ""
        return [moment, TEXTS[line.text], first, last, url, "ACCEPTED" if line.is_shown else "PENDING"]
    return [first, last, "Acme", "CTO", TEXTS[line.text], slashed, "VISIBLE" if line.is_shown else "HIDDEN"]


def _mentioned(file: int, line: Line) -> Mentioned:
    name, on = NAMES[line.who], DAYS[line.day][0]
    has_url = file in (NOTES, ENDORSED)
    key: Key = ("linkedin", SLUGS[line.who][line.slug], "") if has_url else ("named", plain(name), "")
    job = "CTO · Acme" if file in (RECEIVED, GIVEN) else None
    text = " ".join(TEXTS[line.text].split()) if file == ENDORSED else TEXTS[line.text]
    is_given = file in (NOTES, GIVEN)
    return Mentioned(key, name, is_given, on, text, job, line.is_shown or file == NOTES)
