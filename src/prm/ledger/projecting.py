"""The projection: who the people are now, made from the live entries and from nothing else.

`refresh` makes it true again for some profiles and everyone they are, or were, the same person with.
`rebuild` makes it from nothing. Both leave the identical rows.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from prm.domain.identity import Member, find_people
from prm.domain.names import match_name
from prm.ledger.material import CARD_KINDS, gather, pairs_of, said_of, tag_cadences
from prm.ledger.portraits import Portrait, portray, sitter

Facts = tuple[str, int, str | None, str | None, str | None, str | None, int | None]
"""What of a person an import can change: name, profile, company, title, location, e-mail, connected."""

_FACTS = "id, name, profile_id, company, title, location, email, connected"
_SCOPE = "SELECT profile_id FROM temp.scope"
_WORDS = ("name", "company", "title", "location", "email", "tags", "notes", "former_names")
_WORDS_SHOWN = _WORDS[:5]
"""The columns that a source fills; the others are the user's, or history."""


def _word_values(columns: Sequence[str]) -> str:
    # Plain ASCII is folded by the index itself: only other text pays for the call into Python.
    return ", ".join(
        f"CASE WHEN length({column}) <> length(CAST({column} AS BLOB)) THEN fold({column}) ELSE {column} END"
        for column in columns
    )


_SORT_KEY = "CASE WHEN length(name) = length(CAST(name AS BLOB)) THEN lower(name) ELSE fold(name) END"


class Difference(NamedTuple):
    """Who was there before and after a change, among those it touched: person id → facts."""

    before: dict[int, Facts]
    after: dict[int, Facts]


def refresh(conn: sqlite3.Connection, profiles: Iterable[int], relinked: Iterable[int] = ()) -> Difference:
    """Make the projection true again for *profiles* and all they are linked with.

    *relinked* are those among them whose name or connected-on day may link them with others than before.
    """
    _set_scope(conn, profiles, relinked)
    before = _facts(conn)
    _forget_words(conn, f"id IN ({_SCOPE})")
    conn.execute(f"DELETE FROM person WHERE id IN ({_SCOPE})")
    conn.execute(f"DELETE FROM alias WHERE profile_id IN ({_SCOPE})")
    _project(conn)
    _index_words(conn, f"id IN ({_SCOPE})")
    return Difference(before, _facts(conn))


def rebuild(conn: sqlite3.Connection) -> None:
    """Throw the projection away and make it again from every live entry."""
    conn.execute("DELETE FROM person")
    conn.execute("DELETE FROM alias")
    conn.execute("INSERT INTO person_words (person_words) VALUES ('delete-all')")
    _empty_scope(conn)
    conn.execute("INSERT INTO temp.scope SELECT id FROM profile")
    _project(conn)
    _index_words(conn, "1")


def project_new(conn: sqlite3.Connection, first_profile: int, is_newest: bool) -> None:
    """Project profiles from *first_profile* on, each known by one card and linked with nobody.

    The short way for the bulk of a first import; gives the rows that `refresh` would.
    """
    conn.execute(
        f"""INSERT INTO person SELECT profile_id, profile_id, name, {_SORT_KEY}, company, title, email,
              connected_on, location, phone, birthday, ?, 'none', NULL, NULL, NULL, NULL, NULL, NULL, '',
              NULL, NULL, NULL
            FROM card WHERE profile_id >= ? AND profile_id NOT IN ({_SCOPE})""",
        (int(is_newest), first_profile),
    )
    _index_words(conn, f"id >= {first_profile} AND id NOT IN ({_SCOPE})", _WORDS_SHOWN)


def settle_connected(conn: sqlite3.Connection) -> None:
    """Make `connected` true for everyone, after the newest export has become another one."""
    conn.execute(
        """UPDATE person SET connected = is_in FROM (
             SELECT id AS whose, id IN (
               SELECT coalesce(a.person_id, s.profile_id) FROM sighting s
               LEFT JOIN alias a ON a.profile_id = s.profile_id WHERE s.entry_id = ?) AS is_in
             FROM person WHERE connected IS NOT NULL)
           WHERE id = whose AND connected <> is_in""",
        (newest_export(conn),),
    )


def newest_export(conn: sqlite3.Connection) -> int | None:
    """Return the entry of the newest live connections export, by its as-of day."""
    row = conn.execute(
        f"""SELECT id FROM entry WHERE kind IN {CARD_KINDS} AND retracted_at IS NULL
            ORDER BY as_of DESC, digest DESC LIMIT 1"""
    ).fetchone()
    return row[0] if row else None


def _empty_scope(conn: sqlite3.Connection) -> None:
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS scope (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.scope")


def _set_scope(conn: sqlite3.Connection, profiles: Iterable[int], relinked: Iterable[int]) -> None:
    """Fill the scope with *profiles* and everyone who is, was, or may now be one person with them."""
    _empty_scope(conn)
    _widen(conn, profiles)
    new = set(relinked)
    while new:
        sharing = sharing_pairs(conn, new)
        new = sharing - {row[0] for row in conn.execute(_SCOPE)}
        _widen(conn, sharing)
    grown, size = -1, 0
    while grown < size:
        grown = size
        for neighbours in _NEIGHBOURS:
            conn.execute(f"INSERT OR IGNORE INTO temp.scope {neighbours}")
        size = int(conn.execute("SELECT count(*) FROM temp.scope").fetchone()[0])


def _widen(conn: sqlite3.Connection, profiles: Iterable[int]) -> None:
    conn.executemany("INSERT OR IGNORE INTO temp.scope VALUES (?)", ((profile,) for profile in profiles))


_NEIGHBOURS = (
    f"SELECT person_id FROM alias WHERE profile_id IN ({_SCOPE})",
    f"SELECT profile_id FROM alias WHERE person_id IN ({_SCOPE})",
    f"SELECT other_id FROM judgement WHERE profile_id IN ({_SCOPE})",
    f"SELECT profile_id FROM judgement WHERE other_id IN ({_SCOPE})",
)


def sharing_pairs(conn: sqlite3.Connection, profiles: Iterable[int]) -> set[int]:
    """Return all who share a matching name and a connected-on day with one of *profiles*, these among them.

    A profile that shares with nobody is not returned.
    """
    wanted = set(profiles)
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS asked (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.asked")
    conn.executemany("INSERT INTO temp.asked VALUES (?)", ((profile,) for profile in wanted))
    rows = conn.execute(
        """SELECT connected_on, name, profile_id FROM card WHERE connected_on IN (
             SELECT connected_on FROM card WHERE profile_id IN (SELECT profile_id FROM temp.asked)
               AND connected_on IS NOT NULL)
           ORDER BY connected_on"""
    )
    found: set[int] = set()
    for _, cards in groupby(rows, key=itemgetter(0)):
        same_day = list(cards)
        if len(same_day) > 1:
            found |= _of_one_name(same_day, wanted)
    return found


def _of_one_name(cards: Sequence[tuple[str, str, int]], wanted: set[int]) -> set[int]:
    """Return the profiles that share their name with one of *wanted*, among the cards of one day."""
    named: dict[str, set[int]] = defaultdict(set)
    for _, name, profile in cards:
        named[match_name(name)].add(profile)
    return {profile for group in named.values() if len(group) > 1 and group & wanted for profile in group}


def _project(conn: sqlite3.Connection) -> None:
    material = gather(conn, _SCOPE)
    people = find_people(material.handles, pairs_of(material), said_of(conn, _SCOPE))
    by_tag = tag_cadences(conn)
    newest = newest_export(conn)
    portraits: list[Portrait] = []
    aliases: list[tuple[int, int, str]] = []
    for person, members in people.items():
        whom = sitter(material, [person, *(member.profile_id for member in members)])
        if whom:
            portraits.append(portray(whom, material.handles, by_tag, newest))
            aliases += _aliases(person, members)
    marks = ", ".join("?" * len(Portrait._fields))
    conn.executemany(f"INSERT INTO person VALUES ({marks})", sorted(portraits))
    conn.executemany("INSERT INTO alias VALUES (?, ?, ?)", sorted(aliases))


def _aliases(person: int, members: Iterable[Member]) -> list[tuple[int, int, str]]:
    return [(member.profile_id, person, member.because) for member in members]


def _facts(conn: sqlite3.Connection) -> dict[int, Facts]:
    rows = conn.execute(f"SELECT {_FACTS} FROM person WHERE id IN ({_SCOPE})")
    return {row[0]: row[1:] for row in rows}


def _forget_words(conn: sqlite3.Connection, whose: str) -> None:
    # The index keeps no copy of the text: it must be told again what it was given.
    conn.execute(
        f"""INSERT INTO person_words (person_words, rowid, {", ".join(_WORDS)})
            SELECT 'delete', id, {_word_values(_WORDS)} FROM person WHERE {whose}"""
    )


def _index_words(conn: sqlite3.Connection, whose: str, columns: Sequence[str] = _WORDS) -> None:
    conn.execute(
        f"""INSERT INTO person_words (rowid, {", ".join(columns)})
            SELECT id, {_word_values(columns)} FROM person WHERE {whose}"""
    )
