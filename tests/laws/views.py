"""What a ledger shows, through the reads that the screens use, with people named by their profiles."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from prm.domain.people import Link, PersonDetail, PersonRow, Seen
from prm.domain.threads import Conversation
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes
from prm.ledger.reading.conversations import messages_of
from prm.ledger.reading.people import list_people, profiles_of
from prm.ledger.reading.person import person_detail

from .deeds import Key
from .folds import Span

Portrait: TypeAlias = dict[str, Any]
News: TypeAlias = tuple[str, frozenset[Key], str]
"""A day, whom it is about, and what it says."""
ROW_FIELDS = [field for field in PersonRow._fields if field not in ("id", "tag_words")]


def ids_of(ledger: Ledger) -> dict[Key, int]:
    """Return profile → its number."""
    rows = ledger.reader.execute("SELECT network, handle, since, id FROM profile")
    return {row[:3]: row[3] for row in rows}


def keys_of(ledger: Ledger) -> dict[int, frozenset[Key]]:
    """Return person id → the profiles that the person view shows."""
    day = date(2020, 1, 1)
    people = [person_detail(ledger, row.id, day) for row in list_people(ledger, None, day, limit=0)]
    return {person.row.id: frozenset(_key(link) for link in person.links) for person in people}


def _key(link: Link) -> Key:
    return link.profile.network, link.profile.handle, link.since


def portraits(ledger: Ledger, today: date) -> dict[frozenset[Key], Portrait]:
    """Return everyone with all that the list and the person view show."""
    keys = keys_of(ledger)
    profiles = profiles_of(ledger, keys)
    fields = ("id", "changed_on", "first_talked_on", "waiting_since")
    unlisted = {
        row[0]: dict(zip(fields[1:], row[1:], strict=True))
        for row in ledger.reader.execute(f"SELECT {', '.join(fields)} FROM person")
    }
    found: dict[frozenset[Key], Portrait] = {}
    for row in list_people(ledger, None, today, limit=0):
        detail = person_detail(ledger, row.id, today)
        assert detail.row == row
        portrait = {field: getattr(row, field) for field in ROW_FIELDS} | _detail(ledger, detail, keys)
        portrait |= {"profiles": profiles[row.id]} | unlisted[row.id]
        found[keys[row.id]] = portrait
    return found


def _detail(ledger: Ledger, detail: PersonDetail, keys: dict[int, frozenset[Key]]) -> Portrait:
    return {
        "tags": detail.row.tags,
        "names": _spans(detail.names),
        "locations": _spans(detail.locations),
        "emails": _spans(detail.emails),
        "phones": _spans(detail.phones),
        "jobs": [((seen.company, seen.title), *_rest(seen)) for seen in detail.jobs],
        "reasons": sorted(link.because for link in detail.links),
        "links": {_key(link): link.last_seen for link in detail.links},
        "talks": [
            (*talk[1:-1], frozenset(keys[person] for person, _ in talk.people)) for talk in detail.talks
        ],
        "notes": [tuple(note) for note in detail.notes],
        "met": detail.met,
        "shared": {tuple(one) for one in detail.shared},
        "mentions": [(f"{one.kind}s", *one[1:-1], *one.origin) for one in detail.mentions],
        "conversations": sorted((_conversation(ledger, some) for some in detail.conversations), key=repr),
    }


def _conversation(ledger: Ledger, some: Conversation) -> tuple[object, ...]:
    """Return a thread with all that is in it, read in pages of two."""
    shown: list[tuple[str, bool, str]] = []
    page = messages_of(ledger, some.thread, limit=2)
    while page:
        shown += [(message.at, message.is_out, message.text or "") for message in page]
        page = messages_of(ledger, some.thread, before=page[-1].second, limit=2)
    return (some.is_group, some.received, some.sent, some.first_on, some.last_on, some.is_mine_last,
            some.talks, some.talked_on, tuple(sorted(shown)))  # fmt: skip


def _spans(history: Sequence[Seen]) -> list[Span]:
    return [((seen.value,), *_rest(seen)) for seen in history]


def _rest(seen: Seen) -> tuple[str, str, bool, tuple[tuple[int, str, str], ...]]:
    origins = tuple((origin.entry_id, origin.on, origin.source) for origin in seen.origins)
    return seen.first_seen, seen.last_seen, seen.is_current, origins


def news(ledger: Ledger) -> set[News]:
    """Return each change that exports revealed."""
    keys = keys_of(ledger)
    return {
        (one.on, keys[one.person.id], f"{one.kind} {one.before} {one.after}")
        for one in changes(ledger, limit=0)
    }


def dump(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, the search index's own tables included."""
    names = ledger.reader.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: ledger.reader.execute(f"SELECT * FROM {name}").fetchall()
        for (name,) in names.fetchall()
        if name not in ("person_words", "message_words")
    }


def projection(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of the projection."""
    return {
        "person": ledger.reader.execute("SELECT * FROM person ORDER BY id").fetchall(),
        "alias": ledger.reader.execute("SELECT * FROM alias ORDER BY profile_id").fetchall(),
        "correspondence": ledger.reader.execute(
            "SELECT * FROM correspondence ORDER BY profile_id, thread_id"
        ).fetchall(),
    }
