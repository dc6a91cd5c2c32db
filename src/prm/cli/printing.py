"""What the program writes: data on stdout, narration on stderr, cleaned; colour on terminals only."""

import os
import sys
from collections.abc import Iterable
from typing import Any

import click

PLAIN_WIDTH = 80
"""Columns of a terminal that does not say how wide it is."""


def put(lines: Iterable[str]) -> None:
    """Write *lines*, which hold no line ends and may be styled, to stdout."""
    write = sys.stdout.write
    for line in lines:
        write(line + "\n")


def put_json(value: Any) -> None:
    """Write *value* to stdout as indented JSON."""
    from prm.exporters.json_text import json_text

    put([json_text(value, indent=2)])


def put_json_array(values: Iterable[Any]) -> None:
    """Write *values* to stdout as one JSON array, one to a line."""
    from prm.exporters.json_text import write_array

    write_array(values, sys.stdout)


def say(text: str) -> None:
    """Tell the user something that is not data: cleaned, on stderr."""
    from prm.domain.text import clean

    sys.stdout.flush()
    click.echo(clean(text), err=True)


def is_colourful() -> bool:
    """Return whether stdout may be coloured: a terminal that can, and no `NO_COLOR`."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width() -> int | None:
    """Return the columns of the terminal that stdout is, or None where it is none and nothing is cut."""
    if not sys.stdout.isatty():
        return None
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or PLAIN_WIDTH
    except OSError:
        return PLAIN_WIDTH
