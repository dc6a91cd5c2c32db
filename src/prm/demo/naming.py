"""Invented names: who bears which, and how people spell themselves on a profile."""

import unicodedata
from bisect import bisect
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from prm.demo.dice import Dice
from prm.demo.name_lists import LATIN_NAMES
from prm.demo.name_lists_scripts import SCRIPT_NAMES

CREDENTIALS = (
    "PhD",
    "MBA",
    "PMP",
    "CPA",
    "MBA, PMP",
    "PhD, MBA",
    "CFA",
    "MD",
    "PE",
    "CISSP",
    "MSc",
    "LL.M.",
    "RN",
)
PRONOUNS = ("(She/Her)", "(He/Him)", "(They/Them)", "(she/her)", "(he/him)")
EMOJI = ("🚀", "🌱", "☕", "🌍", "✨", "🎨", "🧭", "🐙", "💡", "🎧")
UNSEEN = ("\u200b", "\u00a0", "\u200f", "\u2060", "\u202a", "\ufeff")
_SCRIPT_MARK = 0x1D4D0
_PLAIN_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "œ": "oe",
        "'": "",
        ".": "",
    }
)


class Word(NamedTuple):
    """One name, as its bearer writes it and in plain Latin letters."""

    native: str
    latin: str


class BirthName(NamedTuple):
    """A person's name before any decoration."""

    first: Word
    last: Word

    @property
    def plain(self) -> str:
        """The name in one line."""
        return f"{self.first.native} {self.last.native}"


class Culture(NamedTuple):
    """Names that go together."""

    firsts: tuple[Word, ...]
    lasts: tuple[Word, ...]


class Spelling(NamedTuple):
    """The two name cells of a profile, and the same without decoration."""

    first: str
    last: str
    plain: str


def latin_letters(text: str) -> str:
    """Return *text* in lower-case letters without accents, for slugs and addresses."""
    if text.isascii():
        return text.lower().replace("'", "").replace(".", "")
    marked = unicodedata.normalize("NFD", text.replace("İ", "I").lower())
    return "".join(sign for sign in marked if not unicodedata.combining(sign)).translate(_PLAIN_LETTERS)


def _words(text: str) -> tuple[Word, ...]:
    pairs = (token.replace("_", " ").partition("/") for token in text.split())
    return tuple(Word(native, latin_letters(latin or native)) for native, _, latin in pairs)


@cache
def cultures() -> tuple[tuple[Culture, ...], tuple[int, ...]]:
    """Return all cultures and their cumulated shares."""
    groups = [(share * 10, firsts, lasts) for share, firsts, lasts in LATIN_NAMES] + list(SCRIPT_NAMES)
    shares = tuple(accumulate(share for share, _, _ in groups))
    return tuple(Culture(_words(firsts), _words(lasts)) for _, firsts, lasts in groups), shares


class Naming:
    """Gives names: each once, until told to repeat one."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self._taken: set[str] = set()

    def culture(self) -> int:
        """Return the index of a culture, by share."""
        shares = cultures()[1]
        return bisect(shares, int(self.dice.roll() * shares[-1]))

    def new_name(self) -> BirthName:
        """Return a name that nobody bears yet, with middle names where the short one is taken."""
        index = self.culture()
        culture = cultures()[0][index]
        latin = index < len(LATIN_NAMES)
        first = self.dice.pick(culture.firsts)
        last = self.dice.pick(self.second_culture(index).lasts if latin else culture.lasts)
        name = BirthName(first, last)
        for attempt in range(12):
            if name.plain not in self._taken:
                break
            name = BirthName(self._longer_first(first, culture, latin, attempt), last)
        self._taken.add(name.plain)
        return name

    def second_culture(self, index: int) -> Culture:
        """Return the culture of a surname: mostly the own one, as people move and marry."""
        if self.dice.roll() < 0.09:
            index = min(self.culture(), len(LATIN_NAMES) - 1)
        return cultures()[0][index]

    def new_surname(self, name: BirthName) -> BirthName:
        """Return *name* with another surname: a new one, or both joined."""
        index = min(self.culture(), len(LATIN_NAMES) - 1)
        last = self.dice.pick(cultures()[0][index].lasts)
        if self.dice.roll() < 0.35 and last.native != name.last.native and name.last.native.isalpha():
            last = Word(f"{name.last.native}-{last.native}", f"{name.last.latin}-{last.latin}")
        return BirthName(name.first, last)

    def _longer_first(self, first: Word, culture: Culture, latin: bool, attempt: int) -> Word:
        if latin and attempt < 2:
            initial = "ABCDEFGHJKLMNPRSTVW"[self.dice.below(19)]
            return Word(f"{first.native} {initial}.", f"{first.latin} {initial.lower()}")
        second = self.dice.pick(culture.firsts)
        gap = "" if first.native > "\u3000" else " "
        return Word(f"{first.native}{gap}{second.native}", f"{first.latin} {second.latin}")


def keeps_in_capitals(text: str) -> bool:
    """Tell whether *text* in capitals is still the same name (a Turkish dotless i is not)."""
    return text.upper().casefold() == text.casefold()


def _letters_in_script(text: str) -> str:
    def swap(sign: str) -> str:
        if "A" <= sign <= "Z":
            return chr(_SCRIPT_MARK + ord(sign) - ord("A"))
        return chr(_SCRIPT_MARK + 26 + ord(sign) - ord("a")) if "a" <= sign <= "z" else sign

    return "".join(swap(sign) for sign in text)


def first_spelling(name: BirthName, dice: Dice) -> Spelling:
    """Return how a person spells *name* on the profile, at the rates of published exports."""
    first, last, plain, roll = name.first.native, name.last.native, name.plain, dice.roll()
    if roll < 0.785:
        return Spelling(first, last, plain)
    if roll < 0.825:
        return Spelling(*((f"{first} ", last) if roll < 0.815 else (first, f" {last}")), plain)
    if roll < 0.855:
        short = last[0] + ("." if roll < 0.845 else "")
        return Spelling(first, short, f"{first} {short}")
    if roll < 0.857:
        return Spelling(first, "." if roll < 0.856 else "-", first)
    if roll < 0.904:
        if roll < 0.882 and keeps_in_capitals(plain):
            return Spelling(first.upper(), last.upper(), plain)
        return Spelling(first.lower(), last.lower(), plain)
    return decorated(name, (roll - 0.904) / 0.096, dice)


def decorated(name: BirthName, roll: float, dice: Dice) -> Spelling:
    """Return *name* with what people add to it; *roll* in [0, 1) chooses what."""
    first, last = name.first.native, name.last.native
    if roll < 0.6 or roll >= 0.96:
        last = f"{last}, {dice.pick(CREDENTIALS)}"
    elif roll < 0.73:
        last = f"{last} {dice.pick(PRONOUNS)}"
    elif roll < 0.77:
        last = f"{last} {dice.pick(EMOJI)}"
    elif roll < 0.8:
        first = f"{first} {dice.pick(EMOJI)}"
    elif roll < 0.88:
        first = f'{first} "{first[:3].strip()}"'
    elif roll < 0.93:
        last = f"{last}{dice.pick(UNSEEN)}"
    elif first.isascii():
        first, last = _letters_in_script(first), _letters_in_script(last)
    return Spelling(first, last, name.plain)


def later_spelling(name: BirthName, dice: Dice) -> Spelling:
    """Return *name* after a cosmetic change: credentials, pronouns, an emoji or capitals."""
    roll = dice.roll() * 1.1
    if roll >= 1 and keeps_in_capitals(name.plain):
        return Spelling(name.first.native.upper(), name.last.native.upper(), name.plain)
    return decorated(name, min(roll, 0.99) * 0.8, dice)
