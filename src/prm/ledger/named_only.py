"""Threads with someone of whom exports show the name alone, as those of before 2023 do of recipients.

Nobody is known by name alone: they count as soon as any export shows an address in the same thread.
"""

import sqlite3

from prm.ledger.kinds import NAMED

_THREADS = f"""SELECT x.thread_id, p.handle FROM thread_person x JOIN profile p ON p.id = x.profile_id
  WHERE x.entry_id = :entry AND p.network = '{NAMED}' AND NOT EXISTS (
    SELECT 1 FROM correspondence c JOIN profile q ON q.id = c.profile_id
    WHERE c.thread_id = x.thread_id AND q.network <> '{NAMED}')"""


def known_by_name(conn: sqlite3.Connection, entry: int) -> tuple[int, list[str]]:
    """Return how many messages *entry* shows with people known by name alone, and the names."""
    (count,) = conn.execute(
        f"""SELECT count(*) FROM message m JOIN message_run r ON m.id BETWEEN r.first_id AND r.last_id
            WHERE r.entry_id = :entry AND m.thread_id IN (SELECT thread_id FROM ({_THREADS}))""",
        {"entry": entry},
    ).fetchone()
    names = conn.execute(
        f"""SELECT DISTINCT c.name FROM ({_THREADS}) t JOIN profile p ON p.handle = t.handle
              AND p.network = '{NAMED}' JOIN sighting s ON s.profile_id = p.id AND s.entry_id = :entry
            JOIN card c ON c.profile_id = s.profile_id AND c.number = s.number ORDER BY c.name""",
        {"entry": entry},
    )
    return int(count), [name for (name,) in names]
