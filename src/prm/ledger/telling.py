"""Of whom an export tells anything that the export before it does not."""

import sqlite3

from prm.ledger.kinds import SQL_EXPORT_KINDS
from prm.ledger.sharing import sharing_addresses


def told_by_export(conn: sqlite3.Connection, entry: int) -> set[int]:
    """Return the profiles of whom an export tells what the one before it does not.

    A card shown twice in succession tells nothing new of whom both exports show once, but that they are
    connected: with it or without it, all else that is shown of them is the same.
    """
    before = _export_before(conn, entry)
    shown = {row[0] for row in conn.execute("SELECT profile_id FROM sighting WHERE entry_id = ?", (entry,))}
    rows = conn.execute(
        """SELECT profile_id, number FROM sighting WHERE entry_id = ?
           EXCEPT SELECT profile_id, number FROM sighting WHERE entry_id = ?""",
        (entry, before),
    )
    told = {row[0] for row in rows}
    several = conn.execute(
        """SELECT group_concat(profile_id) FROM (
             SELECT profile_id, person_id FROM alias
             UNION ALL SELECT DISTINCT person_id, person_id FROM alias)
           WHERE profile_id IN (SELECT profile_id FROM sighting WHERE entry_id IN (?, ?))
           GROUP BY person_id HAVING count(*) > 1""",
        (entry, before),
    )
    told |= {int(profile) for row in several for profile in row[0].split(",")} & shown
    return told | sharing_addresses(conn, shown) & shown


def _export_before(conn: sqlite3.Connection, entry: int) -> int | None:
    """Return the live export that comes before *entry* in as-of order."""
    row = conn.execute(
        f"""SELECT e.id FROM entry e JOIN entry n ON n.id = ? WHERE e.kind IN {SQL_EXPORT_KINDS}
              AND e.retracted_at IS NULL AND (e.as_of, e.digest) < (n.as_of, n.digest)
            ORDER BY e.as_of DESC, e.digest DESC LIMIT 1""",
        (entry,),
    ).fetchone()
    return row[0] if row else None
