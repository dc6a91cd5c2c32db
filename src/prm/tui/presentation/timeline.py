"""What happened with a person, newest first: talks, notes, what imports showed, and the day you connected."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from textual.content import Content

from prm.domain.conversations import last_word
from prm.domain.mentions import praises
from prm.domain.people import PersonDetail, Seen, TalkRow
from prm.domain.threads import Conversation
from prm.domain.wording import ago, plural, short_day
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import GOOD, MUTED
from prm.tui.presentation.words import shown

_LONGEST = 400
_ROOMY = 64
_COLUMNS = 24


class Happening(NamedTuple):
    """One line of the timeline."""

    on: str
    """Empty where no day is known."""
    kind: str
    """What it is in one word: the medium of a talk, `messages`, `note`, `skill`, `job`, `connected` …"""
    text: str
    is_talk: bool = False


def timeline(detail: PersonDetail, today: date, width: int) -> Content:
    """Return the timeline: day and kind beside what happened, or above it where *width* is small."""
    found = sorted(happenings(detail), key=lambda what: what.on, reverse=True)[:_LONGEST]
    if not found:
        return Content.styled(f"Nothing yet. Press {sign('log')} to record a talk.", MUTED)
    indent = _COLUMNS if width >= _ROOMY else 2
    parts = [
        _opening(happening, today, width) + _set_in(happening.text, width, indent) for happening in found
    ]
    return Content("\n").join(parts)


def happenings(detail: PersonDetail) -> Iterator[Happening]:
    """Yield what happened, in no order."""
    for talk in detail.talks:
        yield Happening(
            talk.on, talk.via if talk.via != "other" else "talk", _talk_text(talk, detail.row.id), True
        )
    for thread in detail.conversations:
        yield Happening(thread.last_on, "messages", _thread_text(thread), bool(thread.talks))
    for note in detail.notes:
        yield Happening(note.on, "note", shown(note.text))
    for praise in praises(detail.mentions):
        yield Happening(praise.on or "", praise.kind, shown(praise.text))
    for kind, seen in (("job", detail.jobs), ("name", detail.names), ("location", detail.locations)):
        yield from _changes(kind, seen)
    if detail.row.connected_on:
        yield Happening(detail.row.connected_on, "connected", "")


def _changes(kind: str, values: tuple[Seen, ...]) -> Iterator[Happening]:
    for before, after in pairwise(values):
        yield Happening(after.first_seen, kind, f"{shown(before.value)} → {shown(after.value)}")


def _thread_text(thread: Conversation) -> str:
    parts = [
        plural(thread.received + thread.sent, "message"),
        last_word(thread.is_mine_last, thread.is_answered),
        f"in the group {shown(thread.title)}" if thread.is_group and thread.title else shown(thread.title),
    ]
    return ", ".join(part for part in parts if part)


def _talk_text(talk: TalkRow, person_id: int) -> str:
    others = [shown(name) for other, name in talk.people if other != person_id]
    company = f"with {', '.join(others)}" if others else ""
    return "; ".join(part for part in (shown(talk.text), company) if part)


def _opening(happening: Happening, today: date, width: int) -> Content:
    style = GOOD if happening.is_talk else MUTED
    day = short_day(happening.on) if happening.on else "no date"
    if width >= _ROOMY:
        return Content.assemble((f"{day:<13}", MUTED), (f"{happening.kind:<11}", style))
    when = f"{day}, {ago(happening.on, today)}" if happening.on else day
    return Content.assemble((happening.kind, style), (f"  {when}", MUTED))


def _set_in(text: str, width: int, indent: int) -> Content:
    if not text:
        return Content("")
    lines = [line.rstrip() for line in Content(text).wrap(max(16, width - indent))]
    first = "" if indent == _COLUMNS else "\n" + " " * indent
    return Content(first) + Content("\n" + " " * indent).join(lines)
