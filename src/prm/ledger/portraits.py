"""One person's current values, folded from the material of their profiles."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.companies import same_job_text
from prm.domain.conversations import Contact, contact_of
from prm.domain.evidence import evidence_of, strongest
from prm.domain.histories import FIELDS, Fact, Showing, Stated, fact_now, is_same
from prm.domain.identity import BOOKED, Key
from prm.domain.names import sort_key
from prm.domain.text import fold
from prm.ledger.contacting import with_added
from prm.ledger.material import CardSeen
from prm.ledger.sitters import Sitter

T = TypeVar("T")
NAMELESS = "Unnamed"
"""Someone added by hand, when the adding was undone and something else said of them was not."""
YOU = "you"
"""The source of what the user stated."""
_AT = {field: slice(column, column + 1) for column, field in enumerate(FIELDS)}
_JOB = slice(FIELDS.index("company"), FIELDS.index("title") + 1)
_NEWS = (_AT["name"], _JOB, _AT["email"], _AT["location"])
"""Where on a card the facts are that are news when they change."""


class Portrait(NamedTuple):
    """A row of the projection, in the order of its columns."""

    id: int
    profile_id: int
    name: str
    sort_key: str
    company: str | None
    title: str | None
    email: str | None
    connected_on: str | None
    location: str | None
    phone: str | None
    birthday: str | None
    connected: int | None
    absence: str | None
    evidence: str
    first_talked_on: str | None
    last_talked_on: str | None
    last_contact_on: str | None
    waiting_on: str | None
    waiting_since: str | None
    cadence_days: int | None
    due_on: str | None
    snoozed_until: str | None
    tags: str
    notes: str | None
    former_names: str | None
    changed_on: str | None
    said: str | None
    met: str | None


_COLUMNS = Portrait._fields
KEPT = _COLUMNS[_COLUMNS.index("evidence") : _COLUMNS.index("tags") + 1]
"""The columns that follow from talks, messages, and what the user keeps besides."""


def portray(
    whom: Sitter,
    handles: Mapping[int, Key],
    by_tag: Mapping[str, int],
    newest_export: int | None,
) -> Portrait:
    """Return the projection's row for *whom*. *newest_export* is the entry that decides who is connected.

    Whether someone absent from it is hidden, others must be asked: see `absences`.
    """
    name, *facts = _values_now(whom)
    if whom.booked:
        facts = with_added(facts, whom.booked, {seen.field for seen in whom.statements})
    name = name or (whom.called[-1].facts[0] if whom.called else None)
    name = name or _name_of(*handles[whom.profiles[0]][:2])
    connected = int(any(card.entry_id == newest_export for card in whom.cards)) if whom.cards else None
    return Portrait._make(
        (
            whom.profiles[0],
            newest_profile(whom, handles),
            name,
            sort_key(name),
            *facts,
            connected,
            "gone" if connected == 0 else None,
            *kept_now(whom, by_tag),
            "\n".join(text for _, _, text, _ in notes_of(whom)) or None,
            _former_names(whom, name),
            _changed_on(whom),
            _said(whom),
            fold(how_met(whom) or "") or None,
        )
    )


def _name_of(network: str, handle: str) -> str:
    """Return what someone is called of whom nothing live tells the name."""
    return NAMELESS if network == "local" else handle.split("|", maxsplit=1)[0]


def _values_now(whom: Sitter) -> list[str | None]:
    """Return the value that holds for each of `histories.FIELDS`."""
    if whom.statements:
        job = fact_now(_shown(whom, _JOB), _last(stated_jobs(whom))) or (None, None)
        alone = {field: value_now(whom, field) for field in FIELDS if field not in ("company", "title")}
        return list({**dict.fromkeys(FIELDS), **alone, "company": job[0], "title": job[1]}.values())
    # Without the user's word it is the last value shown, which is nearly always on the last card.
    values = whom.cards[-1].facts if whom.cards else (None,) * len(FIELDS)
    for card in _turns(whom.cards)[-2::-1]:
        if None not in values:
            break
        job = values[_JOB] if any(values[_JOB]) else card.facts[_JOB]
        both = [later or earlier for later, earlier in zip(values, card.facts, strict=True)]
        values = (*both[: _JOB.start], *job, *both[_JOB.stop :])
    return list(values)


_NOTHING_KEPT = ("none", None, None, None, None, None, None, None, None, "")


def kept_now(whom: Sitter, by_tag: Mapping[str, int]) -> tuple[str | int | None, ...]:
    """Return the columns of `KEPT`."""
    if not whom.kept:
        return kept_of_messages(contact_of(whom.threads)) if whom.threads else _NOTHING_KEPT
    tags = tags_now(whom)
    talks = [(*days, via) for kept in whom.kept for via, days in kept.talks.items()]
    recorded_on = max((last for _, last, _ in talks), default="")
    written = contact_of(whom.threads)
    firsts = [day for day in (written.first_talked_on, *(first for first, _, _ in talks)) if day]
    talked_on = max(recorded_on, written.talked_on or "") or None
    is_waiting = recorded_on < (written.waiting_since or "")
    days = cadence_now(whom, tags, by_tag)
    return (
        strongest([evidence_of([via for _, _, via in talks]), written.evidence]),
        min(firsts, default=None),
        talked_on,
        max(recorded_on, written.contact_on or "") or None,
        written.waiting_on if is_waiting else None,
        written.waiting_since if is_waiting else None,
        days,
        _due_on(talked_on, days or DEFAULT_CADENCE),
        _latest([snooze for kept in whom.kept for snooze in kept.snoozes]),
        " ".join(tags),
    )


def kept_of_messages(written: Contact) -> tuple[str | int | None, ...]:
    """Return the columns of `KEPT`, which begin as *written* does, for someone with messages alone."""
    return (*written, None, _due_on(written.talked_on, DEFAULT_CADENCE), None, "")


def value_now(whom: Sitter, field: str) -> str | None:
    """Return the value of a field of `histories.FIELDS`, but for the job, that holds for *whom*."""
    shown = _shown(whom, _AT[field])
    about = [seen for seen in whom.statements if seen.field == field]
    said = [Stated(seen.as_of, seen.entry_id, (seen.value,)) for seen in about]
    if field == "name" and said and said[-1].fact[0]:
        return said[-1].fact[0]
    return (fact_now(shown, _last(said) if field != "name" else None) or (None,))[0]


def stated_jobs(whom: Sitter) -> list[Stated]:
    """Return the jobs that the user stated; the half of one that was left out is the one that held then."""
    said: dict[tuple[str, int], dict[str, str | None]] = {}
    for seen in whom.statements:
        if seen.field in ("company", "title"):
            said.setdefault((seen.as_of, seen.entry_id), {})[seen.field] = seen.value
    jobs: list[Stated] = []
    for (day, entry), given in said.items():
        until = [showing for showing in _shown(whom, _JOB) if showing.on <= day]
        company, title = fact_now(until, _last(jobs)) or (None, None)
        jobs.append(Stated(day, entry, (given.get("company", company), given.get("title", title))))
    return jobs


def _shown(whom: Sitter, where: slice) -> list[Showing]:
    return [
        Showing(card.as_of, card.profile_id, fact) for card in whom.cards if any(fact := card.facts[where])
    ]


def _last(said: list[Stated]) -> Stated | None:
    return said[-1] if said else None


def newest_profile(whom: Sitter, handles: Mapping[int, Key]) -> int:
    """Return the profile in use now: the one a source showed last, real links before rows without one."""
    seen = [card.profile_id for card in whom.cards if card.network != "row"]
    if seen:
        return seen[-1]
    inner = ("row", "local", BOOKED)
    real = [profile for profile in whom.profiles if handles[profile][0] not in inner]
    return min(real) if real else whom.profiles[0]


def tags_now(whom: Sitter) -> list[str]:
    """Return the tags that *whom* has, in alphabetical order."""
    taggings = sorted(tagging for kept in whom.kept for tagging in kept.taggings)
    is_on = {tag: on for _, tag, on in taggings}
    return sorted(tag for tag, on in is_on.items() if on)


def cadence_now(whom: Sitter, tags: Sequence[str], by_tag: Mapping[str, int]) -> int | None:
    """Return the cadence set for *whom* in days: their own, else the shortest of their tags', else None."""
    own = _latest([cadence for kept in whom.kept for cadence in kept.cadences])
    return own or min((by_tag[tag] for tag in tags if tag in by_tag), default=None)


def notes_of(whom: Sitter) -> list[tuple[int, str, str, str]]:
    """Return the notes about *whom* as (entry, day, text, source): those of files, then those entered here.

    One kept about several profiles that turned out to be one person is one note.
    """
    told = [(one.entry_id, one.on or one.as_of, one.text, one.source) for one in whom.mentions if one.is_note]
    kept = sorted({note for some in whom.kept for note in some.notes})
    return told + [(entry, day, text, YOU) for _, entry, day, text in kept]


def how_met(whom: Sitter) -> str | None:
    """Return how the user met *whom*, in the words said last."""
    return next((seen.value for seen in reversed(whom.statements) if seen.field == "met"), None)


def _said(whom: Sitter) -> str | None:
    """Return what talks were about, folded; one with several profiles of a person counts once."""
    return (
        " ".join(fold(text) for *_, text in sorted({talk for kept in whom.kept for talk in kept.said}))
        or None
    )


def _former_names(whom: Sitter, name: str) -> str | None:
    said = [seen.value for seen in whom.statements if seen.field == "name" and seen.value]
    names = {shown for card in whom.cards if (shown := card.facts[0]) and shown != name}.union(said)
    return "\n".join(sorted(other for other in names if not same_job_text(other, name))) or None


def _turns(cards: Sequence[CardSeen]) -> list[CardSeen]:
    """Return *cards* without those that repeat what the one before showed of the same profile."""
    return [
        card
        for number, card in enumerate(cards)
        if not number
        or card.facts != cards[number - 1].facts
        or card.profile_id != cards[number - 1].profile_id
    ]


def _changed_on(whom: Sitter) -> str | None:
    """Return the last day on which a profile showed another name, job, location or e-mail than before.

    Before is what it showed itself, else what another profile of the person did.
    """
    turns = _turns(whom.cards)
    if len(turns) < 2:
        return None
    nothing: list[Fact | None] = [None for _ in _NEWS]
    own: dict[int, list[Fact | None]] = {}
    last, changed = nothing, None
    for card in turns:
        news = [fact if any(fact := card.facts[where]) else None for where in _NEWS]
        mine = own.get(card.profile_id, nothing)
        if news != mine:
            before = [earlier or others for earlier, others in zip(mine, last, strict=True)]
            if any(now and then and not is_same(now, then) for now, then in zip(news, before, strict=True)):
                changed = card.as_of
        own[card.profile_id] = [now or earlier for now, earlier in zip(news, mine, strict=True)]
        last = [now or others for now, others in zip(news, last, strict=True)]
    return changed


def _latest(entered: list[tuple[str, T]]) -> T | None:
    return max(entered, key=lambda row: row[0])[1] if entered else None


def _due_on(talked_on: str | None, days: int) -> str | None:
    if talked_on is None:
        return None
    return (date.fromisoformat(talked_on) + timedelta(days=days)).isoformat()
