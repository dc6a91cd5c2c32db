"""Whom the user asked to forget: known only by salted hashes of their profiles' keys."""

import hashlib
import secrets
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from prm.domain.facts import Observation
from prm.domain.names import match_name

Key = tuple[str, str]
"""(network, handle)."""


class Hashes:
    """The hashes of a ledger, read once."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read them; nothing more is read while nobody is forgotten."""
        self._salts = sorted(bytes.fromhex(row[0]) for row in conn.execute("SELECT salt FROM secret"))
        self._hashes = (
            {row[0] for row in conn.execute("SELECT hash FROM forgotten")} if self._salts else set()
        )

    def __bool__(self) -> bool:
        """Return whether anybody is forgotten."""
        return bool(self._hashes)

    def __contains__(self, key: Key) -> bool:
        """Return whether the profile *key* is of someone forgotten."""
        return any(_hash(key, salt) in self._hashes for salt in self._salts)


def is_forgotten(conn: sqlite3.Connection, key: Key) -> bool:
    """Return whether the user asked to forget the owner of the profile *key*."""
    network, handle = key
    return (network, handle) in Hashes(conn)


def remember_forgotten(conn: sqlite3.Connection, keys: Iterable[Key]) -> None:
    """Keep the hashes of *keys*, so that their owners do not come back."""
    hashes = Hashes(conn)
    new = [key for key in keys if key not in hashes]
    if new:
        (salt,) = conn.execute("SELECT min(salt) FROM secret").fetchone()
        if salt is None:
            salt = secrets.token_hex(16)
            conn.execute("INSERT INTO secret VALUES (?)", (salt,))
        rows = [(_hash(key, bytes.fromhex(salt)),) for key in new]
        conn.executemany("INSERT OR IGNORE INTO forgotten VALUES (?)", rows)


def without_forgotten(
    conn: sqlite3.Connection, observations: Sequence[Observation]
) -> tuple[Sequence[Observation], int]:
    """Return those of *observations* that are of nobody forgotten, and how many others there were.

    A profile that alone shows the name and connected-on day of someone forgotten is theirs under another
    address. What one file shows decides it, so that the order of imports does not.
    """
    hashes = Hashes(conn)
    if not hashes:
        return observations, 0
    pairs = [pair_key(match_name(row.name), row.connected_on) for row in observations]
    times_shown = Counter(pairs)
    kept = [
        row
        for row, pair in zip(observations, pairs, strict=True)
        if (row.network, row.handle) not in hashes
        and held_key(row.network, row.handle, row.connected_on or "") not in hashes
        and not (row.connected_on and times_shown[pair] == 1 and pair in hashes)
    ]
    return kept, len(observations) - len(kept)


def pair_key(name: str, day: str | None) -> Key:
    """Return the key of the row of an export without addresses that shows this matching name and day."""
    return "row", f"{name}|{day}"


def held_key(network: str, handle: str, since: str) -> Key:
    """Return the key of an address that was several people's, as held from a connected-on day on."""
    return network, f"{handle}~{since}"


def thread_key(thread: str) -> Key:
    """Return the key of all that was written in a thread while nobody else was in it."""
    return "thread", thread


def group_key(thread: str, at: int, digest: int) -> Key:
    """Return the key of a message in a group, by its moment and the digest of its words."""
    return "message", f"{thread}|{at}|{digest}"


def invitation_key(sent_at: str, is_out: bool, name: str) -> Key:
    """Return the key of an invitation by its minute, its direction and the name of the other."""
    return "invitation", f"{sent_at}|{int(is_out)}|{match_name(name)}"


def mention_key(kind: str, is_given: bool, day: str | None, name: str) -> Key:
    """Return the key of a note, recommendation or endorsement by its day and the name of the other."""
    return "mention", f"{kind}|{int(is_given)}|{day or ''}|{match_name(name)}"


def _hash(key: Key, salt: bytes) -> str:
    return hashlib.blake2b(":".join(key).encode(), key=salt, digest_size=24).hexdigest()
