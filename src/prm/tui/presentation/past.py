"""A past day in words: the line over every place that shows one, and the question that asks for it."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from prm.domain.wording import ago, full_day, short_day
from prm.tui.presentation.parts import Part, fitting, hint, spread
from prm.tui.presentation.styles import DOUBTFUL, MUTED

_MOST_DAYS = 4


def past_parts(day: date, today: date, way_back: str, another: str, width: int) -> list[Part]:
    """Return the line of a past *day*: what is shown, and the keys that lead back and to *another* day."""
    left = [
        Part(Content.styled(f" as of {short_day(day.isoformat())} ", "bold $background on $warning")),
        Part(Content.styled(f"  {full_day(day).split()[0]}, {ago(day.isoformat(), today)}", DOUBTFUL)),
    ]
    right = [
        hint(way_back, "back to today", "screen.come_back", "Show today again, where you left it."),
        hint(another, "another day", "screen.verb('as-of')", "Look at everything as it was on another day."),
    ]
    return spread(left, right, width) or list(fitting([left[0], Part(Content(" ")), *right], width))


def written_in_the_past(day: date) -> str:
    """Return why nothing can be written."""
    return f"This is as of {short_day(day.isoformat())}: the past stays as it was. Go back to today first."


def not_there_yet(day: date) -> str:
    """Return why a person cannot be shown."""
    return f"They were not in the ledger on {short_day(day.isoformat())}."


def day_words(day: date, today: date) -> Content:
    """Return what was understood of a day."""
    if day > today:
        return Content.styled(still_to_come(day), DOUBTFUL)
    if day == today:
        return Content.styled("Today: back to now.", MUTED)
    when = f"  {ago(day.isoformat(), today)}"
    return Content.assemble((full_day(day), "bold $text-success"), (when, MUTED))


def still_to_come(day: date) -> str:
    """Return why a day cannot be looked at."""
    return f"{full_day(day)} is still to come."


def days_to_ask(exports: Sequence[str]) -> Content:
    """Return the days of the newest exports, between which something changed."""
    if not exports:
        return Content.styled("There is no export yet to look back at.", MUTED)
    listed = ", ".join(short_day(day) for day in sorted(set(exports))[-_MOST_DAYS:])
    return Content.styled(f"Exports are as of {listed}.", MUTED)
