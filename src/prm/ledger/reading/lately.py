"""Whom you talked with lately: recorded talks, and threads of messages with the day of their last answer."""

from typing import TYPE_CHECKING

from prm.domain.conversations import day_of
from prm.domain.people import TalkRow
from prm.ledger.reading.journal import recent_talks

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_LIVE = """EXISTS (SELECT 1 FROM message_run r JOIN entry e ON e.id = r.entry_id
  WHERE m.id BETWEEN r.first_id AND r.last_id AND e.retracted_at IS NULL)"""


def lately_talked(ledger: "Ledger", limit: int = 20) -> list[TalkRow]:
    """Return the latest talks of any kind, the latest day first; one by message has the id 0."""
    talks = recent_talks(ledger, limit) + _answers(ledger, limit)
    return sorted(talks, key=lambda talk: talk.on, reverse=True)[:limit]


def _answers(ledger: "Ledger", limit: int) -> list[TalkRow]:
    """Return the threads answered last, each as a talk with those of that day, with its words."""
    rows = ledger.reader.execute(
        f"""SELECT c.talked_at, c.thread_id, w.id, w.name, (
              SELECT m.text FROM message m WHERE m.thread_id = c.thread_id AND m.at = c.talked_at AND {_LIVE}
              ORDER BY m.text IS NULL, m.lines DESC LIMIT 1)
            FROM correspondence c INDEXED BY correspondence_talked
            LEFT JOIN alias a ON a.profile_id = c.profile_id
            CROSS JOIN person w ON w.id = coalesce(a.person_id, c.profile_id)
            WHERE c.talked_at IS NOT NULL ORDER BY c.talked_at DESC"""
    )
    found: dict[tuple[str, int], tuple[str, dict[int, str]]] = {}
    on = ""
    for at, thread, person, name, text in rows:
        before, on = on, day_of(at)
        # Others of a thread may come later in the same day.
        if len(found) >= limit and on != before:
            break
        found.setdefault((on, thread), (text or "", {}))[1][person] = name
    return [
        TalkRow(0, 0, on, "message", f"“{text}”" if text else "", tuple(people.items()))
        for (on, _thread), (text, people) in found.items()
    ]
