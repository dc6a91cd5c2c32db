"""Which profiles are one person: derived from what was seen and said, and explained.

The rules: the same canonical profile, unless somebody else took it over; the same matching name with the
same connected-on day; the same e-mail or phone on different networks under compatible names; the user's word,
which wins over all of them. Nothing is ever linked by name alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from prm.domain.holders import Holding, same_because, successions
from prm.domain.names import names_compatible
from prm.domain.wording import short_day

Key = tuple[str, ...]
"""Network, handle, and the day since which it is held. Links are made in the order of keys, so that no order
of importing shows in them."""
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


class Contact(NamedTuple):
    """A profile that shows an e-mail or a phone, under these names."""

    profile_id: int
    names: Collection[str]


SAME_WORD = "you said so"
BOOKED = "contact"
"""The network of rows of address books: by themselves nobody, and never the one a person begins with."""
Contacts = Mapping[str, Sequence[Contact]]
"""E-mail or phone → who shows it."""


def find_people(
    profiles: Mapping[int, Key],
    pairs: Mapping[Pair, Sequence[int]],
    said: Iterable[Said],
    contacts: Contacts | None = None,
    held_again: Iterable[Sequence[Holding]] = (),
) -> dict[int, list[Member]]:
    """Return person id → further profiles, for all *profiles*; the id is the smallest profile id.

    A row of an address book gives its id only to a group of nothing else.

    *pairs* holds, for each pair that is not ambiguous, the profiles that showed it. *said* is in the
    order in which it was said: of two contradicting statements the later one counts. *held_again* holds the
    profiles of each address that was held from several days on.
    """
    word = {frozenset((one, other)): is_same for one, other, is_same in said if one != other}
    groups = _Groups(profiles, [pair for pair, is_same in word.items() if not is_same])
    same = [groups.ordered(pair) for pair, is_same in word.items() if is_same]
    for one, other in sorted(same, key=lambda pair: [profiles[profile] for profile in pair]):
        groups.link(one, other, SAME_WORD)
    for one, other, because in _of_one_address(held_again, profiles):
        groups.link(one, other, because)
    for (name, day), members in sorted(pairs.items()):
        for one, other in combinations(groups.ordered(members), 2):
            groups.link(one, other, f"same name and same connection day, {short_day(day)} ({name})")
    _link_contacts(groups, contacts or {})
    return groups.people()


def network_of(key: Key) -> str:
    """Return the network by which a profile counts: a row without an address is LinkedIn's."""
    return "linkedin" if key[0] == "row" else key[0]


def _of_one_address(
    held_again: Iterable[Sequence[Holding]], keys: Mapping[int, Key]
) -> list[tuple[int, int, str]]:
    """Return the links of profiles that are one address, held again by the same person."""
    found = [step for holdings in held_again for step in successions(holdings) if step.is_same]
    found.sort(key=lambda step: (keys[step.later], keys[step.earlier]))
    return [(step.earlier, step.later, same_because(step)) for step in found]


def _link_contacts(groups: "_Groups", contacts: Contacts) -> None:
    """Link who shows one e-mail or phone; one that two people of a network show is ambiguous."""
    owners = dict(groups.root)
    for value, holders in sorted(contacts.items()):
        names = {holder.profile_id: holder.names for holder in holders}
        members = groups.ordered(names)
        people: dict[str, set[int]] = {}
        for member in members:
            # Address books repeat people: two rows with one e-mail say nothing against either.
            if (network := network_of(groups.keys[member])) != BOOKED:
                people.setdefault(network, set()).add(owners[member])
        if any(len(owned) > 1 for owned in people.values()):
            continue
        because = f"same {'e-mail' if '@' in value else 'phone'} {value}"
        for one, other in combinations(members, 2):
            is_elsewhere = network_of(groups.keys[one]) != network_of(groups.keys[other])
            if is_elsewhere and _is_any_compatible(names[one], names[other]):
                groups.link(one, other, because)


def _is_any_compatible(some: Collection[str], others: Collection[str]) -> bool:
    return any(names_compatible(one, other) for one in some for other in others)


class _Groups:
    """Groups of profiles, which never hold two that the user keeps apart."""

    def __init__(self, keys: Mapping[int, Key], apart: Iterable[frozenset[int]]) -> None:
        self.keys = keys
        self.members = {profile: [Member(profile, "")] for profile in keys}
        self.root = {profile: profile for profile in keys}
        self.apart: dict[int, set[int]] = defaultdict(set)
        for one, other in map(tuple, apart):
            self.apart[one].add(other)
            self.apart[other].add(one)

    def ordered(self, profiles: Iterable[int]) -> list[int]:
        """Return *profiles*, each once, in the order of their keys."""
        return sorted(set(profiles), key=self.keys.__getitem__)

    def link(self, one: int, other: int, because: str) -> None:
        keep, join = sorted((self.root[one], self.root[other]), key=self._place)
        if keep == join or any(self.root[profile] == keep for profile in self.apart.get(join, ())):
            return
        if join in self.apart:
            self.apart[keep] |= self.apart.pop(join)
        joined = self.members.pop(join)
        for member in joined:
            self.root[member.profile_id] = keep
        first = joined[0]._replace(because=because)
        self.members[keep] += [first, *joined[1:]]

    def _place(self, root: int) -> tuple[bool, int]:
        return self.keys[root][0] == BOOKED, root

    def people(self) -> dict[int, list[Member]]:
        return {root: members[1:] for root, members in self.members.items()}
