"""The projection of messages: what each thread holds between the owner and the profiles in it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter

from prm.domain.conversations import Correspondence, Form, Turn, between_two, identity_of, in_group
from prm.ledger.kinds import NAMED
from prm.ledger.runs import Marks, live_marks, runs_of

_TOUCHED = "SELECT thread_id FROM temp.touched"
_COLUMNS = ("profile_id", "thread_id", *Correspondence._fields)


def touch_threads(conn: sqlite3.Connection, entry: int, messages: Marks) -> None:
    """Put the threads of which *entry* alone shows something into the table `temp.touched`.

    *messages* are those that it alone shows.
    """
    _empty_touched(conn)
    for first, last in runs_of(messages):
        _touch(conn, f"id BETWEEN {first} AND {last}")
    conn.execute(
        """INSERT OR IGNORE INTO temp.touched (thread_id) SELECT thread_id FROM thread_person p
           WHERE entry_id = ? AND NOT EXISTS (
             SELECT 1 FROM thread_person o JOIN entry e ON e.id = o.entry_id
             WHERE o.thread_id = p.thread_id AND o.profile_id = p.profile_id
               AND o.entry_id <> p.entry_id AND e.retracted_at IS NULL)""",
        (entry,),
    )


def touch_threads_where(conn: sqlite3.Connection, where: str) -> None:
    """Put the threads of the messages that the SQL condition *where* fits into `temp.touched`."""
    _empty_touched(conn)
    _touch(conn, where)


def _touch(conn: sqlite3.Connection, where: str) -> None:
    conn.execute(
        f"INSERT OR IGNORE INTO temp.touched (thread_id) SELECT DISTINCT thread_id FROM message WHERE {where}"
    )


def refresh_threads(conn: sqlite3.Connection, new: Iterable[tuple[int, Sequence[Turn]]] = ()) -> set[int]:
    """Make the projection of the touched threads true again; return the profiles that are or were in them.

    *new* are turns of threads with two people in them, none of whose messages was there before.
    """
    before = _profiles(conn)
    conn.execute(f"DELETE FROM correspondence WHERE thread_id IN ({_TOUCHED})")
    _project(conn, new)
    return before | _profiles(conn)


def rebuild_threads(conn: sqlite3.Connection) -> None:
    """Throw the projection of all threads away and make it again."""
    conn.execute("DELETE FROM correspondence")
    _empty_touched(conn)
    conn.execute("INSERT INTO temp.touched (thread_id) SELECT id FROM thread")
    _project(conn)


def _empty_touched(conn: sqlite3.Connection) -> None:
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS touched (thread_id INTEGER PRIMARY KEY, is_known INTEGER)")
    conn.execute("DELETE FROM temp.touched")


def _profiles(conn: sqlite3.Connection) -> set[int]:
    rows = conn.execute(f"SELECT DISTINCT profile_id FROM correspondence WHERE thread_id IN ({_TOUCHED})")
    return {row[0] for row in rows}


def _project(conn: sqlite3.Connection, new: Iterable[tuple[int, Sequence[Turn]]] = ()) -> None:
    named = {row[0] for row in conn.execute("SELECT id FROM profile WHERE network = ?", (NAMED,))}
    alone = _alone(conn)
    nobody = set[int]()
    known = {thread: between_two(turns, alone.get(thread, nobody), named) for thread, turns in new}
    conn.executemany("UPDATE temp.touched SET is_known = 1 WHERE thread_id = ?", ((one,) for one in known))
    read = (
        (
            thread,
            between_two(messages, alone.get(thread, nobody), named)
            if isinstance(messages, list)
            else in_group(messages, alone.get(thread, nobody)),
        )
        for thread, messages in _live_threads(conn)
    )
    marks = ", ".join("?" * len(_COLUMNS))
    conn.executemany(
        f"INSERT INTO correspondence ({', '.join(_COLUMNS)}) VALUES ({marks})",
        (
            (profile, thread, *held)
            for thread, by_profile in chain(known.items(), read)
            for profile, held in by_profile.items()
        ),
    )


def _alone(conn: sqlite3.Connection) -> dict[int, set[int]]:
    """Return with whom live entries show the owner alone, by touched thread."""
    alone: dict[int, set[int]] = defaultdict(set)
    for thread, profile in conn.execute(
        """SELECT t.thread_id, p.profile_id FROM temp.touched t
           CROSS JOIN thread_person p ON p.thread_id = t.thread_id
           CROSS JOIN entry e ON e.id = p.entry_id WHERE e.retracted_at IS NULL"""
    ):
        alone[thread].add(profile)
    return alone


def _live_threads(conn: sqlite3.Connection) -> Iterator[tuple[int, list[Turn] | tuple[Form, ...]]]:
    """Give each touched thread not known yet: of two people its turns, of a group its forms, in order."""
    live = live_marks(conn)
    rows: Iterable[tuple[int, int, int, int, int]] = conn.execute(
        """SELECT m.at, m.is_out, m.is_group, m.id, m.thread_id
           FROM temp.touched t CROSS JOIN message m ON m.thread_id = t.thread_id
           WHERE t.is_known IS NULL ORDER BY m.thread_id, m.at"""
    )
    for thread, group in groupby(rows, key=itemgetter(4)):
        messages = [row for row in group if live[row[3]]]
        if any(row[2] for row in messages):
            yield thread, tuple(form for form in _forms(conn, thread) if live[form[6]])
        elif len({row[0] for row in messages}) == len(messages) > 0:
            yield thread, [row[:2] for row in messages]
        elif messages:
            forms = (form for form in _forms(conn, thread) if live[form[6]])
            yield thread, [key[:2] for key, _ in groupby(forms, key=identity_of)]


def _forms(conn: sqlite3.Connection, thread: int) -> Iterable[Form]:
    return conn.execute(
        """SELECT at, is_out, digest, number, is_group, profile_id, id FROM message
           WHERE thread_id = ? ORDER BY at, is_out, digest, number""",
        (thread,),
    )
