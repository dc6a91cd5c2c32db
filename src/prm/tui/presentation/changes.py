"""What exports revealed, as lines of one list: a heading for each export day, then the news of people."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from prm.domain.changes import news_words
from prm.domain.people import News
from prm.tui.presentation.agenda import Line
from prm.tui.presentation.rows import Layout, layout, sign_of, standing
from prm.tui.presentation.words import plural, short_day, shown

_STANDING = len("talked 23 months ago")

READING = (Line("remark", "Comparing the exports …"),)
"""What stands in the list until the exports are compared."""

NOTHING = (
    Line("remark", "Import a second export, months after the first,"),
    Line("remark", "and what changed in between stands here."),
)
"""What stands in the list when no export revealed anything."""


def change_lines(found: Sequence[News], most: int, today: date) -> list[Line]:
    """Return the first *most* of the news *found*, newest export first; what is left out is said."""
    lines: list[Line] = []
    for day, group in groupby(found[:most], key=lambda news: news.on):
        of_day = list(group)
        count = plural(len(of_day), "change")
        is_cut = len(found) > most and found[most].on == day
        lines += [Line("gap")] if lines else []
        lines.append(Line("heading", f"{short_day(day)} · {'the first ' if is_cut else ''}{count}"))
        lines += [_news_line(news, today) for news in of_day]
    if len(found) > most:
        lines += [Line("gap"), Line("remark", f"The newest {most:,}; `prm changes --limit 0` shows all.")]
    return lines or list(NOTHING)


def change_layout(width: int) -> Layout:
    """Return the columns of a list *width* cells wide: most of the room is for what changed."""
    room = width - 4 - (_STANDING + 1)
    if room < 24:
        return layout(width)
    name = max(12, min(26, room // 3))
    return Layout(name, room - name - 1, 0, _STANDING)


def _news_line(news: News, today: date) -> Line:
    person = news.person
    words = shown(news_words(news.kind, news.before, news.after))
    stands, style = standing(person, today)
    if person.last_talked_on:
        stands = f"talked {stands}"
    return Line("person", shown(person.name), words, stands, sign_of(person, today), style, person.id)
