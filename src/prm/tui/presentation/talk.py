"""A talk in words, while it is being written."""

from datetime import date

from textual.content import Content

from prm.domain.wording import ago, full_day
from prm.ledger.reading.talk_reading import NameRead, TalkRead
from prm.tui.presentation.naming import named, whom
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, MUTED, WRONG
from prm.tui.presentation.words import shown

_MOST_NAMED = 6
_SURE = "bold $text-success"
_VIA_WORDS = {"met": "met", "call": "call", "video": "video call", "message": "message", "email": "e-mail"}


def talk_lines(read: TalkRead, today: date) -> Content:
    """Return what was understood, one line each: when, how, with whom, about what."""
    sentence = read.sentence
    on = sentence.on
    when = (
        Content(f"{full_day(on)}, {ago(on.isoformat(), today)}")
        if on
        else Content.styled("which day?", WRONG)
    )
    via = _VIA_WORDS.get(sentence.via)
    how = Content(via) if via else Content.styled("not said", MUTED)
    people = _people_lines(read)
    about = (
        Content(shown(sentence.about)) if sentence.about else Content.styled("nothing in particular", MUTED)
    )
    labelled = [
        ("When", when),
        ("How", how),
        ("With", people[0]),
        *(("", line) for line in people[1:]),
        ("About", about),
    ]
    return Content("\n").join([Content.assemble((f"{label:<7}", MUTED), words) for label, words in labelled])


def talk_problem(read: TalkRead) -> str:
    """Return what keeps a talk from being recorded, in one line; empty when it can be."""
    if not read.text.strip():
        return "Write how it was, as in: coffee about hiring."
    if read.sentence.problems:
        return shown(read.sentence.problems[0])
    if name := read.doubtful:
        words = shown(name.words[:60])
        if name.candidates:
            return f"“{words}” may be one of several. Tab goes through them."
        return f"Nobody here is called “{words}”. Add them first with {sign('add')}, or write another name."
    return "" if read.people else "With whom? Write “with” and a name."


def _people_lines(read: TalkRead) -> list[Content]:
    rest = len(read.usual) - _MOST_NAMED
    if read.names:
        lines = [_name_line(name) for name in read.names]
        meant = {row.id for row in read.people}
        others = [row for row in read.usual if row.id not in meant]
        if others and not read.doubtful:
            lines.append(Content.styled(f"instead of {whom(others)}", MUTED))
        return lines
    lines = [named(row, _SURE) for row in read.usual[:_MOST_NAMED]]
    if rest > 0:
        lines.append(Content(f"and {rest:,} more who are marked"))
    return lines or [Content.styled("nobody yet", MUTED)]


def _name_line(name: NameRead) -> Content:
    person = name.person
    if person is None and not name.candidates:
        return Content.assemble(
            (shown(name.words), "bold $text-error"), ("  nobody here is called so", WRONG)
        )
    if person is None:
        many = f"  {len(name.candidates)} people may be meant: tab"
        return Content.assemble((shown(name.words), "bold $text-warning"), (many, DOUBTFUL))
    at = [row.id for row in name.candidates].index(person.id) + 1
    of = f"  {at} of {len(name.candidates)}" if len(name.candidates) > 1 else ""
    return named(person, _SURE) + Content.styled(of, MUTED)
