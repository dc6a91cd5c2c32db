"""The reality check as a page: one number, then who stands behind it, drawn for a width and a height."""

from datetime import date
from typing import Final

from prm.domain.reality import Reality
from prm.domain.wording import plural
from prm.plots.calendar import NARROW, WIDE, calendar_lines, week_lines
from prm.plots.groups import answer_lines, cohort_lines, level_lines
from prm.plots.headline import headline
from prm.plots.history import LOWEST, history_lines
from prm.plots.pieces import Glyphs, Line, Piece, below, beside

_GAP: Final = 2
SIDE_BY_SIDE: Final = 2 * NARROW + _GAP
"""Cells from which on there are two columns."""
_TALLEST = 14
_WEEK_BARS = 4
_HEADINGS = 5
_WEEKS_A_YEAR = 52


def network_lines(found: Reality, today: date, width: int, height: int, glyphs: Glyphs) -> list[Line]:
    """Return the page for a ledger with connections, *width* cells wide, filling about *height* lines."""
    head: list[Line] = [*headline(found, width, glyphs), ()]
    if width < SIDE_BY_SIDE:
        return head + below(
            [
                cohort_lines(found.cohorts, width, glyphs),
                level_lines(found, width, glyphs),
                history_lines(found.year_ends, width, LOWEST, glyphs),
                answer_lines(found, width, glyphs),
                _weeks(found, today, width, glyphs),
            ]
        )
    right_width = WIDE if width >= WIDE + NARROW + _GAP else NARROW
    left_width = width - right_width - _GAP
    cohorts = cohort_lines(found.cohorts, left_width, glyphs)
    room = height - len(head) - len(cohorts) - _HEADINGS
    rise = max(LOWEST, min(room, _TALLEST))
    left = below([cohorts, history_lines(found.year_ends, left_width, rise, glyphs)])
    right = below(
        [
            level_lines(found, right_width, glyphs),
            [*_weeks(found, today, right_width, glyphs), *_week_bars(found, today, right_width, glyphs)],
            answer_lines(found, right_width, glyphs),
        ]
    )
    return head + beside(left, right, left_width + _GAP)


def _week_bars(found: Reality, today: date, width: int, glyphs: Glyphs) -> list[Line]:
    return week_lines(found.talks, today, width, _WEEK_BARS, glyphs) if any(found.talks.values()) else []


def _weeks(found: Reality, today: date, width: int, glyphs: Glyphs) -> list[Line]:
    total = sum(found.talks.values())
    words = f"  {plural(total, 'talk')} in 12 months"
    if total >= _WEEKS_A_YEAR / 10:
        words += f", {total / _WEEKS_A_YEAR:.1f} a week"
    heading = (Piece(" Talks by week", "heading"), Piece(words if total else "  none in 12 months", "muted"))
    return [heading, *(calendar_lines(found.talks, today, width, glyphs) if total else ())]
