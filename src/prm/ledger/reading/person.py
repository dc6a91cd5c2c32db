"""One person whole: current values, and every history with where it came from."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.colleagues import shared_companies
from prm.domain.histories import FIELDS, Event, history
from prm.domain.identity import Key
from prm.domain.people import Link, NoteRow, Origin, PersonDetail, Seen, TalkRow
from prm.domain.profiles import Profile
from prm.domain.refusals import NobodyThere
from prm.domain.wording import job_text
from prm.ledger.contacting import values_added
from prm.ledger.material import CardSeen, gather
from prm.ledger.portraits import YOU, how_met, notes_of, stated_jobs
from prm.ledger.reading.conversations import conversations_of
from prm.ledger.reading.journal import talks_by_ids
from prm.ledger.reading.mentions import mention_rows, told_of
from prm.ledger.reading.own_jobs import own_jobs
from prm.ledger.reading.people import people_by_ids
from prm.ledger.sitters import Sitter, sitter

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


def person_detail(ledger: "Ledger", person_id: int, today: date) -> PersonDetail:
    """Return all that is known of a person. Refuses an id of nobody."""
    found = people_by_ids(ledger, [person_id])
    if not found:
        raise NobodyThere(f"there is nobody with the id {person_id}", todo="`prm people` lists everyone")
    row = found[0]
    because = dict(
        ledger.reader.execute(
            "SELECT profile_id, because FROM alias WHERE person_id = ? ORDER BY profile_id", (person_id,)
        ).fetchall()
    )
    profiles = [person_id, *because]
    scope = ",".join(map(str, profiles))
    material = gather(ledger.reader, scope)
    whom = sitter(material, profiles) or Sitter(tuple(profiles), [], [], [], [], [], [], [])
    told = told_of(ledger, whom, row)
    seen = {card.profile_id: place for place, card in enumerate(whom.cards)}
    newest_first = sorted(profiles, key=lambda profile: seen.get(profile, -1), reverse=True)
    jobs = _jobs(whom, job_text(row.company, row.title))
    return PersonDetail(
        row=row,
        links=tuple(_link(profile, material.handles[profile], because, whom) for profile in newest_first),
        names=_values(whom, "name", row.name) or _values(_as_called(whom), "name", row.name),
        jobs=jobs,
        locations=_values(whom, "location", row.location),
        emails=_with_booked(whom, "email", row.email),
        phones=_with_booked(whom, "phone", row.phone),
        connections=_values(whom, "connected_on", row.connected_on),
        talks=tuple(_talks(ledger, scope)),
        notes=tuple(NoteRow(*note) for note in reversed(notes_of(whom._replace(mentions=told)))),
        conversations=tuple(conversations_of(ledger, profiles)) if whom.threads else (),
        met=how_met(whom),
        mentions=tuple(mention_rows(told)),
        shared=tuple(shared_companies(jobs, own_jobs(ledger.reader))),
    )


def _as_called(whom: Sitter) -> Sitter:
    return whom._replace(cards=whom.called)


def talks_by_month(days: Iterable[str], today: date, months: int = 24) -> list[int]:
    """Return how many of the ISO *days* each of the last *months* months has; *today*'s month is last."""
    counts = [0] * months
    now = today.year * 12 + today.month
    for day in days:
        age = now - (int(day[:4]) * 12 + int(day[5:7]))
        if 0 <= age < months:
            counts[months - 1 - age] += 1
    return counts


def _link(profile: int, key: Key, because: dict[int, str], whom: Sitter) -> Link:
    days = [card.as_of for card in (*whom.cards, *whom.booked) if card.profile_id == profile]
    return Link(Profile(*key[:2]), because.get(profile, ""), max(days, default=None), key[2])


def _values(whom: Sitter, field: str, current: str | None) -> tuple[Seen, ...]:
    column = FIELDS.index(field)
    events = [Event(value, None, None, _origin(card)) for card in whom.cards if (value := card.facts[column])]
    events += [
        Event(seen.value, None, None, Origin(seen.entry_id, seen.as_of, YOU))
        for seen in whom.statements
        if seen.field == field and seen.value
    ]
    return history(sorted(events, key=_moment), current)


def _with_booked(whom: Sitter, field: str, current: str | None) -> tuple[Seen, ...]:
    """Return a history, and what address books show besides."""
    shown = _values(whom, field, current)
    known = {seen.value for seen in shown}
    return (*shown, *values_added(whom.booked, field, known, current))


def _jobs(whom: Sitter, current: str | None) -> tuple[Seen, ...]:
    return history(sorted(_job_events(whom), key=_moment), current)


def _job_events(whom: Sitter) -> Iterator[Event]:
    company_at, title_at = FIELDS.index("company"), FIELDS.index("title")
    for card in whom.cards:
        company, title = card.facts[company_at], card.facts[title_at]
        if value := job_text(company, title):
            yield Event(value, company, title, _origin(card))
    for said in stated_jobs(whom):
        company, title = said.fact
        if value := job_text(company, title):
            yield Event(value, company, title, Origin(said.entry, said.on, YOU))


def _moment(event: Event) -> tuple[str, bool]:
    return event.origin.on, event.origin.source == YOU


def _origin(card: CardSeen) -> Origin:
    return Origin(card.entry_id, card.as_of, card.source)


def _talks(ledger: "Ledger", scope: str) -> list[TalkRow]:
    rows = ledger.reader.execute(
        f"""SELECT DISTINCT t.id FROM talk_person tp JOIN talk t ON t.id = tp.talk_id
            JOIN entry e ON e.id = t.entry_id
            WHERE tp.profile_id IN ({scope}) AND e.retracted_at IS NULL"""
    )
    return talks_by_ids(ledger, [row[0] for row in rows])
