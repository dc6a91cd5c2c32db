"""Who is one person, worked out slowly and plainly from what exports showed and what the user said."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, permutations
from typing import NamedTuple, TypeAlias

from prm.domain.wording import short_day

from .deeds import (
    Answered,
    Book,
    Cadenced,
    Export,
    Invitations,
    Journal,
    Judged,
    Key,
    Letters,
    MarkedRead,
    Stated,
    Told,
    Worked,
)
from .sightings import Sighting, plain, sightings
from .threads import called, held

Link: TypeAlias = tuple[Key, Key, str]
"""Two profiles, and why they are one person's."""
SAME = "the same profile"
Groups: TypeAlias = dict[Key, frozenset[Key]]


class Linking(NamedTuple):
    """Links in the order in which they are made, and who is never put together."""

    links: list[Link]
    apart: list[frozenset[Key]]


def named_keys(journal: Journal) -> set[Key]:
    """Return every profile about which something is live, other than whose it is."""
    keys = {row.key for deed in journal.values() if isinstance(deed, Export) for row in deed.rows}
    for key, threads in held(journal).items():
        if key[0] != "named" and any(some.is_exchanged for some in threads):
            keys.add(key)
    for deed in journal.values():
        if isinstance(deed, Told) and deed.kind == "notes":
            keys |= {one.key for one in deed.mentions}
    keys |= {key for key in _kept_keys(journal) if key[0] != "named"}
    return keys


def _kept_keys(journal: Journal) -> set[Key]:
    """Return every profile of which the user said something, other than whose it is."""
    keys: set[Key] = set()
    for deed in journal.values():
        if isinstance(deed, Stated):
            keys |= {deed.whom} if deed.facts else set()
        elif isinstance(deed, Cadenced) and deed.tag:
            continue
        elif not isinstance(
            deed, Export | Letters | Invitations | Book | Told | Worked | Answered | Judged | MarkedRead
        ):
            keys |= set(deed.whom)
    return keys


def said_keys(journal: Journal) -> set[Key]:
    """Return every profile that the user named."""
    keys = _kept_keys(journal)
    for deed in journal.values():
        if isinstance(deed, Judged):
            keys |= {key for pair in deed.pairs for key in pair}
        elif isinstance(deed, Stated):
            keys |= {key for key in (deed.whom, deed.same) if key}
    return keys


def linking(journal: Journal) -> Linking:
    """Return what puts profiles together, and what keeps them apart: rules 2, 3 and 4 of the design."""
    word = _words(journal)
    apart = [pair for pair, is_same in word.items() if not is_same]
    said = sorted(tuple(sorted(pair)) for pair, is_same in word.items() if is_same)
    links = [(one, other, "you said so") for one, other in said]
    links += _by_address(journal) + _by_day(journal)
    return Linking(links + _by_contact(journal, grouped(Linking(links, apart), ())), apart)


def _words(journal: Journal) -> dict[frozenset[Key], bool]:
    word: dict[frozenset[Key], bool] = {}
    for _, deed in sorted(journal.items()):
        if isinstance(deed, Stated) and deed.same:
            word[frozenset({deed.whom, deed.same})] = True
        elif isinstance(deed, Judged):
            word |= {frozenset(pair): deed.is_same for pair in deed.pairs}
    return {pair: is_same for pair, is_same in word.items() if len(pair) == 2}


def _by_address(journal: Journal) -> list[Link]:
    """Return the links of one address under several days: one person's, unless all that is shown differs."""
    seen = sightings(journal)
    elsewhere = _elsewhere(seen)
    found: list[Link] = []
    for address in {seen_there.row.key[:2] for seen_there in seen}:
        shown = [sighting for sighting in seen if sighting.row.key[:2] == address]
        first = {sighting.row.key: number for number, sighting in reversed([*enumerate(shown)])}
        stated = (*address, "")
        for key, number in first.items():
            if number and (holder := _holder(shown, number, elsewhere)):
                found.append(
                    (holder, key, f"the same profile, connected on {short_day(key[2])}" if key[2] else SAME)
                )
        is_called = any(call[4] == stated for call in called(journal))
        if stated not in first and (stated in said_keys(journal) or is_called):
            found.append(
                (stated, _meant(journal, stated, [shown[number] for number in first.values()]), SAME)
            )
    return sorted(found, key=lambda link: (link[1], link[0]))


def _meant(journal: Journal, stated: Key, first: list[Sighting]) -> Key:
    """Return whose an address is that no export of people shows without a day, of those *first* seen there.

    The first holder's, if the user named it; else whose it was when messages named it last.
    """
    days = [call[0] for call in called(journal) if call[4] == stated and stated not in said_keys(journal)]
    begun = [sighting for sighting in first if sighting.day <= max(days, default="")]
    chosen = begun or [min(first, key=_moment)]
    return max(chosen, key=_moment).row.key


def _moment(sighting: Sighting) -> tuple[str, str]:
    return sighting.day, sighting.digest


def _elsewhere(seen: list[Sighting]) -> dict[Key, set[int]]:
    """Return the files that show, under another address, the name and day of each profile."""
    found: dict[Key, set[int]] = defaultdict(set)
    for by_key in _sharing(seen).values():
        for one, other in permutations(by_key, 2):
            if other[0] == "linkedin" and other[:2] != one[:2]:
                found[one] |= {sighting.entry for sighting in seen if sighting.row.key == other}
    return found


def _holder(shown: list[Sighting], number: int, elsewhere: dict[Key, set[int]]) -> Key | None:
    """Return who had the address before and goes on to have it with one sighting, if anybody does."""
    now = shown[number].row
    files = {sighting.entry for sighting in shown if sighting.row.key == now.key}
    before = [sighting.row for sighting in shown[:number]]
    for row in reversed(before):
        own = [earlier for earlier in before if earlier.key == row.key]
        firms = [earlier.company for earlier in own if earlier.company]
        is_named_so = plain(own[-1].name) == plain(now.name)
        is_there = (firms[-1] if firms else "").casefold() == (now.company or "").casefold()
        is_alike = is_named_so or is_there or not (row.connected_on and now.connected_on)
        if row.key != now.key and is_alike and not files & elsewhere[row.key]:
            return row.key
    return None


def _by_day(journal: Journal) -> list[Link]:
    found: list[Link] = []
    for (name, day), by_key in sorted(_sharing(sightings(journal)).items()):
        because = f"same name and same connection day, {short_day(day)} ({name})"
        found += [(one, other, because) for one, other in combinations(sorted(by_key), 2)]
    return found


def _sharing(seen: list[Sighting]) -> dict[tuple[str, str], list[Key]]:
    """Return who shows each name and day, where no file shows them of two."""
    shown: dict[tuple[str, str], dict[Key, set[int]]] = defaultdict(lambda: defaultdict(set))
    for sighting in seen:
        if day := sighting.row.connected_on:
            shown[plain(sighting.row.name), day][sighting.row.key].add(sighting.entry)
    together = {pair: [entry for some in by_key.values() for entry in some] for pair, by_key in shown.items()}
    return {
        pair: list(by_key)
        for pair, by_key in shown.items()
        if len(together[pair]) == len(set(together[pair]))
    }


def _by_contact(journal: Journal, groups: Groups) -> list[Link]:
    names, holders = _names_and_holders(journal)
    found: list[Link] = []
    for value, keys in sorted(holders.items()):
        if any(
            _network(one) == _network(other) != "contact" and other not in groups.get(one, {one})
            for one, other in combinations(keys, 2)
        ):
            continue
        because = f"same {'phone' if value.startswith('+') else 'e-mail'} {value}"
        found += [
            (one, other, because)
            for one, other in combinations(sorted(keys), 2)
            if _network(one) != _network(other)
            and any(_is_fitting(a, b) for a in names[one] for b in names[other])
        ]
    return found


def _names_and_holders(journal: Journal) -> tuple[dict[Key, set[str]], dict[str, set[Key]]]:
    names: dict[Key, set[str]] = defaultdict(set)
    holders: dict[str, set[Key]] = defaultdict(set)
    for seen in sightings(journal):
        names[seen.row.key].add(seen.row.name)
        if seen.row.email:
            holders[seen.row.email].add(seen.row.key)
    for booked in (row for deed in journal.values() if isinstance(deed, Book) for row in deed.rows):
        names[booked.key].add(booked.name)
        for contact in (*booked.emails, *booked.phones):
            holders[contact].add(booked.key)
    last: dict[tuple[Key, str], str | None] = {}
    said = [(deed.day, entry, deed) for entry, deed in journal.items() if isinstance(deed, Stated)]
    for _, _, deed in sorted(said, key=lambda one: one[:2]):
        last |= {(deed.whom, field): value for field, value in deed.facts if field in ("email", "phone")}
        names[deed.whom] |= {value for field, value in deed.facts if field == "name" and value}
    for (key, _), value in last.items():
        if value:
            holders[value].add(key)
    return names, holders


def _network(key: Key) -> str:
    return {"row": "linkedin"}.get(key[0], key[0])


def _is_fitting(a: str, b: str) -> bool:
    fewer, more = sorted((plain(name).replace(".", "").split() for name in (a, b)), key=len)
    return any(
        all(
            one == two or (1 in (len(one), len(two)) and one[0] == two[0])
            for one, two in zip(fewer, some, strict=True)
        )
        for some in permutations(more, len(fewer))
    )


def grouped(found: Linking, keys: Iterable[Key]) -> Groups:
    """Return each profile's person: links one by one, but for those that join whom the user keeps apart."""
    groups = {key: frozenset([key]) for key in keys}
    for one, other, _ in found.links:
        joined = groups.get(one, frozenset([one])) | groups.get(other, frozenset([other]))
        if not any(pair <= joined for pair in found.apart):
            groups |= dict.fromkeys(joined, joined)
    return groups


def people(journal: Journal, found: Linking) -> list[frozenset[Key]]:
    """Return the people as sets of profiles."""
    known = named_keys(journal)
    return [group for group in set(grouped(found, known).values()) if group & known]


def reasons(found: Linking, person: frozenset[Key]) -> list[str]:
    """Return why the profiles of a person are one: a reason for each but the first, the user's word first."""
    groups = {key: frozenset([key]) for key in person}
    because = [""]
    for one, other, reason in found.links:
        if one in person and other in person and groups[one] != groups[other]:
            joined = groups[one] | groups[other]
            groups |= dict.fromkeys(joined, joined)
            because.append(reason)
    return sorted(because)
