"""Marking what exports revealed as read."""

from collections.abc import Sequence
from datetime import date

from prm.clock import timestamp
from prm.domain.wording import short_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import people_by_ids
from prm.ledger.recording import recording
from prm.services.keeping import named


def mark_read(ledger: Ledger, person_ids: Sequence[int] | None, until: str, today: date) -> int:
    """Say that what exports up to the ISO day *until* revealed of these people was read; return the entry.

    None stands for everyone. What exports reveal that are imported later is not read, whatever their day.
    """
    people = people_by_ids(ledger, list(dict.fromkeys(person_ids))) if person_ids is not None else None
    names = "everyone" if people is None else named(people)
    title = f"read the changes up to {short_day(until)} of {names}"
    with recording(ledger, "read", today.isoformat(), title, timestamp()) as record:
        record.mark_read([None] if people is None else [person.id for person in people], until)
    return record.entry_id
