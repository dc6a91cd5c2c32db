"""The user's word about who is one person, and who is not."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations, product

from prm.clock import timestamp
from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.identity import kept_apart, owners, profiles_owned
from prm.ledger.recording import recording


def say_same(ledger: Ledger, profiles: Sequence[int], today: date) -> int:
    """State that the people of these *profiles*, or with these ids, are one person; return the entry.

    Refuses those who are one person already, and those whom the user said to be different.
    """
    people = owners(ledger, profiles)
    if len(people) < 2:
        raise Refused("one person is named", todo="name two or more")
    for one, other in combinations(people, 2):
        if one.id == other.id:
            raise Refused(
                f"{called(one)} is named twice", todo=f"`prm show {one.id} --why` says who they are"
            )
    owner = {profile: person for person in people for profile in profiles_owned(ledger, person.id)}
    for apart in kept_apart(ledger, owner):
        names = both([owner[apart.one], owner[apart.other]])
        raise Refused(
            f"{names} are different people, as you said in entry {apart.entry_id}",
            todo=f"undo {apart.entry_id} takes that back",
        )
    title = f"{both(people)} are one person"
    with recording(ledger, "same", today.isoformat(), title, timestamp()) as record:
        record.judge([(people[0].id, person.id) for person in people[1:]], is_same=True)
    return record.entry_id


def say_different(ledger: Ledger, one: int, other: int, today: date) -> int:
    """State that the people of these two profiles are not one person; return the entry.

    Of two people all profiles are kept apart. One person is split: these two profiles are kept apart, and
    what is linked with either goes with it. Refuses one profile named twice, and what was said before.
    """
    people = owners(ledger, [one, other])
    if one == other:
        raise Refused(f"{called(people[0])} is named twice", todo="name two")
    pairs = [(one, other)]
    if people[0].id != people[1].id:
        first, second = (profiles_owned(ledger, person.id) for person in people)
        pairs = list(product(first, second))
    known = kept_apart(ledger, {profile for pair in pairs for profile in pair})
    if {frozenset(pair) for pair in pairs} <= {frozenset((apart.one, apart.other)) for apart in known}:
        said = max(apart.entry_id for apart in known)
        raise Refused(f"{both(people)} are different people already, as you said in entry {said}")
    is_split = people[0].id == people[1].id
    split = f"profiles {one} and {other} of {people[0].name} are kept apart"
    title = split if is_split else f"{both(people)} are different people"
    with recording(ledger, "different", today.isoformat(), title, timestamp()) as record:
        record.judge(pairs, is_same=False)
    return record.entry_id


def called(person: PersonRow) -> str:
    """Return a person's name with the id that tells them from others of that name."""
    return f"{person.name} ({person.id})"


def both(people: Sequence[PersonRow]) -> str:
    """Return two people or more as words: `Jane Doe (12), J. Doe (40) and Jane (41)`."""
    *some, last = map(called, people)
    return f"{', '.join(some)} and {last}"
