"""messages.csv of every era, row by row in steady memory, into messages."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from operator import itemgetter
from typing import BinaryIO, NamedTuple

from prm.domain.facts import Skipped
from prm.domain.messages import Message, Party
from prm.domain.text import clean, one_line
from prm.importers.html_text import plain_text
from prm.importers.linkedin.owner import OwnerEvidence
from prm.importers.linkedin.parties import Face, Faces
from prm.importers.linkedin.tables import Columns, Row, Table
from prm.importers.memo import Memo
from prm.importers.written_times import read_moment, why_not_believed

LONGEST_TEXT = 100_000
"""Characters of the longest text taken for a message: ten times what LinkedIn lets people write."""
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
_SPONSORED_TITLE = "Sponsored Conversation"
_ADVERTS = ("spinmail", "%FIRSTNAME%")
"""What the text of an advert holds, where its sender has no address."""
_NO = frozenset({"", "No"})
_YES = frozenset({"yes", "true", "1"})
_FATES = {"spam": SPAM, "draft": DRAFT, "drafts": DRAFT, "sponsored": SPONSORED}
_IS_OUT = {"outgoing": True, "incoming": False}
_DAY = re.compile(r"\d{4}-\d\d-\d\d ", re.ASCII)
_MINUTE = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_SECOND = re.compile(r":[0-5]\d UTC", re.ASCII)


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
    ) -> None:
        """Find the header in *file*, or raise `Refused`; *name* is the file for the user.

        With *today*, later days are not believed. *progress* gets the number of bytes read so far.
        """
        self._table = Table(file, name, _COLUMNS, progress)
        self._name = name
        self._latest = today + timedelta(days=1) if today else None
        self._days: Memo[bool] = Memo(self._is_believed)
        self._minutes: Memo[bool] = Memo(lambda clock: _MINUTE.fullmatch(clock) is not None)
        self._seconds: Memo[bool] = Memo(lambda rest: _SECOND.fullmatch(rest) is not None)
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
        for block in self._table.blocks():
            yield from self._read(block)
        self.evidence.close()

    @property
    def rows(self) -> int:
        """Rows that hold anything, those that were left out or skipped with them; when all have been read."""
        return self._table.seen

    def warnings(self) -> list[str]:
        """Return what was odd, a line for each kind."""
        odd = self._table.odd_lines
        number = "1 line is" if odd == 1 else f"{odd:,} lines are"
        return [f"{number} not UTF-8 as the others are, and read as Windows-1252"] if odd else []

    def _read(self, block: Iterable[Row]) -> Iterator[Message]:
        """Give the messages of a block.

        The reason for the loop's form is speed: a million messages are to cost little more than parsing them.
        A plain message is done here, and every other by `_message`, which gives the same for plain ones.
        """
        width, pick, faces, met = self._table.width, itemgetter(*self._table.at), self._faces, self._met
        days, minutes, seconds = self._days, self._minutes, self._seconds
        new, no = tuple.__new__, _NO
        for line, row in block:
            if len(row) != width and not self._table.fit(line, row):
                continue
            row.append("")
            cells = pick(row)
            thread, title, name, url, names, urls, day, subject, text, folder, draft, all_draft, out = cells
            face = faces[name, url, names, urls]
            if thread != self._thread or not thread or id(face) not in met:
                self._meet(thread, face, _IS_OUT.get(out.strip().lower()))
            is_dated = days[day[:11]] and minutes[day[11:16]] and seconds[day[16:]]
            at = day[:19] if is_dated else None
            if (
                face[2] and at and folder == "INBOX" and draft in no and all_draft in no and not out
            ) and not ("<" in text or "&" in text or len(text) > LONGEST_TEXT or title == _SPONSORED_TITLE):
                if not (text.isascii() and text.replace("\n", " ").isprintable()):
                    text = _cleaned(text)
                if title or subject:
                    title, subject = one_line(title), one_line(subject)
                who = self._thread_id, title, face[0], face[1]
                yield new(Message, (line, *who, at, subject or None, text.strip(), None))
            elif message := self._message(line, _Cells._make(cells), face, at):
                yield message

    def _meet(self, thread: str, face: Face, is_out: bool | None) -> None:
        """Take in who writes to whom, once for each conversation."""
        if thread != self._thread:
            self._thread, self._thread_id = thread, one_line(thread)
            self._met.clear()
        self._met[id(face)] = face
        self.evidence.meet(thread, face.sender, face.recipients, is_out)

    def _message(self, line: int, cells: _Cells, face: Face, at: str | None) -> Message | None:
        """Return the message of a row of any kind, or None for one that is left out or skipped, and noted."""
        sender, recipients, _ = face
        if fate := _fate(cells, sender):
            self.left_out[fate] += 1
            return None
        at, doubt = (at, None) if at else self._moment(cells.date)
        if doubt:
            self._skip(line, doubt if any(map(str.strip, cells)) else "empty row")
        elif len(cells.text) > LONGEST_TEXT:
            self._skip(line, f"no message has {len(cells.text):,} characters")
        elif len(recipients) > MOST_RECIPIENTS:
            self._skip(line, f"no message has {len(recipients):,} recipients")
        else:
            is_out = _IS_OUT.get(cells.direction.strip().lower())
            title, subject = one_line(cells.title), one_line(cells.subject)
            text = _cleaned(plain_text(cells.text)).strip()
            return Message(
                line, self._thread_id, title, sender, recipients, at, subject or None, text, is_out
            )
        return None

    def _moment(self, written: str) -> tuple[str, str | None]:
        """Return the moment in a cell of any form, or why there is none to believe."""
        cell = one_line(written)
        at = read_moment(cell)
        if not at:
            return "", f"the date cannot be read ({cell[:40]})" if cell else "the row has no date"
        return at, why_not_believed(date.fromisoformat(at[:10]), self._latest)

    def _skip(self, line: int, reason: str) -> None:
        self.skipped.append(Skipped(self._name, line, reason))

    def _is_believed(self, day: str) -> bool:
        """Return whether `2023-10-01 ` is a day on which messages can be sent."""
        try:
            return bool(_DAY.fullmatch(day)) and not why_not_believed(
                date.fromisoformat(day[:10]), self._latest
            )
        except ValueError:
            return False


def _fate(cells: _Cells, sender: Party) -> str | None:
    """Return why a row is no message between people, None if it is one."""
    if not _YES.isdisjoint((cells.draft.strip().lower(), cells.thread_draft.strip().lower())):
        return DRAFT
    is_advert = sender.handle is None and any(sign in cells.text for sign in _ADVERTS)
    if is_advert or cells.title.strip() == _SPONSORED_TITLE:
        return SPONSORED
    return _FATES.get(cells.folder.strip().lower())


def _cleaned(text: str) -> str:
    """Return *text* as `clean` does, quickly where only line ends are unprintable, with plain spaces."""
    text = text.replace("\xa0", " ")
    flat = text.replace("\n", " ")
    return text if clean(flat) is flat else clean(text)
