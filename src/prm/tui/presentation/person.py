"""One person in words: the summary, the headings, and what is under each."""

from datetime import date

from textual.content import Content

from prm.domain.absences import WORDS
from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.colleagues import colleague_words
from prm.domain.people import PersonDetail, PersonRow
from prm.domain.wording import ago, every, length, month, plural, short_day
from prm.ledger.reading.person import talks_by_month
from prm.tui.presentation.histories import contact, histories, notes
from prm.tui.presentation.profiles import address_of
from prm.tui.presentation.rows import job, sign_of, sign_style, tags
from prm.tui.presentation.styles import ADDRESS, MUTED, TAG
from prm.tui.presentation.timeline import timeline
from prm.tui.presentation.words import shown

SECTIONS = ("Timeline", "History", "Contact", "Notes")
"""The headings of the person view."""

_MOST_SHARED = 2
_BARS = " ▁▂▃▄▅▆▇█"
_SPANS = (24, 18, 12, 6)
"""Months that the talks are counted over, as many as there is room for."""


def summary(detail: PersonDetail, today: date, width: int) -> Content:
    """Return who the person is, how to reach them, and how you stand, in lines at most *width* cells wide."""
    row = detail.row
    lines = [Content.styled(job(row), "bold")] if job(row) else []
    lines += [Content(text) for text in (shown(row.location),) if text]
    lines += [Content.styled(text, ADDRESS) for text in (address_of(detail), shown(row.email)) if text]
    lines += [Content(text) for text in (shown(row.phone),) if text]
    lines += [Content.styled(text, MUTED) for text in (_since(row), _birthday(row)) if text]
    if detail.met:
        lines.append(Content.styled(f"met: {shown(detail.met)}", MUTED))
    lines += [Content.styled(shown(colleague_words(one)), MUTED) for one in detail.shared[:_MOST_SHARED]]
    if row.tag_words:
        lines.append(Content.styled(tags(row), TAG))
    lines += [Content(""), _standing(row, detail, today), *_sparkline(detail, today, width)]
    return Content("\n").join(lines)


def section_titles(detail: PersonDetail) -> tuple[str, ...]:
    """Return the headings with how much is under each."""
    counts = (len(detail.talks) + len(detail.conversations), 0, 0, len(detail.notes))
    return tuple(
        f"{title} {count}" if count else title for title, count in zip(SECTIONS, counts, strict=True)
    )


def section(detail: PersonDetail, title: str, today: date, width: int) -> Content:
    """Return what is under the heading *title*, one of `SECTIONS`."""
    match title:
        case "Timeline":
            return timeline(detail, today, width)
        case "History":
            return histories(detail)
        case "Contact":
            return contact(detail)
        case _:
            return notes(detail)


def _standing(row: PersonRow, detail: PersonDetail, today: date) -> Content:
    sign = sign_of(row, today)
    parts: list[Content | tuple[str, str]] = [(f"{sign} ", sign_style(sign))]
    if row.last_talked_on:
        how = f", {detail.last_via}" if detail.last_via != "other" else ""
        parts.append((f"talked {ago(row.last_talked_on, today)}{how}", "bold"))
        parts.append((f"\n  {_rhythm(row, today)}", MUTED))
    elif row.last_contact_on:
        who = "they" if row.waiting_on == "me" else "you"
        parts.append((f"{who} wrote {ago(row.last_contact_on, today)}; not yet talked", ""))
    else:
        parts.append(("not yet talked", MUTED))
    return Content.assemble(*parts)


def _rhythm(row: PersonRow, today: date) -> str:
    rhythm = every(row.cadence_days or DEFAULT_CADENCE)
    if row.snoozed_until and row.snoozed_until > today.isoformat():
        return f"{rhythm}, snoozed until {short_day(row.snoozed_until)}"
    if row.is_due(today.isoformat()):
        return f"{rhythm}: time to catch up"
    return f"{rhythm}, next {ago(row.due_on, today)}" if row.due_on else rhythm


def _sparkline(detail: PersonDetail, today: date, width: int) -> list[Content]:
    months = next((months for months in _SPANS if months + 26 <= width), _SPANS[-1])
    counts = talks_by_month(detail.talk_days, today, months)
    if not any(counts):
        return []
    top = max(counts)
    bars = "".join(_BARS[-(-count * 8 // top)] if count else "▁" for count in counts)
    said = f"  {plural(sum(counts), 'talk')} in {length(len(counts) * 31)}"
    return [Content.assemble("  ", (bars, "$text-primary"), (said, MUTED))]


def _since(row: PersonRow) -> str:
    if row.absence:
        since = f"connected in {month(row.connected_on)}; " if row.connected_on else ""
        return f"{since}{WORDS[row.absence]}"
    return f"connected since {short_day(row.connected_on)}" if row.connected_on else ""


def _birthday(row: PersonRow) -> str:
    return f"birthday {short_day(row.birthday)}" if row.birthday else ""
