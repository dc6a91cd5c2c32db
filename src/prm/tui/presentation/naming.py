"""People within a sentence or a question: by name, by number, with their job, with how you stand."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from prm.domain.people import PersonRow
from prm.domain.wording import plural
from prm.tui.presentation.rows import job, standing
from prm.tui.presentation.styles import MUTED
from prm.tui.presentation.words import shown


def whom(people: Sequence[PersonRow]) -> str:
    """Return the name of one person, or how many they are."""
    return shown(people[0].name) if len(people) == 1 else plural(len(people), "person", "people")


def named(row: PersonRow, style: str = "bold") -> Content:
    """Return the name in that *style*, and quietly the job."""
    about = f"  {job(row)}" if job(row) else ""
    return Content.assemble((shown(row.name), style), (about, MUTED))


def named_with_standing(row: PersonRow, today: date) -> Content:
    """Return the name, the job, and how you stand."""
    return Content.assemble(named(row), "  ", standing(row, today))
