"""A click command that takes its help and its examples from the verb's declaration."""

from collections.abc import Callable
from typing import Any

import click

from prm.cli.catalogue import declared


class VerbCommand(click.Command):
    """A command whose help ends with its verb's examples, one to a line."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        write_examples(formatter, declared(self.name or "").examples)


class DashedCommand(VerbCommand):
    """A command whose words may begin with one dash, as `-work` does; two still make an option."""

    ignore_unknown_options = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read *args* as usual, and call an unknown word that begins with two dashes wrong usage."""
        known = {name for param in self.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
        for word in args:
            if word == "--":
                break
            option = word.partition("=")[0]
            if word.startswith("--") and option not in known and not ctx.resilient_parsing:
                raise click.NoSuchOption(option, ctx=ctx)
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the options that *incomplete* begins, and the words that the last argument offers for it."""
        offered = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-") and not incomplete.startswith("--"):
            words = [param for param in self.params if isinstance(param, click.Argument)]
            offered += words[-1].shell_complete(ctx, incomplete)
        return offered


def verb_command(
    name: str, cls: type[VerbCommand] = VerbCommand
) -> Callable[[Callable[..., Any]], click.Command]:
    """Return the decorator that makes a function the command of the verb *name*."""
    return click.command(
        name, cls=cls, help=declared(name).help, context_settings={"help_option_names": ["--help"]}
    )


def write_examples(formatter: click.HelpFormatter, examples: tuple[str, ...]) -> None:
    """Write *examples* under a heading of their own, never wrapped, so that they can be copied."""
    with formatter.section("Examples"):
        for example in examples:
            formatter.write(f"{'':{formatter.current_indent}}prm {example}\n")
