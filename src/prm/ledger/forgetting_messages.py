"""Erasing the messages exchanged with people who are to be forgotten."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from prm.domain.text import fold
from prm.ledger.conversing import touch_threads_where
from prm.ledger.forgotten import Hashes, Key, group_key, thread_key
from prm.ledger.kinds import NAMED, NAMES_PROFILES, SQL_EXPORT_KINDS
from prm.ledger.redacting import FORGOTTEN, Words, pattern
from prm.ledger.saying import index_where, unindex_where


class Deleted(NamedTuple):
    """What deleting messages or invitations did."""

    rows: int
    """Messages or invitations that went, in every form, and people of a thread."""
    profiles: set[int]
    """Those with whom they were."""


ADDRESSED = f"""SELECT d.profile_id FROM temp.doomed d JOIN profile x ON x.id = d.profile_id
  WHERE x.network <> '{NAMED}'"""
"""The doomed that have an address. A name alone is nobody's: who asked under it may not be who wrote."""
_THREADS = "SELECT thread_id FROM temp.doomed_threads"
_MESSAGES = "SELECT id FROM temp.doomed_messages"
_UNKNOWN = " AND ".join(
    f"NOT EXISTS (SELECT 1 FROM {table} x WHERE x.{column} = p.id)"
    for table, columns in NAMES_PROFILES.items()
    for column in columns
)
"""Nothing but sightings names the profile `p`."""


def doom_messages(conn: sqlite3.Connection) -> int:
    """Choose the messages that are to go with the doomed, in every form; return how many forms that are.

    That is all that was written with nobody else in the thread, and of a group what they wrote.
    """
    _empty_chosen(conn)
    conn.execute(
        f"""INSERT INTO temp.doomed_threads
            SELECT DISTINCT thread_id FROM thread_person WHERE profile_id IN ({ADDRESSED})"""
    )
    conn.execute(
        f"""INSERT INTO temp.doomed_messages
            SELECT o.id FROM message m CROSS JOIN message o
              ON o.thread_id = m.thread_id AND o.at = m.at AND o.digest = m.digest AND o.is_group
            WHERE m.profile_id IN ({ADDRESSED}) AND m.is_group
            UNION SELECT id FROM message WHERE thread_id IN ({_THREADS}) AND NOT is_group"""
    )
    return int(conn.execute("SELECT count(*) FROM temp.doomed_messages").fetchone()[0])


def keys_of_messages(conn: sqlite3.Connection) -> list[Key]:
    """Return what to remember of the chosen messages, so that a closed account does not bring them back."""
    threads = conn.execute(f"SELECT key FROM thread WHERE id IN ({_THREADS})").fetchall()
    messages = conn.execute(
        f"""SELECT DISTINCT t.key, m.at, m.digest FROM message m JOIN thread t ON t.id = m.thread_id
            WHERE m.id IN ({_MESSAGES}) AND m.is_group"""
    )
    return [thread_key(key) for (key,) in threads] + [group_key(*row) for row in messages]


def doom_remembered(conn: sqlite3.Connection, hashes: Hashes) -> None:
    """Choose the messages by which somebody forgotten elsewhere is known."""
    _empty_chosen(conn)
    threads = conn.execute("SELECT id, key FROM thread").fetchall()
    chosen = [(thread,) for thread, key in threads if thread_key(key) in hashes]
    conn.executemany("INSERT INTO temp.doomed_threads VALUES (?)", chosen)
    conn.execute(
        f"""INSERT INTO temp.doomed_messages
            SELECT id FROM message WHERE thread_id IN ({_THREADS}) AND NOT is_group"""
    )
    keys = dict(threads)
    groups = conn.execute("SELECT id, thread_id, at, digest FROM message WHERE is_group").fetchall()
    conn.executemany(
        "INSERT INTO temp.doomed_messages VALUES (?)",
        [(row[0],) for row in groups if group_key(keys[row[1]], *row[2:]) in hashes],
    )


def delete_messages(conn: sqlite3.Connection) -> Deleted:
    """Delete what was chosen, with all that is known of a thread or of someone by nothing else.

    The threads are then in `temp.touched`.
    """
    touch_threads_where(conn, f"id IN ({_MESSAGES})")
    unindex_where(conn, f"id IN ({_MESSAGES})")
    candidates = conn.execute(
        f"""SELECT profile_id FROM thread_person WHERE thread_id IN ({_THREADS})
            UNION SELECT profile_id FROM message WHERE id IN ({_MESSAGES}) AND profile_id IS NOT NULL"""
    ).fetchall()
    rows = conn.execute(f"DELETE FROM message WHERE id IN ({_MESSAGES})").rowcount
    rows += conn.execute(f"DELETE FROM thread_person WHERE thread_id IN ({_THREADS})").rowcount
    empty = "SELECT thread_id FROM temp.touched EXCEPT SELECT thread_id FROM message"
    for table, column in (("thread_title", "thread_id"), ("correspondence", "thread_id"), ("thread", "id")):
        conn.execute(f"DELETE FROM {table} WHERE {column} IN ({empty})")
    conn.execute(f"DELETE FROM correspondence WHERE profile_id IN ({ADDRESSED})")
    delete_strangers(conn, [row[0] for row in candidates])
    return Deleted(rows, {row[0] for row in candidates})


def delete_strangers(conn: sqlite3.Connection, candidates: Sequence[int]) -> None:
    """Delete those of *candidates* whom no thread, invitation, export of people or word of the user names."""
    listed = ",".join(map(str, candidates))
    strangers = conn.execute(
        f"""SELECT p.id FROM profile p WHERE p.id IN ({listed}) AND {_UNKNOWN} AND NOT EXISTS (
              SELECT 1 FROM entry e CROSS JOIN sighting s ON s.entry_id = e.id AND s.profile_id = p.id
              WHERE e.kind IN {SQL_EXPORT_KINDS})"""
    ).fetchall()
    for table in ("sighting", "card", "alias"):
        conn.executemany(f"DELETE FROM {table} WHERE profile_id = ?", strangers)
    conn.executemany("DELETE FROM profile WHERE id = ?", strangers)


def _empty_chosen(conn: sqlite3.Connection) -> None:
    for table, column in (("doomed_threads", "thread_id"), ("doomed_messages", "id")):
        conn.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({column} INTEGER PRIMARY KEY)")
        conn.execute(f"DELETE FROM temp.{table}")


def redact_messages(conn: sqlite3.Connection, words: Words) -> None:
    """Take the names of the forgotten out of what others wrote, and out of titles."""
    anywhere = pattern(words.anywhere)
    titles = conn.execute("SELECT title, entry_id, thread_id FROM thread_title").fetchall()
    conn.executemany(
        "UPDATE thread_title SET title = ? WHERE entry_id = ? AND thread_id = ?",
        [(new, *row[1:]) for row in titles if (new := anywhere.sub(FORGOTTEN, row[0])) != row[0]],
    )
    for found, *texts in conn.execute(*_mentioning(words)).fetchall():
        written = [text and anywhere.sub(FORGOTTEN, text) for text in texts]
        if written != texts:
            rewrite(conn, found, *written)


def rewrite(conn: sqlite3.Connection, message: int, subject: str | None, text: str | None) -> None:
    """Let a message say something else."""
    unindex_where(conn, f"id = {message}")
    conn.execute("UPDATE message SET subject = ?, text = ? WHERE id = ?", (subject, text, message))
    index_where(conn, f"id = {message}")


def _mentioning(words: Words) -> tuple[str, tuple[str, ...]]:
    """Return the query for the messages in which one of *words* may stand."""
    phrases = sorted({f'"{folded}"' for word in words.anywhere if (folded := fold(word))})
    asked = " OR ".join(phrases) or '""'
    return (
        """SELECT id, subject, text FROM message WHERE subject IS NOT NULL OR id IN (
             SELECT rowid FROM message_words WHERE message_words MATCH ?)""",
        (asked,),
    )
