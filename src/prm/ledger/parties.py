"""Those who wrote or got messages, as numbers of the ledger.

Messages show no connected-on day: whoever holds the address, they are stored under the day "", and identity
links that with the holder. So what is stored depends on the file alone, and no order of imports matters.
"""

import sqlite3

from prm.domain.histories import FIELDS
from prm.domain.messages import Party
from prm.domain.names import match_name
from prm.ledger.forgotten import Hashes, Key, held_key
from prm.ledger.kinds import NAMED
from prm.ledger.storing import card_number, stored_profile

_NOTHING_MORE = (None,) * (len(FIELDS) - 1)
"""The rest of a card that shows a name."""


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
        (self.first_new,) = conn.execute("SELECT coalesce(max(id), 0) + 1 FROM profile").fetchone()
        """Profiles from this id on are met here for the first time."""
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
        number = stored_profile(self.conn, *key, "")
        if number is None:
            cursor = self.conn.execute("INSERT INTO profile (network, handle, since) VALUES (?, ?, '')", key)
            assert cursor.lastrowid is not None
            number = cursor.lastrowid
        if party.name:
            self.names.setdefault(number, party.name)
        return number

    def see_names(self, entry: int) -> set[int]:
        """Record what *entry* calls each profile; return those that no other entry called so."""
        new: set[int] = set()
        numbers: list[tuple[int, int, int]] = []
        cards: list[tuple[int, int, str]] = []
        for profile, name in self.names.items():
            content = name, *_NOTHING_MORE
            is_first = profile >= self.first_new
            number, is_new = (1, True) if is_first else card_number(self.conn, profile, content)
            if is_new:
                cards.append((profile, number, name))
                new.add(profile)
            numbers.append((entry, profile, number))
        self.conn.executemany("INSERT INTO card (profile_id, number, name) VALUES (?, ?, ?)", cards)
        self.conn.executemany("INSERT INTO sighting VALUES (?, ?, ?)", numbers)
        return new
