"""What the live entries say of some profiles: the raw material of the projection and of the person view."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from prm.domain.conversations import Correspondence
from prm.domain.evidence import Via
from prm.domain.histories import FIELDS
from prm.domain.holders import Holding, Look, Moment
from prm.domain.identity import BOOKED, Key, Pair, Said
from prm.domain.names import match_name
from prm.ledger.kinds import CONTACT_KIND, MESSAGE_KIND, SQL_EXPORT_KINDS
from prm.ledger.mentioning import MentionSeen, mentions_in

_NAME, _COMPANY, _DAY = (FIELDS.index(field) for field in ("name", "company", "connected_on"))


class CardSeen(NamedTuple):
    """A live sighting of a card. Sorts in as-of order, the same whatever order the files came in."""

    as_of: str
    digest: str
    handle: str
    network: str
    profile_id: int
    entry_id: int
    source: str
    facts: tuple[str | None, ...]
    """In the order of `histories.FIELDS`."""


class StatementSeen(NamedTuple):
    """A live statement of the user."""

    as_of: str
    stamp: str
    entry_id: int
    profile_id: int
    field: str
    value: str | None


class Kept(NamedTuple):
    """What else is known of one profile, each list in the order of the stamps with which its rows begin."""

    taggings: list[tuple[str, str, bool]]
    cadences: list[tuple[str, int | None]]
    snoozes: list[tuple[str, str | None]]
    notes: list[tuple[str, int, str, str]]
    """(stamp, entry, day, text)."""
    talks: dict[Via, tuple[str, str]]
    """Way of talking → its first day and its latest."""
    said: list[tuple[str, str, int, str]]
    """(day, stamp, talk, text) of talks about which something was written."""


class Material(NamedTuple):
    """Everything live about the profiles of a scope."""

    handles: dict[int, Key]
    cards: dict[int, list[CardSeen]]
    statements: dict[int, list[StatementSeen]]
    kept: dict[int, Kept]
    threads: dict[int, list[Correspondence]]
    called: dict[int, list[CardSeen]]
    """What exports of messages call those with threads, and those of invitations and other files anyone."""
    booked: dict[int, list[CardSeen]]
    """What address books show."""
    mentions: dict[int, list[MentionSeen]]


def gather(conn: sqlite3.Connection, scope: str) -> Material:
    """Read the material of the profiles that *scope* names: an SQL list or subquery of ids."""
    rows = conn.execute(f"SELECT id, network, handle, since FROM profile WHERE id IN ({scope})")
    handles: dict[int, Key] = {row[0]: row[1:] for row in rows}
    threads = _threads(conn, scope)
    corresponding = f"SELECT profile_id FROM correspondence WHERE profile_id IN ({scope})"
    called = _cards(conn, corresponding, f"('{MESSAGE_KIND}')") if threads else defaultdict(list)
    for invited in _invited(conn, scope):
        called[invited.profile_id].append(invited)
    mentions = mentions_in(conn, scope)
    for one in (one for some in mentions.values() for one in some if one.name):
        key = one.handle, one.network, one.profile_id
        called[one.profile_id].append(_call(one.as_of, one.digest, *key, one.entry_id, one.source, one.name))
    has_booked = any(network == BOOKED for network, *_ in handles.values())
    return Material(
        handles,
        _cards(conn, scope, SQL_EXPORT_KINDS),
        _statements(conn, scope),
        _kept(conn, scope),
        threads,
        called,
        _cards(conn, scope, f"('{CONTACT_KIND}')") if has_booked else {},
        mentions,
    )


def _invited(conn: sqlite3.Connection, scope: str) -> list[CardSeen]:
    """Return what live exports of invitations call the profiles, as cards that show nothing else."""
    rows = conn.execute(
        f"""SELECT DISTINCT e.as_of, e.digest, p.handle, p.network, i.profile_id, e.id, e.source, i.name
            FROM invitation i JOIN profile p ON p.id = i.profile_id
            CROSS JOIN invitation_sighting s ON s.invitation_id = i.id CROSS JOIN entry e ON e.id = s.entry_id
            WHERE i.profile_id IN ({scope}) AND e.retracted_at IS NULL AND i.name <> ''"""
    )
    return [_call(*row) for row in rows]


def _call(
    as_of: str, digest: str, handle: str, network: str, profile: int, entry: int, source: str, name: str
) -> CardSeen:
    """Return a card that shows nothing but a name."""
    facts = (name, *(None for _ in FIELDS[1:]))
    return CardSeen(as_of, digest, handle, network, profile, entry, source, facts)


def _threads(conn: sqlite3.Connection, scope: str) -> dict[int, list[Correspondence]]:
    threads: dict[int, list[Correspondence]] = defaultdict(list)
    for profile, is_group, *numbers, last_is_out, talks, last, first, days in conn.execute(
        f"""SELECT profile_id, {", ".join(Correspondence._fields)} FROM correspondence
            WHERE profile_id IN ({scope})"""
    ):
        threads[profile].append(
            Correspondence._make((bool(is_group), *numbers, bool(last_is_out), talks, last, first, days))
        )
    return threads


def _cards(conn: sqlite3.Connection, scope: str, kinds: str) -> dict[int, list[CardSeen]]:
    rows = conn.execute(
        f"""SELECT e.as_of, e.digest, p.handle, p.network, c.profile_id, e.id, e.source,
              c.name, c.company, c.title, c.email, c.connected_on, c.location, c.phone, c.birthday
            FROM card c JOIN profile p ON p.id = c.profile_id
            CROSS JOIN entry e CROSS JOIN sighting s
            WHERE c.profile_id IN ({scope}) AND e.kind IN {kinds} AND e.retracted_at IS NULL
              AND s.entry_id = e.id
              AND s.profile_id = c.profile_id AND s.number = c.number"""
    )
    cards: dict[int, list[CardSeen]] = defaultdict(list)
    for row in rows:
        cards[row[4]].append(CardSeen._make((*row[:7], row[7:])))
    return cards


def _statements(conn: sqlite3.Connection, scope: str) -> dict[int, list[StatementSeen]]:
    statements: dict[int, list[StatementSeen]] = defaultdict(list)
    for row in conn.execute(
        _live("statement", "e.as_of, e.stamp, e.id, x.profile_id, x.field, x.value", scope)
    ):
        statements[row[3]].append(StatementSeen(*row))
    return statements


def _kept(conn: sqlite3.Connection, scope: str) -> dict[int, Kept]:
    kept: dict[int, Kept] = defaultdict(lambda: Kept([], [], [], [], {}, []))
    for profile, stamp, tag, is_on in conn.execute(
        _live("tagging", "x.profile_id, e.stamp, x.tag, x.is_on", scope)
    ):
        kept[profile].taggings.append((stamp, tag, bool(is_on)))
    for profile, stamp, days in conn.execute(_live("cadence", "x.profile_id, e.stamp, x.days", scope)):
        kept[profile].cadences.append((stamp, days))
    for profile, stamp, until in conn.execute(_live("snooze", "x.profile_id, e.stamp, x.until", scope)):
        kept[profile].snoozes.append((stamp, until))
    for profile, *note in conn.execute(_live("note", "x.profile_id, e.stamp, e.id, e.as_of, x.text", scope)):
        kept[profile].notes.append((note[0], note[1], note[2], note[3]))
    for profile, via, *days in conn.execute(
        f"""SELECT tp.profile_id, t.via, min(t.on_day), max(t.on_day) FROM talk_person tp
            JOIN talk t ON t.id = tp.talk_id JOIN entry e ON e.id = t.entry_id
            WHERE tp.profile_id IN ({scope}) AND e.retracted_at IS NULL GROUP BY 1, 2"""
    ):
        kept[profile].talks[via] = days[0], days[1]
    for profile, *said in conn.execute(
        f"""SELECT tp.profile_id, t.on_day, e.stamp, t.id, t.text FROM talk_person tp
            JOIN talk t ON t.id = tp.talk_id JOIN entry e ON e.id = t.entry_id
            WHERE tp.profile_id IN ({scope}) AND e.retracted_at IS NULL AND t.text <> ''"""
    ):
        kept[profile].said.append((said[0], said[1], said[2], said[3]))
    return kept


def _live(table: str, columns: str, scope: str) -> str:
    return f"""SELECT {columns} FROM {table} x JOIN entry e ON e.id = x.entry_id
      WHERE x.profile_id IN ({scope}) AND e.retracted_at IS NULL ORDER BY e.stamp, x.id"""


def said_of(conn: sqlite3.Connection, scope: str) -> list[Said]:
    """Return the user's live words about which profiles of *scope* are one person, oldest first."""
    rows = conn.execute(
        f"""SELECT j.profile_id, j.other_id, j.is_same FROM judgement j JOIN entry e ON e.id = j.entry_id
            WHERE j.profile_id IN ({scope}) AND j.other_id IN ({scope}) AND e.retracted_at IS NULL
            ORDER BY e.stamp, j.id"""
    )
    return [Said(one, other, bool(is_same)) for one, other, is_same in rows]


def holdings_of(
    material: Material,
    profiles: Iterable[int],
    pairs: Mapping[Pair, Sequence[int]],
    said: Iterable[Said] = (),
) -> list[list[Holding]]:
    """Return those among *profiles* that are one address, held from several days on, address by address.

    *pairs* are those that they share, with each other and with others. Of those of which nothing live is
    known they count that something is *said* of.
    """
    named = {profile for word in said for profile in word[:2]}
    by_address: dict[Key, list[int]] = defaultdict(list)
    for profile in profiles:
        if (
            profile in material.cards
            or profile in material.statements
            or profile in material.kept
            or profile in material.threads
            or profile in material.called
            or profile in material.mentions
            or profile in named
        ):
            by_address[material.handles[profile][:2]].append(profile)
    held_again = [held for held in by_address.values() if len(held) > 1]
    elsewhere = _elsewhere(material, pairs.values()) if held_again else {}
    return [
        [
            _holding(material, profile, named)._replace(elsewhere=elsewhere.get(profile, ()))
            for profile in held
        ]
        for held in held_again
    ]


def _elsewhere(material: Material, sharing: Iterable[Sequence[int]]) -> dict[int, set[Moment]]:
    """Return when exports showed, under another address, who shares a pair with each profile."""
    found: dict[int, set[Moment]] = defaultdict(set)
    for members in sharing:
        for one, other in permutations(members, 2):
            key, address = material.handles[other], material.handles[one][:2]
            if key[0] == "linkedin" and key[:2] != address:
                found[one] |= {(card.as_of, card.digest) for card in material.cards[other]}
    return found


def _holding(material: Material, profile: int, named: Collection[int]) -> Holding:
    cards = sorted(material.cards.get(profile, ()))
    looks = [Look((card.as_of, card.digest), card.facts[_NAME] or "", card.facts[_COMPANY]) for card in cards]
    # What the user says of an address stays with its first holder, whoever writes from it later.
    is_said_of = profile in material.statements or profile in material.kept or profile in named
    calls = *material.called.get(profile, ()), *material.mentions.get(profile, ())
    days = [] if is_said_of else [call.as_of for call in calls]
    return Holding(profile, material.handles[profile][2], looks, max(days, default=""))


def pairs_of(cards: Iterable[CardSeen]) -> dict[Pair, list[int]]:
    """Return the pairs that two or more profiles show on *cards*, but for the ambiguous ones.

    A pair is ambiguous when one export shows it for two members.
    """
    by_day: dict[str, list[CardSeen]] = defaultdict(list)
    for card in cards:
        if day := card.facts[_DAY]:
            by_day[day].append(card)
    shown: dict[Pair, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for day, same_day in by_day.items():
        if any(card.profile_id != same_day[0].profile_id for card in same_day):
            for card in same_day:
                shown[match_name(card.facts[_NAME] or ""), day][card.profile_id].add(card.entry_id)
    return {pair: list(by) for pair, by in shown.items() if len(by) > 1 and not _is_ambiguous(by)}


def _is_ambiguous(entries_by_profile: dict[int, set[int]]) -> bool:
    seen: set[int] = set()
    for entries in entries_by_profile.values():
        if seen & entries:
            return True
        seen |= entries
    return False


def tag_cadences(conn: sqlite3.Connection) -> dict[str, int]:
    """Return the days that each tag's cadence allows, from the live entries."""
    rows = conn.execute(
        """SELECT c.tag, c.days FROM cadence c CROSS JOIN entry e ON e.id = c.entry_id
           WHERE c.tag IS NOT NULL AND e.retracted_at IS NULL ORDER BY e.stamp"""
    )
    return {tag: days for tag, days in dict(rows.fetchall()).items() if days is not None}
