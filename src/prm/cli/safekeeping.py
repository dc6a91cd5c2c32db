"""`prm backup`, `restore` and `check`: keep the ledger safe."""

from pathlib import Path

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import put, say
from prm.cli.verb_command import verb_command
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.domain.wording import plural


@verb_command("backup")
@click.argument(
    "file", required=False, type=click.Path(path_type=Path), help="Where to; beside the ledger by default."
)
@pass_invocation
def backup_command(prm: Invocation, file: Path | None) -> None:
    """Write a copy to FILE, or beside the ledger; its path goes to stdout."""
    from prm.services.safekeeping import backup

    if not prm.path.exists():
        raise Refused("there is no ledger to copy yet", str(prm.path), "begin with `prm import` or `prm add`")
    written = backup(prm.reading(), file.expanduser() if file else None)
    put([one_line(str(written))])
    say("Backup written. Put it back with `prm restore FILE`.")


@verb_command("restore")
@click.argument("file", type=click.Path(path_type=Path), help="What `prm backup` wrote.")
@pass_invocation
def restore_command(prm: Invocation, file: Path) -> None:
    """Put FILE in the ledger's place."""
    from prm.services.safekeeping import restore

    kept = restore(prm.path, file.expanduser())
    say(f"Restored {file}. {f'The ledger as it was is kept in {kept}.' if kept else ''}".strip())


@verb_command("check")
@click.option("--repair", is_flag=True, help="Rebuild the projection from the journal where it differs.")
@pass_invocation
def check_command(prm: Invocation, repair: bool) -> None:
    """Check the ledger; each problem is a line on stdout."""
    from prm.services.safekeeping import check

    problems = check(prm.writing() if repair else prm.reading(), is_repair=repair)
    put(map(one_line, problems))
    if not problems:
        say("The ledger is whole.")
    elif repair:
        found = plural(len(problems), "problem")
        say(f"{found} found; what can be mended is. `prm check` shows what is left.")
    else:
        raise Refused(
            f"{plural(len(problems), 'problem')} found", str(prm.path), "mend with `prm check --repair`"
        )
