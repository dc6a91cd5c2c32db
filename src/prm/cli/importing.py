"""`prm import`: take in files, and say in words what they changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import json_option
from prm.cli.printing import put, put_json, say
from prm.cli.verb_command import verb_command

if TYPE_CHECKING:
    from prm.services.import_report import ImportReport


@verb_command("import")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH…",
    type=click.Path(path_type=Path),
    help="A zip, a folder, a csv file, or a ledger.",
)
@click.option(
    "--as-of", metavar="DATE", help="The day the file was true, where its name or its own date is wrong."
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--me", metavar="URL", help="Your own profile, where the messages do not show whose they are.")
@json_option
@pass_invocation
def import_command(
    prm: Invocation, paths: tuple[Path, ...], as_of: str | None, dry_run: bool, me: str | None, is_json: bool
) -> None:
    """Import each PATH: a LinkedIn zip, its folder, one of its files, or a ledger."""
    from prm.cli.import_report import report_json, report_lines
    from prm.cli.progress import ProgressBar
    from prm.services.imports import import_paths

    day = prm.day(as_of) if as_of else None
    is_without_ledger = dry_run and not prm.path.exists()
    with ProgressBar() as progress:
        reports = import_paths(
            prm.reading() if is_without_ledger else prm.writing(),
            [path.expanduser() for path in paths],
            prm.today,
            prm.settings,
            day,
            dry_run,
            progress,
            me,
        )
    if is_json:
        put_json([report_json(report) for report in reports])
    else:
        put(report_lines(reports, dry_run))
    for report in reports:
        for doubt in report.doubts:
            say(f"WARNING: {report.file}: {doubt}")
    if dry_run:
        say("Nothing was changed: this was a dry run.")
    elif taken_back := _how_to_take_back(reports):
        say(taken_back)


def _how_to_take_back(reports: "Sequence[ImportReport]") -> str:
    """Return how an import is undone; empty where it made no entry."""
    from prm.domain.wording import plural
    from prm.services.import_report import by_archive

    made = [report for report in reports if report.entry is not None and not report.already_known]
    turns = len(by_archive(made))
    if len(made) < 2:
        return f"Take it back with `prm undo {made[0].entry}`." if made else ""
    files = plural(len(made), "file")
    if turns == len(made):
        entries = ", ".join(str(report.entry) for report in made)
        return f"Take it back with `prm undo`, once for each of {files} ({entries})."
    if turns == 1:
        return f"Take all {files} of it back with `prm undo`."
    return f"Take the {files} back with `prm undo`, {turns} times: an archive goes at one go."
