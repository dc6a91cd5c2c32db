"""What the screens must show of a journal: a slow and plain reading of the design, from scratch each time."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias, TypeVar

from prm.domain.text import fold

from . import folds, mentions, threads, working
from .absences import Presence, absence_of
from .deeds import (
    Book,
    Booked,
    Cadenced,
    Deed,
    Journal,
    Key,
    MarkedRead,
    Noted,
    Row,
    Snoozed,
    Stated,
    Tagged,
    Talked,
)
from .folds import Event, Shown, Value
from .linking import linking, people, reasons
from .sightings import Sighting, sightings

T = TypeVar("T")
Portrait: TypeAlias = dict[str, Any]
"""All that is shown of a person, by what it is."""
People: TypeAlias = dict[frozenset[Key], Portrait]

STRENGTH = ("met", "call", "two-way", "one-way", "none")
PROVES = {"met": "met", "call": "call", "video": "call"}


class Subject(NamedTuple):
    """One person with what is live about them."""

    keys: frozenset[Key]
    seen: list[Sighting]
    stated: list[tuple[int, Stated]]
    """In as-of order."""
    deeds: list[tuple[int, Deed]]
    """In the order in which they were entered."""
    threads: list[threads.Held]
    called: list[tuple[str, str, str, int, Key, str, str]]
    """What exports of messages and invitations call them, in as-of order."""
    booked: list[tuple[Book, int, Booked]]
    """What address books show of them, with the entry, the newest last."""

    def about(self, kind: type[T]) -> list[tuple[int, T]]:
        """Return the deeds of one kind."""
        return [(entry, deed) for entry, deed in self.deeds if isinstance(deed, kind)]


def portraits(journal: Journal, ids: dict[Key, int]) -> People:
    """Return everyone with all that is shown of them. *ids* only tells which profile came first."""
    seen = sightings(journal)
    presences: dict[frozenset[Key], Presence] = {}
    found: People = {}
    linked = linking(journal)
    written = threads.held(journal)
    called = threads.called(journal)
    for keys in people(journal, linked):
        subject = _subject(keys, journal, seen)._replace(
            threads=threads_of(keys, written),
            called=[call for call in called if call[4] in keys],
            booked=_booked(journal, keys),
        )
        found[keys] = _portrait(subject, first_of(keys, ids))
        shown_by = {(sighting.day, sighting.digest) for sighting in subject.seen}
        presences[keys] = Presence(found[keys]["connected_on"], frozenset(digest for _, digest in shown_by))
        found[keys]["reasons"] = reasons(linked, keys)
        found[keys]["profiles"] = _profiles(subject, ids)
        found[keys] |= _keeping(subject, _tag_cadences(journal))
        found[keys]["conversations"] = threads.conversations(subject.threads)
    for keys, presence in presences.items():
        absence = absence_of(journal, presence, [*presences.values()])
        is_connected = int(absence in (None, "hidden"))
        found[keys] |= {"absence": absence, "connected": is_connected if presence.shown_by else None}
    called_by = {keys: {portrait["name"], *portrait["former"]} for keys, portrait in found.items()}
    for keys, portrait in found.items():
        told = mentions.told_of(journal, keys, mentions.names_alone(called_by, keys))
        portrait["notes"] += mentions.notes(told)
        portrait["mentions"] = mentions.praise(told)
        portrait["shared"] = working.shared(journal, portrait["jobs"])
    talks = [(entry, deed) for entry, deed in journal.items() if isinstance(deed, Talked)]
    talks.sort(key=lambda talk: (talk[1].day, talk[0]), reverse=True)
    for keys, portrait in found.items():
        portrait["talks"] = [
            (entry, deed.day, deed.via, deed.text, frozenset(who for who in found if who & {*deed.whom}))
            for entry, deed in talks
            if keys & {*deed.whom}
        ]
    return found


def _subject(keys: frozenset[Key], journal: Journal, seen: list[Sighting]) -> Subject:
    said = [(entry, deed) for entry, deed in journal.items() if isinstance(deed, Stated)]
    stated = [(entry, deed) for entry, deed in said if deed.whom in keys]
    deeds: list[tuple[int, Deed]] = [
        (entry, deed)
        for entry, deed in sorted(journal.items())
        if isinstance(deed, Talked | Tagged | Cadenced | Snoozed | Noted) and keys & {*deed.whom}
    ]
    stated.sort(key=lambda item: (item[1].day, item[0]))
    return Subject(
        keys, [sighting for sighting in seen if sighting.row.key in keys], stated, deeds, [], [], []
    )


def first_of(keys: frozenset[Key], ids: dict[Key, int]) -> Key:
    """Return the profile with which a person begins, which is none of an address book."""
    return min((key for key in keys if key[0] != "contact"), key=lambda key: ids[key])


def _booked(journal: Journal, keys: frozenset[Key]) -> list[tuple[Book, int, Booked]]:
    found = [
        (deed, entry, row)
        for entry, deed in journal.items()
        if isinstance(deed, Book)
        for row in deed.rows
        if row.key in keys
    ]
    return sorted(found, key=lambda item: (item[0].day, item[0].digest, item[2].key[1]))


def threads_of(keys: frozenset[Key], written: dict[Key, list[threads.Held]]) -> list[threads.Held]:
    """Return the threads with any profile of a person."""
    return [some for key in sorted(keys) for some in written.get(key, ())]


def _portrait(subject: Subject, first: Key) -> Portrait:
    portrait: Portrait = {}
    for field in ("location", "email", "phone", "birthday", "connected_on"):
        portrait[field] = (_holding(subject, field) or folds.NOTHING)[0] or _added(subject, field)
    names = _said(subject, "name")
    shown_names = _shown(subject, _one("name"))
    given = names[-1][1] if names else None
    nameless = "Unnamed" if first[0] == "local" else first[1].split("|", maxsplit=1)[0]
    last_call = subject.called[-1][-1] if subject.called else nameless
    portrait["name"] = given or (shown_names[-1].value[0] if shown_names else last_call)
    company, title = _job(subject, len(subject.stated), "9999") or (None, None)
    portrait |= {"company": company, "title": title}
    for field in ("name", "location", "email", "phone"):
        portrait[f"{field}s"] = folds.spans(_events(subject, field), (portrait[field],))
        portrait[f"{field}s"] += _spans_added(subject, field, portrait)
    if not portrait["names"] and subject.called:
        events = [Event((name,), entry, day, file) for day, _, _, entry, _, file, name in subject.called]
        portrait["names"] = folds.spans(events, (portrait["name"],))
    portrait["jobs"] = folds.spans(_job_events(subject), (company, title))
    met = _said(subject, "met")
    portrait["met"] = met[-1][1] if met else None
    changes = [folds.last_change(_shown(subject, _one(field))) for field in ("name", "location", "email")]
    changes.append(folds.last_change(_shown(subject, _job_of)))
    portrait["changed_on"] = max((day for day in changes if day), default=None)
    portrait["former"] = _former(subject, portrait["name"])
    days = [(seen.row.key, seen.day) for seen in subject.seen]
    days += [(row.key, book.day) for book, _, row in subject.booked]
    portrait["links"] = dict.fromkeys(subject.keys) | dict(days)
    return portrait


def _shown_in_book(row: Booked, field: str) -> tuple[str, ...]:
    if field in ("email", "phone"):
        values: tuple[str, ...] = getattr(row, f"{field}s")
        return values
    return (row.birthday,) if field == "birthday" and row.birthday else ()


def _added(subject: Subject, field: str) -> str | None:
    """Return what the newest address book with such a value shows, unless the user said anything of it."""
    if _said(subject, field):
        return None
    shown = [
        (book.day, book.digest, row.key[1], row.key[1].endswith(f"|{value}"), value)
        for book, _, row in subject.booked
        for value in _shown_in_book(row, field)
    ]
    return max(shown)[-1] if shown else None


def _spans_added(subject: Subject, field: str, portrait: Portrait) -> list[folds.Span]:
    """Return what address books show besides, value by value."""
    known = {value for (value,), *_ in portrait[f"{field}s"]}
    found: dict[str, list[tuple[int, str, str]]] = {}
    for book, entry, row in subject.booked:
        for value in _shown_in_book(row, field):
            if value not in known:
                found.setdefault(value, []).append((entry, book.day, "Contacts.csv"))
    spans = [
        ((value,), seen[0][1], seen[-1][1], value == portrait[field], tuple(dict.fromkeys(seen)))
        for value, seen in found.items()
    ]
    return sorted(spans, key=lambda span: (span[1], span[0]))


def _one(field: str) -> Callable[[Row], Value | None]:
    return lambda row: (value,) if (value := getattr(row, field, None)) else None


def _job_of(row: Row) -> Value | None:
    return (row.company, row.title) if row.company or row.title else None


def _shown(subject: Subject, value_of: Callable[[Row], Value | None]) -> list[Shown]:
    shown = [(seen.day, seen.row.key, value_of(seen.row)) for seen in subject.seen]
    return [Shown(day, key, value) for day, key, value in shown if value is not None]


def _said(subject: Subject, field: str) -> list[tuple[str, str | None]]:
    return [(deed.day, value) for _, deed in subject.stated for name, value in deed.facts if name == field]


def _holding(subject: Subject, field: str) -> Value | None:
    words = _said(subject, field)
    last = (words[-1][0], (words[-1][1],)) if words else None
    return folds.held(_shown(subject, _one(field)), last)


def _job(subject: Subject, count: int, until: str) -> Value | None:
    """Return the job that holds by the first *count* statements and what was shown until a day."""
    shown = [seen for seen in _shown(subject, _job_of) if seen.day <= until]
    for number in range(count - 1, -1, -1):
        _, deed = subject.stated[number]
        said = {field: value for field, value in deed.facts if field in ("company", "title")}
        if said:
            company, title = _job(subject, number, min(deed.day, until)) or (None, None)
            word = (said.get("company", company), said.get("title", title))
            return folds.held(shown, (deed.day, word))
    return folds.held(shown, None)


def _events(subject: Subject, field: str) -> list[Event]:
    value_of = _one(field)
    shown = [
        Event(value, seen.entry, seen.day, seen.source)
        for seen in subject.seen
        if (value := value_of(seen.row))
    ]
    said = [
        Event((value,), entry, deed.day, "you")
        for entry, deed in subject.stated
        for name, value in deed.facts
        if name == field and value
    ]
    return sorted(shown + said, key=lambda event: (event.day, event.source == "you"))


def _job_events(subject: Subject) -> list[Event]:
    events = [
        Event(job, seen.entry, seen.day, seen.source) for seen in subject.seen if (job := _job_of(seen.row))
    ]
    for number, (entry, deed) in enumerate(subject.stated):
        if any(field in ("company", "title") for field, _ in deed.facts):
            job = _job(subject, number + 1, deed.day)
            if job and any(job):
                events.append(Event(job, entry, deed.day, "you"))
    return sorted(events, key=lambda event: (event.day, event.source == "you"))


def _former(subject: Subject, name: str) -> set[str]:
    names = {seen.row.name for seen in subject.seen} | {given for _, given in _said(subject, "name") if given}
    return {former for former in names if not folds.same((former,), (name,))}


def _profiles(subject: Subject, ids: dict[Key, int]) -> list[str]:
    """Return the profiles that have an address, the one seen last first, then those never seen."""
    newest_first = [seen.row.key for seen in reversed(subject.seen)]
    unseen = sorted(subject.keys - {*newest_first}, key=lambda key: (key[0] == "local", ids[key]))
    ordered = [key for key in newest_first + unseen if key[0] not in ("row", "contact")]
    return list(dict.fromkeys(":".join(key[:2]) for key in ordered))


def _tag_cadences(journal: Journal) -> dict[str, int | None]:
    return {deed.tag: deed.days for deed in journal.values() if isinstance(deed, Cadenced) and deed.tag}


def _keeping(subject: Subject, by_tag: dict[str, int | None]) -> Portrait:
    tags: set[str] = set()
    for _, tagged in subject.about(Tagged):
        tags = (tags - {*tagged.off}) | {*tagged.on}
    own = [deed.days for _, deed in subject.about(Cadenced)]
    shortest = min((days for tag in tags if (days := by_tag.get(tag))), default=None)
    snoozes = [deed.until for _, deed in subject.about(Snoozed)]
    talks = [deed for _, deed in subject.about(Talked)]
    recorded = max((deed.day for deed in talks), default="")
    proved, written, waiting = threads.contact(subject.threads)
    answers = threads.answers(subject.threads)
    talk_days = sorted([deed.day for deed in talks] + [day for _, day in answers])
    talked = talk_days[-1] if talk_days else None
    is_waiting = recorded < (waiting[1] or "")
    cadence = (own[-1] if own else None) or shortest
    levels = [PROVES.get(deed.via, "two-way") for deed in talks]
    return {
        "tags": sorted(tags),
        "cadence_days": cadence,
        "snoozed_until": snoozes[-1] if snoozes else None,
        "days": talk_days,
        "answers": answers,
        "first_talked_on": talk_days[0] if talk_days else None,
        "last_talked_on": talked,
        "last_contact_on": max(recorded, written or "") or None,
        "waiting_on": waiting[0] if is_waiting else None,
        "waiting_since": waiting[1] if is_waiting else None,
        "evidence": min([*levels, proved], key=STRENGTH.index),
        "due_on": talked and str(date.fromisoformat(talked) + timedelta(days=cadence or 365)),
        "notes": [(entry, deed.day, deed.text, "you") for entry, deed in reversed(subject.about(Noted))],
    }


def is_read(journal: Journal, keys: Iterable[Key], on: str, export: int) -> bool:
    """Return whether what an export revealed of a person was read: by a mark made after it came in."""
    owned = {*keys}
    marks = [deed for entry, deed in journal.items() if isinstance(deed, MarkedRead) and entry > export]
    return any(on <= mark.until and (not mark.whom or owned & {*mark.whom}) for mark in marks)


def words_of(portrait: Portrait) -> Iterable[str]:
    """Return each text by which a person is found."""
    own = [portrait[field] or "" for field in ("name", "company", "title", "location", "email")]
    return [*own, *portrait["tags"], *portrait["former"], *_said_of(portrait)]


def _said_of(portrait: Portrait) -> list[str]:
    talks = [text for _, _, _, text, _ in portrait["talks"]]
    return [*(text for _, _, text, _ in portrait["notes"]), *talks, portrait["met"] or ""]


def has_word(portrait: Portrait, start: str) -> bool:
    """Return whether some word about a person begins so."""
    return any(word.startswith(fold(start)) for text in words_of(portrait) for word in fold(text).split())
