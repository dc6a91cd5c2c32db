"""Requests to connect, each once, with whom they are to or from and what became of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from prm.domain.invitations import (
    Inbox,
    Invited,
    Outcome,
    answers,
    has_answered,
    inbox,
    state_of,
)
from prm.domain.names import match_name
from prm.domain.people import PersonRow
from prm.domain.standing import words_of
from prm.domain.text import fold
from prm.ledger.kinds import NAMED, SQL_EXPORT_KINDS
from prm.ledger.reading.people import people_by_ids
from prm.ledger.reading.standing import last_written

if TYPE_CHECKING:
    import sqlite3

    from prm.ledger.opening import Ledger


class _Sent(NamedTuple):
    """One invitation as the newest export that shows it has it."""

    profile_id: int
    is_out: bool
    sent_at: str
    digest: int
    name: str
    text: str | None
    network: str
    handle: str
    person_id: int
    """Whose profile it would be."""


def invitations(ledger: "Ledger") -> list[Invited]:
    """Return every request to connect, in and out, the newest first."""
    conn = ledger.reader
    sent = _once_each(_sent(conn))
    people = {row.id: row for row in people_by_ids(ledger, sorted({one.person_id for one, _ in sent}))}
    called = _called(ledger, {one.name for one, _ in sent if one.network == NAMED})
    outcomes = _outcomes(conn)
    export = _newest_export(conn)
    wrote = last_written(conn, {one.person_id for one, shown in sent for p in shown if p in outcomes})
    found = [
        _invited(one, _person(one, people, called), said_since(one.sent_at, outcomes, shown), export, wrote)
        for one, shown in sent
    ]
    return sorted(found, key=lambda one: (one.sent_at, one.profile), reverse=True)


def count_inbox(ledger: "Ledger") -> Inbox:
    """Return what waits for the user."""
    everything = invitations(ledger)
    waiting = [one for one in inbox(everything) if one.status in ("open", "unknown")]
    return Inbox(len(waiting), waiting[-1] if waiting else None, answers(everything))


def _sent(conn: "sqlite3.Connection") -> list[_Sent]:
    """Read the invitations that live entries saw, under the name of the newest export."""
    rows = conn.execute(
        """SELECT i.profile_id, i.is_out, i.sent_at, i.digest, i.name, i.text, p.network, p.handle,
             coalesce(a.person_id, p.id), max(e.as_of || ' ' || e.digest || ' ' || i.name)
           FROM entry e CROSS JOIN invitation_sighting s ON s.entry_id = e.id
           CROSS JOIN invitation i ON i.id = s.invitation_id JOIN profile p ON p.id = i.profile_id
           LEFT JOIN alias a ON a.profile_id = p.id
           WHERE e.kind = 'invitations' AND e.retracted_at IS NULL
           GROUP BY i.profile_id, i.is_out, i.sent_at, i.digest ORDER BY p.network, p.handle"""
    )
    return [_Sent._make((row[0], bool(row[1]), *row[2:9])) for row in rows]


def _once_each(sent: Sequence[_Sent]) -> list[tuple[_Sent, list[int]]]:
    """Return each invitation once with the profiles under which exports show it.

    Some show no addresses: what has the same minute, direction and name as one other is that one. And one
    person may have had another address.
    """
    groups: dict[tuple[int, bool, str, int], list[_Sent]] = defaultdict(list)
    for one in sent:
        if one.network != NAMED:
            groups[one.person_id, one.is_out, one.sent_at, one.digest].append(one)
    minutes: dict[tuple[bool, str, str], list[list[_Sent]]] = defaultdict(list)
    for group in groups.values():
        for name in {match_name(one.name) for one in group}:
            minutes[group[0].is_out, group[0].sent_at, name].append(group)
    alone: list[list[_Sent]] = []
    for one in sent:
        if one.network == NAMED:
            same = minutes.get((one.is_out, one.sent_at, one.handle), [])
            same[0].append(one) if len(same) == 1 else alone.append([one])
    return [(group[0], [one.profile_id for one in group]) for group in (*groups.values(), *alone)]


def _person(
    one: _Sent, people: dict[int, PersonRow], called: dict[str, list[PersonRow]]
) -> tuple[PersonRow | None, bool]:
    """Return whom it is to or from, and whether that is sure: by name alone it is not."""
    if one.network != NAMED:
        return people.get(one.person_id), True
    same = called.get(match_name(one.name), [])
    return (same[0] if len(same) == 1 else None), not same


def _invited(
    one: _Sent,
    person: tuple[PersonRow | None, bool],
    outcomes: tuple[Outcome, ...],
    export: str | None,
    wrote: dict[int, str],
) -> Invited:
    row, is_sure = person
    state = state_of(one.sent_at[:10], row, is_sure, export)
    return Invited(
        one.profile_id,
        f"{one.network}:{one.handle}",
        one.is_out,
        one.sent_at,
        one.name or one.handle,
        one.text,
        row,
        state,
        outcomes,
        has_answered(outcomes, state, row, wrote.get(one.person_id)),
    )


def said_since(
    sent_at: str, outcomes: dict[int, list[Outcome]], profiles: Iterable[int]
) -> tuple[Outcome, ...]:
    """Return what was recorded of *profiles* on the day of an invitation or later."""
    said = {outcome for profile in profiles for outcome in outcomes.get(profile, ())}
    return tuple(sorted(one for one in said if one.on >= sent_at[:10]))


def _called(ledger: "Ledger", names: Iterable[str]) -> dict[str, list[PersonRow]]:
    """Return who in the ledger has the same matching name as each of *names*."""
    found: dict[str, list[PersonRow]] = {}
    for name in names:
        wanted = match_name(name)
        if wanted in found:
            continue
        ids: set[int] = set()
        for words in {tuple(fold(wanted).split()), tuple(words_of(name))}:
            if words:
                asked = "name : (" + " AND ".join(f'"{word}"' for word in words) + ")"
                ids |= {
                    row[0]
                    for row in ledger.reader.execute(
                        "SELECT rowid FROM person_words WHERE person_words MATCH ?", (asked,)
                    )
                }
        rows = people_by_ids(ledger, sorted(ids))
        found[wanted] = [row for row in rows if match_name(row.name) == wanted]
    return found


def _outcomes(conn: "sqlite3.Connection") -> dict[int, list[Outcome]]:
    found: dict[int, list[Outcome]] = defaultdict(list)
    for profile, *said in conn.execute(
        """SELECT o.profile_id, e.stamp, o.outcome, e.as_of, e.id FROM invitation_outcome o
           JOIN entry e ON e.id = o.entry_id WHERE e.retracted_at IS NULL"""
    ):
        found[profile].append(Outcome(*said))
    return found


def _newest_export(conn: "sqlite3.Connection") -> str | None:
    row = conn.execute(
        f"SELECT max(as_of) FROM entry WHERE kind IN {SQL_EXPORT_KINDS} AND retracted_at IS NULL"
    ).fetchone()
    return str(row[0]) if row[0] else None
