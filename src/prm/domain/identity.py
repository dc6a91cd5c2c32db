"""Which profiles are one person: derived from what was seen and said, and explained.

Rules in force: the same canonical profile (profiles are stored once, so this needs no link); the same
matching name with the same connected-on day; the user's word. Nothing is ever linked by name alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

Pair = tuple[str, str]
"""A matching name and a connected-on day: LinkedIn never changes the day on which two members connected."""


class Said(NamedTuple):
    """The user's word about two profiles."""

    one: int
    other: int
    is_same: bool


class Member(NamedTuple):
    """A profile of a person, and why it is held to be theirs."""

    profile_id: int
    because: str


SAME_WORD = "you said so"


def find_people(
    profiles: Iterable[int], pairs: Mapping[Pair, Sequence[int]], said: Iterable[Said]
) -> dict[int, list[Member]]:
    """Return person id → further profiles, for all *profiles*; the id is the smallest profile id.

    *pairs* holds, for each pair that is not ambiguous, the profiles that showed it. *said* is in the
    order in which it was said: of two contradicting statements the later one counts.
    """
    word = {frozenset((one, other)): is_same for one, other, is_same in said}
    groups = _Groups(profiles, [pair for pair, is_same in word.items() if not is_same])
    links: list[tuple[int, int, str]] = [
        (min(pair), max(pair), SAME_WORD) for pair, is_same in word.items() if is_same and len(pair) == 2
    ]
    links.sort()
    for (name, day), members in sorted(pairs.items()):
        first, *others = sorted(set(members))
        links += [(first, other, f"same name and same connection day, {day} ({name})") for other in others]
    for one, other, because in links:
        groups.link(one, other, because)
    return groups.people()


class _Groups:
    """Union by smallest id, which never puts two profiles together that the user keeps apart."""

    def __init__(self, profiles: Iterable[int], apart: Iterable[frozenset[int]]) -> None:
        self.members = {profile: [Member(profile, "")] for profile in profiles}
        self.root = {profile: profile for profile in self.members}
        self.apart = [tuple(pair) for pair in apart if len(pair) == 2]

    def link(self, one: int, other: int, because: str) -> None:
        keep, join = sorted((self.root[one], self.root[other]))
        if keep == join or any({self.root[a], self.root[b]} == {keep, join} for a, b in self.apart):
            return
        joined = self.members.pop(join)
        for member in joined:
            self.root[member.profile_id] = keep
        first = joined[0]._replace(because=because)
        self.members[keep] += [first, *joined[1:]]

    def people(self) -> dict[int, list[Member]]:
        return {root: members[1:] for root, members in self.members.items()}
