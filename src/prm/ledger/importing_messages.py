"""Taking in the messages of a file as one entry."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from prm.domain.messages import Message, Party
from prm.domain.names import match_name
from prm.ledger.acquainting import acquaint
from prm.ledger.conversing import refresh_threads, touch_threads
from prm.ledger.forgetting import erase_remembered
from prm.ledger.forgetting_messages import Deleted
from prm.ledger.forgotten import Key, group_key, remember_forgotten, thread_key
from prm.ledger.importing import Origin, add_import
from prm.ledger.parties import Parties
from prm.ledger.projecting import refresh_in_parts
from prm.ledger.runs import add_runs, live_marks, without
from prm.ledger.saying import index_where
from prm.ledger.storing_messages import Sent, Storing, wording


class _Side(NamedTuple):
    """What is the same for all messages of a thread between the same people."""

    is_out: int
    is_group: int
    profile: int | None
    """The other's."""
    key: str
    """The key of the thread."""
    is_forgotten: bool
    thread: int | None
    """None until a message is taken in."""
    held: tuple[Party, tuple[Party, ...]]
    """Whoever holds the parties keeps their ids from being anybody else's."""


_SideKey = tuple[str, int, int, bool | None]
"""The thread's id in the file, the ids of who wrote and who got it, and the direction that the row states."""
_MOST_SIDES = 20_000
_CACHE_KIB = 16 * 1024


class Outcome(NamedTuple):
    """What taking in messages did."""

    entry_id: int
    messages: int
    """Messages in the file."""
    new: int
    """Messages that no live entry showed."""
    forgotten: int
    """Messages with people whom the user asked to forget."""
    is_erased: bool
    """Whether such messages were in the ledger, and went."""
    people: dict[int, str]
    """The names of people who were nobody before."""


def take_in_messages(
    conn: sqlite3.Connection,
    origin: Origin,
    messages: Iterable[Message],
    owner: Party,
    keeps_texts: bool,
) -> Outcome:
    """Record *messages*, some of them sent by *owner*, as one entry inside an open transaction."""
    with _small_cache(conn):
        return _take_in(conn, origin, messages, _Reading(conn, owner, keeps_texts))


def _take_in(
    conn: sqlite3.Connection, origin: Origin, messages: Iterable[Message], reading: "_Reading"
) -> Outcome:
    entry = add_import(conn, origin)
    storing = Storing(conn)
    for _ in storing.take(reading.sent(messages)):
        reading.write_threads()
    reading.write_details(entry)
    renamed = reading.parties.see_names(entry)
    add_runs(conn, entry, storing.seen)
    index_where(conn, f"id >= {storing.first_new}")
    erased = Deleted(0, set())
    if reading.forgotten:
        remember_forgotten(conn, reading.forgotten)
        erased = erase_remembered(conn)
    live = live_marks(conn, entry)
    appearing = without(storing.seen, live)
    pairs = zip(storing.also[::2], storing.also[1::2], strict=True)
    known = len({here for here, other in pairs if appearing[here] and live[other]})
    touch_threads(conn, entry, appearing)
    # What was erased is among them.
    new = () if erased.rows else storing.turns_of_new()
    profiles = refresh_threads(conn, new) | renamed | erased.profiles
    people = _refresh_people(conn, profiles - acquaint(conn, reading.parties.first_new))
    return Outcome(
        entry,
        storing.seen.count(1),
        appearing.count(1) - known,
        reading.forgotten.total(),
        erased.rows > 0,
        people,
    )


def _refresh_people(conn: sqlite3.Connection, profiles: Iterable[int]) -> dict[int, str]:
    """Project the people with *profiles* anew; return the names of new ones."""
    new: dict[int, str] = {}
    for before, after in refresh_in_parts(conn, profiles):
        new |= {person: facts[0] for person, facts in after.items() if person not in before}
    return new


@contextmanager
def _small_cache(conn: sqlite3.Connection) -> Iterator[None]:
    # Messages are written in order: a small cache serves as well.
    (usual,) = conn.execute("PRAGMA cache_size").fetchone()
    conn.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        conn.execute(f"PRAGMA cache_size = {usual}")


def retitle(conn: sqlite3.Connection, entry: int, title: str) -> None:
    """Give an entry that was made in this transaction its title."""
    conn.execute("UPDATE entry SET title = ? WHERE id = ?", (title, entry))


class _Reading:
    """Turns what a file shows into numbers of the ledger."""

    def __init__(self, conn: sqlite3.Connection, owner: Party, keeps_texts: bool) -> None:
        self.conn = conn
        self.owner = owner
        self._owner_name = match_name(owner.name)
        self.keeps_texts = keeps_texts
        self.parties = Parties(conn)
        self.forgotten = Counter[Key]()
        """What of people to forget was left out, by the keys under which it would come back."""
        self._threads: dict[str, int] = dict(conn.execute("SELECT key, id FROM thread"))
        self._last_thread = max(self._threads.values(), default=0)
        self._new: list[tuple[int, str]] = []
        self._titles: dict[int, str] = {}
        self._alone: dict[int, int] = {}
        """Thread → the only other in it."""
        self._more: set[tuple[int, int]] = set()
        self._sides: dict[_SideKey, _Side] = {}

    def sent(self, messages: Iterable[Message]) -> Iterator[Sent]:
        """Give the messages in numbers, but for those of people to forget.

        The reason for the loop's form is speed: it runs a million times.
        """
        sides, keeps, hashes = self._sides, self.keeps_texts, self.parties.hashes
        has_forgotten = bool(hashes)
        for _, named, title, sender, recipients, at, about, text, says_out in messages:
            met = named, id(sender), id(recipients), says_out
            side = sides.get(met)
            if side is None:
                side = self._side(met, sender, recipients)
            is_out, is_group, profile, key, is_forgotten, thread, _ = side
            words, digest, lines = wording(text)
            if has_forgotten:
                told = group_key(key, at, digest) if is_group else thread_key(key)
                if is_forgotten or told in hashes:
                    self.forgotten[told] += 1
                    continue
            if thread is None:
                thread = self._enter(met, side)
            if title:
                self._titles.setdefault(thread, title)
            if keeps:
                subject = about if about != title else None
                yield thread, at, is_out, is_group, digest, lines, profile, subject, words or None
            else:
                yield thread, at, is_out, is_group, digest, 0, profile, None, None

    def _side(self, met: _SideKey, sender: Party, recipients: tuple[Party, ...]) -> _Side:
        """Work out who the other side is."""
        named, _, _, says_out = met
        is_out = says_out if says_out is not None else self._is_owner(sender)
        others = [party for party in recipients if not self._is_owner(party)]
        if not is_out:
            others.insert(0, sender)
        is_group = len(others) > 1
        other = others[0] if others and not (is_out and is_group) else _NOBODY
        is_forgotten = self.parties.is_forgotten(other)
        profile = None if is_forgotten else self.parties.number(other)
        key = named or _key_without_id(others)
        side = _Side(int(is_out), int(is_group), profile, key, is_forgotten, None, (sender, recipients))
        if len(self._sides) >= _MOST_SIDES:
            self._sides.clear()
        self._sides[met] = side
        return side

    def _enter(self, met: _SideKey, side: _Side) -> int:
        """Return the thread of a side of which a message is taken in, the first since it was met."""
        thread = self._threads.get(side.key) or self._new_thread(side.key)
        if not side.is_group:
            if side.profile is not None and self._alone.setdefault(thread, side.profile) != side.profile:
                self._more.add((thread, side.profile))
            # Only in a group a message says who wrote it.
            side = side._replace(profile=None)
        self._sides[met] = side._replace(thread=thread)
        return thread

    def _is_owner(self, party: Party) -> bool:
        if party.handle and self.owner.handle:
            return party.handle == self.owner.handle
        return bool(party.name) and match_name(party.name) == self._owner_name

    def _new_thread(self, key: str) -> int:
        self._last_thread += 1
        self._threads[key] = self._last_thread
        self._new.append((self._last_thread, key))
        return self._last_thread

    def write_threads(self) -> None:
        self.conn.executemany("INSERT INTO thread VALUES (?, ?)", self._new)
        self._new.clear()

    def write_details(self, entry: int) -> None:
        titles = ((entry, thread, title) for thread, title in self._titles.items())
        self.conn.executemany("INSERT INTO thread_title VALUES (?, ?, ?)", titles)
        alone = ((entry, *pair) for pair in sorted({*self._alone.items(), *self._more}))
        self.conn.executemany("INSERT INTO thread_person VALUES (?, ?, ?)", alone)


_NOBODY = Party("", None)


def _key_without_id(others: Iterable[Party]) -> str:
    """Return the key of a thread without an id: who is in it."""
    return "with " + " | ".join(sorted(party.handle or match_name(party.name) for party in others))
