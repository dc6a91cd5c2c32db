"""Refusals in words for the screen."""

from prm.domain.refusals import Refused
from prm.tui.presentation.words import shown


def refusal_words(refusal: Refused) -> str:
    """Return the one line of a refusal; an option of the command line is no place on the screen."""
    where = "" if refusal.where.startswith("--") else refusal.where
    return shown(str(Refused(refusal.what, where, refusal.todo)))
