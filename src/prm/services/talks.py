"""Recording talks."""

from collections.abc import Mapping, Sequence
from datetime import date

from prm.clock import timestamp
from prm.domain.evidence import VIAS
from prm.domain.refusals import Refused
from prm.domain.text import clean
from prm.domain.wording import short_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import people_by_ids
from prm.ledger.recording import recording


def record_talk(
    ledger: Ledger,
    person_ids: Sequence[int],
    on: date,
    via: str,
    text: str,
    today: date,
    news_read: Mapping[int, str] | None = None,
) -> int:
    """Record that you talked with these people on a day; return the entry.

    *news_read* says up to which ISO day the news of some of them is read by it, until the talk is undone.
    Refuses a day still to come, an unknown way of talking, and a talk with nobody.
    """
    if on > today:
        raise Refused(f"{short_day(on)} is still to come", todo="record a talk once you have had it")
    if via not in VIAS:
        raise Refused(f"“{via}” is no way of talking", todo=f"known are {', '.join(VIAS)}")
    people = people_by_ids(ledger, list(dict.fromkeys(person_ids)))
    if not people:
        raise Refused("a talk needs someone you talked with", todo="name them: `with Jane Doe`")
    names = ", ".join(person.name for person in people[:5])
    title = f"{'met' if via == 'met' else f'{via} with'} {names}"
    with recording(ledger, "talk", on.isoformat(), title, timestamp()) as record:
        record.add_talk(on.isoformat(), via, clean(text).strip(), [person.id for person in people])
        for person in people:
            if news_read and person.id in news_read:
                record.mark_read([person.id], news_read[person.id])
    return record.entry_id
