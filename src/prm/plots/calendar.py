"""A year of days as a calendar: weeks side by side, each from Monday down, busier days stronger."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from prm.domain.reality import WEEKS, calendar, first_day, week_filter
from prm.domain.wording import MONTHS, plural, short_day
from prm.plots.bars import column
from prm.plots.pieces import Glyphs, Line, Link, Piece

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
    of_week = list(zip(weeks, _links(weeks, today), strict=True))[-shown:]
    for day, label in enumerate(_LABELS):
        cells = [_cell(week[day], top, cell, glyphs)._replace(link=link) for week, link in of_week]
        lines.append((Piece(label, "muted"), *_joined(cells)))
    return lines


def week_lines(talks: Mapping[str, int], today: date, width: int, height: int, glyphs: Glyphs) -> list[Line]:
    """Return *height* lines of bars, one for each week of `calendar_lines` and below it."""
    cell = 2 if width >= WIDE else 1
    weeks = calendar(talks, today)
    sums = [sum(count or 0 for count in week) for week in weeks]
    shown = max(min(WEEKS, (width - len(_LABELS[0])) // cell), 1)
    links = _links(weeks, today)[-shown:]
    bars = [column(number, max(sums), height, glyphs) for number in sums[-shown:]]
    lines: list[Line] = []
    for level in reversed(range(height)):
        scale = f"{max(sums):>3} " if level == height - 1 else "    "
        drawn = [Piece(bar[level] * cell, "real", link) for bar, link in zip(bars, links, strict=True)]
        lines.append((Piece(scale, "muted"), *_joined(drawn)))
    return lines


def _links(weeks: Sequence[Sequence[int | None]], today: date) -> list[Link | None]:
    """Return for each week who was talked with in it, None where nobody was."""
    sums = [sum(count or 0 for count in week) for week in weeks]
    mondays = [first_day(today) + timedelta(days=7 * number) for number in range(len(weeks))]
    return [
        Link(week_filter(monday), f"{plural(talks, 'talk')} in the week of {short_day(monday)}")
        if talks
        else None
        for monday, talks in zip(mondays, sums, strict=True)
    ]


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


def _joined(cells: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in cells:
        if joined and joined[-1][1:] == piece[1:]:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined
