"""Which messages an entry saw, as runs of ids: an archive that repeats a million of them adds few rows."""

import sqlite3
from collections.abc import Iterable, Iterator

Run = tuple[int, int]
"""The first and the last of ids without a gap."""
Marks = bytearray
"""A byte for each id, 1 for those meant."""


def marks_of(conn: sqlite3.Connection, where: str, values: tuple[int, ...] = ()) -> Marks:
    """Return the messages that entries fitting the SQL condition *where* saw; `e` is the entry."""
    return marked(
        conn.execute(
            f"""SELECT r.first_id, r.last_id FROM message_run r JOIN entry e ON e.id = r.entry_id
                WHERE {where}""",
            values,
        ),
        next_message(conn),
    )


def live_marks(conn: sqlite3.Connection, without: int = 0) -> Marks:
    """Return the messages that live entries saw, but for the entry *without*."""
    return marks_of(conn, "e.retracted_at IS NULL AND e.id <> ?", (without,))


def marked(runs: Iterable[Run], size: int) -> Marks:
    """Return the ids in *runs*, all of them below *size*."""
    marks = Marks(size)
    for first, last in runs:
        marks[first : last + 1] = b"\1" * (last + 1 - first)
    return marks


def runs_of(marks: Marks) -> Iterator[Run]:
    """Return the runs that *marks* come to, in order."""
    first = marks.find(1)
    while first >= 0:
        end = marks.find(0, first)
        end = len(marks) if end < 0 else end
        yield first, end - 1
        first = marks.find(1, end)


def add_runs(conn: sqlite3.Connection, entry: int, marks: Marks) -> None:
    """Record that *entry* saw the messages in *marks*."""
    conn.executemany(
        "INSERT INTO message_run VALUES (?, ?, ?)", ((entry, first, last) for first, last in runs_of(marks))
    )


def without(marks: Marks, others: Marks) -> Marks:
    """Return those of *marks* that are not in *others*."""
    size = max(len(marks), len(others))
    mine = int.from_bytes(marks.ljust(size, b"\0"), "little")
    theirs = int.from_bytes(others.ljust(size, b"\0"), "little")
    return Marks((mine & ~theirs).to_bytes(size, "little"))


def next_message(conn: sqlite3.Connection) -> int:
    """Return the id of the next message; the ids of erased ones do not come again."""
    return 1 + max(
        int(conn.execute(f"SELECT coalesce(max({column}), 0) FROM {table}").fetchone()[0])
        for table, column in (("message", "id"), ("message_run", "last_id"))
    )
