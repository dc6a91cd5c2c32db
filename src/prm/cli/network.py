"""`prm network`: the reality check, as plots or as JSON."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import FIRST_STEPS, ONLY_ASKING, as_of_option, json_option
from prm.cli.printing import PLAIN_WIDTH, is_colourful, put, put_json, say, terminal_width
from prm.cli.verb_command import verb_command
from prm.domain.reality import Reality, Share

if TYPE_CHECKING:
    from prm.plots.pieces import Line

_HEIGHT = 40
_NARROWEST = 40
_STYLES: Mapping[str, Mapping[str, Any]] = {
    "heading": {"bold": True, "fg": "cyan"},
    "strong": {"bold": True},
    "muted": {"dim": True},
    "real": {"fg": "green"},
    "rest": {"dim": True},
    "doubt": {"fg": "yellow"},
    "idle": {"dim": True},
    "level1": {"fg": "green", "dim": True},
    "level2": {"fg": "green"},
    "level3": {"fg": "bright_green"},
    "level4": {"fg": "bright_green", "bold": True},
}


@verb_command("network")
@as_of_option
@click.option("--ascii", "is_ascii", is_flag=True, help="Draw with letters, not with block characters.")
@json_option
@pass_invocation
def network_command(prm: Invocation, as_of: str | None, is_ascii: bool, is_json: bool) -> None:
    """Show how much of the network is real."""
    from prm.ledger.reading.network import reality

    today = prm.day_seen_from(as_of)
    found = reality(prm.reading(as_of), today)
    if is_json:
        put_json(_json(found))
    elif found.share.connections:
        from prm.plots.network import network_lines
        from prm.plots.pieces import ASCII, BLOCKS

        glyphs = ASCII if is_ascii or not _has_blocks() else BLOCKS
        width = max(terminal_width() or PLAIN_WIDTH, _NARROWEST)
        put(map(_text, network_lines(found, today, width, _HEIGHT, glyphs)))
    if not found.share.connections:
        say(_no_connections(found))


def _no_connections(found: Reality) -> str:
    if not found.talked_elsewhere:
        return ONLY_ASKING if found.answers else FIRST_STEPS
    from prm.domain.wording import plural

    who = plural(found.talked_elsewhere, "person", "people")
    return f"You have talked with {who}, and no connection is in the ledger: `prm import` takes them in."


def _has_blocks() -> bool:
    try:
        "█─▋".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _text(line: "Line") -> str:
    if not is_colourful():
        return "".join(piece.text for piece in line).rstrip()
    return "".join(
        click.style(piece.text, **_STYLES[piece.style]) if piece.style else piece.text for piece in line
    )


def _json(found: Reality) -> dict[str, Any]:
    return {
        **_share(found.share),
        "talked_elsewhere": found.talked_elsewhere,
        "evidence": dict(found.levels),
        "by_year": [
            {"year": int(cohort.year) if cohort.year else None, **_share(Share(*cohort[1:]))}
            for cohort in found.cohorts
        ],
        "year_ends": [{"on": end.on, **_share(Share(*end[1:]))} for end in found.year_ends],
        "talks": dict(sorted(found.talks.items())),
        "invitations": found.answers._asdict() if found.answers else None,
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "connections": share.connections,
        "talked": share.talked,
        "share": round(share.talked / share.connections, 4) if share.connections else None,
    }
