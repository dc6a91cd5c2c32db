"""What exports revealed, as lines of one list: a heading for each export day, then the news of people."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from prm.domain.changes import news_words
from prm.domain.people import MOST_COUNTED, News
from prm.domain.wording import plural, short_day
from prm.tui.presentation.headed_lines import Line, person_line
from prm.tui.presentation.rows import Layout, job, layout, standing
from prm.tui.presentation.signs import sign
from prm.tui.presentation.words import shown, some

_STANDING = len("talked 23 months ago")

READING = (Line("remark", "Comparing the exports …"),)
"""What stands in the list until the exports are compared."""


def change_lines(found: Sequence[News], most: int, today: date) -> list[Line]:
    """Return the first *most* of the news *found*, newest export first; what is left out is said."""
    lines: list[Line] = []
    for day, group in groupby(found[:most], key=lambda news: news.on):
        is_cut = len(found) > most and found[most].on == day
        of_day = list(group)
        lines += [Line("gap")] if lines else []
        lines.append(Line("heading", _heading(day, of_day, is_cut)))
        lines += [_news_line(news, today) for news in of_day]
    if len(found) > most:
        lines += [Line("gap"), Line("remark", f"The newest {most:,}; `prm changes --limit 0` shows all.")]
    return lines


def no_changes(exports: int, is_unread: bool, as_of: date | None) -> list[Line]:
    """Return what stands in the list when it holds no news, of so many *exports*."""
    if exports < 2 and as_of:
        words = [f"Nothing to compare: {plural(exports, 'export')} by {short_day(as_of.isoformat())}."]
    elif exports < 2:
        words = [
            "Import a second export, months after the first,",
            "and what changed in between stands here.",
        ]
    elif is_unread:
        words = [f"You have read every change. Press {sign('unread')} to see them again."]
    else:
        words = [f"Nothing is new: your {exports} exports show everyone as before."]
    return [Line("remark", text) for text in words]


def changes_title(unread: int | None, is_unread: bool) -> str:
    """Return what the border says: how much was not read yet, as in the header."""
    title = "Unread changes" if is_unread else "What imports revealed"
    return f"{title} · {some(unread, MOST_COUNTED)} unread" if unread else title


def change_layout(width: int) -> Layout:
    """Return the columns of a list *width* cells wide: most of the room is for what changed."""
    room = width - 4 - (_STANDING + 1)
    if room < 24:
        return layout(width)
    name = max(12, min(26, room // 3))
    return Layout(name, room - name - 1, 0, _STANDING)


def _heading(day: str, of_day: Sequence[News], is_cut: bool) -> str:
    unread = sum(not news.is_read for news in of_day)
    count = f"{'the first ' if is_cut else ''}{plural(len(of_day), 'change')}"
    left = "" if unread == len(of_day) else f" · {unread:,} unread" if unread else " · all read"
    return f"{short_day(day)} · {count}{left}"


def _news_line(news: News, today: date) -> Line:
    person = news.person
    words = shown(news_words(news.kind, news.before, news.after))
    if news.kind == "connected" and job(person):
        words = f"{words} · {job(person)}"
    stands, style = standing(person, today)
    if person.last_talked_on:
        stands = f"talked {stands}"
    return person_line(person, today, words, stands, style)._replace(on=news.on, is_read=news.is_read)
