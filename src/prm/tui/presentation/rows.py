"""One line of a list: cells that are already fitted to their width, each with its style."""

from datetime import date
from typing import NamedTuple

from prm.domain.evidence import symbol
from prm.domain.people import PersonRow
from prm.domain.wording import ago, job_text, month
from prm.tui.presentation.styles import DOUBTFUL, GOOD, JOB, MARK, MUTED, PLAIN, TAG
from prm.tui.presentation.words import fit, shown

_SIGN_STYLES = {"●": GOOD, "◐": DOUBTFUL, "○": MUTED}
_STANDING = len("they wrote, 2024")


class Cell(NamedTuple):
    """A piece of a line: its text, exactly as wide as it is to be painted, and its style."""

    text: str
    style: str


class Layout(NamedTuple):
    """The widths of a list's columns, in cells; 0 leaves a column out."""

    name: int
    job: int
    tags: int
    standing: int


def layout(width: int) -> Layout:
    """Return the columns for a list that is *width* cells wide; they and the gaps fill it."""
    tags = min(24, width // 6) if width >= 96 else 0
    room = width - 4 - (_STANDING + 1) - (tags + 1 if tags else 0)
    if room < 24:
        return Layout(max(room, 4), 0, 0, _STANDING)
    name = max(14, min(30, room * 2 // 5))
    return Layout(name, room - name - 1, tags, _STANDING)


def person_cells(row: PersonRow, today: date, columns: Layout, is_marked: bool) -> list[Cell]:
    """Return the line of one person in a list of people."""
    words, style = standing(row, today)
    sign = sign_of(row, today)
    cells = [
        Cell("▌" if is_marked else " ", MARK),
        Cell(f"{sign} ", sign_style(sign)),
        Cell(fit(shown(row.name), columns.name) + " ", PLAIN),
    ]
    if columns.job:
        cells.append(Cell(fit(job(row), columns.job) + " ", JOB))
    if columns.tags:
        cells.append(Cell(fit(tags(row), columns.tags) + " ", TAG))
    cells.append(Cell(fit(words, columns.standing) + " ", style))
    return cells


def sign_of(row: PersonRow, today: date) -> str:
    """Return the one-cell sign of how you stand with a person."""
    return symbol(row.evidence, row.is_due(today.isoformat()))


def sign_style(sign: str) -> str:
    """Return the style of a sign of evidence."""
    return _SIGN_STYLES[sign]


def standing(row: PersonRow, today: date) -> tuple[str, str]:
    """Return how you stand with a person, in a few kind words, and the style of it."""
    if row.last_talked_on:
        return ago(row.last_talked_on, today), DOUBTFUL if row.is_due(today.isoformat()) else GOOD
    if row.last_contact_on:
        who = "they" if row.waiting_on == "me" else "you"
        month_name, year = month(row.last_contact_on).split()
        return f"{who} wrote, {month_name if year == str(today.year) else year}", DOUBTFUL
    return "not yet talked", MUTED


def job(row: PersonRow) -> str:
    """Return `title · company`, or the one that is known."""
    return job_text(shown(row.company), shown(row.title)) or ""


def tags(row: PersonRow) -> str:
    """Return the tags as `#friend #mentor`."""
    return " ".join(f"#{shown(tag)}" for tag in row.tags)
