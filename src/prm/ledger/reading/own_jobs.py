"""The owner's own jobs, as the newest file that shows them does."""

import sqlite3

from prm.domain.colleagues import OwnJob
from prm.ledger.kinds import POSITION_KIND


def own_jobs(conn: sqlite3.Connection) -> list[OwnJob]:
    """Return the owner's jobs, in the order of the newest live file that shows them."""
    rows = conn.execute(
        """SELECT company, title, started, finished FROM own_job WHERE entry_id = (
             SELECT id FROM entry WHERE kind = ? AND retracted_at IS NULL
             ORDER BY as_of DESC, digest DESC LIMIT 1) ORDER BY line""",
        (POSITION_KIND,),
    )
    return [OwnJob._make(row) for row in rows]
