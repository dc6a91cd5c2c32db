"""What happened with a person, newest first: talks, notes, what imports showed, and the day you connected."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from textual.content import Content

from prm.domain.people import PersonDetail, Seen, TalkRow
from prm.tui.presentation.styles import GOOD, MUTED
from prm.tui.presentation.words import short_day, shown

_LONGEST = 400


class Happening(NamedTuple):
    """One line of the timeline."""

    on: str
    kind: str
    """What it is in one word: the medium of a talk, `note`, `job`, `name` or `connected`."""
    text: str
    is_talk: bool = False


def timeline(detail: PersonDetail, today: date, width: int) -> Content:
    """Return the timeline, a day in front of each line and what follows it set in under it."""
    found = sorted(happenings(detail), key=lambda happening: happening.on, reverse=True)[:_LONGEST]
    if not found:
        return Content.styled("Nothing yet. Press l to record a talk.", MUTED)
    parts: list[Content] = []
    for happening in found:
        day = f"{short_day(happening.on):<12} "
        style = GOOD if happening.is_talk else MUTED
        parts.append(
            Content.assemble((day, MUTED), (f"{happening.kind:<9} ", style), _set_in(happening.text, width))
        )
    return Content("\n").join(parts)


def happenings(detail: PersonDetail) -> Iterator[Happening]:
    """Yield what happened, in no order."""
    for talk in detail.talks:
        yield Happening(
            talk.on, talk.via if talk.via != "other" else "talk", _talk_text(talk, detail.row.id), True
        )
    for note in detail.notes:
        yield Happening(note.on, "note", shown(note.text))
    for kind, seen in (("job", detail.jobs), ("name", detail.names), ("place", detail.locations)):
        yield from _changes(kind, seen)
    if detail.row.connected_on:
        yield Happening(detail.row.connected_on, "connected", "")


def _changes(kind: str, values: tuple[Seen, ...]) -> Iterator[Happening]:
    for before, after in pairwise(values):
        yield Happening(after.first_seen, kind, f"{shown(before.value)} → {shown(after.value)}")


def _talk_text(talk: TalkRow, person_id: int) -> str:
    others = [shown(name) for other, name in talk.people if other != person_id]
    company = f"with {', '.join(others)}" if others else ""
    return "; ".join(part for part in (shown(talk.text), company) if part)


def _set_in(text: str, width: int) -> Content:
    room = max(16, width - 23)
    lines = Content(text).wrap(room)
    return Content("\n" + " " * 23).join([line.rstrip() for line in lines]) if lines else Content("")
