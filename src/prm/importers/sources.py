"""From a path that the user gives to the files in it that prm can read."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Literal, NamedTuple, get_args

from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.importers.archives import LARGEST_MEMBER, LARGEST_STREAM, Member, open_archive
from prm.importers.linkedin.file_names import (
    OF_PEOPLE,
    OF_THE_ARCHIVE,
    OF_THE_MEMBER,
    OF_THE_OWNER,
    Kind,
    export_day,
    is_rubbish,
    kind_of_file,
    plain_name,
)
from prm.importers.linkedin.header_kinds import kind_of_head

AsOfFrom = Literal["given", "archive name", "member date", "file time"]

SECOND_MAIL = "LinkedIn sends it in a second e-mail, up to a day later: import that archive"


ALL_KINDS: tuple[Kind, ...] = get_args(Kind)
MOST_OF_A_KIND = 20
"""Files of one kind in an archive or folder: browsers number the copies that they download."""
LARGEST_HELD = LARGEST_MEMBER
"""Bytes of the files that are held in memory together."""
STREAMED: frozenset[Kind] = frozenset({"messages"})
"""Kinds of files that may be too large to hold: `Source.data` is empty, and `Source.open` reads them."""

_HEAD = 16_384
"""Bytes in which the columns of a file are looked for."""
_TABLES = (".csv", ".tsv", ".txt")
"""How the names of files end whose columns are looked at where their names say nothing."""
_MOST_LOOKED_INTO = 200


class Source(NamedTuple):
    """One file to import."""

    file: str
    """What the user sees: `Basic_LinkedInDataExport_03-14-2026.zip/Connections.csv` or `Connections.csv`."""
    kind: Kind
    as_of: date
    """The day on which the content was true."""
    as_of_from: AsOfFrom
    data: bytes
    """The whole file; empty for the kinds that are `STREAMED`."""
    digest: str
    """SHA-256 of the bytes, in hexadecimal."""
    open: Callable[[], BinaryIO]
    """Opens the file, on disk or inside its archive, for reading piece by piece; close it after use."""
    size: int
    """In bytes, as the archive claims: for showing how far the reading is."""


class Gathered(NamedTuple):
    """What is to be imported from one path, and LinkedIn's files in it that prm makes no use of."""

    sources: list[Source]
    not_used: list[str]
    of_owner: Sequence[Source] = ()
    """Files beside the messages that tell whose they are."""


class _Days(NamedTuple):
    """What may be said of the day of the files under one path, best first."""

    given: date | None
    name: date | None
    file: date
    today: date | None

    def of(self, member: Member) -> tuple[date, AsOfFrom]:
        """Return the day of one file and where it is from; a day still to come is nobody's."""
        choices: tuple[tuple[date | None, AsOfFrom], ...] = (
            (self.name or export_day(str(PurePosixPath(member.path).parent)), "archive name"),
            (member.day, "member date" if member.is_packed else "file time"),
        )
        if self.given:
            return self.given, "given"
        # A day in hand: the archive may be named in a time zone ahead of the reader's.
        latest = self.today + timedelta(days=1) if self.today else date.max
        for day, origin in choices:
            if day and day <= latest:
                return day, origin
        return self.file, "file time"


def open_sources(
    path: Path, as_of: date | None = None, today: date | None = None, kinds: Collection[Kind] = ALL_KINDS
) -> Gathered:
    """Return what can be imported from a LinkedIn zip, its folder, or one of its files.

    *as_of* overrides the day that the files show; with *today*, days after it are not believed. Files of a
    kind that is not among *kinds*, and all others of an archive, are named in `not_used`.
    Raises `Refused` for a path with nothing in it to read. A single file that LinkedIn made and that is not
    to be read gives no sources.
    """
    try:
        days = _Days(as_of, _day_of_path(path), date.fromtimestamp(path.stat().st_mtime), today)
        if path.is_dir():
            return _gather(_in_folder(path), path.resolve().name, days, kinds)
        if not path.is_file():
            raise Refused(
                "this is not a file", str(path), "give a LinkedIn archive, its folder or one of its files"
            )
        if _is_zip(path):
            with open_archive(path) as members:
                return _gather(members, path.name, days, kinds)
        return _single(path, days, kinds)
    except FileNotFoundError as error:
        raise Refused("there is no such file", str(path), "check the path") from error
    except (OSError, ValueError) as error:
        raise Refused(f"cannot be read ({getattr(error, 'strerror', None) or error})", str(path)) from error


def is_database(path: Path) -> bool:
    """Return whether *path* is an SQLite file by its content, as every ledger is."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _single(path: Path, days: _Days, kinds: Collection[Kind]) -> Gathered:
    """Return a file given by itself: what its name says, else its columns, else Connections."""
    kind = kind_of_file(path.name)
    if kind is None:
        with path.open("rb") as file:
            kind = kind_of_head(file.read(_HEAD)) or "connections"
    if kind not in kinds or plain_name(path.name) in OF_THE_MEMBER:
        return Gathered([], [path.name])
    return Gathered([_source(_on_disk(path, path.name), kind, path.name, days)], [])


def _gather(members: Iterable[Member], where: str, days: _Days, kinds: Collection[Kind]) -> Gathered:
    """Return the readable files among *members*, at the root or one folder below it."""
    near = [member for member in members if member.path.count("/") <= 1 and not is_rubbish(member.path)]
    near.sort(key=lambda member: member.path)
    known = [(kind, member) for member in near if (kind := kind_of_file(member.path))]
    is_linkedin = (
        any(kind not in OF_PEOPLE for kind, _ in known)
        or any(plain_name(member.path) in OF_THE_MEMBER for member in near)
        or bool(export_day(where))
    )
    if not is_linkedin:
        known += _by_columns(member for member in near if not kind_of_file(member.path))
    if not any(kind in kinds and kind in OF_PEOPLE for kind, _ in known):
        _refuse_for_nothing(where, is_linkedin=is_linkedin or bool(known))
    found = _sources([(kind, member) for kind, member in known if kind in kinds], where, days)
    found.sort(key=lambda source: ALL_KINDS.index(source.kind))
    has_messages = any(source.kind == "messages" for source in found)
    of_owner = _of_owner(known, where, days) if has_messages else ()
    used = {member.path for kind, member in known if kind in kinds or (of_owner and kind in OF_THE_OWNER)}
    others = near if is_linkedin else [member for _, member in known]
    not_used = [
        one_line(PurePosixPath(member.path).name)
        for member in others
        if member.path not in used and member.path.casefold().endswith(OF_THE_ARCHIVE)
    ]
    return Gathered(found, not_used, of_owner)


def _by_columns(members: Iterable[Member]) -> list[tuple[Kind, Member]]:
    """Return the first tables among *members* whose columns say what they are about."""
    tables = [member for member in members if member.path.casefold().endswith(_TABLES)]
    found = []
    for member in tables[:_MOST_LOOKED_INTO]:
        with member.open() as file:
            kind = kind_of_head(file.read(_HEAD))
        if kind:
            found.append((kind, member))
    return found


def _sources(wanted: Sequence[tuple[Kind, Member]], where: str, days: _Days) -> list[Source]:
    """Return the *wanted* files, those of the same bytes once; refuses more than an export holds."""
    if any(count > MOST_OF_A_KIND for count in Counter(kind for kind, _ in wanted).values()):
        raise Refused("this holds more files of one kind than any export", where, "import them one by one")
    found: dict[tuple[Kind, str], Source] = {}
    for kind, member in wanted:
        source = _source(member, kind, f"{where}/{member.path}", days)
        found.setdefault((kind, source.digest), source)
        if sum(len(held.data) for held in found.values()) > LARGEST_HELD:
            raise Refused("these files are together larger than any export", where, "import them one by one")
    return list(found.values())


def _of_owner(known: Sequence[tuple[Kind, Member]], where: str, days: _Days) -> Sequence[Source]:
    """Return the files that tell whose export it is; ones that cannot be read tell nothing."""
    with suppress(Refused):
        return _sources([(kind, member) for kind, member in known if kind in OF_THE_OWNER], where, days)
    return ()


def _refuse_for_nothing(where: str, *, is_linkedin: bool) -> None:
    if is_linkedin:
        raise Refused("this LinkedIn export holds no Connections.csv", where, SECOND_MAIL)
    raise Refused(
        "nothing in here is a file that prm can read", where, "give a LinkedIn archive or its folder"
    )


def _source(member: Member, kind: Kind, file: str, days: _Days) -> Source:
    file = one_line(file)
    day, origin = days.of(member)
    if kind not in STREAMED:
        data = member.read()
        return Source(
            file, kind, day, origin, data, hashlib.sha256(data).hexdigest(), member.open, member.size
        )
    with member.open() as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
    return Source(file, kind, day, origin, b"", digest, member.open, member.size)


def _in_folder(folder: Path) -> Iterable[Member]:
    """Give the files in *folder* and in the folders right below it."""
    for pattern in ("*", "*/*"):
        for path in folder.glob(pattern):
            if path.is_file():
                yield _on_disk(path, path.relative_to(folder).as_posix())


def _on_disk(path: Path, name: str) -> Member:
    status = path.stat()

    def read() -> bytes:
        if status.st_size > LARGEST_MEMBER:
            raise Refused("this file is larger than any export", str(path))
        return path.read_bytes()

    def open_stream() -> BinaryIO:
        if status.st_size > LARGEST_STREAM:
            raise Refused("this file is larger than any export", str(path))
        return path.open("rb")

    return Member(
        name, date.fromtimestamp(status.st_mtime), read, open_stream, status.st_size, is_packed=False
    )


def _day_of_path(path: Path) -> date | None:
    """Return the day in the name of the archive, of the folder, or of the folder that a file lies in."""
    full = path.resolve()
    return export_day(full.name) or export_day(full.parent.name)


def _is_zip(path: Path) -> bool:
    """Return whether a file is a zip by its content, or by its name when the content says nothing."""
    with path.open("rb") as file:
        head = file.read(4)
    return head in {b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"} or (
        path.suffix.casefold() == ".zip" and head != b""
    )
