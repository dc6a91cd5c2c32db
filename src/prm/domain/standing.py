"""How you stand with who asks to connect: whether you talked, or who stands between you."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from prm.domain.companies import company_key, is_company
from prm.domain.invitations import Invited
from prm.domain.text import words_of

_LONGEST_NAME: Final = 5
"""Words that a name or a company is looked for in."""
_SENTENCES: Final = re.compile(r"[.!?:;]\s|\n")
_SHORTEST: Final = 4
"""Letters that a company has at least, to be told from other words."""
ReasonKind: TypeAlias = Literal["talked", "wrote", "written", "told", "names", "group", "company", "mentions"]


class Reason(NamedTuple):
    """One thing that tells how you stand with who asks."""

    kind: ReasonKind
    on: str | None = None
    """The ISO day of the talk or message."""
    whom: str = ""
    """Somebody you really talked with."""
    what: str = ""
    """The company."""


class Acquaintances:
    """Everyone really talked with, by the words of their names and companies."""

    def __init__(self, people: Iterable[tuple[int, str, str | None, str]]) -> None:
        """Take (id, name, company, day of the last talk) of each."""
        self._names: dict[str, tuple[int, str, str]] = {}
        self._companies: dict[str, tuple[str, int, str, str]] = {}
        for number, name, company, on in people:
            words = words_of(name)
            if len(words) > 1:
                self._keep(self._names, " ".join(words), (number, name, on))
            if company and is_company(company):
                known = (company, number, name, on)
                plain = " ".join(words_of(company))
                for key in {company_key(company), plain}:
                    if key and (key not in self._companies or self._companies[key][3] < on):
                        self._companies[key] = known

    def mentioned(self, text: str, but: int) -> Reason | None:
        """Return whom a *text* names, or whose company; nobody with the id *but*."""
        words = words_of(text)
        runs = [
            " ".join(words[at : at + length])
            for length in range(_LONGEST_NAME, 0, -1)
            for at in range(len(words) - length + 1)
        ]
        for run in runs:
            if (known := self._names.get(run)) and known[0] != but:
                return Reason("names", known[2], known[1])
        written_large = _capitalised(text)
        for run in runs:
            is_name = " " in run or run in written_large
            found = self._companies.get(run) if is_name and len(run) >= _SHORTEST else None
            if found and found[1] != but:
                return Reason("mentions", found[3], found[2], found[0])
        return None

    def colleague(self, company: str | None, but: int) -> Reason | None:
        """Return someone other than *but* who works at *company*."""
        found = self._companies.get(company_key(company)) if company and is_company(company) else None
        return Reason("company", found[3], found[2], found[0]) if found and found[1] != but else None

    def _keep(self, known: dict[str, tuple[int, str, str]], key: str, whom: tuple[int, str, str]) -> None:
        if key not in known or known[key][2] < whom[2]:
            known[key] = whom


def _capitalised(text: str) -> set[str]:
    """Return the words of *text* that have a capital within a sentence; where one begins, all words have."""
    later = [word for sentence in _SENTENCES.split(text) for word in sentence.split()[1:]]
    return {plain for word in later if not word.islower() for plain in words_of(word)}


def reasons(
    invited: Invited,
    known: Acquaintances,
    told: Sequence[tuple[str, str]],
    wrote_on: str | None = None,
    together: tuple[str, str] | None = None,
) -> list[Reason]:
    """Return how you stand with who asks, the strongest first; empty for a stranger.

    *told* is (name, day of the last talk) of those of whom what you wrote down names them. *wrote_on* is the
    day of their last message. *together* is (name, day of the last talk) of somebody who writes in a group
    with them.
    """
    person = invited.person
    found: list[Reason | None] = []
    if person and person.last_talked_on:
        found.append(Reason("talked", person.last_talked_on))
    elif wrote_on:
        found.append(Reason("wrote", wrote_on))
    elif person and person.last_contact_on:
        found.append(Reason("written", person.last_contact_on))
    found += [Reason("told", on, name) for name, on in told[:1]]
    number = person.id if person else 0
    found.append(known.mentioned(invited.text or "", number))
    found.append(Reason("group", together[1], together[0]) if together else None)
    found.append(known.colleague(person.company if person else None, number))
    return [reason for reason in found if reason]


_WORDS: Final[Mapping[ReasonKind, str]] = {
    "talked": "you talked {when}",
    "wrote": "they wrote to you {when}",
    "written": "you wrote to them {when}",
    "told": "what you noted of {whom} names them",
    "names": "they name {whom}, whom you talked with {when}",
    "group": "they write in a group with {whom}, whom you talked with {when}",
    "mentions": "their text has “{what}”, the company of {whom}, whom you talked with {when}",
    "company": "they are at {what} like {whom}, whom you talked with {when}",
}


def reason_words(reason: Reason, when: str) -> str:
    """Return a reason as words; *when* says its day."""
    return _WORDS[reason.kind].format(when=when, whom=reason.whom, what=reason.what)
