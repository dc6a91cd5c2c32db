"""A click command that takes its help and its examples from the verb's declaration."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from prm.verbs import verb


class VerbCommand(click.Command):
    """A command whose help ends with its verb's examples, one to a line."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read *args* as usual, and call an option given twice that has one value wrong usage."""
        if not ctx.resilient_parsing:
            _refuse_repeated(self.make_parser(ctx).parse_args(list(args))[2], ctx)
        return super().parse_args(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        write_examples(formatter, verb(self.name or "").examples)


class DashedCommand(VerbCommand):
    """A command whose words may begin with one dash, as `-work` does; two still make an option."""

    ignore_unknown_options = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read *args* as usual, `-h` alone as --help, and refuse unknown words that begin with two dashes."""
        args = ["--help"] if args == ["-h"] else args
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


def _refuse_repeated(given: Sequence[click.Parameter], ctx: click.Context) -> None:
    for param in set(given):
        is_single = isinstance(param, click.Option) and not (param.multiple or param.is_flag or param.count)
        if is_single and given.count(param) > 1:
            times = "twice" if given.count(param) == 2 else f"{given.count(param)} times"
            ctx.fail(f"{param.opts[0]} is given {times}, and only one value would be kept; give it once")


def verb_command(
    name: str, cls: type[VerbCommand] = VerbCommand
) -> Callable[[Callable[..., Any]], click.Command]:
    """Return the decorator that makes a function the command of the verb *name*."""
    # Where words may begin with a dash, -h among others is one of them: `tag Jane -hiring`.
    helps = ["--help"] if issubclass(cls, DashedCommand) else ["-h", "--help"]
    settings = {"help_option_names": helps}
    return click.command(name, cls=cls, help=verb(name).help, context_settings=settings)


def write_examples(formatter: click.HelpFormatter, examples: tuple[str, ...]) -> None:
    """Write *examples* under a heading of their own, never wrapped, so that they can be copied."""
    with formatter.section("Examples"):
        for example in examples:
            formatter.write(f"{'':{formatter.current_indent}}prm {example}\n")
