"""The one-line questions about what you keep of people: tags, a cadence, a snooze."""

from collections.abc import Sequence

from textual.content import Content

from prm.domain.days import HOW_TO_WRITE_A_SPAN, is_none, read_day_ahead, read_span
from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.domain.wording import every, short_day
from prm.ledger.reading.due import all_tags
from prm.tui.desk import Desk
from prm.tui.modals.line import LineQuestion, TagSuggester
from prm.tui.presentation.naming import whom
from prm.tui.presentation.rows import tags
from prm.tui.presentation.styles import MUTED
from prm.tui.presentation.words import shown


async def tag_question(desk: Desk, people: Sequence[PersonRow]) -> LineQuestion:
    """Ask which tags to add and which to take away."""
    ids = [row.id for row in people]

    def answer(line: str) -> str:
        from prm.services.keeping import tag_people

        words = line.split()
        if not words:
            raise Refused("No tag is written", todo="write friend to add it, -work to take it away")
        add = [word for word in words if not word.startswith("-")]
        remove = [word.removeprefix("-") for word in words if word.startswith("-")]
        tag_people(desk.ledger, ids, [word.removeprefix("+") for word in add], remove, desk.today)
        return f"Tagged {whom(people)}: {shown(' '.join(words))}"

    in_use = [tag for tag, _count in sorted(await desk.read(all_tags), key=lambda found: -found[1])]
    now = tags(people[0]) if len(people) == 1 else ""
    lines = [Content.assemble(("now  ", MUTED), now)] if now else []
    if in_use:
        lines.append(Content.assemble(("used ", MUTED), " ".join(shown(tag) for tag in in_use[:12])))
    lines.append(Content.styled("friend -work adds one and takes one away; right completes", MUTED))
    explanation = Content("\n").join(lines)
    return LineQuestion(
        f"Tag {whom(people)}", answer, "friend mentor -work", explanation, TagSuggester(in_use)
    )


def cadence_question(desk: Desk, people: Sequence[PersonRow]) -> LineQuestion:
    """Ask how often to talk."""
    ids = [row.id for row in people]

    def answer(line: str) -> str:
        from prm.services.keeping import set_cadence

        if not line.strip():
            raise Refused("Nothing is written", todo=HOW_TO_WRITE_A_SPAN)
        days = None if is_none(line) else read_span(line)
        set_cadence(desk.ledger, ids, days, desk.today)
        is_first = days and all(row.last_talked_on is None for row in people)
        hint = ". You have not yet talked: it counts from your first talk" if is_first else ""
        return f"{whom(people)}: {every(days) if days else 'no cadence of their own'}{hint}"

    now = people[0].cadence_days if len(people) == 1 else None
    known = f"Now {every(now)}. " if now else "Once a year where nothing is set. "
    explanation = Content.styled(f"{known}Write 90d, 2w, 3m, monthly, quarterly, or none.", MUTED)
    return LineQuestion(f"How often to talk with {whom(people)}", answer, "90d", explanation)


def snooze_question(desk: Desk, people: Sequence[PersonRow]) -> LineQuestion:
    """Ask until when a catch-up is hidden."""
    ids = [row.id for row in people]

    def answer(line: str) -> str:
        from prm.services.keeping import snooze_people

        until = None if is_none(line) else read_day_ahead(line, desk.today)
        snooze_people(desk.ledger, ids, until, desk.today)
        return f"{whom(people)}: {f'hidden until {short_day(until.isoformat())}' if until else 'shown again'}"

    words = "Hides the catch-up; this is not contact. Write 2w, 3m, a day such as 2027-01-15, or none."
    return LineQuestion(f"Snooze {whom(people)}", answer, "2w", Content.styled(words, MUTED))
