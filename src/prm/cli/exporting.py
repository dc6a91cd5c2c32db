"""`prm export`: people in the format of another program."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from prm.cli.arguments import QueryCommand, joined, query_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import profiles_by_id
from prm.cli.printing import say
from prm.cli.verb_command import verb_command
from prm.domain.refusals import Refused
from prm.domain.wording import plural

FORMATS = ("csv", "json")


@verb_command("export", cls=QueryCommand)
@click.argument("format_name", metavar="FORMAT", type=click.Choice(FORMATS), help="csv or json.")
@query_argument
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, not to stdout.")
@click.option("--force", is_flag=True, help="Replace FILE where there is one already.")
@pass_invocation
def export_command(
    prm: Invocation, format_name: str, query: tuple[str, ...], out: Path | None, force: bool
) -> None:
    """Write the people whom the filter finds."""
    from prm.domain.filters import parse_filter
    from prm.exporters.csv_people import write_csv
    from prm.exporters.json_people import write_json
    from prm.ledger.reading.people import list_people

    today = prm.today
    words = joined(query)
    ledger = prm.reading()
    rows = list_people(ledger, parse_filter(words, today) if words else None, today, limit=0)
    profiles = profiles_by_id(ledger, rows)
    write = write_csv if format_name == "csv" else write_json
    if out is None or str(out) == "-":
        write(rows, profiles, sys.stdout)
        return
    with whole_file(out.expanduser(), force) as file:
        write(rows, profiles, file)
    say(f"{plural(len(rows), 'person', 'people')} written to {out}.")


@contextmanager
def whole_file(path: Path, may_replace: bool) -> Iterator[IO[str]]:
    """Open *path* to write, 0600; it appears when all is written, and not at all after a failure."""
    if path.exists() and not (may_replace and path.is_file()):
        todo = "replace it with --force, or name another" if path.is_file() else "name a file"
        raise Refused("is there already" if path.is_file() else "is not a file", str(path), todo)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, str(path)) from problem
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
