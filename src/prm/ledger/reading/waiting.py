"""Who waits for an answer from you: people you know, and how many only wrote to you."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.people import PersonRow, WaitingRow
from prm.ledger.kinds import NAMED
from prm.ledger.reading.conditions import NOT_SNOOZED
from prm.ledger.reading.first_pages import COLUMNS
from prm.ledger.storing_messages import NO_WORDS

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_WAITING_ON_ME = f"waiting_on = 'me' AND {NOT_SNOOZED}"


def waiting_on_me(ledger: "Ledger", today: date, limit: int = 50) -> list[WaitingRow]:
    """Return whose last message you did not answer, the latest first; a *limit* of 0 means all."""
    rows = ledger.reader.execute(
        f"""SELECT {COLUMNS}, waiting_since FROM person INDEXED BY person_waiting WHERE {_WAITING_ON_ME}
            ORDER BY waiting_since DESC, id LIMIT :limit""",
        {"today": today.isoformat(), "limit": limit or -1},
    ).fetchall()
    texts = _last_words(ledger, [row[0] for row in rows])
    return [WaitingRow(PersonRow._make(row[:-1]), row[-1], texts.get(row[0])) for row in rows]


def count_waiting(ledger: "Ledger", today: date) -> int:
    """Return how many people wait for an answer from you."""
    (count,) = ledger.reader.execute(
        f"SELECT count(*) FROM person INDEXED BY person_waiting WHERE {_WAITING_ON_ME}",
        {"today": today.isoformat()},
    ).fetchone()
    return int(count)


def has_messages(ledger: "Ledger") -> bool:
    """Return whether the ledger shows any thread of messages."""
    return ledger.reader.execute("SELECT 1 FROM correspondence LIMIT 1").fetchone() is not None


def count_writers(ledger: "Ledger") -> int:
    """Return how many only wrote to you and are not among the people."""
    (count,) = ledger.reader.execute(
        f"""SELECT count(DISTINCT c.profile_id) FROM correspondence c JOIN profile p ON p.id = c.profile_id
            LEFT JOIN alias a ON a.profile_id = c.profile_id
            LEFT JOIN person w ON w.id = coalesce(a.person_id, c.profile_id)
            WHERE w.id IS NULL AND p.network <> '{NAMED}' AND c.is_group = 0 AND c.sent = 0"""
    ).fetchone()
    return int(count)


def _last_words(ledger: "Ledger", people: Sequence[int]) -> dict[int, str | None]:
    """Return person id → the text of the last message to you, None where it is not kept."""
    listed = ",".join(map(str, people))
    rows = ledger.reader.execute(
        f"""WITH owned (person_id, profile_id) AS (
              SELECT id, id FROM person WHERE id IN ({listed})
              UNION ALL SELECT person_id, profile_id FROM alias WHERE person_id IN ({listed}))
            SELECT o.person_id, coalesce(m.text, iif(m.digest = {NO_WORDS}, '', NULL)) FROM owned o
            CROSS JOIN correspondence c ON c.profile_id = o.profile_id AND NOT c.is_group
            CROSS JOIN message m ON m.thread_id = c.thread_id AND m.at = c.last_at
            WHERE NOT m.is_out AND EXISTS (
              SELECT 1 FROM message_run r JOIN entry e ON e.id = r.entry_id
              WHERE m.id BETWEEN r.first_id AND r.last_id AND e.retracted_at IS NULL)
            ORDER BY m.at, m.text IS NOT NULL, m.lines"""
    )
    return dict(rows.fetchall())
