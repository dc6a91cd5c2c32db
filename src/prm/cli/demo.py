"""`prm demo`: prm on a throwaway ledger of invented people."""

from pathlib import Path

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import say
from prm.cli.verb_command import verb_command
from prm.cli.without_verb import is_interactive
from prm.domain.refusals import Refused


@verb_command("demo")
@click.option(
    "--at",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep the ledger in DIR, which must be new or empty.",
)
@pass_invocation
def demo_command(prm: Invocation, at: Path | None) -> None:
    """Open prm on invented people; your own ledger is not touched."""
    from tempfile import TemporaryDirectory

    if at is not None:
        _open(prm, _empty_folder(at.expanduser()), is_kept=True)
        return
    with TemporaryDirectory(prefix="prm-demo-") as folder:
        _open(prm, Path(folder), is_kept=False)


def _open(prm: Invocation, folder: Path, is_kept: bool) -> None:
    from prm.cli.today import print_today
    from prm.cli.without_verb import open_tui
    from prm.services.demo import make_demo

    say("Making a ledger of invented people…")
    ledger = make_demo(folder, prm.today, prm.settings)
    try:
        say(f"It is in {ledger.path}{'' if is_kept else ', and goes when prm ends (keep it with --at DIR)'}.")
        if is_interactive():
            open_tui(ledger, prm.settings)
        else:
            print_today(ledger, prm.today)
    finally:
        ledger.close()


def _empty_folder(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("is not an empty folder", str(folder), "name a new one")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
