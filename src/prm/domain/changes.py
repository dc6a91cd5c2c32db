"""What exports reveal when they are compared: news of people, each with before and after.

Case, spaces, credentials, emoji, LinkedIn's cut and a company's legal form are no news.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from prm.domain.absences import WORDS, Absence
from prm.domain.companies import same_company, same_job_text
from prm.domain.names import match_name
from prm.domain.wording import job_text

Kind = Literal["job", "name", "profile", "email", "location", "connected", "disconnected"]
KINDS: tuple[Kind, ...] = ("job", "name", "profile", "email", "location", "connected", "disconnected")


class Export(NamedTuple):
    """A connections export."""

    entry: int
    on: str
    """The day as of which it is true."""
    stamp: str = ""
    """When it came in: stamps sort as the journal does."""


class Shown(NamedTuple):
    """What one export shows of a person. Blank cells are None: they say nothing."""

    entry: int
    profile: str | None
    """The text of the profile, None for a row without an address."""
    name: str | None
    company: str | None
    title: str | None
    email: str | None
    location: str | None


class Change(NamedTuple):
    """One piece of news; a job is (company, title), anything else one text or None."""

    on: str
    entry: int
    kind: Kind
    before: tuple[str | None, ...]
    after: tuple[str | None, ...]


def changes_between(
    exports: Sequence[Export], shown: Iterable[Shown], absences: Mapping[int, Absence] | None = None
) -> list[Change]:
    """Return the news of one person, oldest first.

    *exports* are all exports, *shown* what those among them that have the person show, both in as-of order.
    *absences* says of exports that do not in what way the person is absent, where it is not simply gone.
    """
    by_entry: dict[int, list[Shown]] = {}
    for showing in shown:
        by_entry.setdefault(showing.entry, []).append(showing)
    found: list[Change] = []
    known: Shown | None = None
    was: Absence | None = "gone"
    for number, export in enumerate(exports):
        now = None if export.entry in by_entry else (absences or {}).get(export.entry, "gone")
        if number and (news := _presence(export, was, now, known is not None)):
            found.append(news)
        together = by_entry.get(export.entry, ())
        for showing in together:
            if known is not None:
                # Two profiles in one export are both in use: neither has become the other.
                is_moved = known.profile not in [other.profile for other in together]
                found += [
                    news for news in _news(export, known, showing) if is_moved or news.kind != "profile"
                ]
            known = _remembered(known, showing)
        was = now
    return found


def _presence(export: Export, was: Absence | None, now: Absence | None, is_known: bool) -> Change | None:
    """Return the news that someone is there again, or is not: None is there.

    Who was never shown before is new, and was nothing; gone is what needs no words of someone who leaves.
    """
    is_news = now is None or was is None or (was, now) == ("hidden", "gone")
    if was == now or not is_news:
        return None
    before = None if was is None or not is_known else WORDS[was]
    after = None if now in (None, "gone") else WORDS[now]
    kind: Kind = "connected" if now is None else "disconnected"
    return Change(export.on, export.entry, kind, (before,), (after,))


def _remembered(known: Shown | None, showing: Shown) -> Shown:
    """Return what is known after a showing: a blank cell takes nothing away, and a job is one thing."""
    if known is None:
        return showing
    job = known if not (showing.company or showing.title) else showing
    return Shown(
        showing.entry,
        showing.profile or known.profile,
        showing.name or known.name,
        job.company,
        job.title,
        showing.email or known.email,
        showing.location or known.location,
    )


def _news(export: Export, known: Shown, showing: Shown) -> Iterator[Change]:
    on, entry = export.on, export.entry
    if (showing.company or showing.title) and not _same_job(known, showing):
        before, after = (known.company, known.title), (showing.company, showing.title)
        yield Change(on, entry, "job", before, after)
    if showing.name and known.name and match_name(showing.name) != match_name(known.name):
        yield Change(on, entry, "name", (known.name,), (showing.name,))
    if showing.profile and known.profile and showing.profile != known.profile:
        yield Change(on, entry, "profile", (known.profile,), (showing.profile,))
    if showing.email and (showing.email or "").casefold() != (known.email or "").casefold():
        yield Change(on, entry, "email", (known.email,), (showing.email,))
    if showing.location and not same_job_text(showing.location, known.location):
        yield Change(on, entry, "location", (known.location,), (showing.location,))


def _same_job(known: Shown, showing: Shown) -> bool:
    return same_company(known.company, showing.company) and same_job_text(known.title, showing.title)


def news_words(kind: Kind, before: Sequence[str | None], after: Sequence[str | None]) -> str:
    """Return a piece of news in words: `CTO · Globex, before VP Eng · Acme`."""
    now, then = _text(after), _text(before)
    match kind:
        case "connected":
            return f"shown again, before {then}" if then else "newly connected"
        case "disconnected":
            return now or "no longer connected" + (f", before {then}" if then else "")
        case "name":
            return f"new name, before {then}"
        case "profile":
            return f"now at {now}, before {then}"
        case "email":
            return f"e-mail {now}" + (f", before {then}" if then else "")
        case "location":
            return f"now in {now}" + (f", before {then}" if then else "")
        case "job":
            return f"{now}, before {then}" if then else now


def _text(parts: Sequence[str | None]) -> str:
    if len(parts) == 2:
        return job_text(*parts) or ""
    return parts[0] or ""
