"""The connections in groups, a bar for each: by year, by how far contact went, by who answered."""

from collections.abc import Sequence

from prm.domain.evidence import Evidence, in_words, is_talked
from prm.domain.reality import Cohort, Reality, level_filter, percent
from prm.domain.wording import plural
from prm.plots.bars import bar, remainder
from prm.plots.pieces import Glyphs, Line, Link, Piece

_SHORTEST = 8
_NO_DAY = "no day"


def cohort_lines(cohorts: Sequence[Cohort], width: int, glyphs: Glyphs) -> list[Line]:
    """Return a heading and a bar for each year of connecting: those talked with, then thinly the others."""
    texts = [_count_words(cohort, cohorts) for cohort in cohorts]
    label = max(len(cohort.year or _NO_DAY) for cohort in cohorts) + 3
    room = max(width - label - len(texts[0]) - 3, _SHORTEST)
    top = max(cohort.connections for cohort in cohorts)
    lines: list[Line] = [
        (Piece(" Connected in", "heading"), Piece("  really talked with, of all that year", "muted"))
    ]
    for cohort, text in zip(cohorts, texts, strict=True):
        everyone, talked, others = _links(cohort)
        drawn = bar(cohort.talked, top, room, glyphs)
        rest = remainder(cohort.connections, drawn, top, room, glyphs)
        bars = [Piece(drawn, "real", talked), Piece(rest, "rest", others)]
        end = Piece(" " * (room + 2 - len(drawn) - len(rest)))
        name = Piece(f" {cohort.year or _NO_DAY:<{label - 1}}", "", everyone)
        count = Piece(text, "" if cohort.talked else "muted", everyone)
        lines.append((name, *(piece for piece in bars if piece.text), end, count))
    return lines


def level_lines(found: Reality, width: int, glyphs: Glyphs) -> list[Line]:
    """Return a heading and a bar for each level of evidence."""
    top = max(number for _level, number in found.levels)
    label = max(len(in_words(level)) for level, _number in found.levels) + 3
    count = max(len(f"{number:,}") for _level, number in found.levels)
    room = max(width - label - count - 9, _SHORTEST)
    lines: list[Line] = [(Piece(" How far contact ever went", "heading"),)]
    for level, number in found.levels:
        words = in_words(level)
        link = Link(level_filter(level), f"{plural(number, 'connection')}: {words}") if number else None
        drawn = (bar if is_talked(level) else _thin_bar)(number, top, room, glyphs)
        share = f"{percent(number, found.share.connections)}%"
        bars = [Piece(drawn, _style(level), link)] if drawn else []
        name = Piece(f" {words:<{label - 1}}", "", link)
        text = Piece(f"{number:>{count},} {share:>5}", "" if number else "muted", link)
        lines.append((name, *bars, Piece(" " * (room + 2 - len(drawn))), text))
    return lines


def answer_lines(found: Reality, width: int, glyphs: Glyphs) -> list[Line]:
    """Return how many answered when they were asked for a call first; nothing where nobody was asked."""
    if not found.answers or not found.answers.asked:
        return []
    asked, answered = found.answers
    text = f"{answered:,} of {asked:,}  {percent(answered, asked)}%"
    room = max(width - len(text) - 4, _SHORTEST)
    drawn = bar(answered, asked, room, glyphs)
    rest = remainder(asked, drawn, asked, room, glyphs)
    whom = plural(asked, "person", "people")
    link = Link("", f"{whom} you asked for a call first, {answered:,} answered", "invitations")
    bars = [Piece(drawn, "real", link), Piece(rest, "rest", link)]
    return [
        (Piece(" Invitations", "heading"), Piece("  asked for a call first, and who answered", "muted")),
        (Piece(" "), *(piece for piece in bars if piece.text), Piece("  "), Piece(text, "", link)),
    ]


def _links(cohort: Cohort) -> tuple[Link | None, Link, Link]:
    """Return whom a year's name, its bar and its thin line stand for."""
    made = f"in {cohort.year}" if cohort.year else "on a day that no export says"
    others = cohort.connections - cohort.talked
    return (
        Link(cohort.filter, f"{plural(cohort.connections, 'connection')} made {made}")
        if cohort.connections
        else None,
        Link(f"{cohort.filter} is:talked", f"connected {made} and talked with: {cohort.talked:,}"),
        Link(f"{cohort.filter} is:never", f"connected {made} and not yet talked with: {others:,}"),
    )


def _count_words(cohort: Cohort, among: Sequence[Cohort]) -> str:
    talked = max(len(f"{one.talked:,}") for one in among)
    whole = max(len(f"{one.connections:,}") for one in among)
    if not cohort.connections:
        return " " * (talked + whole + 10)
    share = f"{percent(cohort.talked, cohort.connections)}%"
    return f"{cohort.talked:>{talked},} of {cohort.connections:>{whole},} {share:>5}"


def _thin_bar(number: int, top: int, room: int, glyphs: Glyphs) -> str:
    return remainder(number, "", top, room, glyphs)


def _style(level: Evidence) -> str:
    if is_talked(level):
        return "real"
    return "doubt" if level == "one-way" else "rest"
