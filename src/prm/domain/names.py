"""Names of people: the one shown, the one matched, the one sorted by."""

import re
import unicodedata
from functools import lru_cache

from prm.domain.text import fold, one_line

HONORIFICS = frozenset(
    {
        "dr",
        "dra",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "prof",
        "professor",
        "sir",
        "rev",
        "ing",
        "dipl",
        "mag",
        "dott",
        "herr",
        "frau",
        "mme",
        "mlle",
        "sra",
        "srta",
    }
)
CREDENTIALS = frozenset(
    {
        "phd",
        "mba",
        "emba",
        "cpa",
        "pmp",
        "msc",
        "bsc",
        "cfa",
        "cissp",
        "mph",
        "mpa",
        "llm",
        "llb",
        "dba",
        "csm",
        "cspo",
        "shrm",
        "acca",
        "aca",
        "pmi",
        "pspo",
        "psm",
    }
)
"""Letters after a name that are nobody's surname, so they need no comma before them."""

_ASIDES = re.compile(r"""\([^)]*\)?|\[[^\]]*\]?|(?<!\S)(["'“”„«‘’])[^"'“”«»‘’]+["'“”»‘’](?!\S)""")
_PRONOUNS = re.compile(r"(?<!\S)[^\W\d_]{2,6}(?: ?/ ?[^\W\d_]{2,6})+(?!\S)")
_TAILS = re.compile(r"[,|،，、].*")
_MARKS = re.compile("[\u0300-\u036f\ufe00-\ufe0f\u200c\u200d'’‘ʼ´`]")
_SIGNS = str.maketrans("", "", "™℠®©")
_NOT_ALNUM = re.compile("[^a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
NO_NAMES = frozenset({"", ".", "-", "_", "–", "—", "*", "/", "..", "--"})
"""What people write into the field of a last name when they give none."""


@lru_cache(maxsize=1 << 16)
def match_name(raw: str) -> str:
    """Return the name by which two rows of one member are equal.

    Case, accents, punctuation and fancy letters are gone, and so are credentials after a comma, asides in
    brackets, pronouns, nicknames in quotes, emoji and honorifics. Empty only for an empty name.
    """
    if raw.isascii() and raw.replace(" ", "").isalpha():
        return _without_titles(raw.lower().split())
    text = _plain_letters(raw)
    for candidate in (_core(text), text):
        words = _words(candidate)
        if words:
            return _without_titles(words)
    return " ".join(raw.split())


def names_compatible(a: str, b: str) -> bool:
    """Return whether two names can be one person's: equal, one within the other, or initials that fit.

    `Jane Doe` fits `jane doe, PhD`, `Jane`, `Doe Jane Maria` and `J. Doe`, but not `Jane Roe`.
    """
    fewer, more = sorted((match_name(a).split(), match_name(b).split()), key=len)
    left = _words_without(more, fewer)
    for word in _words_without(fewer, more):
        fitting = next((full for full in left if word[0] == full[0] and 1 in (len(word), len(full))), None)
        if fitting is None:
            return False
        left.remove(fitting)
    return bool(fewer)


def join_name(first: str, last: str) -> str:
    """Return the name shown for a first and a last name; a last name of `.` or `-` is none."""
    return one_line(f"{first} {last}" if last.strip() not in NO_NAMES else first)


def sort_key(name: str) -> str:
    """Return what lists of names are ordered by."""
    return name.lower() if name.isascii() else fold(name)


def _plain_letters(name: str) -> str:
    """Return *name* with mathematical, circled and wide letters as ordinary ones."""
    return unicodedata.normalize("NFKC", name.translate(_SIGNS))


def _core(text: str) -> str:
    """Return *text* without asides, pronouns and what follows a comma."""
    return _TAILS.sub("", _PRONOUNS.sub(" ", _ASIDES.sub(" ", text)))


def _words(text: str) -> list[str]:
    """Return the words of *text* without case, accents and punctuation."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).translate(_LETTERS)
    if bare.isascii():
        return _NOT_ALNUM.sub(" ", bare).split()
    spaced = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in bare)
    return unicodedata.normalize("NFC", spaced).split()


def _words_without(words: list[str], others: list[str]) -> list[str]:
    """Return *words* without those that *others* have as well, each as often as they have it."""
    left = list(others)
    kept: list[str] = []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            kept.append(word)
    return kept


def _without_titles(words: list[str]) -> str:
    """Return the words without leading honorifics and trailing credentials, but never none."""
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    while len(words) > 1 and words[-1] in CREDENTIALS:
        words = words[:-1]
    return " ".join(words)
