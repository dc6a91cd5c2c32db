"""The words of messages, indexed: an index of what is stored, whether or not its entries are live."""

import sqlite3

_FOLDED = "CASE WHEN length(text) <> length(CAST(text AS BLOB)) THEN fold(text) ELSE text END"


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
