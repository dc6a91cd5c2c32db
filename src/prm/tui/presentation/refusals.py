"""Refusals in words for the screen."""

from prm.domain.refusals import NothingNew, Refused, WrongValue
from prm.tui.presentation.fields import FIELDS
from prm.tui.presentation.words import shown


def refusal_words(refusal: Refused) -> str:
    """Return the one line of a refusal, as a sentence; a wrong value is named by the label of its field."""
    where = refusal.where
    if isinstance(refusal, WrongValue):
        where = FIELDS[where][0] if where in FIELDS else where.replace("_", " ").capitalize()
    words = shown(str(Refused(refusal.what, where, refusal.todo)))
    # What is so already begins with a name, and a file or an address is no sentence.
    is_sentence = not where and not isinstance(refusal, NothingNew) and words.partition(" ")[0].isalpha()
    return words[:1].upper() + words[1:] if is_sentence else words
