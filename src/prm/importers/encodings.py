"""Bytes into text, whatever program wrote them."""

import codecs
import re
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


def is_binary(data: bytes) -> bool:
    """Return whether the beginning of *data* looks like anything but text."""
    head = _decode(data[:4096])[0]
    return len(_BINARY.findall(head)) + head.count("\0") // 8 > len(head) // 50


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _by_line(rest) if encoding == "utf-8" else Decoded(rest.decode(encoding, "replace"), 0)
    head = data[:4096]
    if head.count(0) > len(head) // 4:
        encoding = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        return Decoded(data.decode(encoding, "replace"), 0)
    return _by_line(data)


def _by_line(data: bytes) -> Decoded:
    """Return UTF-8 text; lines that are not UTF-8 are read as Windows-1252, the others stay what they are."""
    try:
        return Decoded(data.decode(), 0)
    except UnicodeDecodeError:
        lines = [_line(line) for line in data.splitlines(keepends=True)]
    text = "".join(line for line, _ in lines)
    is_mixed = any(is_utf8 and not line.isascii() for line, is_utf8 in lines)
    return Decoded(text, sum(not is_utf8 for _, is_utf8 in lines) if is_mixed else 0)


def _line(line: bytes) -> tuple[str, bool]:
    try:
        return line.decode(), True
    except UnicodeDecodeError:
        return "".join(bytes((b,)).decode("cp1252", "replace") for b in line), False
