"""Plain messages, a block at a time and column by column: nearly all that an archive holds."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import repeat
from operator import itemgetter
from typing import Any

from prm.domain.conversations import second_of
from prm.domain.messages import Message
from prm.domain.text import clean, one_line
from prm.importers.html_text import plain_text
from prm.importers.linkedin.parties import Face
from prm.importers.memo import Memo
from prm.importers.written_times import why_not_believed

LONGEST_TEXT = 100_000
"""Characters of the longest text taken for a message: ten times what LinkedIn lets people write."""
SPONSORED_TITLE = "Sponsored Conversation"
NO = frozenset({"", "No"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d ", re.ASCII)
_MINUTE = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_SECOND = re.compile(r":[0-5]\d UTC", re.ASCII)
NEVER = -(1 << 40)
"""Stands for a day, or a time of day, that cannot be read: no sum with it is a second after 1970."""
_SENDER, _RECIPIENTS, _IS_PLAIN = map(itemgetter, range(3))
"""What of a `Face` is what."""


class Moments:
    """The moments of messages as LinkedIn writes them, `2023-10-01 09:15:02 UTC`, in seconds since 1970."""

    def __init__(self, latest: date | None) -> None:
        """Believe no day after *latest*, if one is given."""
        self._latest = latest
        self._days = Memo(self._start_of)
        self._minutes = Memo(_minute)
        self._seconds = Memo(_second)

    def of(self, written: Sequence[str]) -> list[int]:
        """Return the second of each, below 0 for one that is not plain or not believed."""
        days, minutes, seconds = self._days, self._minutes, self._seconds
        return [days[at[:11]] + minutes[at[11:16]] + seconds[at[16:]] for at in written]

    def _start_of(self, day: str) -> int:
        """Return the second with which `2023-10-01 ` begins, if messages can be sent on that day."""
        with suppress(ValueError):
            if _DAY.fullmatch(day) and not why_not_believed(date.fromisoformat(day[:10]), self._latest):
                return second_of(f"{day}00:00:00")
        return NEVER


def _minute(clock: str) -> int:
    return int(clock[:2]) * 3600 + int(clock[3:]) * 60 if _MINUTE.fullmatch(clock) else NEVER


def _second(rest: str) -> int:
    return int(rest[1:3]) if _SECOND.fullmatch(rest) else NEVER


def plain_ones(
    faces: Sequence[Face], moments: Sequence[int], columns: Sequence[Sequence[str]]
) -> Sequence[bool]:
    """Return which rows of a block are plain, whatever is in title, subject and text; one True for all."""
    _, titles, *_, texts, folders, drafts, all_drafts, directions = columns
    if (
        all(map(_IS_PLAIN, faces))
        and min(moments) >= 0
        and set(folders) == {"INBOX"}
        and NO.issuperset(drafts)
        and NO.issuperset(all_drafts)
        and not any(directions)
        and SPONSORED_TITLE not in titles
        and max(map(len, texts)) <= LONGEST_TEXT
    ):
        return [True]
    return [
        face.is_plain
        and at >= 0
        and folder == "INBOX"
        and draft in NO
        and all_draft in NO
        and not direction
        and title != SPONSORED_TITLE
        and len(text) <= LONGEST_TEXT
        for face, at, title, text, folder, draft, all_draft, direction in zip(
            faces, moments, titles, texts, folders, drafts, all_drafts, directions, strict=True
        )
    ]


def plain_messages(block: Sequence[Sequence[Any]]) -> Iterable[Message]:
    """Return the messages of a block in columns, all of them plain."""
    lines, threads, faces, moments, _, titles, *_, subjects, texts, _, _, _, _ = block
    if any(titles):
        titles = list(map(one_line, titles))
    abouts = [one_line(subject) or None for subject in subjects] if any(subjects) else repeat(None)
    return map(
        partial(tuple.__new__, Message),
        zip(
            lines,
            threads,
            titles,
            map(_SENDER, faces),
            map(_RECIPIENTS, faces),
            moments,
            abouts,
            map(str.strip, _cleaned_together(texts)),
            repeat(None),
        ),
    )


def _cleaned_together(texts: Sequence[str]) -> Sequence[str]:
    """Return each of *texts* plain and cleaned, in a fraction of the time if nothing in them is odd."""
    together = "\n".join(texts)
    if "<" in together or "&" in together:
        texts = [plain_text(text) if "<" in text or "&" in text else text for text in texts]
        together = "\n".join(texts)
    flat = together.replace("\n", " ")
    return texts if clean(flat) is flat else list(map(cleaned, texts))


def cleaned(text: str) -> str:
    """Return *text* as `clean` does, quickly where only line ends are unprintable, with plain spaces."""
    text = text.replace("\xa0", " ")
    flat = text.replace("\n", " ")
    return text if clean(flat) is flat else clean(text)
