"""Threads of messages: those with one person, and a thread page by page."""

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from prm.domain.conversations import Correspondence, contact_of, day_of, moment_of, numbered_day
from prm.domain.profiles import Profile
from prm.domain.threads import Conversation, MessageRow, Writer
from prm.ledger.kinds import NAMED
from prm.ledger.runs import live_marks

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_Row = tuple[int, int, int, int, int, int, str | None, str | None, str | None]
_TITLE = """(SELECT x.title FROM thread_title x JOIN entry e ON e.id = x.entry_id
  WHERE x.thread_id = c.thread_id AND e.retracted_at IS NULL ORDER BY e.as_of DESC, e.digest DESC LIMIT 1)"""
_NAME = """coalesce(w.name, (SELECT name FROM card WHERE profile_id = p.id ORDER BY number DESC LIMIT 1),
  p.handle)"""
_OWNER = "LEFT JOIN alias a ON a.profile_id = p.id LEFT JOIN person w ON w.id = coalesce(a.person_id, p.id)"


def conversations_of(ledger: "Ledger", profiles: Iterable[int]) -> list[Conversation]:
    """Return the threads with the owner of *profiles*, the one written in last first."""
    rows = ledger.reader.execute(
        f"""SELECT c.thread_id, {_TITLE}, {", ".join(f"c.{field}" for field in Correspondence._fields)}
            FROM correspondence c WHERE c.profile_id IN ({",".join(map(str, profiles))})
            ORDER BY max(c.last_at) OVER (PARTITION BY c.thread_id) DESC, c.thread_id,
              c.received + c.sent DESC, c.received DESC, c.last_at DESC"""
    )
    return [
        _conversation(thread, title, Correspondence._make(held))
        for thread, ((_, title, *held), *_) in groupby(rows, key=itemgetter(0))
    ]


def _conversation(thread: int, title: str | None, held: Correspondence) -> Conversation:
    return Conversation(
        thread=thread,
        title=title or "",
        is_group=bool(held.is_group),
        received=held.received,
        sent=held.sent,
        first_on=day_of(held.first_at),
        last_on=day_of(held.last_at),
        is_mine_last=bool(held.last_is_out),
        is_answered=held.last_at == held.talked_at,
        talks=held.talks,
        talked_on=None if held.talked_at is None else day_of(held.talked_at),
        is_contact=held.counts,
        talk_days=tuple(
            numbered_day(int(day)) for day in (held.talk_days or "").strip("[]").split(",") if day
        ),
    )


def messages_of(
    ledger: "Ledger", thread: int, before: int | None = None, limit: int = 100
) -> list[MessageRow]:
    """Return messages of a thread, the newest first; *before* is the second of the last one shown so far.

    A page ends with all messages of its last second, so that none is left out between two; -1 is no limit.
    """
    conn = ledger.reader
    live = live_marks(conn)
    while True:
        rows = _rows(conn, thread, before, limit)
        shown = [row for row in rows if live[row[4]]]
        if shown or not rows:
            return [_message(list(forms)) for _, forms in groupby(shown, key=itemgetter(0, 1, 2, 3))]
        before = rows[-1][0]


def _rows(conn: sqlite3.Connection, thread: int, before: int | None, limit: int) -> list[_Row]:
    """Return the forms of a page of messages, whether their entries are live or not."""
    query = f"""SELECT m.at, m.is_out, m.digest, m.number, m.id, m.lines, m.subject, m.text,
          CASE WHEN m.is_out THEN NULL ELSE {_NAME} END
        FROM message m LEFT JOIN profile p ON p.id = m.profile_id {_OWNER}
        WHERE m.thread_id = :thread AND {{}}
        ORDER BY m.at DESC, m.is_out DESC, m.digest DESC, m.number DESC LIMIT :limit"""
    values = {"thread": thread, "before": before, "limit": limit}
    until = "1" if before is None else "m.at < :before"
    rows: list[_Row] = conn.execute(query.format(until), values).fetchall()
    if len(rows) == limit:
        last = rows[-1][0]
        rows = [row for row in rows if row[0] != last]
        rows += conn.execute(
            query.format("m.at = :before"), {**values, "before": last, "limit": -1}
        ).fetchall()
    return rows


def _message(forms: list[_Row]) -> MessageRow:
    """Return one message of its forms: the text with the most lines, and the name if any form has it."""
    best = max(forms, key=lambda form: (form[5], form[7] or ""))
    return MessageRow(
        second=best[0],
        at=moment_of(best[0]),
        is_out=bool(best[1]),
        name=max((form[8] or "" for form in forms), default=""),
        subject=best[6],
        text=best[7],
    )


def conversations_with(ledger: "Ledger", person_id: int) -> list[Conversation]:
    """Return the threads with a person, the one written in last first."""
    others = ledger.reader.execute("SELECT profile_id FROM alias WHERE person_id = ?", (person_id,))
    return conversations_of(ledger, [person_id, *(profile for (profile,) in others)])


def writers(ledger: "Ledger", limit: int = 50, only: Profile | None = None) -> list[Writer]:
    """Return who only wrote to you and is not among the people, the latest first; a *limit* of 0 means all.

    With *only*, who wrote under that profile.
    """
    condition = "AND p.network = ? AND p.handle = ?" if only else ""
    rows = ledger.reader.execute(
        f"""SELECT p.id, p.network || ':' || p.handle, {_NAME}, c.thread_id,
              {", ".join(f"c.{field}" for field in Correspondence._fields)}
            FROM correspondence c JOIN profile p ON p.id = c.profile_id {_OWNER}
            WHERE w.id IS NULL AND p.network <> '{NAMED}' AND c.is_group = 0 AND c.sent = 0
              {condition}
            ORDER BY p.id, c.last_at""",
        only or (),
    )
    found: list[tuple[int, Writer]] = []
    for profile, same in groupby(rows, key=itemgetter(0)):
        threads = list(same)
        held = [Correspondence._make(row[4:]) for row in threads]
        on = contact_of(held).contact_on or ""
        letters = sum(thread.received for thread in held)
        _, handle, name, thread, *_ = threads[-1]
        found.append((held[-1].last_at, Writer(profile, handle, name, letters, on, thread)))
    found.sort(key=itemgetter(0), reverse=True)
    return [writer for _, writer in found[: limit or None]]
