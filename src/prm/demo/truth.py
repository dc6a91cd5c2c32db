"""What is so in a simulated life, for tests and benchmarks to compare with."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from prm.demo.connections import CUT, rows_on
from prm.demo.eras import Era, day_of, era_of, moment
from prm.demo.humans import Human, connection_on, email_on, is_hidden, job_on, name_on, slug_on
from prm.demo.life import Life
from prm.demo.threads import ME, Message

ANSWER_DAYS = 90
"""A message answered within so many days is a talk, on the day of the answer."""


class TrueChange(NamedTuple):
    """A difference that two exports reveal of one human; cosmetic ones are none."""

    human: int
    kind: str
    """job, name, profile, email, connected, disconnected, reconnected, hidden or shown."""
    before: str
    after: str


class Contact(NamedTuple):
    """What messages prove of one human."""

    talks: tuple[date, ...]
    """Days of answers, in order; a day with two answers is there twice."""
    last_in: date | None
    """Latest message from them in a conversation of two."""
    last_out: date | None
    """Latest message to them in a conversation of two."""


class Truth:
    """The answers about one life."""

    def __init__(self, life: Life) -> None:
        self.life = life

    def rows(self, day: date) -> list[int]:
        """Return the number of the human behind each row of Connections.csv, in order, date-only rows too."""
        return [row.human.id for row in rows_on(self.life, day)]

    def hidden(self, day: date) -> set[int]:
        """Return the humans whose row holds only the date."""
        return {row.human.id for row in rows_on(self.life, day) if row.hidden}

    def changes(self, before: date, after: date) -> list[TrueChange]:
        """Return what the export of *after* reveals beside the one of *before*, by human."""
        return [change for human in self.life.humans for change in _changes(human, before, after)]

    def same_day_namesakes(self) -> list[tuple[int, int]]:
        """Return the pairs of humans who ever shared a plain name and a connected-on date."""
        first: dict[tuple[str, date], int] = {}
        pairs: set[tuple[int, int]] = set()
        for human in self.life.humans:
            for key in sorted(
                {(_key(name.plain), spell.on) for name in human.names for spell in human.connections}
            ):
                if first.setdefault(key, human.id) != human.id:
                    pairs.add((first[key], human.id))
        return sorted(pairs)

    def splits(self, days: Iterable[date]) -> dict[int, int]:
        """Return the humans whose rows in these exports no rule can join, with the number of pieces.

        The rules: the same profile URL, or the same plain name and connected-on date."""
        exports = sorted(days)
        pieces = {human.id: _pieces(human, exports) for human in self.life.humans}
        return {number: count for number, count in pieces.items() if count > 1}

    def contact(self, day: date) -> dict[int, Contact]:
        """Return what the messages up to *day* prove, for everybody in a conversation."""
        talks: dict[int, list[date]] = defaultdict(list)
        last: dict[tuple[int, bool], date] = {}
        before = moment(day) + 86_400
        for thread in self.life.threads:
            sent = [
                message for message in thread.messages if message.second < before and not message.is_draft
            ]
            for number in thread.people if sent else ():
                ours = [message for message in sent if message.author in {ME, number}]
                talks[number].extend(_answers(ours))
                for message in ours if len(thread.people) == 1 else ():
                    key = (number, message.author == ME)
                    last[key] = max(last.get(key, date.min), day_of(message.second))
        return {
            number: Contact(tuple(sorted(on)), last.get((number, False)), last.get((number, True)))
            for number, on in talks.items()
        }


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _answers(messages: list[Message]) -> list[date]:
    return [
        day_of(answer.second)
        for message, answer in pairwise(messages)
        if message.author != answer.author and answer.second - message.second <= ANSWER_DAYS * 86_400
    ]


def _changes(human: Human, before: date, after: date) -> list[TrueChange]:
    old, new = connection_on(human, before), connection_on(human, after)
    if not old or not new:
        kind = "connected" if new else "disconnected"
        return [TrueChange(human.id, kind, "", "")] if old or new else []
    was_hidden, now_hidden = is_hidden(human, before), is_hidden(human, after)
    if was_hidden or now_hidden:
        kind = "hidden" if now_hidden else "shown"
        return [TrueChange(human.id, kind, "", "")] if was_hidden != now_hidden else []
    found = []
    if old.on != new.on:
        found.append(TrueChange(human.id, "reconnected", old.on.isoformat(), new.on.isoformat()))
    job, later = job_on(human, before), job_on(human, after)
    if (job.employer, job.title[:CUT]) != (later.employer, later.title[:CUT]):
        found.append(
            TrueChange(human.id, "job", f"{job.title} · {job.company}", f"{later.title} · {later.company}")
        )
    name, renamed = name_on(human, before).plain, name_on(human, after).plain
    if name != renamed:
        found.append(TrueChange(human.id, "name", name, renamed))
    if era_of(before) is Era.URLS and slug_on(human, before) != slug_on(human, after):
        found.append(TrueChange(human.id, "profile", slug_on(human, before), slug_on(human, after)))
    if email_on(human, before) != email_on(human, after):
        found.append(TrueChange(human.id, "email", email_on(human, before), email_on(human, after)))
    return found


def _pieces(human: Human, days: list[date]) -> int:
    groups: list[set[str]] = []
    for day in days:
        connection = connection_on(human, day)
        if connection and not is_hidden(human, day):
            keys = {f"{connection.on} {_key(name_on(human, day).plain)}"}
            if era_of(day) is Era.URLS:
                keys.add(slug_on(human, day))
            joined = [group for group in groups if group & keys]
            groups = [group for group in groups if not group & keys]
            groups.append(keys.union(*joined))
    return len(groups)
