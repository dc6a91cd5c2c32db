"""Random small Positions.csv files, and which companies the owner then has in common with others."""

import csv
import hashlib
import io
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from .deeds import Journal, Worked
from .folds import Span

COMPANIES = ("Acme", "Globex, Inc.", "Hooli", "-")
MONTHS = (("Jun 2019", "2019-06"), ("2020", "2020"), ("Mar 2021", "2021-03"), ("", None))
_HEADER = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")


class Job(NamedTuple):
    """One row by its places in the lists above."""

    company: int
    started: int
    finished: int


class Career(NamedTuple):
    """One file."""

    jobs: tuple[Job, ...]


places = st.integers(0, len(MONTHS) - 1)
careers = st.lists(
    st.builds(Job, company=st.integers(0, len(COMPANIES) - 1), started=places, finished=places),
    min_size=1,
    max_size=3,
).map(lambda jobs: Career(tuple(jobs)))


def write_career(folder: Path, day: str, drawn: Career) -> tuple[Path, Worked]:
    """Write the owner's jobs."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    jobs = [(COMPANIES[job.company], MONTHS[job.started], MONTHS[job.finished]) for job in drawn.jobs]
    writer.writerows((company, "CTO", "", "", start[0], end[0]) for company, start, end in jobs)
    data = text.getvalue().encode()
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest[:8]).mkdir(exist_ok=True)
    path = folder / digest[:8] / "Positions.csv"
    path.write_bytes(data)
    return path, Worked(day, digest, tuple((company, start[1], end[1]) for company, start, end in jobs))


def shared(journal: Journal, jobs: list[Span]) -> set[tuple[Any, ...]]:
    """Return (company, were both there at once, from, to, the owner's years) for each company of both."""
    files = [deed for deed in journal.values() if isinstance(deed, Worked)]
    if not files:
        return set()
    own = max(files, key=lambda deed: (deed.day, deed.digest)).jobs
    found: set[tuple[Any, ...]] = set()
    for company in ("acme", "globex"):
        mine = [job for job in own if job[0].casefold().startswith(company)]
        theirs = [span for span in jobs if (span[0][0] or "").casefold() == company]
        if mine and theirs:
            found.add((theirs[-1][0][0], *_together(mine, theirs), _years(mine)))
    return found


def _together(mine: list[Any], theirs: list[Span]) -> tuple[bool, str, str | None]:
    months = [
        {month for month in _ALL if first[:7] <= month <= (_ALL[-1] if is_current else last[:7])}
        for _, first, last, is_current, _ in theirs
    ]
    worked = [
        {month for month in _ALL if (start or "") <= month and (not end or month <= f"{end}-12"[:7])}
        for _, start, end in mine
    ]
    common = set[str]().union(*(some & others for some in months for others in worked))
    span = common or set[str]().union(*months)
    return bool(common), min(span)[:4], None if max(span) == _ALL[-1] else max(span)[:4]


def _years(mine: list[Any]) -> tuple[str | None, str | None]:
    starts = [start[:4] for _, start, _ in mine if start]
    ends = [end[:4] if end else "now" for _, _, end in mine]
    last = max(ends)
    return min(starts, default=None), None if last == "now" else last


_ALL = [f"{year}-{month:02d}" for year in range(2018, 2031) for month in range(1, 13)]
"""Every month of the tests, and enough of those to come."""
