"""With the messages of an archive in the ledger: verbs, starts and keys once more, and the longest thread."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import cold, pressing, starting
from benchmarks.cold import PRM
from benchmarks.mail import connections, messages_of, write_mail
from benchmarks.making import import_export
from benchmarks.pressing import DOWN, go_to_people
from benchmarks.rows import FRAME, Row, framed
from benchmarks.screen import Screen
from benchmarks.stock import TODAY, Stock
from benchmarks.terminal import Terminal
from prm.domain.filters import parse_filter
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import messages_of as page_of
from prm.ledger.reading.people import people_ids

_OPENINGS = 25
_PACE = (0.3, 0.6)
"""Seconds from key to key, at least and at most: of someone who looks at what comes."""
_LEFT_HALF = (0, 60)
"""Columns in which the list is, until the person has the whole screen."""
Shown = Callable[[Screen], bool]
_ENTER, _ESCAPE, _MESSAGES = b"\r", b"\x1b", b"m"


class _Longest(NamedTuple):
    """The thread with the most messages."""

    name: str
    place: int
    """How many namesakes stand before them in a list."""
    number: str
    at: str
    """The time of day of its last message."""


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the rows on a ledger with messages, of as many *runs* of the list in a terminal."""
    count = messages_of(stock)[-1]
    full = with_messages(stock, count)
    found = [
        *(row for row in cold.rows(full, 5 * runs) if "--help" not in row.what),
        *starting.rows(full, 4 * runs),
        *pressing.rows(full, runs),
        *_opening(full, runs),
    ]
    return [row._replace(what=f"with {count:,} messages: {row.what}") for row in found]


def with_messages(stock: Stock, count: int) -> Stock:
    """Return the stock with that many messages in its ledger, made when missing."""
    full = Stock(stock.people, stock.folder / f"with-{count}-messages")
    if not full.ledger.exists():
        full.folder.mkdir(exist_ok=True)
        mail, begun = full.folder / "messages.csv", full.folder / "begun.db"
        write_mail(mail, connections(full.folder / "known.db", stock), count)
        ledger = Ledger.open(Path(shutil.copyfile(stock.ledger, begun)))
        import_export(ledger, mail, TODAY)
        ledger.close()
        mail.unlink()
        begun.rename(full.ledger)
    return full


def _opening(full: Stock, runs: int) -> list[Row]:
    """Open the person with the longest thread, and the messages from there, again and again."""
    longest = _longest(full)
    persons, threads, dice = list[float](), list[float](), Random(3)
    for _ in range(runs):
        with Terminal((PRM,), full.environment) as terminal:
            go_to_people(terminal, full)
            for keys in (b"/", longest.name.encode(), _ENTER, *[DOWN] * longest.place):
                terminal.send(keys)
                terminal.settle()
            for _ in range(_OPENINGS):
                persons.append(_press(terminal, _ENTER, partial(_shows_person, longest), dice))
                threads.append(_press(terminal, _MESSAGES, partial(_shows_thread, longest), dice))
                for _ in range(2):
                    terminal.rest(terminal.send(_ESCAPE) + dice.uniform(*_PACE))
                    terminal.settle()
    what = f"with {longest.number} messages: key to repaint, p95"
    return [
        framed(f"the person {what}", full.people, persons, 2 * FRAME),
        framed(f"the thread {what}", full.people, threads, 2 * FRAME),
    ]


def _press(terminal: Terminal, key: bytes, is_shown: Shown, dice: Random) -> float:
    """Press a key; return how long it took until what it is for was shown, in ms."""
    pressed = terminal.send(key)
    shown = terminal.until(is_shown)
    terminal.rest(pressed + dice.uniform(*_PACE))
    return (shown - pressed) * 1e3


def _shows_person(longest: _Longest, screen: Screen) -> bool:
    lines = screen.lines(*_LEFT_HALF)
    return any(longest.name in line for line in lines) and any(longest.number in line for line in lines)


def _shows_thread(longest: _Longest, screen: Screen) -> bool:
    lines = screen.lines()
    return any(f"{longest.number} messages, last" in line for line in lines) and any(
        line.rstrip(" │┃").endswith(longest.at) for line in lines
    )


def _longest(full: Stock) -> _Longest:
    ledger = Ledger.open_to_read(full.ledger)
    thread, count, person, name = ledger.reader.execute(
        """SELECT c.thread_id, c.received + c.sent, w.id, w.name FROM correspondence c
           LEFT JOIN alias a ON a.profile_id = c.profile_id
           JOIN person w ON w.id = coalesce(a.person_id, c.profile_id) ORDER BY 2 DESC LIMIT 1"""
    ).fetchone()
    (last,) = page_of(ledger, thread, limit=1)
    namesakes = list(people_ids(ledger, parse_filter(name, TODAY, typing=True), TODAY))
    ledger.close()
    return _Longest(name, namesakes.index(person), f"{count:,}", last.at[11:])
