"""Stamps: one order of all that was entered, the same in every ledger that takes it in.

A stamp is a moment in UTC with a counter and the beginning of the entry's uid, and sorts as text. It is
later than every stamp the ledger holds, even where clocks disagree: what was entered with knowledge of
something else comes after it.
"""

import sqlite3

_MOMENT = len("YYYY-MM-DDTHH:MM:SS.000000")


def next_stamp(conn: sqlite3.Connection, at: str, uid: str) -> str:
    """Return the stamp of what happens to the entry *uid* at the moment *at* (`YYYY-MM-DDTHH:MM:SSZ`)."""
    last = max(
        conn.execute(f"SELECT coalesce(max({column}), '') FROM entry").fetchone()[0]
        for column in ("stamp", "changed")
    )
    now = f"{at.removesuffix('Z')}.000000"
    if last[:_MOMENT] >= now:
        moment, _, counter = last[:_MOMENT].partition(".")
        now = f"{moment}.{int(counter) + 1:06d}"
    return f"{now}-{uid[:12]}"
