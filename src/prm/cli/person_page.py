"""One person as a page of text: what `prm show` prints."""

from collections.abc import Iterator, Sequence
from datetime import date

from prm.cli.columns import Column, aligned, styled
from prm.cli.person_lines import conversation, last_talk, late, tags
from prm.domain.absences import WORDS
from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.colleagues import colleague_words
from prm.domain.evidence import in_words
from prm.domain.mentions import praises
from prm.domain.people import Origin, PersonDetail, PersonRow, Seen, TalkRow
from prm.domain.profiles import Profile, label_of, url_of
from prm.domain.text import one_line
from prm.domain.wording import ago, every, short_day

_MOST_SHARED = 3
_PRAISE_COLUMNS = (Column("dim"), Column(), Column("dim"))
_COLUMNS = (Column(), Column("dim"), Column(), Column("dim"))


def person_page(detail: PersonDetail, today: date, why: bool) -> list[str]:
    """Return the lines that show *detail*; with *why* each value says where it is from."""
    return [
        styled(one_line(detail.row.name), "bold"),
        *aligned(list(_facts(detail, today)), (Column("dim"), Column()), indent=2, may_cut=False),
        *_profiles(detail, why),
        *_histories(detail, why),
        *_talks(detail.talks, detail.row.id),
        *_section(
            f"Messages ({len(detail.conversations):,})",
            [
                (short_day(thread.last_on), "", conversation(thread), thread.title)
                for thread in detail.conversations
            ],
        ),
        *_section("Notes", list(_notes(detail, why))),
        *_section(
            "Recommendations and endorsements",
            [
                (
                    short_day(praise.on) if praise.on else "",
                    one_line(praise.text),
                    _origin(praise.origin) if why else "",
                )
                for praise in praises(detail.mentions)
            ],
            _PRAISE_COLUMNS,
        ),
    ]


def _notes(detail: PersonDetail, why: bool) -> Iterator[tuple[str, str, str]]:
    for note in detail.notes:
        whence = f"{note.source} (entry {note.entry_id})" if why else ""
        for number, text in enumerate(note.text.splitlines() or [""]):
            yield short_day(note.on), text, "" if number else whence


def _facts(detail: PersonDetail, today: date) -> Iterator[tuple[str, str]]:
    row = detail.row
    known = {
        "job": row.job,
        "location": row.location,
        "e-mail": row.email,
        "phone": row.phone,
        "birthday": short_day(row.birthday) if row.birthday else None,
        "connected": _connected(row),
        "met": detail.met,
        "talked": _talked(detail, today),
        "cadence": _cadence(row, today),
        "tags": tags(row),
    }
    yield "id", str(row.id)
    for label, value in known.items():
        if value:
            yield label, value
    for number, shared in enumerate(detail.shared[:_MOST_SHARED]):
        yield "" if number else "in common", colleague_words(shared)


def _connected(row: PersonRow) -> str:
    gone = WORDS[row.absence] if row.absence else ""
    day = short_day(row.connected_on) if row.connected_on else ""
    return ", ".join(part for part in (day, gone) if part)


def _talked(detail: PersonDetail, today: date) -> str:
    row = detail.row
    if row.last_talked_on:
        how = f" · {detail.last_via}" if detail.last_via != "other" else ""
        return f"{last_talk(row, today)} ({short_day(row.last_talked_on)}){how}"
    if row.last_contact_on:
        return f"not yet; {in_words(row.evidence)} {ago(row.last_contact_on, today)}"
    return "not yet"


def _cadence(row: PersonRow, today: date) -> str:
    if row.last_talked_on is None and row.cadence_days is None:
        return ""
    words = every(row.cadence_days or DEFAULT_CADENCE)
    snoozed = (
        f"snoozed until {short_day(row.snoozed_until)}"
        if row.snoozed_until and row.snoozed_until > today.isoformat()
        else ""
    )
    return ", ".join(part for part in (words, late(row, today), snoozed) if part)


def _profiles(detail: PersonDetail, why: bool) -> list[str]:
    if not why and all(link.profile.network == "local" for link in detail.links):
        return []
    rows = []
    links = detail.shown_links
    newest = {link.profile: link for link in reversed(links)}
    for link in links if why else [link for link in links if link is newest[link.profile]]:
        because = (link.because or "the profile this person began with") if why else ""
        rows.append(
            (
                label_of(link.profile),
                _profile(link.profile),
                f"seen {short_day(link.last_seen)}" if link.last_seen else "",
                because,
            )
        )
    return _section("Profiles", rows, (Column("dim"), Column(), Column("dim"), Column()))


def _profile(profile: Profile) -> str:
    if profile.network == "local":
        return "added by hand"
    if profile.network == "row":
        return "in exports without addresses"
    if profile.network == "contact":
        return "in your address book"
    return url_of(profile) or str(profile)


def _histories(detail: PersonDetail, why: bool) -> list[str]:
    lines: list[str] = []
    for heading, history in (
        ("Names", detail.names),
        ("Jobs", detail.jobs),
        ("Locations", detail.locations),
        ("E-mails", detail.emails),
        ("Phones", detail.phones),
        ("Connected", detail.connections),
    ):
        # A history of one value says no more than the value above, unless its origin is asked for.
        if len(history) > 1 or (history and why):
            lines += _section(
                heading, [(seen.value, _when(seen), _origins(seen) if why else "") for seen in history]
            )
    return lines


def _when(seen: Seen) -> str:
    first, last = short_day(seen.first_seen), short_day(seen.last_seen)
    if seen.is_current:
        return f"seen from {first}"
    return f"seen {first}" if first == last else f"seen {first} – {last}"


def _origins(seen: Seen) -> str:
    return ", ".join(map(_origin, seen.origins))


def _origin(origin: Origin) -> str:
    return f"{origin.source} (entry {origin.entry_id}, as of {short_day(origin.on)})"


def _talks(talks: Sequence[TalkRow], person_id: int) -> list[str]:
    rows = []
    for talk in talks:
        others = ", ".join(name for other, name in talk.people if other != person_id)
        rows.append((short_day(talk.on), talk.via, talk.text, f"with {others}" if others else ""))
    return _section(f"Talks ({len(talks):,})", rows)


def _section(
    heading: str, rows: Sequence[tuple[str, ...]], columns: Sequence[Column] = _COLUMNS
) -> list[str]:
    if not rows:
        return []
    return ["", styled(heading, "bold"), *aligned(rows, columns[: len(rows[0])], indent=2, may_cut=False)]
