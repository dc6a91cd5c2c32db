"""Small files of invitations, as LinkedIn writes them."""

import csv
from pathlib import Path
from typing import NamedTuple

from tests.conftest import IN

HEADER = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
ME = ("Maya Lindgren", f"{IN}maya-lindgren")
WEI = ("Wei Zhang", f"{IN}wei-zhang")
IVY = ("Ivy Ng", f"{IN}ivy-ng")


class Asked(NamedTuple):
    """One row: who asked the owner, or was asked."""

    who: tuple[str, str]
    """Name and address."""
    at: str
    text: str = ""
    is_out: bool = False


def write_invitations(folder: Path, *asked: Asked, has_urls: bool = True) -> Path:
    """Write an Invitations.csv of seven columns, or of five as before 2023, into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "Invitations.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(HEADER if has_urls else HEADER[:5])
        for who, at, text, is_out in asked:
            (name, url), (other, other_url) = (ME, who) if is_out else (who, ME)
            cells = (name, other, at, text, "OUTGOING" if is_out else "INCOMING", url, other_url)
            write(cells if has_urls else cells[:5])
    return path
