"""`prm forget`: erase someone for good."""

from typing import TYPE_CHECKING

import click

from prm.cli.arguments import who_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import say
from prm.cli.verb_command import verb_command
from prm.cli.without_verb import is_interactive
from prm.domain.refusals import Refused

if TYPE_CHECKING:
    from prm.domain.people import PersonRow
    from prm.domain.strangers import Stranger


@verb_command("forget")
@who_argument
@click.option("--yes", is_flag=True, help="Do not ask; needed where there is no terminal to ask on.")
@pass_invocation
def forget_command(prm: Invocation, who: str, yes: bool) -> None:
    """Erase WHO."""
    from prm.ledger.sweeping import TRACES_LEFT
    from prm.services.forgetting import forget_whom, held_of, named_fully, parts_of, whom_to_forget

    whom = whom_to_forget(prm.reading(), who)
    ledger = prm.writing()
    if not yes:
        _ask(whom, ", ".join(parts_of(held_of(ledger, whom.id))))
    name = named_fully(ledger, whom)
    erasure = forget_whom(ledger, whom)
    erased = ", ".join(parts_of(erasure.held))
    say(f"Forgotten: {name}: {erased} erased. There is no undo; an import will not bring them back.")
    if not erasure.is_swept:
        say(f"But {TRACES_LEFT}.")
    if erasure.copies:
        say("These copies still hold them, and are yours to delete:")
        for copy in erasure.copies:
            say(f"  {copy}")
    else:
        say("Backups that you keep elsewhere still hold them, and are yours to delete.")


def _ask(whom: "PersonRow | Stranger", held: str) -> None:
    """Ask on the terminal, and refuse without one, or when the answer is no."""
    from prm.services.forgetting import about

    if not is_interactive():
        raise Refused(f"{whom.name} cannot be brought back once forgotten", todo="say so with --yes")
    told = about(whom)
    say(f"{whom.name}{f' ({told})' if told else ''}: {held}.")
    say("All of it will be erased for good. This cannot be undone.")
    if not click.confirm("Forget them?", err=True):
        raise Refused("nobody was forgotten; the ledger is as it was")
