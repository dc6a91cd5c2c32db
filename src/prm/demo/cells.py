"""Lines of CSV as LinkedIn writes them: LF, quotes only where needed."""

from collections.abc import Iterable, Sequence


def cell(text: str) -> str:
    """Return *text* as one cell, quoted where a comma, a quote or a line break asks for it."""
    if "," in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def line(cells: Iterable[str]) -> str:
    """Return one line without its end, quotes only where needed."""
    return ",".join([cell(text) for text in cells])


def quoted_line(cells: Iterable[str]) -> str:
    """Return one line without its end, every cell quoted."""
    return ",".join(['"' + text.replace('"', '""') + '"' for text in cells])


def table(header: str, rows: Iterable[Sequence[str]]) -> bytes:
    """Return a file of a header line and rows, each line ended."""
    return ("\n".join([header, *(line(row) for row in rows)]) + "\n").encode()
