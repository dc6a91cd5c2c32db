"""A talk in words, while it is being written."""

from datetime import date

from textual.content import Content

from prm.domain.people import PersonRow
from prm.tui.presentation.rows import job
from prm.tui.presentation.styles import DOUBTFUL, MUTED, WRONG
from prm.tui.presentation.words import ago, full_day, shown
from prm.tui.talk_reading import NameRead, TalkRead

_MOST_NAMED = 6
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
    people = [_sure_line(row) for row in read.besides[:_MOST_NAMED]] + [
        _name_line(name) for name in read.names
    ]
    if len(read.besides) > _MOST_NAMED:
        people.insert(_MOST_NAMED, Content(f"and {len(read.besides) - _MOST_NAMED:,} more who are marked"))
    people = people or [Content.styled("nobody yet", MUTED)]
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
    return _sure_line(person) + Content.styled(of, MUTED)


def _sure_line(person: PersonRow) -> Content:
    work = f"  {job(person)}" if job(person) else ""
    return Content.assemble((shown(person.name), "bold $text-success"), (work, MUTED))
