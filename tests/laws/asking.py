"""Random small Invitations.csv files, with addresses or without, of people who are easily mixed up."""

import csv
import hashlib
import io
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from prm.settings import Settings

from .deeds import Invitation, Invitations, Key
from .letters import ME, NAMES, SLUGS
from .sightings import plain

MOMENTS = (
    ("1/4/19, 9:05 AM", "2019-01-04 09:05"),
    ("2/7/19, 11:30 PM", "2019-02-07 23:30"),
    ("3/1/20, 12:00 AM", "2020-03-01 00:00"),
    ("6/15/21, 1:00 PM", "2021-06-15 13:00"),
)
TEXTS = (
    "",
    "Hello  there,\nshall we connect?",
    "Hello there, shall we connect?",
    "I know Ana Lima.",
)
_HEADER = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
_URL = "https://www.linkedin.com/in/"


class Request(NamedTuple):
    """One row; `who` is an index of the people of messages, the others choose a variant."""

    who: int
    moment: int
    is_out: bool
    text: int
    slug: int


class Requests(NamedTuple):
    """One export of invitations."""

    requests: tuple[Request, ...]
    has_urls: bool
    keeps_texts: bool


requests = st.builds(
    Requests,
    requests=st.lists(
        st.builds(
            Request,
            who=st.sampled_from((0, 1, 3, 5, 6, len(NAMES) - 1)),
            moment=st.integers(0, len(MOMENTS) - 1),
            is_out=st.sampled_from((False, False, True)),
            text=st.integers(0, len(TEXTS) - 1),
            slug=st.sampled_from((0, 0, 1)),
        ),
        min_size=1,
        max_size=5,
    ).map(tuple),
    has_urls=st.sampled_from((True, True, False)),
    keeps_texts=st.sampled_from((True, True, False)),
)


def settings_for(drawn: Requests) -> Settings:
    """Return the settings with which an export of invitations is imported."""
    return Settings(messages="texts" if drawn.keeps_texts else "dates")


def write_requests(folder: Path, day: str, drawn: Requests) -> tuple[Path, Invitations]:
    """Write an export of invitations."""
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\n").writerow
    write(_HEADER if drawn.has_urls else _HEADER[:5])
    for one in drawn.requests:
        other = NAMES[one.who], SLUGS[one.who][one.slug]
        (name, slug), (to, to_slug) = (ME, other) if one.is_out else (other, ME)
        urls = [_URL + part.removeprefix("id/") for part in (slug, to_slug)] if drawn.has_urls else []
        direction = "OUTGOING" if one.is_out else "INCOMING"
        write([name, to, MOMENTS[one.moment][0], TEXTS[one.text], direction, *urls])
    # The same bytes are the same import, whatever was to be kept of them.
    data = text.getvalue().encode() + b"\n" * (not drawn.keeps_texts)
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest[:8]).mkdir(exist_ok=True)
    path = folder / digest[:8] / "Invitations.csv"
    path.write_bytes(data)
    return path, Invitations(day, digest, tuple(_invitation(drawn, one) for one in drawn.requests))


def _invitation(drawn: Requests, one: Request) -> Invitation:
    name = NAMES[one.who]
    key: Key = ("linkedin", SLUGS[one.who][one.slug], "") if drawn.has_urls else ("named", plain(name), "")
    text = "\n".join(" ".join(line.split()) for line in TEXTS[one.text].split("\n"))
    kept = text if text and drawn.keeps_texts else None
    return Invitation(key, one.is_out, MOMENTS[one.moment][1], name, " ".join(text.split()), kept)
