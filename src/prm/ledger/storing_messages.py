"""Storing messages, each once in each form, however many archives repeat it."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from prm.domain.conversations import Turn
from prm.ledger.runs import Marks, next_message

_BATCH = 5_000
"""Messages looked at together: so many are in memory at a time."""
_HALF = 1 << 31
NO_WORDS = crc32(b"") - _HALF
"""The digest of a message without text."""
_IS_OUT, _IS_GROUP = 1, 2
_Row = tuple[int | str | None, ...]
_Form = tuple[int | None, ...]
_Base = tuple[int, int, int]


Sent = tuple[int, int, int, int, int, int, int | None, str | None, str | None]
"""A message as one file shows it, a value for each of `SENT`; without names, for there may be a million."""
SENT = ("thread_id", "at", "is_out", "is_group", "digest", "lines", "profile_id", "subject", "text")
"""Its thread by number, its second since 1970 in UTC, and, in a group, who wrote it by number."""

_INSERT = f"""INSERT INTO message ({", ".join(SENT)}, number, id)
  VALUES ({", ".join("?" * (len(SENT) + 2))})"""


def wording(text: str) -> tuple[str, int, int]:
    """Return *text* with single spaces inside its lines, the digest of its words, and how many lines end.

    *text* is clean, and neither begins nor ends with a space.
    """
    is_one_line = not ("\n" in text or "\t" in text) if text.isascii() else text.isprintable()
    if is_one_line and "  " not in text:
        return text, crc32(text.encode()) - _HALF, 0
    words = " ".join(text.split())
    digest = crc32(words.encode()) - _HALF
    if "\n" not in text:
        return words, digest, 0
    lines = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    return lines, digest, lines.count("\n")


class Storing:
    """The messages of one file, or of one entry of another ledger, on their way in."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Count on from the ledger's last message."""
        self.conn = conn
        self.first_new = self.next_id = next_message(conn)
        (self._last_known,) = conn.execute("SELECT coalesce(max(thread_id), 0) FROM message").fetchone()
        self._new_threads: dict[int, array[int]] = {}
        """What came of threads that the ledger did not have: second, group and direction in a number."""
        self.seen = Marks(self.next_id)
        """The ids of the messages that came, new or not."""
        self.also = array("q")
        """Pairs of ids: a form that came, and another form of that message."""

    def take(self, messages: Iterable[Sent]) -> Iterator[int]:
        """Store *messages* batch by batch, each when it is asked for, and give how many it was of."""
        waiting = iter(messages)
        while batch := list(islice(waiting, _BATCH)):
            by_thread: dict[int, list[Sent]] = defaultdict(list)
            for message in batch:
                by_thread[message[0]].append(message)
            new = [row for thread, sent in by_thread.items() for row in self._new_of(thread, sent)]
            self.conn.executemany(_INSERT, new)
            yield len(batch)

    def turns_of_new(self) -> Iterator[tuple[int, list[Turn]]]:
        """Give the turns of threads that the ledger did not have, in order.

        Without groups, and threads of which the ledger has to tell whether messages of one second are one.
        """
        for thread, packed in self._new_threads.items():
            turns = [(one >> 2, one & _IS_OUT) for one in sorted(packed) if not one & _IS_GROUP]
            if len({at for at, _ in turns}) == len(packed):
                yield thread, turns

    def _new_of(self, thread: int, messages: Sequence[Sent]) -> Iterable[_Row]:
        """Give the rows of those of a thread's *messages* that the ledger does not have."""
        if thread <= self._last_known:
            return self._compared(messages, self._known(thread, messages))
        packed = [one[1] << 2 | one[3] << 1 | one[2] for one in messages]
        if thread in self._new_threads:
            self._new_threads[thread].extend(packed)
            return self._compared(messages, self._known(thread, messages))
        self._new_threads[thread] = array("q", packed)
        if len({one >> 2 for one in packed}) < len(packed):
            return self._compared(messages, _Known({}, {}, {}))
        first = self.next_id
        self.next_id += len(messages)
        self.seen.extend(b"\1" * len(messages))
        return [(*message, 0, number) for number, message in enumerate(messages, first)]

    def _compared(self, messages: Iterable[Sent], known: "_Known") -> Iterator[_Row]:
        """Give the rows of those of *messages* that are not *known*."""
        forms, come, others = known
        for message in messages:
            _, at, is_out, is_group, digest, lines, profile, _, text = message
            base = (at, is_out, digest)
            number = come.get(base, 0)
            come[base] = number + 1
            found = forms.get((*base, number, is_group, lines, profile, text is not None)) if forms else None
            if others:
                here = self.next_id if found is None else found
                for other in others.get((*base, number), ()):
                    if other != here:
                        self.also.extend((here, other))
            if found is not None:
                self.seen[found] = 1
                continue
            yield (*message, number, self.next_id)
            self.seen.append(1)
            self.next_id += 1

    def _known(self, thread: int, messages: Sequence[Sent]) -> "_Known":
        """Return what the ledger has of the time of *messages*, and how many of each came with this file."""
        forms: dict[_Form, int] = {}
        numbers: dict[_Base, set[int]] = defaultdict(set)
        others: dict[_Form, list[int]] = defaultdict(list)
        moments = [message[1] for message in messages]
        for found, *form in self.conn.execute(
            """SELECT id, at, is_out, digest, number, is_group, lines, profile_id, text IS NOT NULL
               FROM message WHERE thread_id = ? AND at BETWEEN ? AND ?""",
            (thread, min(moments), max(moments)),
        ):
            at, is_out, digest, number, *_ = form
            forms[tuple(form)] = found
            others[at, is_out, digest, number].append(found)
            if self.seen[found]:
                numbers[at, is_out, digest].add(number)
        return _Known(forms, {base: len(seen) for base, seen in numbers.items()}, others)


class _Known(NamedTuple):
    """What the ledger has of some messages of one thread."""

    forms: dict[_Form, int]
    """The id of each form."""
    come: dict[_Base, int]
    """How many messages that are equal but for their number came with this file."""
    others: dict[_Form, list[int]]
    """The ids of the forms of each message."""
