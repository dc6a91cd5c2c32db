"""Tags, cadences, snoozes and notes: what you keep about people."""

import re
from collections.abc import Sequence
from datetime import date

from prm.clock import timestamp
from prm.domain.cadence import LONGEST_CADENCE
from prm.domain.people import PersonRow
from prm.domain.refusals import NothingNew, Refused
from prm.domain.text import clean, one_line
from prm.domain.wording import every, first_of, short_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.keeping import cadence_of_tag, own_cadences
from prm.ledger.reading.people import people_by_ids
from prm.ledger.recording import recording

_TAG = re.compile(r"[^\W_](?:[\w.-]*\w)?")
LONGEST_TAG = 40


def read_tag(text: str) -> str:
    """Return the tag that *text* names, without a leading `#`, in lower case. Refuses what is no tag."""
    written = one_line(text).lstrip("#")
    tag = written.casefold()
    if len(tag) > LONGEST_TAG or not _TAG.fullmatch(tag):
        raise Refused(f"“{written[:60]}” is no tag", todo="a tag is one word of letters, digits, - and .")
    return tag


def tag_people(
    ledger: Ledger, person_ids: Sequence[int], add: Sequence[str], remove: Sequence[str], today: date
) -> int:
    """Put tags on people and take others off; return the entry."""
    from prm.ledger.tables import Tagging

    on, off = [read_tag(tag) for tag in add], [read_tag(tag) for tag in remove]
    if not on and not off:
        raise Refused("no tag is named", todo="write +friend to add one, -work to take one away")
    people = _known(ledger, person_ids)
    if all(set(on) <= set(row.tags) and not set(off) & set(row.tags) for row in people):
        raise NothingNew(_tagged_already(people, on, off))
    words = " ".join([f"+{tag}" for tag in on] + [f"-{tag}" for tag in off])
    with recording(
        ledger, "tag", today.isoformat(), f"tagged {named(people)} {words}", timestamp()
    ) as record:
        record.add(
            [
                Tagging(entry_id=record.entry_id, profile_id=person.id, tag=tag, is_on=is_on)
                for person in people
                for tags, is_on in ((on, 1), (off, 0))
                for tag in tags
            ]
        )
    return record.entry_id


def set_cadence(ledger: Ledger, person_ids: Sequence[int], days: int | None, today: date) -> int:
    """Say how many days may pass between talks with these people (None: no cadence of their own)."""
    from prm.ledger.tables import Cadence

    _check_days(days)
    people = _known(ledger, person_ids)
    if set(own_cadences(ledger, [row.id for row in people]).values()) == {days}:
        raise NothingNew(f"{named(people)}: {f'{every(days)} already' if days else 'no cadence was set'}")
    words = every(days) if days else "without a cadence of their own"
    with recording(ledger, "cadence", today.isoformat(), f"{named(people)}: {words}", timestamp()) as record:
        record.add([Cadence(entry_id=record.entry_id, profile_id=person.id, days=days) for person in people])
    return record.entry_id


def set_tag_cadence(ledger: Ledger, tag: str, days: int | None, today: date) -> int:
    """Say how many days may pass between talks with anyone who has this tag (None: no cadence)."""
    from prm.ledger.tables import Cadence

    _check_days(days)
    tag = read_tag(tag)
    if cadence_of_tag(ledger, tag) == days:
        raise NothingNew(f"#{tag}: {every(days)} already" if days else f"#{tag}: no cadence was set")
    words = every(days) if days else "without a cadence"
    with recording(ledger, "cadence", today.isoformat(), f"#{tag}: {words}", timestamp()) as record:
        record.add([Cadence(entry_id=record.entry_id, tag=tag, days=days)])
        record.touch_tag(tag)
    return record.entry_id


def snooze_people(ledger: Ledger, person_ids: Sequence[int], until: date | None, today: date) -> int:
    """Hide the catch-ups with these people until a day (None shows them again); return the entry."""
    from prm.ledger.tables import Snooze

    if until and until <= today:
        raise Refused(
            f"{short_day(until)} is not a day to come",
            todo="snooze until a later day, such as 2w",
        )
    people = _known(ledger, person_ids)
    wanted = until.isoformat() if until else None
    day = short_day(wanted) if wanted else ""
    if all(_snoozed_until(row, today) == wanted for row in people):
        raise NothingNew(f"{named(people)}: {f'snoozed until {day} already' if day else 'not snoozed'}")
    words = f"snoozed {named(people)} until {day}" if day else f"woke {named(people)}"
    with recording(ledger, "snooze", today.isoformat(), words, timestamp()) as record:
        record.add(
            [Snooze(entry_id=record.entry_id, profile_id=person.id, until=wanted) for person in people]
        )
    return record.entry_id


def add_note(ledger: Ledger, person_ids: Sequence[int], text: str, today: date) -> int:
    """Keep a note about these people; return the entry. Refuses an empty one."""
    from prm.ledger.tables import Note

    text = clean(text).strip()
    if not text:
        raise Refused("the note is empty", todo="write what you want to remember")
    people = _known(ledger, person_ids)
    with recording(ledger, "note", today.isoformat(), f"note about {named(people)}", timestamp()) as record:
        record.add([Note(entry_id=record.entry_id, profile_id=person.id, text=text) for person in people])
    return record.entry_id


def _known(ledger: Ledger, person_ids: Sequence[int]) -> list[PersonRow]:
    people = people_by_ids(ledger, list(dict.fromkeys(person_ids)))
    if not people:
        raise Refused("nobody is named", todo="name someone by id, profile or name")
    return people


def named(people: Sequence[PersonRow]) -> str:
    """Return the first few names, and how many more there are."""
    return first_of([person.name for person in people], 3)


def _tagged_already(people: Sequence[PersonRow], on: Sequence[str], off: Sequence[str]) -> str:
    have = "has" if len(people) == 1 else "have"
    parts = [f"{have} {_listed(on)} already"] if on else []
    return f"{named(people)} {' and '.join([*parts, *([f'{have} no {_listed(off)}'] if off else [])])}"


def _listed(tags: Sequence[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)


def _snoozed_until(row: PersonRow, today: date) -> str | None:
    until = row.snoozed_until
    return until if until and until > today.isoformat() else None


def _check_days(days: int | None) -> None:
    if days is not None and not 0 < days <= LONGEST_CADENCE:
        raise Refused(
            f"{days} days is no cadence", todo=f"give 1 to {LONGEST_CADENCE} days, such as 90d or monthly"
        )
