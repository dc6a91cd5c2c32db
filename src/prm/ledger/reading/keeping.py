"""What is kept of people now, for whoever is about to say it again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


def own_cadences(ledger: "Ledger", ids: Sequence[int]) -> dict[int, int | None]:
    """Return the cadence in days that was set last for each of these people, not by a tag; None without."""
    rows = ledger.reader.execute(
        f"""SELECT coalesce(a.person_id, c.profile_id) AS person, c.days FROM cadence c
            JOIN entry e ON e.id = c.entry_id LEFT JOIN alias a ON a.profile_id = c.profile_id
            WHERE c.profile_id IS NOT NULL AND e.retracted_at IS NULL
              AND person IN ({",".join(map(str, ids))}) ORDER BY e.stamp"""
    )
    return dict.fromkeys(ids) | dict(rows.fetchall())


def cadence_of_tag(ledger: "Ledger", tag: str) -> int | None:
    """Return the cadence in days that was set last for a tag, or None."""
    row = ledger.reader.execute(
        """SELECT c.days FROM cadence c JOIN entry e ON e.id = c.entry_id
           WHERE c.tag = ? AND e.retracted_at IS NULL ORDER BY e.stamp DESC LIMIT 1""",
        (tag,),
    ).fetchone()
    return row[0] if row else None
