"""Text from outside: what may stay in it, on one line, and folded for searching."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

LONGEST_LINE = 500
"""Characters kept by `one_line`: five times what LinkedIn keeps of a job, far less than a hostile name."""

_SEQUENCES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"
)
_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
_BIDI = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# The two joiners stay: Persian, Indic names and emoji are written with them.
_UNSEEN = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164"
    r"\ufeff\uffa0\U000e0000-\U000e007f"
)
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""What of `_UNSEEN` counts as printable."""
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


def clean(s: str) -> str:
    """Return *s* in NFC without anything that could steer a terminal or hide in it; `\\n` and `\\t` stay."""
    if s.isprintable() and (s.isascii() or (not _has_unseen(s) and unicodedata.is_normalized("NFC", s))):
        return s
    return unicodedata.normalize("NFC", _hostile().sub("", _LINE_ENDS.sub("\n", s)))


def _has_unseen(s: str) -> bool:
    # Six searches are much quicker than a walk over the letters.
    return any(map(s.__contains__, _UNSEEN_LETTERS))


@cache
def _hostile() -> re.Pattern[str]:
    # Compiled at the first odd text: a short process that meets none need not wait for it.
    return re.compile(f"{_SEQUENCES}|[{_CONTROLS}{_BIDI}{_UNSEEN}]")


def one_line(s: str) -> str:
    """Return *s* cleaned, every run of white space one space, at most `LONGEST_LINE` characters."""
    if not (s.isascii() and s.isprintable()):
        s = clean(s)
    s = " ".join(s.split())
    return s if len(s) <= LONGEST_LINE else s[:LONGEST_LINE].rstrip()


def lines_together(texts: Sequence[str]) -> list[str] | None:
    """Return `one_line` of each text in a fraction of the time, or None if one needs a closer look."""
    s = "~".join(texts)
    if not s.isprintable() or any(letter in s for letter in _UNSEEN_LETTERS):
        return None
    while "  " in s:
        s = s.replace("  ", " ")
    lines = s.replace(" ~", "~").replace("~ ", "~").strip().split("~")
    is_sound = len(lines) == len(texts) and unicodedata.is_normalized("NFC", s)
    return lines if is_sound and max(map(len, lines)) <= LONGEST_LINE else None


def fold(s: str) -> str:
    """Return the words by which *s* is found: runs of [a-z0-9], one space between.

    SQLite's `unicode61` splits the result into exactly these words. Accents and case are gone, other
    scripts are transliterated, and each Chinese character or Korean syllable is a word of its own.
    """
    return " ".join(s.translate(_FOLDING).split())


class _Folding(dict[int, str]):
    """Code point to the letters it is searched by, worked out when first met."""

    def __missing__(self, code: int) -> str:
        letters = self[code] = _folded(chr(code))
        return letters


_FOLDING = _Folding({code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)})
_NOT_ALNUM = re.compile("[^a-z0-9]+")
_SYLLABLES = re.compile("[\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")


def _folded(char: str) -> str:
    """Return the letters, or the space, that one character which is not ASCII is searched by."""
    from anyascii import anyascii

    category = unicodedata.category(char)
    if category == "So":
        plain = unicodedata.normalize("NFKC", char)
        return plain.lower() if plain.isascii() and plain.isalnum() and len(plain) == 1 else " "
    if category[0] in "LM":
        word = _NOT_ALNUM.sub("", anyascii(char).lower())
        return f" {word} " if _SYLLABLES.match(char) else word
    if category in {"Cf", "Cc", "Cs"}:
        return ""
    return _NOT_ALNUM.sub(" ", anyascii(char).lower())


def words_of(text: str) -> list[str]:
    """Return the words of *text* without case, accents and punctuation."""
    return "".join(char if char.isalnum() else " " for char in fold(text)).split()
