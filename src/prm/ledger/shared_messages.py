"""Messages of another ledger, each stored here once however many entries of both saw it."""

import sqlite3
from collections.abc import Iterator, Mapping

from prm.ledger.forgetting_messages import rewrite
from prm.ledger.redacting import FORGOTTEN
from prm.ledger.runs import add_runs
from prm.ledger.saying import index_where
from prm.ledger.shared_texts import told_first
from prm.ledger.storing_messages import SENT, Sent, Storing

_FORM = """t.key, m.at, m.is_out, m.is_group, m.digest, m.number, m.lines,
  (SELECT network || ':' || handle FROM profile WHERE id = m.profile_id), m.text IS NULL"""
_SENT = ", ".join(f"m.{field}" for field in SENT)


def add_messages(
    conn: sqlite3.Connection,
    other: sqlite3.Connection,
    entries: Mapping[int, int],
    profiles: Mapping[int, int],
) -> None:
    """Add what the new *entries* of the other ledger saw; both arguments map its numbers to the ones here."""
    _add_owners(conn, other, entries)
    seen = [row[0] for row in other.execute("SELECT DISTINCT entry_id FROM message_run ORDER BY 1")]
    new = [entry for entry in seen if entry in entries]
    if not new:
        return
    threads = _threads(conn, other)
    for entry in new:
        storing = Storing(conn)
        for _ in storing.take(_sent(other, entry, threads, profiles)):
            pass
        add_runs(conn, entries[entry], storing.seen)
        index_where(conn, f"id >= {storing.first_new}")
        alone = other.execute("SELECT thread_id, profile_id FROM thread_person WHERE entry_id = ?", (entry,))
        conn.executemany(
            "INSERT INTO thread_person VALUES (?, ?, ?)",
            ((entries[entry], threads[thread], profiles[profile]) for thread, profile in alone),
        )
        titles = other.execute("SELECT thread_id, title FROM thread_title WHERE entry_id = ?", (entry,))
        conn.executemany(
            "INSERT INTO thread_title VALUES (?, ?, ?)",
            ((entries[entry], threads[thread], title) for thread, title in titles),
        )


def _add_owners(conn: sqlite3.Connection, other: sqlite3.Connection, entries: Mapping[int, int]) -> None:
    owners = other.execute("SELECT entry_id, handle FROM owner").fetchall()
    conn.executemany(
        "INSERT INTO owner VALUES (?, ?)",
        ((entries[entry], handle) for entry, handle in owners if entry in entries),
    )


def _threads(conn: sqlite3.Connection, other: sqlite3.Connection) -> dict[int, int]:
    """Return the other ledger's threads as they are numbered here; those not yet known are added."""
    theirs = other.execute("SELECT key, id FROM thread ORDER BY id").fetchall()
    conn.executemany("INSERT OR IGNORE INTO thread (key) VALUES (?)", (row[:1] for row in theirs))
    mine = dict(conn.execute("SELECT key, id FROM thread").fetchall())
    return {number: mine[key] for key, number in theirs}


def _sent(
    other: sqlite3.Connection, entry: int, threads: Mapping[int, int], profiles: Mapping[int, int]
) -> Iterator[Sent]:
    """Give what an entry of the other ledger saw, in an order that numbers equal messages as there."""
    rows = other.execute(
        f"""SELECT {_SENT} FROM message_run r CROSS JOIN message m ON m.id BETWEEN r.first_id AND r.last_id
            WHERE r.entry_id = ? ORDER BY m.thread_id, m.at, m.is_out, m.digest, m.number""",
        (entry,),
    )
    for row in rows:
        thread, at, is_out, is_group, digest, lines, profile, subject, text = row
        whose = None if profile is None else profiles[profile]
        yield threads[thread], at, is_out, is_group, digest, lines, whose, subject, text


def agree_on_messages(conn: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Take over the other ledger's version of messages and titles from which it took out a name."""
    theirs = {tuple(row[:-2]): row[-2:] for row in _redacted(other)}
    if theirs:
        for number, *form, subject, text in conn.execute(
            f"SELECT m.id, {_FORM}, m.subject, m.text FROM message m JOIN thread t ON t.id = m.thread_id"
        ).fetchall():
            told = theirs.get(tuple(form))
            if told and told != (subject, text) and told_first(*told) < told_first(subject, text):
                rewrite(conn, number, *told)
    query = """SELECT x.title, e.uid, t.key, x.entry_id, x.thread_id FROM thread_title x
               JOIN entry e ON e.id = x.entry_id JOIN thread t ON t.id = x.thread_id"""
    titles = {row[1:3]: row[0] for row in other.execute(query)}
    changed = [
        (told, *row[3:])
        for row in conn.execute(query)
        if (told := titles.get(row[1:3], row[0])) != row[0] and told_first(told) < told_first(row[0])
    ]
    conn.executemany("UPDATE thread_title SET title = ? WHERE entry_id = ? AND thread_id = ?", changed)


def _redacted(other: sqlite3.Connection) -> sqlite3.Cursor:
    return other.execute(
        f"""SELECT {_FORM}, m.subject, m.text FROM message m JOIN thread t ON t.id = m.thread_id
            WHERE m.subject LIKE ? OR m.id IN (
              SELECT rowid FROM message_words WHERE message_words MATCH ?)""",
        (f"%{FORGOTTEN}%", FORGOTTEN),
    )
