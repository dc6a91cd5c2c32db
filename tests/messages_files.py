"""A messages.csv as LinkedIn writes it, from short rows."""

import csv
import io
from pathlib import Path

IN = "https://www.linkedin.com/in/"
ME = ("Maya Lindgren", "maya-lindgren")
ADA = ("Ada Okafor", "ada-okafor")
GRACE = ("Grace Lindqvist", "grace-lindqvist")
UMA = ("Uma Outside", "uma-outside")
CLOSED = ("LinkedIn Member", "")
HEADER = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
    "DATE", "SUBJECT", "CONTENT", "FOLDER",
)  # fmt: skip

Face = tuple[str, str]
Row = tuple[str, Face, tuple[Face, ...], str, str]
"""Thread, sender, recipients, moment, text."""


def row(thread: str, sender: Face, to: Face | tuple[Face, ...], at: str, text: str = "Hello") -> Row:
    """Return a row; *at* is `YYYY-MM-DD` or that and a time."""
    recipients = to if isinstance(to[0], tuple) else (to,)
    return thread, sender, recipients, at if " " in at else f"{at} 12:00:00", text


def write_messages(
    folder: Path, *rows: Row, title: str = "", name: str = "messages.csv", is_with_urls: bool = True
) -> Path:
    """Write *rows* after four to closed accounts, which make plain whose they are; return the path."""
    known = [row(f"closed-{number}", ME, CLOSED, "2015-01-01") for number in range(4)]
    table = [list(HEADER), *(_cells(one, title) for one in (*known, *rows))]
    if not is_with_urls:
        for cells in table:
            del cells[5]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def _cells(one: Row, title: str) -> list[str]:
    thread, sender, recipients, at, text = one
    names = ",".join(name for name, _ in recipients)
    urls = ",".join(IN + slug for _, slug in recipients if slug)
    url = IN + sender[1] if sender[1] else ""
    return [thread, title, sender[0], url, names, urls, f"{at} UTC", "", text, "INBOX"]
