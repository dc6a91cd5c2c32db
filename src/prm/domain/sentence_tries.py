"""Words that tell of a talk that did not come about: a try, a plan, a call that nobody answered."""

import re
from typing import Final

from prm.domain.sentence_words import TALK_WORDS, VIA_OF

NO_TALK: Final = (
    "a talk is recorded once you have had it; a try or a plan is kept with `note` (n in the terminal)"
)

_NOT = r"(?:did|do|does|have|had|has|could|can|was|were|would)(?:n't|nt| not)"
_REACH = "|".join(map(re.escape, sorted(VIA_OF.keys() | TALK_WORDS | {"reach", "get", "go", "see", "catch"})))
_BEFORE_NAMES = re.compile(
    rf"\b{_NOT}\b|\bcannot\b"
    r"|\b(?:tried|trying|attempted|failed) (?:to|calling|phoning|reaching|ringing|again)\b|^tried\b"
    r"|\b(?:missed (?:a |the )?(?:call|him|her|them))|\bunable to\b|\bnever (?:reached|called|answered)\b"
    rf"|\b(?:will|shall|should|must|(?:need|want|going|plan|planning|hope|hoping|ought) to|let's|remind me to"
    rf"|i'll|we'll) (?:have |get |do |a |an |the |up |to )*(?:{_REACH})\b"
)
_BEHIND_NAMES = re.compile(
    r"\bno (?:answer|reply|response|luck|show)\b|\bno-show\b|\bvoice ?mail\b|\bunanswered\b"
    r"|\b(?:did|does|has|have)(?:n't|nt| not) (?:pick(?:ed)? up|answer|reply|respond|show up|call back)\w*"
    r"|\b(?:never|not) (?:picked up|answered|replied|responded|showed up|home|reached)\b"
)


def no_talk(opening: str, before_subject: str) -> str:
    """Return what tells that no talk came about, as it was written, or "".

    *opening* is what stands before the first name, *before_subject* all that is not said to be the subject.
    """
    found = _BEFORE_NAMES.search(_plain(opening)) or _BEHIND_NAMES.search(_plain(before_subject))
    return found[0] if found else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
