"""Pairs of people who may be one: proposed with reasons, never joined."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import combinations
from typing import NamedTuple

from prm.domain.companies import company_key, is_company
from prm.domain.names import match_name, names_compatible
from prm.domain.people import PersonRow
from prm.domain.wording import short_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.duplicates import (
    Suspect,
    exports_showing,
    linkedin_handles,
    people_kept_apart,
    suspects,
)
from prm.ledger.reading.people import people_by_ids
from prm.ledger.takeovers import takeovers

_MOST_IN_BLOCK = 40
"""People who share a trait that more have share nothing that tells."""
_NOBODYS = frozenset(
    {"admin", "contact", "hello", "info", "jobs", "mail", "office", "sales", "support", "team"}
)
"""What stands before the @ of addresses that are no single person's."""
_SIMILAR = 88
"""Per cent of likeness from which two names may be one, misspelt."""
_SIDE_BY_SIDE = 2
"""What it weighs against a pair that an export, which has one row for each member, shows both."""
_ENOUGH = 4
"""The weight of reasons from which a pair is worth a question."""

Pair = tuple[int, int]
Reason = tuple[int, str]
"""Its weight, and the words."""
Found = tuple[int, Pair, tuple[str, ...]]
"""The weight of a pair's reasons below zero, so that the weightiest sort first; the pair; the reasons."""
Progress = Callable[[float], None]
"""Is told now and then how much of the work is done, from 0 to 1; raising ends the search."""
_STEP = 1_000


class Duplicate(NamedTuple):
    """Two people who may be one, and why."""

    people: tuple[PersonRow, PersonRow]
    reasons: tuple[str, ...]
    """The weightiest first."""


def find_duplicates(
    ledger: Ledger, limit: int = 0, progress: Progress = lambda _part: None
) -> list[Duplicate]:
    """Return pairs of people who may be one, the likeliest first; a *limit* of 0 means all.

    A pair that the user has judged is left out.
    """
    everyone = {suspect.id: suspect for suspect in suspects(ledger)}
    moved = _moved_addresses(linkedin_handles(ledger))
    for pair, reason in _taken_over(ledger):
        moved[pair] = [*moved.get(pair, ()), reason]
    judged = people_kept_apart(ledger)
    found: list[Found] = []
    candidates = (_candidates(everyone.values(), progress) | moved.keys()) - judged
    for number, pair in enumerate(candidates):
        if number % _STEP == 0:
            progress(0.5 + number / len(candidates) / 2)
        reasons = sorted(
            [*_reasons(*(everyone[person] for person in pair)), *moved.get(pair, ())], reverse=True
        )
        weight = sum(weight for weight, _ in reasons)
        if weight >= _ENOUGH:
            found.append((-weight, pair, tuple(words for _, words in reasons if words)))
    found = sorted(_weighed_side_by_side(ledger, found))
    return _with_rows(ledger, found[: limit or None])


def _weighed_side_by_side(ledger: Ledger, found: Collection[Found]) -> Iterator[Found]:
    """Yield the pairs that remain when it counts against two that one export has a row for each of them."""
    exports = exports_showing(ledger, {person for _, pair, _ in found for person in pair})
    for weight, pair, reasons in found:
        if not (both := exports[pair[0]] & exports[pair[1]]):
            yield weight, pair, reasons
        elif weight + _SIDE_BY_SIDE <= -_ENOUGH:
            words = f"yet both are in the export of {short_day(max(both))}"
            yield weight + _SIDE_BY_SIDE, pair, (*reasons, words)


def _with_rows(ledger: Ledger, found: list[Found]) -> list[Duplicate]:
    rows = {
        row.id: row
        for row in people_by_ids(ledger, list({person for _, pair, _ in found for person in pair}))
    }
    return [Duplicate((rows[one], rows[other]), reasons) for _, (one, other), reasons in found]


def _candidates(everyone: Collection[Suspect], progress: Progress) -> set[Pair]:
    """Return the pairs, smaller id first, that have some trait in common which few have."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, suspect in enumerate(everyone):
        if number % _STEP == 0:
            progress(number / len(everyone) / 2)
        for trait in set(_traits(suspect)):
            blocks[trait].append(suspect.id)
    return {
        pair
        for block in blocks.values()
        if 1 < len(block) <= _MOST_IN_BLOCK
        for pair in combinations(block, 2)
    }


def _traits(suspect: Suspect) -> Iterator[str]:
    """Return by what someone is compared with others: each in a different alphabet of keys."""
    words = match_name(suspect.name).split()
    first, last = (words[0], words[-1]) if words else ("", "")
    yield f"name {' '.join(sorted(words))}"
    if len(words) > 1:
        yield f"last {last} {first[:1]}"
        yield f"first {first} {last[:2]}"
    for name in (suspect.former_names or "").split("\n"):
        if name:
            yield f"name {' '.join(sorted(match_name(name).split()))}"
    if is_company(suspect.company):
        yield f"works {company_key(suspect.company)} {first[:2]}"
    if part := _mailbox(suspect.email):
        yield f"mail {part}"
    if suspect.phone:
        yield f"phone {suspect.phone}"


def _mailbox(email: str | None) -> str:
    """Return what stands before the @, without a +tag; "" where that is no single person's."""
    part = (email or "").partition("@")[0].partition("+")[0]
    return part if len(part) > 3 and part not in _NOBODYS else ""


def _reasons(one: Suspect, other: Suspect) -> Iterator[Reason]:
    """Return the reasons for two being one; what speaks against it has a weight below zero and no words."""
    likeness = _likeness(one, other)
    if not likeness:
        yield -4, ""
    else:
        yield likeness
    if one.email and one.email == other.email:
        yield 5, f"same e-mail {one.email}"
    elif (part := _mailbox(one.email)) and part == _mailbox(other.email):
        yield 3, f"e-mail addresses begin alike, {part}@"
    if one.phone and one.phone == other.phone:
        yield 5, f"same phone {one.phone}"
    if is_company(one.company) and company_key(one.company) == company_key(other.company):
        yield 2, f"same company, {one.company}"
    days = sorted({day for day in (one.connected_on, other.connected_on) if day})
    if likeness and len(days) > 1:
        is_both = one.connected == other.connected == 1
        yield (0 if is_both else 1), f"connected on other days, {short_day(days[0])} and {short_day(days[1])}"


def _likeness(one: Suspect, other: Suspect) -> Reason | None:
    """Return in what the names are alike, None where they are not."""
    from rapidfuzz import fuzz

    a, b = match_name(one.name), match_name(other.name)
    if a == b or sorted(a.split()) == sorted(b.split()):
        return 4, "same name"
    former = [match_name(name) for name in (one.former_names or "").split("\n")]
    if b in former or a in [match_name(name) for name in (other.former_names or "").split("\n")]:
        return 3, "one had the other's name"
    if min(a.count(" "), b.count(" ")) and names_compatible(one.name, other.name):
        return 3, "names that fit each other"
    return (2, "similar names") if fuzz.ratio(a, b) >= _SIMILAR else None


def _taken_over(ledger: Ledger) -> Iterator[tuple[Pair, Reason]]:
    """Yield the pairs of whom one may have taken over the other's address; what is unlike is no objection."""
    for takeover in takeovers(ledger.reader):
        one, other = sorted(takeover.people)
        other_than_before = (
            "another connected-on, and who had it has moved,"
            if takeover.has_moved
            else "another name, company and connected-on"
        )
        shows = f"{takeover.address} shows {other_than_before} since {short_day(takeover.on)}"
        yield (one, other), (12, f"{shows}: a released address taken over, or one person?")


def _moved_addresses(owners: dict[str, int]) -> dict[Pair, list[Reason]]:
    """Return the pairs of whom one has the public address of before 2015 that became the other's.

    `pub/jane-doe/1/2a/3b4` became `jane-doe-3b42a1`: the numbers in reverse, filled up to three digits.
    """
    found: dict[Pair, list[Reason]] = {}
    for handle, person in owners.items():
        if not handle.startswith("pub/") or handle.count("/") != 4:
            continue
        _, name, *numbers = handle.split("/")
        last, middle, first = numbers[::-1]
        moved = f"{name}-{last.zfill(3)}{middle.zfill(3)}{first}"
        other = owners.get(moved, owners.get(f"{name}-{last}{middle}{first}", person))
        if other != person:
            one, another = sorted((person, other))
            found[one, another] = [(8, f"the old address {handle} became {moved}")]
    return found
