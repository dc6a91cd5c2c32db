"""Those who wrote or got messages, as numbers of the ledger.

Messages show no connected-on day: whoever holds the address, they are stored under the day "", and identity
links that with the holder. So what is stored depends on the file alone, and no order of imports matters.
"""

import sqlite3
from collections.abc import Iterable

from prm.domain.histories import FIELDS
from prm.domain.messages import Party
from prm.domain.names import match_name
from prm.ledger.forgotten import Hashes, Key, held_key
from prm.ledger.kinds import NAMED

_OF_NO_DAY = "network = ? AND handle = ? AND since = ''"
_CONTENT = ", ".join(FIELDS)


def key_of(party: Party) -> Key | None:
    """Return the profile of *party*, None for a closed account."""
    if party.handle:
        return "linkedin", party.handle
    name = match_name(party.name) if party.name else ""
    return (NAMED, name) if name else None


class Parties:
    """The profiles met in one file, stored when they are new."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Know nobody yet."""
        self.conn = conn
        (self._first_new,) = conn.execute("SELECT coalesce(max(id), 0) + 1 FROM profile").fetchone()
        self.hashes = Hashes(conn)
        self._met: dict[Party, int | None] = {}
        self.names: dict[int, str] = {}
        """What the file calls each profile."""

    def is_forgotten(self, party: Party) -> bool:
        """Return whether the user asked to forget *party*."""
        key = key_of(party) if self.hashes else None
        return key is not None and (key in self.hashes or held_key(*key, "") in self.hashes)

    def number(self, party: Party) -> int | None:
        """Return the profile of *party*, None for a closed account."""
        try:
            return self._met[party]
        except KeyError:
            found = self._met[party] = self._number(party)
            return found

    def _number(self, party: Party) -> int | None:
        key = key_of(party)
        if key is None:
            return None
        row = self.conn.execute(f"SELECT id FROM profile WHERE {_OF_NO_DAY}", key).fetchone()
        if row is None:
            cursor = self.conn.execute("INSERT INTO profile (network, handle, since) VALUES (?, ?, '')", key)
            row = (cursor.lastrowid,)
        number = int(row[0])
        if party.name:
            self.names.setdefault(number, party.name)
        return number

    def see_names(self, entry: int) -> set[int]:
        """Record what *entry* calls each profile; return those that no other entry called so."""
        new: set[int] = set()
        numbers: list[tuple[int, int, int]] = []
        cards: list[tuple[int, int, str]] = []
        for profile, name in self.names.items():
            number, is_new = (1, True) if profile >= self._first_new else self._card(profile, name)
            if is_new:
                cards.append((profile, number, name))
                new.add(profile)
            numbers.append((entry, profile, number))
        self.conn.executemany("INSERT INTO card (profile_id, number, name) VALUES (?, ?, ?)", cards)
        self.conn.executemany("INSERT INTO sighting VALUES (?, ?, ?)", numbers)
        return new

    def _card(self, profile: int, name: str) -> tuple[int, bool]:
        """Return the number of the card that shows nothing but *name*, and whether it is to be stored."""
        content = (name, *(None,) * (len(FIELDS) - 1))
        number = 0
        rows: Iterable[tuple[object, ...]] = self.conn.execute(
            f"SELECT {_CONTENT}, number FROM card WHERE profile_id = ? ORDER BY number", (profile,)
        )
        for *stored, last in rows:
            number = int(str(last))
            if tuple(stored) == content:
                return number, False
        return number + 1, True
