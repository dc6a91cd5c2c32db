"""A year of days as a calendar: weeks side by side, each from Monday down, busier days stronger."""

from collections.abc import Mapping
from datetime import date, timedelta

from prm.domain.reality import WEEKS, calendar, first_day
from prm.domain.wording import MONTHS
from prm.plots.bars import column
from prm.plots.pieces import Glyphs, Line, Piece

_LABELS = (" Mo ", "    ", " We ", "    ", " Fr ", "    ", "    ")
NARROW = len(_LABELS[0]) + WEEKS
WIDE = len(_LABELS[0]) + 2 * WEEKS
"""Cells that the calendar takes with one or two for a day."""


def calendar_lines(talks: Mapping[str, int], today: date, width: int, glyphs: Glyphs) -> list[Line]:
    """Return a line of months and seven of days; fewer weeks where *width* is small."""
    cell = 2 if width >= WIDE else 1
    weeks = calendar(talks, today)
    shown = max(min(WEEKS, (width - len(_LABELS[0])) // cell), 1)
    top = max(4, *(count or 0 for week in weeks for count in week))
    lines: list[Line] = [(Piece("    " + _months(today, cell)[-shown * cell :], "muted"),)]
    for day, label in enumerate(_LABELS):
        cells = [_cell(week[day], top, cell, glyphs) for week in weeks[-shown:]]
        lines.append((Piece(label, "muted"), *_joined(cells)))
    return lines


def week_lines(talks: Mapping[str, int], today: date, width: int, height: int, glyphs: Glyphs) -> list[Line]:
    """Return *height* lines of bars, one for each week of `calendar_lines` and below it."""
    cell = 2 if width >= WIDE else 1
    sums = [sum(count or 0 for count in week) for week in calendar(talks, today)]
    shown = max(min(WEEKS, (width - len(_LABELS[0])) // cell), 1)
    bars = [column(number, max(sums), height, glyphs) for number in sums[-shown:]]
    lines: list[Line] = []
    for level in reversed(range(height)):
        scale = f"{max(sums):>3} " if level == height - 1 else "    "
        drawn = "".join(upright[level] * cell for upright in bars)
        lines.append((Piece(scale, "muted"), Piece(drawn, "real")))
    return lines


def _months(today: date, cell: int) -> str:
    text = [" "] * (WEEKS * cell)
    for week in range(WEEKS):
        last = first_day(today) + timedelta(days=7 * week + 6)
        at = week * cell
        if last.day <= 7 and at + 3 <= len(text):
            text[at : at + 3] = MONTHS[last.month - 1]
    return "".join(text)


def _cell(count: int | None, top: int, cell: int, glyphs: Glyphs) -> Piece:
    if count is None:
        return Piece(" " * cell)
    level = 1 + (count - 1) * 4 // top if count else 0
    return Piece(glyphs.days[level].ljust(cell), f"level{level}" if level else "idle")


def _joined(cells: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in cells:
        if joined and joined[-1].style == piece.style:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.style)
        else:
            joined.append(piece)
    return joined
