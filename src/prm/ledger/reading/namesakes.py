"""Who in the ledger is called like somebody of whom exports show the name alone."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from prm.domain.names import HONORIFICS, match_name, sort_key

if TYPE_CHECKING:
    import sqlite3

_AFTER_LETTERS = "{"
_TITLES = [f"{title}{end}" for title in sorted(HONORIFICS) for end in (" ", ".")]


def namesakes(conn: "sqlite3.Connection", names: Iterable[str]) -> dict[str, list[int]]:
    """Return matching name → the ids of those whose own matching name it is, of all *names*."""
    raw = set(names)
    wanted = {match_name(name) for name in raw}
    if not wanted:
        return {}
    import json

    # A name begins as it is matched or shown, but for a title: an index leads to all at once.
    starts = sorted({*wanted, *map(sort_key, raw), *_TITLES} - {""})
    rows = conn.execute(
        f"""SELECT w.id, w.name FROM json_each(?) j CROSS JOIN person w INDEXED BY person_sort
            WHERE w.sort_key >= j.value AND w.sort_key < j.value || '{_AFTER_LETTERS}'""",
        (json.dumps(starts),),
    )
    found: dict[str, set[int]] = defaultdict(set)
    for number, name in rows:
        if (key := match_name(name)) in wanted:
            found[key].add(number)
    return {key: sorted(ids) for key, ids in found.items()}
