"""Zip archives, read in memory and never unpacked to disk; whatever is odd about one is refused."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, TYPE_CHECKING, BinaryIO, NamedTuple

from prm.domain.refusals import Refused

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

MOST_MEMBERS = 100_000
LARGEST_MEMBER = 1 << 29
"""Bytes of the largest file read from an archive: a hundred times LinkedIn's cap of connections."""
LARGEST_TOTAL = 1 << 34
"""Bytes of all files of an archive together, unpacked."""
LARGEST_STREAM = 1 << 32
"""Bytes of the largest file read piece by piece."""
HIGHEST_RATIO = 200
"""Unpacked to packed: exports reach 10, bombs 1,000."""

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, ValueError)
_NO_DAY = date(1980, 1, 1)
_CHUNK = 1 << 20
_DOWNLOAD_AGAIN = "download it again"


class Member(NamedTuple):
    """A file in an archive or a folder: its path there, its real date or None, its bytes on request."""

    path: str
    day: date | None
    read: Callable[[], bytes]
    open: Callable[[], BinaryIO]
    """Opens the file for reading piece by piece; the archive need no longer be open."""
    size: int
    """In bytes, as the archive claims."""
    is_packed: bool = True


@contextmanager
def open_archive(path: Path) -> Iterator[list[Member]]:
    """Open the zip at *path* and give its files, refusing archives that are damaged or made to do damage."""
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise Refused("this zip file is damaged or cut off", path.name, _DOWNLOAD_AGAIN) from error
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _refuse_danger(infos, path.name)
        yield [_member(archive, info, path) for info in infos]


class _Unpacking(io.RawIOBase):
    """A file of an archive as a stream; it does not trust the size that the archive claims."""

    def __init__(self, archive: zipfile.ZipFile, file: IO[bytes], place: str) -> None:
        self._archive = archive
        self._file = file
        self._place = place
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer", /) -> int:
        view = memoryview(buffer)
        try:
            chunk = self._file.read(len(view))
        except (*_BROKEN, RuntimeError) as error:
            raise Refused("this file in the archive is damaged", self._place, _DOWNLOAD_AGAIN) from error
        self._size += len(chunk)
        if self._size > LARGEST_STREAM:
            raise Refused("this file is larger than any export", self._place)
        view[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            self._archive.close()
        super().close()


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> Member:
    return Member(
        info.filename.replace("\\", "/"),
        _day(info),
        read=lambda: _read(archive, info, path.name),
        open=lambda: _open(path, info),
        size=info.file_size,
    )


def _open(path: Path, info: zipfile.ZipInfo) -> BinaryIO:
    """Return one file of the archive at *path* as a stream that closes the archive with itself."""
    place = f"{path.name}/{info.filename}"
    archive = None
    try:
        archive = zipfile.ZipFile(path)
        return io.BufferedReader(_Unpacking(archive, archive.open(info), place), _CHUNK)
    except (*_BROKEN, RuntimeError) as error:
        if archive:
            archive.close()
        raise Refused("this file in the archive is damaged", place, _DOWNLOAD_AGAIN) from error


def _refuse_danger(infos: list[zipfile.ZipInfo], where: str) -> None:
    """Refuse paths that lead out of the archive, encryption, and sizes that only a bomb has."""
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > LARGEST_TOTAL:
        raise Refused("this zip file unpacks to more than any export holds", where)
    for info in infos:
        posix, windows = PurePosixPath(info.orig_filename), PureWindowsPath(info.orig_filename)
        if posix.is_absolute() or windows.anchor or ".." in posix.parts or ".." in windows.parts:
            raise Refused("this zip file holds a path that leads out of it, which LinkedIn's never do", where)
        if info.flag_bits & 1:
            raise Refused("this zip file is encrypted", where, "unpack it and import the folder")
        if info.file_size > _CHUNK and info.file_size > HIGHEST_RATIO * info.compress_size:
            raise Refused("this zip file is a bomb: it unpacks to far more than it holds", where)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, where: str) -> bytes:
    """Return the bytes of one file, not trusting the size that the archive claims."""
    place = f"{where}/{info.filename}"
    chunks: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as file:
            while chunk := file.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > LARGEST_MEMBER:
                    raise Refused("this file is larger than any export", place)
    except (*_BROKEN, RuntimeError) as error:
        raise Refused("this file in the archive is damaged", place, _DOWNLOAD_AGAIN) from error
    return b"".join(chunks)


def _day(info: zipfile.ZipInfo) -> date | None:
    """Return the day a file was packed, None for the zeros that many programs write."""
    try:
        day = date(*info.date_time[:3])
    except ValueError:
        return None
    return day if day != _NO_DAY else None
