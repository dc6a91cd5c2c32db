"""The share of the network that is real, in large print, with the words to it."""

from typing import Final

from prm.domain.reality import ELSEWHERE, TALKED, Reality, Share, percent
from prm.domain.wording import plural
from prm.plots.numerals import large
from prm.plots.pieces import Glyphs, Line, Link, Piece, beside, width_of

NOBODY_YET: Final = "You have yet to talk with a connection. One call is a start."


def share_words(share: Share) -> str:
    """Return how much of the network is real in one sentence."""
    if not share.talked:
        return NOBODY_YET
    is_one = share.talked == 1
    who = "is someone" if is_one else "are people"
    return f"{share.talked:,} of {plural(share.connections, 'connection')} {who} you have really talked with."


def headline(found: Reality, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the share in large print with the words to it: beside the number as far as they fit there."""
    share = found.share
    drawn = large(f"{percent(share.talked, share.connections)}%", glyphs)
    side = len(drawn[0]) + 5
    room = width - side
    said = _sentence(share, room)
    kind = _kind_words(share)
    kind = [" ".join(kind)] if len(" ".join(kind)) + 2 <= width else kind
    words = [*_movement(found), *((Piece(line, "muted"),) for line in kind), *_elsewhere(found)]
    fitting = [line for line in words if width_of(line) <= room][: len(drawn) - len(said)]
    link = _link(share) if share.talked else None
    number: list[Line] = [(Piece("  "), Piece(row, "real", link)) for row in drawn]
    others = [line for line in words if line not in fitting]
    return beside(number, [*said, *fitting], side) + [(Piece("  "), *line) for line in others]


def _sentence(share: Share, room: int) -> list[Line]:
    words = share_words(share)
    if not share.talked:
        return [(Piece(words, "strong"),)]
    link = _link(share)
    if len(words) <= room:
        return [(Piece(words, "strong", link),)]
    at = words.index(" is " if share.talked == 1 else " are ")
    return [(Piece(words[:at], "strong", link),), (Piece(words[at + 1 :], "strong", link),)]


def _link(share: Share) -> Link:
    return Link(TALKED, f"{plural(share.talked, 'connection')} you have really talked with")


def _kind_words(share: Share) -> list[str]:
    if not share.talked:
        return [f"{plural(share.connections, 'connection')} so far.", "Each may become someone you know."]
    if share.talked == share.connections:
        return ["That is everyone.", "It is rare."]
    return ["This is the network you really have.", "Everyone else is one call away."]


def _elsewhere(found: Reality) -> list[Line]:
    if not found.talked_elsewhere:
        return []
    others = f"{plural(found.talked_elsewhere, 'person', 'people')} beyond your connections"
    return [(Piece(f"You also talked with {others}.", "muted", Link(ELSEWHERE, others)),)]


def _movement(found: Reality) -> list[Line]:
    if len(found.year_ends) < 2 or not found.share.talked:
        return []
    before = found.year_ends[-2]
    if not before.connections:
        return []
    then, now = (percent(end.talked, end.connections) for end in found.year_ends[-2:])
    moved = f"It was {then}%" if then != now else f"It was {then}%, too,"
    return [(Piece(f"{moved} at the end of {before.year}.", "muted"),)]
