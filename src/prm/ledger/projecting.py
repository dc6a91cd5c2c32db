"""The projection: who the people are now, made from the live entries and from nothing else.

`refresh` makes it true again for some profiles and everyone they are, or were, the same person with.
`rebuild` makes it from nothing. Both leave the identical rows.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import NamedTuple

from prm.domain.identity import Member, find_people
from prm.ledger.absences import settle_absences
from prm.ledger.contacting import contacts_of
from prm.ledger.conversing import rebuild_threads
from prm.ledger.indexes import built_afterwards
from prm.ledger.kinds import SQL_EXPORT_KINDS
from prm.ledger.material import gather, holdings_of, pairs_of, said_of, tag_cadences
from prm.ledger.portraits import Portrait, portray
from prm.ledger.sharing import ask, sharing_addresses, sharing_contacts, sharing_pairs
from prm.ledger.sitters import sitter

Facts = tuple[str, int, str | None, str | None, str | None, str | None, int | None]
"""What of a person an import can change: name, profile, company, title, location, e-mail, connected."""

_FACTS = "id, name, profile_id, company, title, location, email, connected"
_MANY_DAYS = 500
_PART = 2_000
_SCOPE = "SELECT profile_id FROM temp.scope"
_WORDS = ("name", "company", "title", "location", "email", "tags", "notes", "former_names", "said", "met")
_WORDS_SHOWN = _WORDS[:5]
"""The columns that a source fills; the others are the user's, or history."""


def _word_values(columns: Sequence[str]) -> str:
    # Plain ASCII is folded by the index itself: only other text pays for the call into Python.
    return ", ".join(
        f"CASE WHEN length({column}) <> length(CAST({column} AS BLOB)) THEN fold({column}) ELSE {column} END"
        if column != "name"
        else "sort_key"
        for column in columns
    )


# As `domain.names.sort_key`: the words of a name, so that the index need not fold it again.
_SORT_KEY = "CASE WHEN length(name) = length(CAST(name AS BLOB)) THEN lower(name) ELSE fold(name) END"


class Difference(NamedTuple):
    """Who was there before and after a change, among those it touched: person id → facts."""

    before: dict[int, Facts]
    after: dict[int, Facts]

    def followed_by(self, later: "Difference") -> "Difference":
        """Return what both changes made together."""
        return Difference({**later.before, **self.before}, {**self.after, **later.after})


def refresh(
    conn: sqlite3.Connection,
    profiles: Iterable[int],
    relinked: Iterable[int] = (),
    are_others_settled: bool = True,
) -> Difference:
    """Make the projection true again for *profiles* and all they are linked with.

    *relinked* are those among them whose facts may link them with others than before. Unless
    *are_others_settled*, `settle_connected` has to follow.
    """
    linkable = _set_scope(conn, profiles, relinked)
    settled = _links_of_others(conn, linkable)
    before = facts_of(conn, _SCOPE)
    days = _days(conn)
    forget_words(conn, f"id IN ({_SCOPE})")
    conn.execute(f"DELETE FROM person WHERE id IN ({_SCOPE})")
    conn.execute(f"DELETE FROM alias WHERE profile_id IN ({_SCOPE})")
    _project(conn, linkable, settled)
    index_words(conn, f"id IN ({_SCOPE})")
    if are_others_settled:
        days |= _days(conn)
        settle_absences(conn, days if len(days) < _MANY_DAYS else None)
    return Difference(_by_present_id(conn, before), facts_of(conn, _SCOPE))


def refresh_in_parts(conn: sqlite3.Connection, profiles: Iterable[int]) -> Iterator[Difference]:
    """Refresh *profiles*, whatever links them, so many in memory at a time; give what each part changed."""
    waiting = iter(sorted(profiles))
    while part := list(islice(waiting, _PART)):
        yield refresh(conn, part, part)


def rebuild(conn: sqlite3.Connection) -> None:
    """Throw the projection away and make it again from every live entry."""
    rebuild_threads(conn)
    rebuild_people(conn)


def rebuild_people(conn: sqlite3.Connection) -> None:
    """Make all people again, from threads that are projected as they should be."""
    conn.execute("DELETE FROM person")
    conn.execute("DELETE FROM alias")
    conn.execute("INSERT INTO person_words (person_words) VALUES ('delete-all')")
    _empty_scope(conn)
    conn.execute("INSERT INTO temp.scope SELECT id FROM profile")
    _project(conn)
    settle_absences(conn)
    index_words(conn, "1")


def project_new(conn: sqlite3.Connection, first_profile: int, is_newest: bool) -> None:
    """Project profiles from *first_profile* on, each known by one card and linked with nobody.

    The short way for the bulk of a first import; gives the rows that `refresh` would.
    """
    with built_afterwards(conn, *(["person_sort"] if first_profile == 1 else [])):
        conn.execute(
            f"""INSERT INTO person SELECT profile_id, profile_id, name, {_SORT_KEY}, company, title, email,
              connected_on, location, phone, birthday, ?, ?, 'none', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              NULL, '', NULL, NULL, NULL, NULL, NULL
            FROM card WHERE profile_id >= ? AND profile_id NOT IN ({_SCOPE})""",
            (int(is_newest), None if is_newest else "gone", first_profile),
        )
    index_words(conn, f"id >= {first_profile} AND id NOT IN ({_SCOPE})", _WORDS_SHOWN)


def settle_connected(conn: sqlite3.Connection, profiles: Iterable[int] | None = None) -> list[int]:
    """Make `connected` true for the owners of *profiles*, or all, after the newest export has changed.

    Return who is connected no longer.
    """
    among = "1"
    if profiles is not None:
        ask(conn, profiles)
        among = """id IN (SELECT coalesce(a.person_id, k.profile_id) FROM temp.asked k
                          LEFT JOIN alias a USING (profile_id))"""
    wrong = conn.execute(
        f"""SELECT iif(absence IS NULL, 'gone', NULL), id FROM person
            WHERE {among} AND connected IS NOT NULL AND (absence IS NULL) <> (
              EXISTS (SELECT 1 FROM sighting s WHERE s.entry_id = :newest AND s.profile_id = person.id)
              OR EXISTS (
                SELECT 1 FROM alias a CROSS JOIN sighting s
                  ON s.entry_id = :newest AND s.profile_id = a.profile_id WHERE a.person_id = person.id))""",
        {"newest": newest_export(conn)},
    ).fetchall()
    conn.executemany("UPDATE person SET absence = ?, connected = 1 WHERE id = ?", wrong)
    return settle_absences(conn)


def newest_export(conn: sqlite3.Connection) -> int | None:
    """Return the entry of the newest live connections export, by its as-of day."""
    row = conn.execute(
        f"""SELECT id FROM entry WHERE kind IN {SQL_EXPORT_KINDS} AND retracted_at IS NULL
            ORDER BY as_of DESC, digest DESC LIMIT 1"""
    ).fetchone()
    return row[0] if row else None


def _empty_scope(conn: sqlite3.Connection) -> None:
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS scope (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.scope")


def _set_scope(conn: sqlite3.Connection, profiles: Iterable[int], relinked: Iterable[int]) -> set[int]:
    """Fill the scope with *profiles* and everyone who is, was, or may now be one person with them.

    Return those who may now be linked with others than before; nobody else shares what links.
    """
    _empty_scope(conn)
    new, linkable = set(relinked), set[int]()
    while new:
        linkable |= new
        shared = sharing_pairs(conn, new) | sharing_contacts(conn, new) | sharing_addresses(conn, new)
        new = (shared | _relatives(conn, new)) - linkable
    _widen(conn, profiles)
    _widen(conn, linkable)
    grown, size = -1, 0
    while grown < size:
        grown = size
        for neighbours in _NEIGHBOURS:
            conn.execute(f"INSERT OR IGNORE INTO temp.scope {neighbours.format(_SCOPE)}")
        size = int(conn.execute("SELECT count(*) FROM temp.scope").fetchone()[0])
    return linkable


def _links_of_others(conn: sqlite3.Connection, linkable: set[int]) -> list[tuple[int, int, str]]:
    """Return the links, as (profile, person, because), of those in the scope whose links stay as they are."""
    rows = conn.execute(f"SELECT profile_id, person_id, because FROM alias WHERE profile_id IN ({_SCOPE})")
    return [row for row in rows if row[0] not in linkable]


def _relatives(conn: sqlite3.Connection, profiles: Iterable[int]) -> set[int]:
    """Return who is one person with one of *profiles*, or said to be or not to be."""
    ask(conn, profiles)
    found = conn.execute(" UNION ".join(_NEIGHBOURS).format("SELECT profile_id FROM temp.asked"))
    return {row[0] for row in found}


def _widen(conn: sqlite3.Connection, profiles: Iterable[int]) -> None:
    conn.executemany("INSERT OR IGNORE INTO temp.scope VALUES (?)", ((profile,) for profile in profiles))


_NEIGHBOURS = (
    "SELECT person_id FROM alias WHERE profile_id IN ({0})",
    "SELECT profile_id FROM alias WHERE person_id IN ({0})",
    "SELECT other_id FROM judgement WHERE profile_id IN ({0})",
    "SELECT profile_id FROM judgement WHERE other_id IN ({0})",
)


def _project(
    conn: sqlite3.Connection,
    linkable: Set[int] | None = None,
    settled: Iterable[tuple[int, int, str]] = (),
) -> None:
    """Project the scope: the links of *linkable* (None: of all) are found, those of the rest *settled*."""
    material = gather(conn, _SCOPE)
    # Of those touched, some may have been erased meanwhile: they were forgotten.
    linkable = material.handles.keys() if linkable is None else linkable & material.handles.keys()
    pairs = pairs_of(card for profile in linkable for card in material.cards.get(profile, ()))
    said = [word for word in said_of(conn, _SCOPE) if word.one in linkable]
    keys = {profile: material.handles[profile] for profile in linkable}
    held_again = holdings_of(material, keys, pairs, said)
    people = find_people(keys, pairs, said, contacts_of(material, keys), held_again)
    linked = {profile for profile, _, _ in settled}
    people |= {
        profile: [] for profile in material.handles if profile not in linkable and profile not in linked
    }
    for profile, person, because in settled:
        people[person].append(Member(profile, because))
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


def _days(conn: sqlite3.Connection) -> set[str]:
    """Return the connected-on days of those in the scope: who else is absent of one day matters to them."""
    rows = conn.execute(
        f"SELECT DISTINCT connected_on FROM person WHERE connected_on IS NOT NULL AND id IN ({_SCOPE})"
    )
    return {row[0] for row in rows}


def facts_of(conn: sqlite3.Connection, people: str) -> dict[int, Facts]:
    """Return the facts of those whom the query *people* gives, by id."""
    rows = conn.execute(f"SELECT {_FACTS} FROM person WHERE id IN ({people})")
    return {row[0]: row[1:] for row in rows}


def _by_present_id(conn: sqlite3.Connection, before: dict[int, Facts]) -> dict[int, Facts]:
    """Return *before* under the ids that people have now: one joined by an older profile has another."""
    rows = conn.execute(f"SELECT profile_id, person_id FROM alias WHERE profile_id IN ({_SCOPE})")
    owners = dict(rows.fetchall())
    return {owners.get(person, person): facts for person, facts in sorted(before.items(), reverse=True)}


def forget_words(conn: sqlite3.Connection, whose: str) -> None:
    """Take those for whom the condition *whose* holds out of the word index, before their rows change."""
    # The index keeps no copy of the text: it must be told again what it was given.
    conn.execute(
        f"""INSERT INTO person_words (person_words, rowid, {", ".join(_WORDS)})
            SELECT 'delete', id, {_word_values(_WORDS)} FROM person WHERE {whose}"""
    )


def index_words(conn: sqlite3.Connection, whose: str, columns: Sequence[str] = _WORDS) -> None:
    """Put those for whom the condition *whose* holds into the word index, as their rows are now."""
    conn.execute(
        f"""INSERT INTO person_words (rowid, {", ".join(columns)})
            SELECT id, {_word_values(columns)} FROM person WHERE {whose}"""
    )
