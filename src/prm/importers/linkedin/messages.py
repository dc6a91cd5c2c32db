"""messages.csv of every era, row by row in steady memory, into messages."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, compress
from typing import Any, BinaryIO, NamedTuple

from prm.domain.conversations import day_of, second_of
from prm.domain.facts import Skipped
from prm.domain.messages import Message, Party
from prm.domain.text import one_line
from prm.domain.wording import short_day
from prm.importers.html_text import plain_text
from prm.importers.linkedin.message_blocks import (
    LONGEST_TEXT,
    NEVER,
    SPONSORED_TITLE,
    Moments,
    cleaned,
    plain_messages,
    plain_ones,
)
from prm.importers.linkedin.owner import OwnerEvidence
from prm.importers.linkedin.parties import Face, Faces
from prm.importers.linkedin.tables import Block, Columns, Table
from prm.importers.tallies import Tallies
from prm.importers.written_times import read_moment, why_not_believed

MOST_RECIPIENTS = 1_000
DRAFT, SPONSORED, SPAM = "draft", "sponsored", "spam"
"""Why messages are left out."""

_COLUMNS = Columns(
    "messages",
    "a LinkedIn messages.csv begins with CONVERSATION ID or From,To,Date",
    {
        "thread": "conversationid",
        "title": "conversationtitle",
        "sender": "from",
        "sender_url": "senderprofileurl",
        "names": "to",
        "urls": "recipientprofileurls",
        "date": "date",
        "subject": "subject",
        "text": "content",
        "folder": "folder",
        "draft": "ismessagedraft",
        "thread_draft": "isconversationdraft",
        "direction": "direction",
    },
    "sender date text",
    is_strict=True,
)
_ADVERTS = ("spinmail", "%FIRSTNAME%")
"""What the text of an advert holds, where its sender has no address."""
_YES = frozenset({"yes", "true", "1"})
_FATES = {"spam": SPAM, "draft": DRAFT, "drafts": DRAFT, "sponsored": SPONSORED}
_IS_OUT = {"outgoing": True, "incoming": False}


class _Cells(NamedTuple):
    """The cells of a row that are read, as they stand in the file; in the order of `_COLUMNS`."""

    thread: str
    title: str
    sender: str
    sender_url: str
    names: str
    urls: str
    date: str
    subject: str
    text: str
    folder: str
    draft: str
    thread_draft: str
    direction: str


class MessageReading:
    """The messages of one file, read as they are asked for, and what was left out on the way."""

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        today: date | None = None,
        progress: Callable[[int], None] | None = None,
        as_of: date | None = None,
    ) -> None:
        """Find the header in *file*, or raise `Refused`; *name* is the file for the user.

        With *today*, later days are not believed. *progress* gets the number of bytes read so far. Of later
        messages than *as_of*, the day that the file is of, there is a warning.
        """
        self._table = Table(file, name, _COLUMNS, progress)
        self._name = name
        self._latest = today + timedelta(days=1) if today else None
        self._moments = Moments(self._latest)
        self._as_of = as_of
        # Messages have their day in UTC, which may be the next one already.
        self._end = second_of(f"{as_of + timedelta(2)} 00:00:00") if as_of else sys.maxsize
        self._tallies = Tallies()
        self._faces = Faces()
        self._met: dict[int, Face] = {}
        self._thread = self._thread_id = ""
        self.evidence = OwnerEvidence()
        """Who is in how many conversations, from the rows read so far."""
        self.left_out: Counter[str] = Counter()
        """Rows that are no messages between people, by `DRAFT`, `SPONSORED` and `SPAM`."""
        self.skipped: list[Skipped] = self._table.skipped
        """Rows that cannot be used so far, with line and reason; in no order."""

    def __iter__(self) -> Iterator[Message]:
        """Give the messages, in the order of the file."""
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[Iterable[Message]]:
        for block in self._table.blocks():
            yield self._read(block)
        self.evidence.close()

    @property
    def rows(self) -> int:
        """Rows that hold anything, those that were left out or skipped with them; when all have been read."""
        return self._table.seen

    def warnings(self) -> list[str]:
        """Return what was odd, a line for each kind."""
        return [*self._table.notes(), *self._tallies.lines()]

    def _read(self, block: Block) -> Iterable[Message]:
        """Give the messages of a block.

        A million of them are to cost little more than parsing: so the plain ones are read column by column,
        and every other by `_message`, which gives the same for plain ones.
        """
        lines, rows = self._table.fitting(block)
        if not rows:
            return ()
        columns = [*zip(*rows, strict=True), ("",) * len(rows)]
        found = [columns[place] for place in self._table.at]
        faces = list(map(self._faces.__getitem__, zip(*found[2:6], strict=True)))
        moments = self._moments.of(found[6])
        whole = lines, self._threads(found[0], faces, found[12]), faces, moments, *found
        is_plain = plain_ones(faces, moments, found)
        if not all(is_plain):
            return self._late_noted(self._mixed(whole, is_plain))
        messages = plain_messages(whole)
        return messages if max(moments) < self._end else self._late_noted(messages)

    def _late_noted(self, messages: Iterable[Message]) -> Iterator[Message]:
        """Give *messages*, and note those of a later day than the file's."""
        for message in messages:
            if message.at >= self._end and self._as_of:
                own = f"dated after the export's own day, {short_day(self._as_of)}"
                sample = short_day(day_of(message.at))
                self._tallies.add(f"message is {own}", f"messages are {own}", message.line, sample)
            yield message

    def _mixed(self, block: Sequence[Sequence[Any]], is_plain: Sequence[bool]) -> list[Message]:
        """Return the messages of a block in columns, not all of which are plain."""
        messages = list(plain_messages([list(compress(column, is_plain)) for column in block]))
        left_out = 0
        for place, (line, thread, face, at, *cells) in enumerate(zip(*block, strict=True)):
            if is_plain[place]:
                continue
            if message := self._message(line, thread, face, at, _Cells._make(cells)):
                messages.insert(place - left_out, message)
            else:
                left_out += 1
        return messages

    def _threads(self, written: Sequence[str], faces: Sequence[Face], directions: Sequence[str]) -> list[str]:
        """Return the thread of each row, and take in who writes to whom, once for each conversation."""
        threads: list[str] = []
        met = self._met
        for thread, face, direction in zip(written, faces, directions, strict=True):
            if thread != self._thread or not thread or id(face) not in met:
                self._meet(thread, face, _IS_OUT.get(direction.strip().lower()))
            threads.append(self._thread_id)
        return threads

    def _meet(self, thread: str, face: Face, is_out: bool | None) -> None:
        """Take in who writes to whom, once for each conversation."""
        if thread != self._thread:
            self._thread, self._thread_id = thread, one_line(thread)
            self._met.clear()
        self._met[id(face)] = face
        self.evidence.meet(thread, face.sender, face.recipients, is_out)

    def _message(self, line: int, thread: str, face: Face, at: int, cells: _Cells) -> Message | None:
        """Return the message of a row of any kind, or None for one that is left out or skipped, and noted."""
        sender, recipients, _ = face
        if fate := _fate(cells, sender):
            self.left_out[fate] += 1
            return None
        at, doubt = (at, None) if at >= 0 else self._moment(cells.date)
        if doubt:
            self._skip(line, doubt if any(map(str.strip, cells)) else "empty row")
        elif len(cells.text) > LONGEST_TEXT:
            self._skip(line, f"no message has {len(cells.text):,} characters")
        elif len(recipients) > MOST_RECIPIENTS:
            self._skip(line, f"no message has {len(recipients):,} recipients")
        else:
            is_out = _IS_OUT.get(cells.direction.strip().lower())
            title, subject = one_line(cells.title), one_line(cells.subject)
            text = cleaned(plain_text(cells.text)).strip()
            return Message(line, thread, title, sender, recipients, at, subject or None, text, is_out)
        return None

    def _moment(self, written: str) -> tuple[int, str | None]:
        """Return the second in a cell of any form, or why there is none to believe."""
        cell = one_line(written)
        at = read_moment(cell)
        if not at:
            return NEVER, f"the date cannot be read ({cell[:40]})" if cell else "the row has no date"
        return second_of(at), why_not_believed(date.fromisoformat(at[:10]), self._latest)

    def _skip(self, line: int, reason: str) -> None:
        self.skipped.append(Skipped(self._name, line, reason))


def _fate(cells: _Cells, sender: Party) -> str | None:
    """Return why a row is no message between people, None if it is one."""
    if not _YES.isdisjoint((cells.draft.strip().lower(), cells.thread_draft.strip().lower())):
        return DRAFT
    is_advert = sender.handle is None and any(sign in cells.text for sign in _ADVERTS)
    if is_advert or cells.title.strip() == SPONSORED_TITLE:
        return SPONSORED
    return _FATES.get(cells.folder.strip().lower())
