"""Refusals in words for the screen."""

from prm.domain.refusals import Refused, WrongValue
from prm.tui.presentation.fields import FIELDS
from prm.tui.presentation.words import shown


def refusal_words(refusal: Refused) -> str:
    """Return the one line of a refusal; a wrong value is named by the label of its field."""
    where = refusal.where
    if isinstance(refusal, WrongValue):
        where = FIELDS[where][0] if where in FIELDS else where.replace("_", " ").capitalize()
    return shown(str(Refused(refusal.what, where, refusal.todo)))
