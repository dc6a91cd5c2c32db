"""The group of all verbs: lists them without loading them, and says no in one place."""

import sys
from typing import Any

import click

from prm.cli.catalogue import MODULES, SECTIONS, command_names
from prm.cli.failing import failure_of
from prm.cli.invocation import Invocation
from prm.cli.printing import say
from prm.cli.verb_command import write_examples
from prm.domain.refusals import NothingNew
from prm.domain.text import one_line
from prm.verbs import verb

EXAMPLES = (
    "import ~/Downloads/Basic_LinkedInDataExport_03-14-2026.zip",
    'log "yesterday: coffee with Jane Doe about hiring"',
    "due",
)
"""What `prm --help` ends with."""

_MEANT = {
    "list": "people",
    "find": "people",
    "search": "people",
    "new": "add",
    "delete": "forget",
    "remove": "forget",
    "journal": "history",
}
"""Verbs of other programs, and what they are called here."""


class LazyGroup(click.Group):
    """A click group that imports the module of a verb when the verb is used, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every verb in the order of the help."""
        return command_names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a verb, loading its module; None for an unknown verb."""
        if cmd_name not in MODULES:
            return None
        from importlib import import_module

        command: click.Command = getattr(import_module(f"prm.cli.{MODULES[cmd_name]}"), f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* begin with; an unknown one is wrong usage."""
        if args[0] not in MODULES and not args[0].startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"there is no verb “{one_line(args[0])}”{_nearest(args[0])}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs, section by section, from their declarations alone."""
        widest = max(len(name) for name in MODULES)
        for heading, names in SECTIONS:
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), verb(name).help) for name in names])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write three examples."""
        write_examples(formatter, EXAMPLES)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the verbs that begin with *incomplete*, or the options where it begins with a dash."""
        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        from click.shell_completion import CompletionItem

        names = [name for name in command_names() if name.startswith(incomplete)]
        return [CompletionItem(name, help=verb(name).help) for name in names]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; what it refuses, and what fails below it, becomes one line and an exit code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except NothingNew as nothing:
            say(f"{nothing}. Nothing was written.")
            return None
        except BaseException as problem:
            failure = failure_of(problem, isinstance(ctx.obj, Invocation) and ctx.obj.has_recorded)
            if failure is None:
                raise
            raise failure from problem
        return result


def _nearest(word: str) -> str:
    from difflib import get_close_matches

    near = [_MEANT[word]] if word in _MEANT else get_close_matches(word, command_names(), n=1, cutoff=0.65)
    return f"; did you mean “{near[0]}”?" if near else "; `prm --help` lists them"
