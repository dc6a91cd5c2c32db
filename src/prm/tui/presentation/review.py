"""The words around a pair of people who may be one."""

from collections.abc import Sequence

from textual.content import Content

from prm.domain.wording import plural
from prm.tui.presentation.signs import sign as key_sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, HEADING, MUTED, WRONG
from prm.tui.presentation.words import shown
from prm.tui.reviewing import Answer, Answered, Review

_ANSWERS: tuple[tuple[Answer, str], ...] = (
    ("same", "same"),
    ("different", "different"),
    ("later", "kept for later"),
)


def position_words(review: Review) -> str:
    """Return which pair of how many is shown."""
    return f"Pair {review.at + 1:,} of {len(review.pairs):,}"


def tally_words(review: Review) -> str:
    """Return what was answered so far: `12 same · 20 different · 3 kept for later`."""
    counts = [(review.count(answer), words) for answer, words in _ANSWERS]
    return " · ".join(f"{count:,} {words}" for count, words in counts if count)


def reason_words(reasons: Sequence[str]) -> Content:
    """Return why two people may be one."""
    return Content.assemble(
        ("One person?  ", HEADING), (" · ".join(shown(reason) for reason in reasons), DOUBTFUL)
    )


def answered_words(answered: Answered) -> Content:
    """Return what was said of a pair just now."""
    one, other = (shown(detail.row.name) for detail in (answered.pair.one, answered.pair.other))
    is_one = answered.answer == "same"
    if answered.answer == "later":
        words, sign = "kept for later", ("· ", MUTED)
    else:
        words, sign = "one person" if is_one else "different people", ("✓ ", GOOD)
    return Content.assemble(
        sign, (f"{one} and {other}: {words}", MUTED), (f".  {key_sign('undo')} takes it back", MUTED)
    )


def failed_words(answered: Answered, why: str) -> Content:
    """Return that the answer to a pair could not be written, and why."""
    one, other = (shown(detail.row.name) for detail in (answered.pair.one, answered.pair.other))
    again = "They come again after the others."
    return Content.assemble(("! ", WRONG), (f"Not written of {one} and {other}: {why}. {again}", WRONG))


def finding_words(part: float) -> Content:
    """Return what is going on while the pairs are found."""
    full = round(part * 24)
    return Content.assemble(
        ("Comparing everyone with everyone …", ""),
        "\n\n",
        ("━" * full, "$text-primary"),
        ("━" * (24 - full), "$foreground 20%"),
        (f"  {part:.0%}", MUTED),
    )


def over_words(review: Review) -> Content:
    """Return the kind words for when nothing is left to ask."""
    if not review.pairs:
        return Content.assemble(
            ("No two people here look like one.", "bold"),
            "\n\n",
            ("After an import, look again. Esc leaves.", MUTED),
        )
    later = review.count("later")
    again = f"{plural(later, 'pair')} kept for later: D asks again." if later else "They do not come back."
    return Content.assemble(
        ("That was every pair.", "bold"),
        f"\n\n{tally_words(review) or 'Nothing was left to ask.'}\n\n",
        (f"{again} Esc leaves, u goes back.", MUTED),
    )
