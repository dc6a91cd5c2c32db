"""Random small Connections.csv files of eight humans who are easily taken for one another."""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from hypothesis import strategies as st

from .deeds import Export, Key, Row
from .sightings import plain

DAYS = ("2020-03-01", "2020-03-02", "2021-06-15", "2022-01-31", "2023-12-31")
"""Few, so that exports, edits and talks fall on the same ones."""


AGAIN = "2019-11-30"
"""The day on which whoever connects again does so."""


class Human(NamedTuple):
    """Someone with the names, profiles and jobs of a life; `connected_on` changes by connecting again."""

    first: str
    lasts: tuple[str, str]
    slugs: tuple[str, str]
    connected_on: str | None


HUMANS = (
    Human("Ana", ("Lima", "Souza"), ("ana", "ana-souza"), "2019-01-05"),
    Human("Ana", ("Lima", "LIMA, PhD"), ("ana-2", "ana-lima"), "2019-01-05"),
    Human("Ana", ("Lima", "Souza"), ("ana-3", "ana"), "2019-02-07"),
    Human("Zoë", ("Müller", "Lima"), ("zoë-müller", "bo"), "2019-01-05"),
    Human("李", ("小龙", "小龍"), ("li-xiaolong", "id/ACoAAB1xYz"), "2019-02-07"),
    Human("Иван", ("Петров", "Petrov"), ("ivan", "иван"), "2019-02-07"),
    Human("Bo", ("Lund", "Lund"), ("bo", "bo-lund"), None),
    Human("ana", ("souza", "Lima"), ("ana-4", "ivan"), "2019-01-05"),
)
LONG_TITLE = "Senior vice president of " + "very-" * 20 + "long titles"
JOBS = (
    (None, None),
    ("Acme", "CTO"),
    ("Globex", "CTO"),
    ("Globex", None),
    (None, "Chief of staff"),
    ("ACME", "Cto"),
    ("Acme", LONG_TITLE),
    ("Globex", LONG_TITLE[:100]),
)
MAILBOXES = (0, 1, 0, 3, 4, 5, 6, 1)
"""Whose e-mail each of `HUMANS` shows: two share one with another."""
PLACES = (None, "Lagos", "Łódź")


class Cells(NamedTuple):
    """How one human looks in one export; `who` is an index of `HUMANS`, the others choose a variant."""

    who: int
    last: int = 0
    slug: int = 0
    job: int = 0
    place: int = 0
    has_email: bool = False
    is_hidden: bool = False
    is_again: bool = False


cells = st.builds(
    Cells,
    who=st.integers(0, len(HUMANS) - 1),
    last=st.integers(0, 1),
    slug=st.integers(0, 1),
    job=st.integers(0, len(JOBS) - 1),
    place=st.integers(0, len(PLACES) - 1),
    has_email=st.booleans(),
    is_hidden=st.sampled_from((False, False, False, False, True)),
    is_again=st.sampled_from((False, False, False, False, True)),
)
crowds = st.lists(cells, min_size=1, max_size=8, unique_by=lambda row: row.who)
days = st.sampled_from(DAYS)
has_urls = st.sampled_from((True, True, False))


HEADER = (
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Company",
    "Position",
    "Connected On",
    "Location",
)


class File(NamedTuple):
    """A file on disk with what it shows."""

    path: Path
    export: Export


def write_file(folder: Path, day: str, crowd: Sequence[Cells], is_with_urls: bool) -> File:
    """Write an export of *crowd* into *folder*; its name depends on nothing but what is in it."""
    lines = [HEADER, *map(_line, crowd)]
    if not is_with_urls:
        lines = [(*line[:2], *line[3:]) for line in lines]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(lines)
    data = text.getvalue().encode()
    digest = hashlib.sha256(data).hexdigest()
    path = folder / f"{digest[:8]}.csv"
    path.write_bytes(data)
    hidden = Counter(_day(row) or "" for row in crowd if row.is_hidden and _day(row))
    return File(
        path, Export(day, digest, path.name, _rows(crowd, is_with_urls), tuple(sorted(hidden.items())))
    )


def _day(row: Cells) -> str | None:
    return AGAIN if row.is_again else HUMANS[row.who].connected_on


def _line(row: Cells) -> tuple[str, ...]:
    human = HUMANS[row.who]
    on = _day(row)
    day = date.fromisoformat(on).strftime("%d %b %Y") if on else ""
    if row.is_hidden:
        return ("", "", "", "", "", "", day, "")
    slug = human.slugs[row.slug].removeprefix("id/")
    company, title = JOBS[row.job]
    email = f"P{MAILBOXES[row.who]}@Example.org" if row.has_email else ""
    url = f"https://www.linkedin.com/in/{quote(slug)}"
    place = PLACES[row.place]
    return human.first, human.lasts[row.last], url, email, company or "", title or "", day, place or ""


def _rows(crowd: Sequence[Cells], is_with_urls: bool) -> tuple[Row, ...]:
    """Return what the file shows: the first row of each profile, but for the hidden members."""
    rows: dict[Key, Row] = {}
    for row in crowd:
        if row.is_hidden:
            continue
        human = HUMANS[row.who]
        company, title = JOBS[row.job]
        name = f"{human.first} {human.lasts[row.last]}"
        email = f"p{MAILBOXES[row.who]}@example.org" if row.has_email else None
        day = _day(row)
        key = ("linkedin", human.slugs[row.slug], day or "")
        if not is_with_urls:
            handle = f"{plain(name)}|{day or email or (company or '').casefold()}"
            twins = sum(known == handle or known.startswith(f"{handle}#") for _, known, _ in rows)
            key = ("row", f"{handle}#{twins + 1}" if twins else handle, day or "")
        shown = Row(key, name, company, title, PLACES[row.place], email, day)
        if is_with_urls and any(known[1] == key[1] for known in rows):
            continue
        rows.setdefault(key, shown)
    return tuple(rows.values())
