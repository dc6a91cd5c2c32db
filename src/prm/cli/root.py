"""`prm` itself: its global options, and what it does without a verb."""

import click

from prm import __version__
from prm.cli.group import LazyGroup
from prm.cli.invocation import Invocation

HELP = """Keep a ledger of the people you know: who they are, how they change, when you last really talked.

Without a verb, prm opens in the terminal; without a terminal it prints what is due today. `prm VERB --help`
says more of each verb.
"""


@click.group(
    name="prm",
    cls=LazyGroup,
    help=HELP,
    invoke_without_command=True,
    subcommand_metavar="[VERB] [ARGS]…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--ledger",
    metavar="PATH",
    type=click.Path(),
    help="The ledger to use, instead of PRM_LEDGER or the one in your data folder.",
)
@click.version_option(__version__, prog_name="prm", message="%(prog)s %(version)s")
@click.pass_context
def prm(ctx: click.Context, ledger: str | None) -> None:
    """Open the TUI, or print today, where no verb was given."""
    ctx.obj = Invocation(ctx, ledger)
    if ctx.invoked_subcommand is None:
        from prm.cli.without_verb import open_or_print

        open_or_print(ctx.obj)
