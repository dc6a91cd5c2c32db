"""Requests to connect, each once, with whom they are to or from and what became of them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from prm.domain.invitations import (
    Inbox,
    Invited,
    Outcome,
    State,
    answers,
    count_people,
    has_answered,
    state_of,
)
from prm.domain.names import match_name
from prm.domain.people import PersonRow
from prm.ledger.kinds import INVITATION_KIND, NAMED, SQL_EXPORT_KINDS
from prm.ledger.reading.namesakes import namesakes
from prm.ledger.reading.people import people_by_ids
from prm.ledger.reading.standing import last_received, last_talked

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


class _Sent(NamedTuple):
    """One invitation as live exports show it under one profile."""

    profile_id: int
    is_out: bool
    sent_at: str
    digest: int
    network: str
    handle: str
    person_id: int
    """Whose profile it would be."""
    named: str
    """Day and digest of the newest export that shows it, and the name in that."""
    told: str | None
    """Day and digest of the newest export whose text is kept, and that text."""
    names: str
    """What exports call them, a line for each."""

    @property
    def name(self) -> str:
        """Return what the newest export calls them."""
        return self.named.split(" ", 2)[2]

    @property
    def match_names(self) -> set[str]:
        """Return the matching names by which any export shows them."""
        return {match_name(name) for name in self.names.split("\n")}


Group = Sequence[_Sent]
"""One request under all profiles that exports show it with, the one it counts for first."""


class _Known(NamedTuple):
    """What the ledger has beside the invitations."""

    people: dict[int, PersonRow]
    called: dict[str, list[int]]
    """Matching name → who in the ledger is called so."""
    outcomes: dict[int, list[Outcome]]
    connections_on: str | None
    """The day of the newest export of connections."""
    invitations_on: str
    """The day of the newest export of invitations."""


def invitations(ledger: "Ledger") -> list[Invited]:
    """Return every request to connect, in and out, the newest first."""
    conn = ledger.reader
    sent = _sent(conn)
    if not sent:
        return []
    groups = _once_each(sent)
    called = namesakes(conn, (group[0].name for group in groups if group[0].network == NAMED))
    sure = {group[0].person_id for group in groups if group[0].network != NAMED}
    known = _Known(
        {row.id: row for row in people_by_ids(ledger, sorted(sure.union(*called.values())))},
        called,
        _outcomes(conn),
        _newest(conn, SQL_EXPORT_KINDS),
        _newest(conn, f"('{INVITATION_KIND}')") or "",
    )
    orphans = _unshown(known.outcomes, sent, conn)
    said = [_said_since(group, known.outcomes, orphans) for group in groups]
    asked = {
        one.person_id: one.network
        for group, outcomes in zip(groups, said, strict=True)
        if any(outcome.word == "asked" for outcome in outcomes)
        for one in group
    }
    talked = last_talked(conn, {*asked})
    # A message of someone of that name is nobody's answer.
    wrote = last_received(conn, {person for person, network in asked.items() if network != NAMED})
    found = [
        _invited(group, outcomes, known)._replace(
            has_answered=has_answered(outcomes, _latest(talked, group), _latest(wrote, group))
        )
        for group, outcomes in zip(groups, said, strict=True)
    ]
    return sorted(found, key=lambda one: (one.sent_at, one.profile), reverse=True)


def count_inbox(ledger: "Ledger") -> Inbox:
    """Return what waits for the user."""
    everything = invitations(ledger)
    waiting = [one for one in everything if not one.is_out and one.status == "open"]
    return Inbox(count_people(waiting), waiting[-1] if waiting else None, answers(everything))


def _sent(conn: sqlite3.Connection) -> list[_Sent]:
    """Read the invitations that live entries saw."""
    rows = conn.execute(
        """SELECT i.profile_id, i.is_out, i.sent_at, i.digest, p.network, p.handle,
             coalesce(a.person_id, p.id), max(e.as_of || ' ' || e.digest || ' ' || i.name),
             max(e.as_of || ' ' || e.digest || ' ' || i.text), group_concat(i.name, char(10))
           FROM entry e CROSS JOIN invitation_sighting s ON s.entry_id = e.id
           CROSS JOIN invitation i ON i.id = s.invitation_id JOIN profile p ON p.id = i.profile_id
           LEFT JOIN alias a ON a.profile_id = p.id
           WHERE e.kind = 'invitations' AND e.retracted_at IS NULL
           GROUP BY i.profile_id, i.is_out, i.sent_at, i.digest"""
    )
    found = [_Sent._make((row[0], bool(row[1]), *row[2:])) for row in rows]
    return sorted(found, key=lambda one: (one.network, one.handle))


def _once_each(sent: Iterable[_Sent]) -> list[Group]:
    """Return each invitation once, in all the ways in which exports show it.

    Some show no addresses: what has the same minute, direction and name as one other is that one. And one
    person may have had another address.
    """
    groups: dict[tuple[int, bool, str, int], list[_Sent]] = defaultdict(list)
    names: list[_Sent] = []
    for one in sent:
        if one.network == NAMED:
            names.append(one)
        else:
            groups[one.person_id, one.is_out, one.sent_at, one.digest].append(one)
    if not names:
        return list(groups.values())
    minutes: dict[tuple[bool, str, str], list[list[_Sent]]] = defaultdict(list)
    for group in groups.values():
        for name in {name for one in group for name in one.match_names}:
            minutes[group[0].is_out, group[0].sent_at, name].append(group)
    alone: list[list[_Sent]] = []
    for one in names:
        same = minutes.get((one.is_out, one.sent_at, one.handle), [])
        same[0].append(one) if len(same) == 1 else alone.append([one])
    return [*groups.values(), *alone]


def _invited(group: Group, outcomes: tuple[Outcome, ...], known: _Known) -> Invited:
    one = group[0]
    is_named = one.network == NAMED
    same = known.called.get(one.handle, []) if is_named else []
    namesake = known.people[same[0]] if len(same) == 1 else None
    person = None if is_named else known.people.get(one.person_id)
    return Invited(
        one.profile_id,
        f"{one.network}:{one.handle}",
        one.is_out,
        one.sent_at,
        one.name or one.handle,
        _text(group),
        person,
        _state(group, namesake if is_named else person, len(same), known),
        outcomes,
        False,
        namesake,
    )


def _state(group: Group, whom: PersonRow | None, namesakes: int, known: _Known) -> State:
    """Return what exports say of it; *whom* is its person, or the one person of that name."""
    is_there = known.invitations_on == max(one.named for one in group)[:10]
    is_sure = group[0].network != NAMED or not namesakes
    return state_of(group[0].sent_at[:10], whom, is_sure, known.connections_on, is_there)


def _text(group: Group) -> str | None:
    told = [one.told for one in group if one.told and one.digest == group[0].digest]
    return max(told).split(" ", 2)[2] if told else None


def _latest(days: dict[int, str], group: Group) -> str | None:
    return max((days[one.person_id] for one in group if one.person_id in days), default=None)


def _unshown(
    outcomes: Iterable[int], sent: Sequence[_Sent], conn: sqlite3.Connection
) -> dict[str, tuple[int, int]]:
    """Return name → (profile, person) of what the user said of a name that no live export shows any more.

    It goes with the one person who asked under that name; of several nobody knows whom it was said.
    """
    left = set(outcomes) - {one.profile_id for one in sent}
    if not left:
        return {}
    listed = ",".join(map(str, left))
    rows = conn.execute(
        f"SELECT handle, id FROM profile WHERE network = ? AND id IN ({listed})", (NAMED,)
    ).fetchall()
    whose: dict[str, set[int]] = defaultdict(set)
    for one in sent:
        if not one.is_out and one.network != NAMED:
            for name in one.match_names:
                whose[name].add(one.person_id)
    return {
        name: (profile, *whose[name]) for name, profile in rows if name in whose and len(whose[name]) == 1
    }


def _said_since(
    group: Group, outcomes: dict[int, list[Outcome]], unshown: dict[str, tuple[int, int]]
) -> tuple[Outcome, ...]:
    """Return what was recorded of an invitation on the day it was sent or later, by day."""
    first = group[0]
    profiles = {one.profile_id for one in group}
    if unshown and not first.is_out:
        profiles |= {
            profile
            for one in group
            for profile, person in (unshown.get(name, (0, 0)) for name in one.match_names)
            if person == first.person_id
        }
    said = {outcome for profile in profiles for outcome in outcomes.get(profile, ())}
    return tuple(sorted((one for one in said if one.on >= first.sent_at[:10]), key=lambda one: one.order))


def _outcomes(conn: sqlite3.Connection) -> dict[int, list[Outcome]]:
    found: dict[int, list[Outcome]] = defaultdict(list)
    for profile, *said in conn.execute(
        """SELECT o.profile_id, e.stamp, o.outcome, e.as_of, e.id FROM invitation_outcome o
           JOIN entry e ON e.id = o.entry_id WHERE e.retracted_at IS NULL"""
    ):
        found[profile].append(Outcome(*said))
    return found


def _newest(conn: sqlite3.Connection, kinds: str) -> str | None:
    row = conn.execute(
        f"SELECT max(as_of) FROM entry WHERE kind IN {kinds} AND retracted_at IS NULL"
    ).fetchone()
    return str(row[0]) if row[0] else None
