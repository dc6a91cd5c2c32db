"""Files too large to hold, as text in blocks of whole lines."""

import codecs
from collections.abc import Callable, Iterator
from typing import BinaryIO

from prm.importers.encodings import decode_lines, encoding_of

BLOCK = 1 << 16
"""Bytes read at one go."""
LONGEST_LINE = 1 << 24
"""Bytes kept of one line: a million times what people write to each other, and still no danger to memory."""


class TextBlocks:
    """The text of a file, `\\n` at the end of every line but perhaps the last, in blocks of whole lines."""

    def __init__(self, file: BinaryIO, progress: Callable[[int], None] | None = None) -> None:
        """Read *file* from where it stands; *progress* gets the bytes read so far."""
        self.head = file.read(BLOCK)
        """The first bytes of the file."""
        self._file = file
        self._progress = progress
        self._odd_lines = 0
        self._is_mixed = False

    @property
    def odd_lines(self) -> int:
        """How many of the lines read so far were not in the encoding of the rest."""
        return self._odd_lines if self._is_mixed else 0

    def __iter__(self) -> Iterator[str]:
        """Give the blocks."""
        encoding, mark = encoding_of(self.head)
        chunks = self._chunks(self.head[mark:])
        blocks = self._of_utf8(chunks) if encoding == "utf-8" else _of_wide(chunks, encoding)
        for block in blocks:
            text = block.replace("\r\n", "\n").replace("\r", "\n") if "\r" in block else block
            yield text.replace("\0", "") if "\0" in text else text

    def _chunks(self, first: bytes) -> Iterator[bytes]:
        done, chunk = 0, first
        while chunk:
            yield chunk
            done += len(chunk)
            if self._progress:
                self._progress(done)
            chunk = self._file.read(BLOCK)

    def _of_utf8(self, chunks: Iterator[bytes]) -> Iterator[str]:
        for data in _whole_lines(chunks):
            try:
                text, odd_lines, is_mixed = data.decode(), 0, not data.isascii()
            except UnicodeDecodeError:
                text, odd_lines, is_mixed = decode_lines(data)
            self._odd_lines += odd_lines
            self._is_mixed = self._is_mixed or is_mixed
            yield text


def _whole_lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Give the bytes cut at line ends; what is beyond `LONGEST_LINE` of one line is left out."""
    begun: list[bytes] = []
    size = 0
    for chunk in chunks:
        # A carriage return at the very end may be half of a line end.
        cut = max(chunk.rfind(b"\n"), chunk.rfind(b"\r", 0, -1)) + 1
        if cut:
            yield b"".join((*begun, chunk[:cut]))
            begun, size = [], 0
        if size < LONGEST_LINE:
            begun.append(chunk[cut:])
            size += len(chunk) - cut
    if size:
        yield b"".join(begun)


def _of_wide(chunks: Iterator[bytes], encoding: str) -> Iterator[str]:
    """Give the text of UTF-16 and UTF-32, cut at line ends."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    begun = ""
    for chunk in chunks:
        text = begun + decoder.decode(chunk)
        cut = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
        begun = text[cut:][:LONGEST_LINE]
        if cut:
            yield text[:cut]
    begun += decoder.decode(b"", final=True)
    if begun:
        yield begun
