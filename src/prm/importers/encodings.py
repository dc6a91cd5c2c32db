"""Bytes into text, whatever program wrote them."""

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


class Decoded(NamedTuple):
    """The text of a file with `\\n` line ends, and how many lines were not in the encoding of the rest."""

    text: str
    odd_lines: int


def decode(data: bytes) -> Decoded:
    """Return the text of *data*: UTF-8, UTF-16 or UTF-32 by mark or shape, else Windows-1252 line by line."""
    text, odd_lines = _decode(data)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text.replace("\0", ""), odd_lines)


def decode_by_line(data: bytes) -> tuple[list[str], int]:
    """Return the lines of `decode`, and how many were not in the encoding of the rest.

    The reason is speed: one letter from far away makes every letter of a whole text four bytes wide.
    """
    encoding, mark = encoding_of(data)
    if encoding == "utf-8" and b"\r" not in data and b"\0" not in data:
        with suppress(UnicodeDecodeError):
            return [*map(bytes.decode, data[mark:].split(b"\n"))], 0
    decoded = decode(data)
    return decoded.text.split("\n"), decoded.odd_lines


def is_binary(data: bytes) -> bool:
    """Return whether the beginning of *data* looks like anything but text."""
    head = _decode(data[:4096])[0]
    return len(_BINARY.findall(head)) + head.count("\0") // 8 > len(head) // 50


def encoding_of(head: bytes) -> tuple[str, int]:
    """Return the encoding that the first bytes of a file show, UTF-8 if none, and the length of its mark."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    head = head[:4096]
    if head.count(0) > len(head) // 4:
        return ("utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"), 0
    return "utf-8", 0


def decode_lines(data: bytes) -> tuple[str, int, bool]:
    """Return text, lines read as Windows-1252 because they are not UTF-8, and whether others are UTF-8."""
    lines = [_line(line) for line in data.splitlines(keepends=True)]
    text = "".join(line for line, _ in lines)
    is_mixed = any(is_utf8 and not line.isascii() for line, is_utf8 in lines)
    return text, sum(not is_utf8 for _, is_utf8 in lines), is_mixed


def _decode(data: bytes) -> Decoded:
    encoding, mark = encoding_of(data)
    rest = data[mark:]
    if encoding != "utf-8":
        return Decoded(rest.decode(encoding, "replace"), 0)
    try:
        return Decoded(rest.decode(), 0)
    except UnicodeDecodeError:
        text, odd_lines, is_mixed = decode_lines(rest)
        return Decoded(text, odd_lines if is_mixed else 0)


def _line(line: bytes) -> tuple[str, bool]:
    try:
        return line.decode(), True
    except UnicodeDecodeError:
        return "".join(bytes((b,)).decode("cp1252", "replace") for b in line), False
