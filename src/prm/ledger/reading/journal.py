"""The journal, and the talks recorded in it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prm.domain.people import EntryRow, TalkRow
from prm.domain.wording import short_day
from prm.ledger.redacting import EMPTIED

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

COLUMNS = ", ".join(EntryRow._fields)
"""The columns of an `EntryRow`."""


def entries(ledger: "Ledger", limit: int = 50) -> list[EntryRow]:
    """Return the journal's entries, newest first; a *limit* of 0 means all.

    None that forgetting emptied is shown as undone: it cannot come back.
    """
    rows = ledger.reader.execute(
        f"SELECT {COLUMNS}, {EMPTIED} FROM entry ORDER BY stamp DESC LIMIT ?", (limit or -1,)
    )
    found = [(EntryRow._make(row), is_emptied) for *row, is_emptied in rows]
    return [entry._replace(retracted_at=None) if is_emptied else entry for entry, is_emptied in found]


def written_in(ledger: "Ledger", ids: Iterable[int]) -> dict[int, str]:
    """Return what the user wrote, by entry: the text of a talk or a note, or the facts that were stated."""
    listed = ",".join(map(str, ids))
    rows = ledger.reader.execute(
        f"""SELECT entry_id, '', text FROM talk WHERE entry_id IN ({listed}) AND text <> ''
            UNION SELECT entry_id, '', text FROM note WHERE entry_id IN ({listed})
            UNION SELECT s.entry_id, s.field, s.value FROM statement s
            WHERE s.entry_id IN ({listed}) AND NOT (s.field = 'name' AND EXISTS (
              SELECT 1 FROM entry e WHERE e.id = s.entry_id AND e.kind = 'add'))"""
    )
    found: dict[int, list[str]] = {}
    for entry, field, text in rows:
        found.setdefault(entry, []).append(_stated(field, text) if field else text)
    return {entry: ", ".join(texts) for entry, texts in found.items()}


def _stated(field: str, value: str | None) -> str:
    said = short_day(value) if field == "birthday" and value else value
    return f"{field} {said or '–'}"


def recent_talks(ledger: "Ledger", limit: int = 20) -> list[TalkRow]:
    """Return the talks recorded, the latest day first."""
    rows = ledger.reader.execute(
        """SELECT t.id FROM talk t JOIN entry e ON e.id = t.entry_id WHERE e.retracted_at IS NULL
           ORDER BY t.on_day DESC, t.id DESC LIMIT ?""",
        (limit or -1,),
    )
    return talks_by_ids(ledger, [row[0] for row in rows])


def talks_by_ids(ledger: "Ledger", ids: Iterable[int]) -> list[TalkRow]:
    """Return the talks with these *ids* with everyone who took part, the latest day first."""
    listed = ",".join(map(str, ids))
    people: dict[int, dict[int, str]] = {}
    for talk, person, name in ledger.reader.execute(
        f"""SELECT tp.talk_id, w.id, w.name FROM talk_person tp
            LEFT JOIN alias a ON a.profile_id = tp.profile_id
            JOIN person w ON w.id = coalesce(a.person_id, tp.profile_id)
            WHERE tp.talk_id IN ({listed}) ORDER BY w.sort_key"""
    ):
        people.setdefault(talk, {})[person] = name
    rows = ledger.reader.execute(
        f"""SELECT id, entry_id, on_day, via, text FROM talk WHERE id IN ({listed})
            ORDER BY on_day DESC, id DESC"""
    )
    return [TalkRow._make((*row, tuple(people.get(row[0], {}).items()))) for row in rows]
