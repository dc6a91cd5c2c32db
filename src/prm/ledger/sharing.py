"""Who shares with whom what can make them one person."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from prm.domain.identity import network_of
from prm.domain.names import match_name


def sharing_pairs(
    conn: sqlite3.Connection, profiles: Iterable[int], first_new: int | None = None
) -> set[int]:
    """Return all who share a matching name and a connected-on day with one of *profiles*, these among them.

    A profile that shares with nobody is not returned. Profiles from *first_new* on are seen for the first
    time, in one export: those that share a pair among themselves alone are ambiguous, and left out.
    """
    wanted = set(profiles)
    ask(conn, wanted)
    rows = conn.execute(
        """SELECT connected_on, name, profile_id FROM card WHERE connected_on IN (
             SELECT connected_on FROM card WHERE profile_id IN (SELECT profile_id FROM temp.asked)
               AND connected_on IS NOT NULL)
           ORDER BY connected_on"""
    )
    found: set[int] = set()
    for _, cards in groupby(rows, key=itemgetter(0)):
        same_day = list(cards)
        if len(same_day) > 1 and (first_new is None or any(card[2] < first_new for card in same_day)):
            found |= _of_one_name(same_day, wanted)
    return found


def _of_one_name(cards: Sequence[tuple[str, str, int]], wanted: set[int]) -> set[int]:
    """Return the profiles that share their name with one of *wanted*, among the cards of one day."""
    named: dict[str, set[int]] = defaultdict(set)
    for _, name, profile in cards:
        named[match_name(name)].add(profile)
    return {profile for group in named.values() if len(group) > 1 and group & wanted for profile in group}


def sharing_contacts(conn: sqlite3.Connection, profiles: Iterable[int]) -> set[int]:
    """Return all who share an e-mail or phone with one of *profiles* across networks, these among them."""
    wanted = set(profiles)
    if conn.execute(f"{_ELSEWHERE} LIMIT 1").fetchone() is None:
        return set()
    # One of those who share across networks is not of LinkedIn: they are fewer than the rows of an export.
    whose = _ELSEWHERE
    if len(wanted) < _MANY:
        ask(conn, wanted)
        whose = "SELECT profile_id FROM temp.asked"
    holders: dict[str, dict[int, str]] = defaultdict(dict)
    for value, profile, network in conn.execute(_HOLDERS.format(whose)):
        holders[value][profile] = network_of((network, ""))
    shared = (by for by in holders.values() if len({*by.values()}) > 1 and not wanted.isdisjoint(by))
    return {profile for by_profile in shared for profile in by_profile}


def sharing_addresses(conn: sqlite3.Connection, profiles: Iterable[int]) -> set[int]:
    """Return all profiles of the addresses of *profiles* that were held from several days on."""
    wanted = set(profiles)
    if len(wanted) < _MANY:
        ask(conn, wanted)
        rows = conn.execute(
            """SELECT p.id, q.id FROM temp.asked CROSS JOIN profile p ON p.id = asked.profile_id
               CROSS JOIN profile q ON q.network = p.network AND q.handle = p.handle AND q.id <> p.id"""
        )
        return {profile for row in rows for profile in row}
    # A row without an address is held by nobody.
    again = conn.execute(
        "SELECT handle FROM profile WHERE network <> 'row' GROUP BY handle HAVING count(*) > 1"
    )
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for (handle,) in again.fetchall():
        rows = conn.execute("SELECT network, id FROM profile WHERE handle = ?", (handle,))
        for network, profile in rows:
            held[network, handle].add(profile)
    return {profile for by in held.values() if len(by) > 1 and by & wanted for profile in by}


_MANY = 500
_ELSEWHERE = "SELECT id FROM profile WHERE network <> 'linkedin' AND network <> 'row' AND network <> 'named'"
"""The profiles that are not LinkedIn's, and have an e-mail or a phone to share."""
_HOLDERS = """
  WITH shown (value) AS (
    SELECT email FROM card WHERE email IS NOT NULL AND profile_id IN ({0})
    UNION SELECT phone FROM card WHERE phone IS NOT NULL AND profile_id IN ({0})
    UNION SELECT value FROM statement WHERE field IN ('email', 'phone') AND profile_id IN ({0})),
  held (value, profile_id) AS (
    SELECT value, c.profile_id FROM shown CROSS JOIN card c ON c.email = value
    UNION SELECT value, c.profile_id FROM shown CROSS JOIN card c ON c.phone = value
    UNION SELECT s.value, s.profile_id FROM shown CROSS JOIN statement s ON s.value = shown.value
      WHERE s.field IN ('email', 'phone'))
  SELECT value, p.id, p.network FROM held CROSS JOIN profile p ON p.id = held.profile_id
"""


def ask(conn: sqlite3.Connection, profiles: Iterable[int]) -> None:
    """Put *profiles* into the table `temp.asked`."""
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS asked (profile_id INTEGER PRIMARY KEY)")
    conn.execute("DELETE FROM temp.asked")
    conn.executemany("INSERT INTO temp.asked VALUES (?)", ((profile,) for profile in profiles))
