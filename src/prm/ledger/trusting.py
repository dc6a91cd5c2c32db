"""What another ledger must be before any of it is believed: just what prm itself writes."""

import sqlite3
from collections.abc import Iterator

from prm.domain.cadence import LONGEST_CADENCE
from prm.domain.evidence import VIAS
from prm.domain.invitations import OUTCOMES
from prm.domain.refusals import Refused
from prm.domain.text import clean, one_line
from prm.ledger.migrations import schema_of, version_of

_PROJECTION = ("person", "alias", "correspondence", "message_words")
_OF_ONE_LINE = (
    *("entry", "card", "tagging", "cadence", "thread_title", "message.subject", "invitation.name"),
    *("mention.name", "mention.job", "own_job"),
)
"""Tables, and single columns, whose texts have one line."""
_LAST_SECOND = 1 << 32
_MOST_MESSAGES = 100_000_000
_NO_DAY = "({0} < '0001' OR date({0}, '+0 days') IS NOT {0})"
_NO_MOMENT = "strftime('%Y-%m-%dT%H:%M:%SZ', {0}, '+0 days') IS NOT {0}"
_NO_MINUTE = "({0} < '1900' OR strftime('%Y-%m-%d %H:%M', {0}, '+0 days') IS NOT {0})"
_NO_STAMP = """(strftime('%Y-%m-%dT%H:%M:%S', substr({0}, 1, 19), '+0 days') IS NOT substr({0}, 1, 19)
  OR substr({0}, 20) NOT GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]-*')"""
_NO_BIRTHDAY = f"""CASE WHEN {{0}} LIKE '--%'
  THEN date('2000' || substr({{0}}, 2), '+0 days') IS NOT '2000' || substr({{0}}, 2) ELSE {_NO_DAY} END"""
_NO_MONTH = "{0} NOT GLOB '[12][0-9][0-9][0-9]' AND {0} NOT GLOB '[12][0-9][0-9][0-9]-[01][0-9]'"
_ODD = "({0} GLOB '*[^ -~]*' OR length({0}) <> length(CAST({0} AS BLOB)))"
"""Text that is not plain ASCII: only that can be unclean."""
_WRONG = (
    ("entry", "as_of", _NO_DAY),
    ("entry", "made_at", _NO_MOMENT),
    ("entry", "retracted_at", _NO_MOMENT),
    ("entry", "stamp", _NO_STAMP),
    ("entry", "changed", _NO_STAMP),
    ("entry", "uid", _ODD),
    ("card", "connected_on", _NO_DAY),
    ("card", "birthday", _NO_BIRTHDAY),
    ("profile", "network", _ODD),
    ("profile", "handle", "unclean({0})"),
    ("profile", "since", f"{{0}} <> '' AND {_NO_DAY}"),
    ("hidden_day", "day", _NO_DAY),
    ("hidden_day", "count", "{0} < 1"),
    ("talk", "on_day", _NO_DAY),
    ("talk", "via", f"{{0}} NOT IN {VIAS}"),
    ("statement", "value", f"field = 'birthday' AND {_NO_BIRTHDAY}"),
    ("snooze", "until", _NO_DAY),
    ("cadence", "days", f"{{0}} NOT BETWEEN 1 AND {LONGEST_CADENCE}"),
    ("message", "at", f"{{0}} NOT BETWEEN 0 AND {_LAST_SECOND}"),
    ("message", "id", f"{{0}} NOT BETWEEN 1 AND {_MOST_MESSAGES}"),
    ("message_run", "first_id", "{0} < 1"),
    ("message_run", "last_id", f"{{0}} NOT BETWEEN first_id AND {_MOST_MESSAGES}"),
    ("invitation", "sent_at", _NO_MINUTE),
    ("invitation", "is_out", "{0} NOT IN (0, 1)"),
    ("invitation", "lines", "{0} < 0"),
    ("invitation_outcome", "outcome", f"{{0}} NOT IN {tuple(OUTCOMES)}"),
    ("read_mark", "until", _NO_DAY),
    ("mention", "on_day", _NO_DAY),
    ("mention", "line", "{0} < 1"),
    ("own_job", "started", _NO_MONTH),
    ("own_job", "finished", _NO_MONTH),
    ("owner", "handle", "unclean({0})"),
    ("secret", "salt", "{0} GLOB '*[^0-9a-f]*' OR length({0}) <> 32"),
)
"""Table, column, and the condition on which a value in it is none that prm writes."""


def refuse_foreign(conn: sqlite3.Connection, where: str) -> None:
    """Refuse a ledger that holds a trigger, a table, a type or a value that prm never writes."""
    conn.create_function("unclean", 1, _is_unclean, deterministic=True)
    for found in _foreign(conn):
        raise Refused(
            f"this ledger holds what prm never writes: {one_line(found)}",
            where,
            "use what `prm backup` wrote",
        )


def clean_texts(conn: sqlite3.Connection) -> None:
    """Clean every text of truth in *conn*, a copy of another ledger, as text from a file is cleaned."""
    conn.create_function("cleaned", 1, clean, deterministic=True)
    conn.create_function("cleaned_line", 1, one_line, deterministic=True)
    for table, column, kind in _columns(conn):
        if kind == "TEXT":
            is_line = table in _OF_ONE_LINE or f"{table}.{column}" in _OF_ONE_LINE
            function = "cleaned_line" if is_line else "cleaned"
            conn.execute(
                f"""UPDATE {table} SET {column} = {function}({column})
                    WHERE {_ODD.format(column)} AND {column} <> {function}({column})"""
            )


def _foreign(conn: sqlite3.Connection) -> Iterator[str]:
    expected = schema_of(version_of(conn))
    # What ANALYZE leaves behind is no part of a schema.
    parts = conn.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'")
    for part in set(parts.fetchall()) ^ expected:
        yield f"the {part[0]} {part[1]}"
    for table, column, kind in _columns(conn):
        if _has(conn, table, f"typeof({column}) NOT IN ('{kind.lower()}', 'null')"):
            yield f"{table}.{column}"
    for table, column, wrong in _WRONG:
        if _has(conn, table, f"{column} IS NOT NULL AND ({wrong.format(column)})"):
            yield f"{table}.{column}"


def _columns(conn: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return (table, column, type) of all columns of truth."""
    rows = conn.execute(
        """SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info (m.name) c
           WHERE m.type = 'table' ORDER BY m.name, c.cid"""
    )
    return [row for row in rows if not row[0].startswith(_PROJECTION)]


def _has(conn: sqlite3.Connection, table: str, condition: str) -> bool:
    return conn.execute(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1").fetchone() is not None


def _is_unclean(text: object) -> bool:
    return not isinstance(text, str) or one_line(text) != text
