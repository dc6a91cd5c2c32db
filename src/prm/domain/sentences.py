"""Understanding a sentence about a talk: `yesterday lunch with Jane and Wei about hiring`."""

from collections.abc import Callable
from datetime import date

from prm.domain.days import FindDay
from prm.domain.sentence_parts import NameSpan, Sentence, Span
from prm.domain.sentence_reader import SentenceReader

__all__ = ["NameSpan", "Sentence", "Span", "understand"]


def understand(
    text: str,
    today: date,
    find_day: FindDay | None = None,
    is_name: Callable[[str], bool] | None = None,
    on: date | None = None,
) -> Sentence:
    """Return what *text* says as of *today*; never raises.

    No day at all means today; words that look like a day and cannot be read are a problem, never today.
    A day in what was said is not the talk's; where it may be either, that is a problem too. With *on* the
    day is known, and no word of the sentence changes it.
    Nothing about how means `other`, which counts as a talk both ways and claims no more.
    *find_day* reads what the strict reader does not (`prm.spoken_days.spoken_day`). With *is_name*, which
    says whether words name somebody in the ledger, a name ends where the ledger says so.
    """
    return SentenceReader(text, today, find_day, is_name, on).read()
