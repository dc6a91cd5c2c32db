"""Who was a colleague: companies at which both the owner and someone else are, or were.

Of others it is known when an export showed them somewhere, never when they began: years are those of the
exports, within the owner's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from prm.domain.companies import company_key, is_company
from prm.domain.people import Seen

_NOW = "9999-12"


class OwnJob(NamedTuple):
    """A job of the owner's."""

    company: str | None
    title: str | None
    started: str | None
    """`YYYY-MM` or `YYYY`."""
    finished: str | None
    """As `started`; None for a job that goes on."""


class Shared(NamedTuple):
    """A company of both."""

    company: str
    is_together: bool
    """Whether both were there at one time, as far as is known."""
    start: str
    """Of the time together, else of theirs there: `YYYY`."""
    end: str | None
    """As `start`; None where it goes on."""
    own: tuple[str | None, str | None]
    """The owner's first and last year there."""


def shared_companies(jobs: Iterable[Seen], own: Sequence[OwnJob]) -> list[Shared]:
    """Return the companies of both, those of most now first; *jobs* are someone's, oldest first."""
    mine: dict[str, list[OwnJob]] = {}
    for job in own:
        if job.company and is_company(job.company):
            mine.setdefault(company_key(job.company), []).append(job)
    theirs: dict[str, list[Seen]] = {}
    for seen in jobs:
        if seen.company and company_key(seen.company) in mine:
            theirs.setdefault(company_key(seen.company), []).append(seen)
    found = [_shared(spans, mine[company]) for company, spans in theirs.items()]
    return sorted(found, key=lambda one: (one.is_together, one.end or _NOW, one.start), reverse=True)


def colleague_words(one: Shared) -> str:
    """Return a shared company in words: `colleague at Acme, 2022–2024`."""
    there = years(one.start, one.end)
    if one.is_together:
        return f"colleague at {one.company}, {there}"
    you = years(*one.own)
    return f"you were both at {one.company}: they {there}{f', you {you}' if you else ''}"


def years(start: str | None, end: str | None) -> str:
    """Return a span of years: `2022–2024`, `2022`, `since 2022`, `until 2024`, or nothing."""
    if start and end:
        return start if start == end else f"{start}–{end}"
    return f"since {start}" if start else f"until {end}" if end else ""


def _shared(spans: Sequence[Seen], own: Sequence[OwnJob]) -> Shared:
    company = spans[-1].company or ""
    starts = [job.started[:4] for job in own if job.started]
    ends = [job.finished[:4] if job.finished else None for job in own]
    years_of_mine = min(starts, default=None), None if None in ends else max(filter(None, ends))
    together = list(_overlaps(spans, own))
    found = together or [(span.first_seen[:7], _end(span)) for span in spans]
    start, end = min(start for start, _ in found), max(end for _, end in found)
    return Shared(company, bool(together), start[:4], None if end == _NOW else end[:4], years_of_mine)


def _overlaps(spans: Sequence[Seen], own: Sequence[OwnJob]) -> Iterator[tuple[str, str]]:
    for span in spans:
        for job in own:
            first, last = job.started or "", job.finished or _NOW
            # A year alone counts whole.
            last = f"{last}-12" if len(last) == 4 else last
            start, end = max(span.first_seen[:7], first), min(_end(span), last)
            if start <= end:
                yield start, end


def _end(span: Seen) -> str:
    return _NOW if span.is_current else span.last_seen[:7]
