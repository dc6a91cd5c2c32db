"""What files tell of people besides facts: notes of the owner's, recommendations, endorsements."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from prm.ledger.kinds import NOTE_KIND

_SQL = """SELECT e.as_of, e.digest, m.line, p.handle, p.network, m.profile_id, e.id, e.source, e.kind, m.name,
    m.is_given, m.on_day, m.text, m.job, m.is_shown
  FROM mention m JOIN entry e ON e.id = m.entry_id JOIN profile p ON p.id = m.profile_id
  WHERE m.profile_id IN ({}) AND e.retracted_at IS NULL"""


class MentionSeen(NamedTuple):
    """What a live entry tells. Sorts in as-of order."""

    as_of: str
    digest: str
    line: int
    handle: str
    network: str
    profile_id: int
    entry_id: int
    source: str
    kind: str
    name: str
    is_given: bool
    on: str | None
    text: str
    job: str | None
    is_shown: bool

    @property
    def is_note(self) -> bool:
        """Return whether it is a note of the owner's."""
        return self.kind == NOTE_KIND


def mentions_in(conn: sqlite3.Connection, scope: str) -> dict[int, list[MentionSeen]]:
    """Return what is told of the profiles of *scope*, an SQL list or subquery of ids, in as-of order."""
    found: dict[int, list[MentionSeen]] = defaultdict(list)
    rows = [
        MentionSeen._make((*row[:10], bool(row[10]), *row[11:14], bool(row[14])))
        for row in conn.execute(_SQL.format(scope))
    ]
    for row in sorted(rows):
        found[row.profile_id].append(row)
    return found


def each_once(mentions: Iterable[MentionSeen]) -> list[MentionSeen]:
    """Return *mentions* without those that repeat another, as archives do; the newest tells how it is shown.

    The order is that of their days, oldest first.
    """
    found: dict[tuple[str, bool, str | None, str], MentionSeen] = {}
    for one in sorted(mentions, key=lambda one: one[:4]):
        key = one.kind, one.is_given, one.on, " ".join(one.text.split())
        first = found.setdefault(key, one)
        found[key] = first._replace(is_shown=one.is_shown)
    return sorted(found.values(), key=lambda one: (one.on or "", *one[:4]))
