"""`prm completion`: the script by which a shell completes what is typed after `prm`."""

import click

from prm.cli.printing import put
from prm.cli.shells import SHELLS
from prm.cli.verb_command import verb_command


@verb_command("completion")
@click.argument("shell", type=click.Choice(list(SHELLS)), metavar="SHELL", help="bash, zsh or fish.")
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the script of a shell; put it where that shell reads it when it starts."""
    root = ctx.find_root().command
    put(SHELLS[shell](root, {}, "prm", "_PRM_COMPLETE").source().splitlines())
