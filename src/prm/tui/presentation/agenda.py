"""What the day brings, as lines of one list: headings, people, and kind words where there are none."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.conversations import NO_TEXT
from prm.domain.invitations import Inbox, waiting_words
from prm.domain.people import MOST_COUNTED, PersonRow, TalkRow, WaitingRow
from prm.domain.wording import ago, ahead, every, length, plural, short_day
from prm.tui.presentation.headed_lines import Line, person_line, section
from prm.tui.presentation.rows import job
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, MUTED
from prm.tui.presentation.words import shown, some

_WAITING_ON_ME = "waiting:me -is:snoozed"
"""The filter that finds who waits for an answer from you."""
_FRAME_LINES = 9
_NO_TALK_BY_THEN = "No talk is recorded by then."


class Sections(NamedTuple):
    """What was read for the agenda."""

    due: Sequence[PersonRow]
    waiting: Sequence[WaitingRow] | None
    """Who waits for your answer, or None where there are no messages at all."""
    waiting_in_all: int
    birthdays: Sequence[tuple[date, PersonRow]]
    talks: Sequence[TalkRow]
    newly: Sequence[PersonRow]
    """Newly connected, and not yet talked with."""
    never: Sequence[PersonRow]
    """Where nobody is new: others not yet talked with."""
    is_empty: bool
    """Whether the ledger holds nobody."""


NOTHING_FOUND = Sections((), None, 0, (), (), (), (), is_empty=False)
"""What stands for sections that could not be read."""


class Day(NamedTuple):
    """The day that an agenda is for."""

    today: date
    is_past: bool


class Numbers(NamedTuple):
    """What was counted for the agenda."""

    due: int | None
    """How many catch-ups are due in all, None until they were counted."""
    writers: int
    """How many others only wrote to you."""
    unread: int
    """Changes that were not read yet."""
    inbox: Inbox | None
    """Who asks to connect, None until they were counted."""


def agenda(found: Sections, height: int, numbers: Numbers, day: Day) -> list[Line]:
    """Return the agenda of a *day* in about *height* lines; the catch-ups come first to their share."""
    today = day.today
    if day.is_past and found.is_empty:
        return [Line("gap"), Line("remark", f"Nobody was in the ledger on {short_day(today.isoformat())}.")]
    due = _due(found, max(5, height * (1 if found.waiting else 2) // 5), numbers.due, today)
    few = max(2, (height - len(due) - _FRAME_LINES) // 4)
    news = [
        *_waiting(found, few, numbers.writers, today),
        *_asking(numbers.inbox, today),
        *_news(numbers.unread),
    ]
    few = max(3, (height - len(due) - len(news) - _FRAME_LINES) // 3)
    return [
        *section("Catch up", due, "Nobody is waiting for a catch-up. Enjoy the day."),
        Line("gap"),
        *news,
        *_lately_and_soon(found, few, day),
    ]


def _lately_and_soon(found: Sections, few: int, day: Day) -> list[Line]:
    """Return the sections that share the room left: birthdays, the last talks, and who is new."""
    today = day.today
    birthdays = [_birthday_line(on, row, today) for on, row in found.birthdays[:few]]
    talks = [line for talk in found.talks[:few] if (line := _talk_line(talk, today))]
    fresh = found.newly or found.never
    newly = [_newly_line(row, today) for row in fresh[:few]]
    if len(fresh) > few:
        newly.append(Line("more", "everyone not yet talked with", filter="is:never"))
    return [
        *section("Birthdays", birthdays, "No birthdays that you know of in the next two weeks."),
        Line("gap"),
        *section("Lately talked with", talks, _NO_TALK_BY_THEN if day.is_past else _no_talk_yet()),
        Line("gap"),
        *section(
            "Newly connected, not yet talked" if found.newly else "Not yet talked",
            newly,
            "You have talked with everyone here. That is rare.",
        ),
    ]


def _due(found: Sections, many: int, in_all: int | None, today: date) -> list[Line]:
    due = [_due_line(row, today) for row in found.due[:many]]
    in_all = len(found.due) if in_all is None else in_all
    if in_all > len(due):
        due.append(Line("more", plural(in_all - len(due), "more", "more"), filter="is:due"))
    return due


def _waiting(found: Sections, few: int, writers: int, today: date) -> list[Line]:
    """Return the section of those who wait for an answer, where messages were imported."""
    if found.waiting is None:
        return []
    lines = [_waiting_line(row, today) for row in found.waiting[:few]]
    if found.waiting_in_all > len(lines):
        words = plural(found.waiting_in_all - len(lines), "more", "more")
        lines.append(Line("more", words, filter=_WAITING_ON_ME))
    if writers:
        others = plural(writers, "other")
        lines.append(Line("more", f"{others} who only wrote to you", verb="writers"))
    count = f" · {found.waiting_in_all:,}" if found.waiting_in_all else ""
    return [*section(f"Waiting on you{count}", lines, "You have answered everyone."), Line("gap")]


def _asking(inbox: Inbox | None, today: date) -> list[Line]:
    if inbox is None or inbox.oldest is None:
        return []
    words = shown(waiting_words(inbox.waiting, inbox.oldest, today))
    return [Line("heading", "Open invitations"), Line("more", words, place="invitations"), Line("gap")]


def _no_talk_yet() -> str:
    return f"Press {sign('log')} to record your first talk; one line is enough."


def _news(unread: int) -> list[Line]:
    """Return the section of what imports revealed, where some of it was not read yet."""
    if not unread:
        return []
    words = f"{some(unread, MOST_COUNTED)} {'change' if unread == 1 else 'changes'} you have not read"
    return [Line("heading", "New changes"), Line("more", words, place="changes"), Line("gap")]


def _due_line(row: PersonRow, today: date) -> Line:
    rhythm = every(row.cadence_days or DEFAULT_CADENCE)
    middle = " · ".join(part for part in (job(row), rhythm if row.cadence_days else "") if part)
    late = length((today - date.fromisoformat(row.due_on or today.isoformat())).days)
    return person_line(row, today, middle, f"{late} late", DOUBTFUL)


def _waiting_line(row: WaitingRow, today: date) -> Line:
    since = length((today - date.fromisoformat(row.since)).days)
    if row.text is None:
        return person_line(row.person, today, job(row.person), since, DOUBTFUL)
    if row.text.strip():
        return person_line(row.person, today, f"“{shown(row.text)}”", since, DOUBTFUL)
    return person_line(row.person, today, NO_TEXT, since, DOUBTFUL)._replace(middle_style=MUTED)


def _birthday_line(day: date, row: PersonRow, today: date) -> Line:
    birthday = row.birthday or ""
    age = f"turns {day.year - int(birthday[:4])}" if birthday[:4].isdigit() else "birthday"
    middle = f"{age}, {short_day(day.isoformat()[:4] + birthday[-6:])}" if birthday else age
    return person_line(row, today, middle, ahead((day - today).days), GOOD)


def _talk_line(talk: TalkRow, today: date) -> Line | None:
    if not talk.people:
        return None
    names = ", ".join(shown(name) for _id, name in talk.people)
    middle = " · ".join(part for part in (talk.via if talk.via != "other" else "", shown(talk.text)) if part)
    return Line("person", names, middle, ago(talk.on, today), "●", GOOD, talk.people[0][0])


def _newly_line(row: PersonRow, today: date) -> Line:
    since = ago(row.connected_on, today) if row.connected_on else "not yet talked"
    return person_line(row, today, job(row), since, MUTED)
