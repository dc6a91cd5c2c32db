"""The words of messages, indexed: an index of what is stored, whether or not its entries are live."""

import sqlite3

_FOLDED = "CASE WHEN length(text) <> length(CAST(text AS BLOB)) THEN fold(text) ELSE text END"

_PLACE = "(doc % 10007 + 1) * (offset % 10007 + 1) * (unicode(term) + length(term)) % 1000003"
"""A number for one place of a word, small enough to be added up."""


def index_where(conn: sqlite3.Connection, where: str) -> None:
    """Index the messages that the SQL condition *where* fits."""
    conn.execute(
        f"""INSERT INTO message_words (rowid, text)
            SELECT id, {_FOLDED} FROM message WHERE text IS NOT NULL AND ({where})"""
    )


def unindex_where(conn: sqlite3.Connection, where: str) -> None:
    """Take the messages that *where* fits out of the index, before they are deleted or say something else."""
    conn.execute(
        f"""INSERT INTO message_words (message_words, rowid, text)
            SELECT 'delete', id, {_FOLDED} FROM message WHERE text IS NOT NULL AND ({where})"""
    )


def rebuild_words(conn: sqlite3.Connection) -> None:
    """Throw the index away and make it again from all messages."""
    conn.execute("INSERT INTO message_words (message_words) VALUES ('delete-all')")
    index_where(conn, "1")


def summed_words(conn: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return what tells two states of the index apart: its words, and a sum over all the places of them.

    The places themselves are as many as all words that anybody ever wrote.
    """
    for kind in ("row", "instance"):
        conn.execute(
            f"""CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_by_{kind}
                USING fts5vocab (main, message_words, {kind})"""
        )
    words = conn.execute("SELECT term, doc, cnt FROM temp.words_by_row ORDER BY term").fetchall()
    return [*words, *conn.execute(f"SELECT count(*), sum({_PLACE}) FROM temp.words_by_instance")]
