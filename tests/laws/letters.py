"""Random small messages.csv files of few threads, in which exports differ as LinkedIn's do."""

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from .deeds import Key, Letter, Letters
from .exports import HUMANS
from .sightings import plain

ME = ("Max Mustermann", "max-mustermann")
CLOSED = "LinkedIn Member"
_OUTSIDER = len(HUMANS)
NAMES = (*(f"{human.first} {human.lasts[0]}" for human in HUMANS), "Uma Outside")
SLUGS = (*(human.slugs for human in HUMANS), ("uma-outside", "uma"))
THREADS = ((0,), (3,), (6,), (_OUTSIDER,), (_OUTSIDER, 1), (1, 4), (0, 6))
"""Who is in each thread; the last one has no id in any export."""
WITHOUT_ID = len(THREADS) - 1
MOMENTS = (
    "2019-02-28 23:59:59",
    "2020-01-01 00:00:00",
    "2020-01-01 00:00:01",
    "2020-03-31 00:00:00",
    "2020-04-30 12:00:00",
    "2023-12-31 10:00:00",
)
"""The second and the fourth are 90 days apart, the third and the fifth more."""
TEXTS = ("", "Hello  budget", "Hello\nbudget", "Łódź, <3 & you?", "tea")


class Note(NamedTuple):
    """One row: thread, moment and text by index; `author` is 0 for the owner, else a place in the thread."""

    thread: int
    moment: int
    author: int
    text: int


class Mail(NamedTuple):
    """One export of messages: who is closed in it, and whether it has lines, and addresses of recipients."""

    notes: tuple[Note, ...]
    closed: int
    slug: int
    has_lines: bool
    has_urls: bool


notes = st.builds(
    Note,
    thread=st.sampled_from((0, 0, 1, 2, 3, 3, 4, 5, 5, 6)),
    moment=st.integers(0, len(MOMENTS) - 1),
    author=st.integers(0, 2),
    text=st.integers(0, len(TEXTS) - 1),
)
mails = st.builds(
    Mail,
    notes=st.lists(notes, min_size=1, max_size=7).map(tuple),
    closed=st.sampled_from((-1, -1, 0, 3, _OUTSIDER)),
    slug=st.sampled_from((0, 0, 1)),
    has_lines=st.booleans(),
    has_urls=st.sampled_from((True, True, False)),
)
_URL = "https://www.linkedin.com/in/"
_COLUMNS = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
    "DATE", "SUBJECT", "CONTENT", "FOLDER",
)  # fmt: skip


def write_mail(folder: Path, day: str, mail: Mail) -> tuple[Path, Letters]:
    """Write an export of messages; four threads with closed accounts make plain whose it is."""
    rows: list[tuple[str, ...]] = [
        (f"closed-{number}", "", *ME, CLOSED, "", MOMENTS[0], "", "", "INBOX") for number in range(4)
    ]
    order = sorted(mail.notes, key=lambda note: (note.thread, -note.moment))
    rows += [_cells(mail, note) for note in order]
    lines = [(*row[:3], row[3] and _url(row[3]), *row[4:6], f"{row[6]} UTC", *row[7:]) for row in rows]
    table = [list(row) for row in (_COLUMNS, *lines)]
    if not mail.has_urls:
        for row in table:
            del row[5]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    data = text.getvalue().encode()
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest[:8]).mkdir(exist_ok=True)
    path = folder / digest[:8] / "messages.csv"
    path.write_bytes(data)
    return path, Letters(day, digest, tuple(_letters(mail, order)))


def _author(note: Note) -> int | None:
    """Return who wrote it, None for the owner."""
    people = THREADS[note.thread]
    return people[min(note.author, len(people)) - 1] if note.author else None


def _face(mail: Mail, who: int) -> tuple[str, str]:
    return (CLOSED, "") if who == mail.closed else (NAMES[who], SLUGS[who][mail.slug])


def _cells(mail: Mail, note: Note) -> tuple[str, ...]:
    people = THREADS[note.thread]
    author = _author(note)
    sender = ME if author is None else _face(mail, author)
    others = [ME] if author is not None else []
    others += [_face(mail, who) for who in people if who != author]
    thread = "" if note.thread == WITHOUT_ID else f"thread-{note.thread}"
    title = f"Group {mail.slug}" if len(people) > 1 else ""
    urls = ",".join(_url(slug) for _, slug in others if slug)
    names = ",".join(name for name, _ in others)
    return thread, title, *sender, names, urls, MOMENTS[note.moment], "", _text(mail, note), "INBOX"


def _text(mail: Mail, note: Note) -> str:
    return TEXTS[note.text] if mail.has_lines else TEXTS[note.text].replace("\n", "  ")


def _key(mail: Mail, who: int, has_url: bool) -> Key | None:
    name, slug = _face(mail, who)
    if name == CLOSED:
        return None
    return ("linkedin", slug, "") if has_url else ("named", plain(name), "")


def _letters(mail: Mail, order: Sequence[Note]) -> list[Letter]:
    letters: list[Letter] = []
    for note in order:
        people = THREADS[note.thread]
        author = _author(note)
        other = author if author is not None else people[0] if len(people) == 1 else None
        key = None if other is None else _key(mail, other, author is not None or mail.has_urls)
        words = " ".join(_text(mail, note).split())
        lines = "\n".join(" ".join(line.split()) for line in _text(mail, note).split("\n"))
        letter = Letter(_thread_key(mail, note), MOMENTS[note.moment], author is None, len(people) > 1,
                        key, words, lines, 0, NAMES[other] if key and other is not None else "")  # fmt: skip
        number = sum(before[:3] == letter[:3] and before.words == words for before in letters)
        letters.append(letter._replace(number=number))
    return letters


def _thread_key(mail: Mail, note: Note) -> str:
    """Return what tells a thread: its id, or who is in it as far as the row shows."""
    if note.thread != WITHOUT_ID:
        return str(note.thread)
    author = _author(note)
    keys = [_key(mail, who, who == author or mail.has_urls) for who in THREADS[note.thread]]
    return " | ".join(sorted(key[1] if key else "" for key in keys))


def _url(slug: str) -> str:
    return _URL + slug.removeprefix("id/")
