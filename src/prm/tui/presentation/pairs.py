"""Two people side by side, fact by fact, with what differs marked."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple
from urllib.parse import unquote

from textual.content import Content

from prm.domain.companies import company_key, is_company, job_key
from prm.domain.names import match_name
from prm.domain.people import PersonDetail, PersonRow, Seen
from prm.domain.profiles import NOT_WRITTEN, Profile
from prm.domain.wording import month, plural, short_day
from prm.tui.presentation.histories import newest_first
from prm.tui.presentation.profiles import INNER, address
from prm.tui.presentation.rows import job, standing, tags
from prm.tui.presentation.styles import DOUBTFUL, GOOD, MUTED
from prm.tui.presentation.words import shown

_LABEL = len("connected") + 2
_SIGN = 2
_BETWEEN = " │ "
_MOST_LINES = 3
"""Lines of one value; more would push the next facts out of sight."""
_MOST_EARLIER = 3
_LONGEST = 300
_DIFFERS = f"bold {DOUBTFUL}"
_NOT_KNOWN = "–"


class Fact(NamedTuple):
    """One row: what is known of either, empty where nothing is."""

    label: str
    one: str
    other: str
    is_same: bool | None = None
    """Whether it speaks for one person; None where it says neither."""


def facts(one: PersonDetail, other: PersonDetail, today: date) -> list[Fact]:
    """Return what is known of two people, row by row; what is known of neither is left out."""
    rows = [*_who(one, other), *_reached(one, other), *_seen(one, other), *_kept(one, other, today)]
    return [fact for fact in rows if fact.one or fact.other]


def fact_table(rows: Sequence[Fact], width: int) -> list[Content]:
    """Return the lines of two columns that fill *width* cells, each difference with a sign and a colour."""
    column = max(8, (width - _LABEL - _SIGN - len(_BETWEEN)) // 2)
    return [line for fact in rows for line in _lines(fact, column)]


def _who(one: PersonDetail, other: PersonDetail) -> Iterator[Fact]:
    a, b = one.row, other.row
    yield Fact("name", shown(a.name), shown(b.name), match_name(a.name) == match_name(b.name))
    yield Fact("formerly", _earlier(one.names), _earlier(other.names))
    yield Fact("job", job(a), job(b), _agree(_job(a), _job(b)))
    yield Fact("before", _earlier(one.jobs), _earlier(other.jobs), _crosses(one.jobs, other.jobs) or None)
    yield _plain("place", a.location, b.location)


def _reached(one: PersonDetail, other: PersonDetail) -> Iterator[Fact]:
    yield _several("e-mail", one.emails, other.emails)
    yield _several("phone", one.phones, other.phones)
    a, b = ("\n".join(_profile(link.profile) for link in detail.shown_links) for detail in (one, other))
    networks = [{link.profile.network for link in detail.links} for detail in (one, other)]
    # On another network than the other's, a profile says neither.
    yield Fact("profiles", a, b, False if networks[0] & networks[1] - NOT_WRITTEN else None)


def _seen(one: PersonDetail, other: PersonDetail) -> Iterator[Fact]:
    a, b = one.row, other.row
    yield _plain("birthday", *(day and short_day(day) for day in (a.birthday, b.birthday)))
    is_same = _agree(a.connected_on, b.connected_on)
    yield Fact("connected", _since(a), _since(b), is_same)
    yield Fact("in exports", _span(one), _span(other))


def _kept(one: PersonDetail, other: PersonDetail, today: date) -> Iterator[Fact]:
    yield Fact("talked", _talked(one, today), _talked(other, today))
    yield Fact("tags", tags(one.row), tags(other.row))
    yield Fact("met", shown(one.met), shown(other.met))
    yield Fact("notes", _note(one), _note(other))


def _plain(label: str, one: str | None, other: str | None) -> Fact:
    a, b = shown(one), shown(other)
    return Fact(label, a, b, _agree(a.casefold(), b.casefold()))


def _several(label: str, one: Sequence[Seen], other: Sequence[Seen]) -> Fact:
    """Give a fact of which someone may have several: one in common is enough."""
    a, b = ([shown(seen.value) for seen in newest_first(values)] for values in (one, other))
    common = {value.casefold() for value in a} & {value.casefold() for value in b}
    return Fact(label, "\n".join(a), "\n".join(b), bool(common) if a and b else None)


def _agree(one: object, other: object) -> bool | None:
    return one == other if one and other else None


def _job(row: PersonRow) -> tuple[str, str] | None:
    return (job_key(row.title), company_key(row.company or "")) if row.title or row.company else None


def _crosses(one: Sequence[Seen], other: Sequence[Seen]) -> bool:
    """Return whether either was once where the other is or was; not told of two who are at one place now."""
    past, there = ({_company(seen) for seen in jobs if not seen.is_current} for jobs in (one, other))
    now, present = ({_company(seen) for seen in jobs if seen.is_current} for jobs in (one, other))
    return not now & present - {""} and bool((past & (there | present) | now & there) - {""})


def _company(seen: Seen) -> str:
    return company_key(seen.company or "") if is_company(seen.company) else ""


def _earlier(values: Sequence[Seen]) -> str:
    past = [seen for seen in newest_first(values) if not seen.is_current]
    return "\n".join(shown(seen.value) for seen in past[:_MOST_EARLIER])


def _profile(profile: Profile) -> str:
    if profile.network == "local":
        return "added by hand"
    return INNER.get(profile.network) or shown(unquote(address(profile) or str(profile)))


def _since(row: PersonRow) -> str:
    gone = ", no longer" if row.is_gone else ""
    return f"{short_day(row.connected_on)}{gone}" if row.connected_on else ""


def _span(detail: PersonDetail) -> str:
    days = [
        origin.on
        for values in (detail.names, detail.jobs)
        for seen in values
        for origin in seen.origins
        if origin.source != "you"
    ]
    first, last = (month(day) for day in (min(days), max(days))) if days else ("", "")
    return first if first == last else f"{first} – {last}"


def _talked(detail: PersonDetail, today: date) -> str:
    words, _style = standing(detail.row, today)
    return f"{words}, {plural(len(detail.talks), 'talk')} in all" if detail.talks else words


def _note(detail: PersonDetail) -> str:
    return shown(detail.notes[0].text) if detail.notes else ""


def _lines(fact: Fact, column: int) -> Iterator[Content]:
    sign = {True: ("= ", GOOD), False: ("≠ ", _DIFFERS), None: ("  ", "")}[fact.is_same]
    labels = [Content.assemble((f"{fact.label:<{_LABEL}}", MUTED), sign)]
    cells = [
        _cell(fact, here, there, column) for here, there in ((fact.one, fact.other), (fact.other, fact.one))
    ]
    blank = Content(" " * (_LABEL + _SIGN))
    for label, one, other in zip_longest(labels, *cells):
        left = one or Content("")
        yield Content.assemble(
            label or blank, left.pad_right(column - left.cell_length), (_BETWEEN, MUTED), other or Content("")
        )


def _cell(fact: Fact, here: str, there: str, column: int) -> list[Content]:
    """Return the lines of one value, the words that the other has not marked."""
    if not here:
        return [Content.styled(_NOT_KNOWN, MUTED)]
    known = set(there.casefold().split())
    bold = "bold" if fact.label == "name" else ""
    marked = _DIFFERS if fact.is_same is False else bold
    found: list[Content] = []
    for text in here.split("\n"):
        words = [(word, bold if word.casefold() in known else marked) for word in text[:_LONGEST].split(" ")]
        line = Content(" ").join(Content.styled(word, style) for word, style in words)
        found += [part.rstrip() for part in line.wrap(column)]
    if len(found) > _MOST_LINES:
        found[_MOST_LINES - 1 :] = [(found[_MOST_LINES - 1] + Content("…")).truncate(column, ellipsis=True)]
    return found
