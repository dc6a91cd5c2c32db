"""Arguments that several verbs take: WHO, and a filter as QUERY."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from prm.cli.verb_command import DashedCommand

WHO = "An id, a profile (URL or network:handle), an e-mail, or words of a name that fit one person only."

Completer = Callable[[click.Context, click.Parameter, str], list[str]]


def lazily(name: str) -> Completer:
    """Return the function *name* of `prm.cli.completing`, loaded when a shell asks and not before."""

    def complete(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
        from prm.cli import completing

        completer: Completer = getattr(completing, name)
        return completer(ctx, param, word)

    return complete


who_argument = click.argument("who", help=WHO, shell_complete=lazily("people_named"))
"""One person."""

query_argument: Callable[[Any], Any] = click.argument(
    "query",
    nargs=-1,
    metavar="[QUERY]…",
    help="A filter: words and fields that must all fit. Without it, everyone.",
    shell_complete=lazily("filters"),
)
"""The words of a filter."""


class QueryCommand(DashedCommand):
    """A command that takes a filter, and explains the filter language in its help."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the filter's words, fields and states."""
        from prm.domain.filter_terms import KNOWN_FIELDS, KNOWN_FLAGS

        super().format_options(ctx, formatter)
        with formatter.section("Filter"):
            formatter.write_dl(
                [
                    ("word", "the start of any word of name, company, title, location, e-mail, tag or note"),
                    ('"two words"', "these words, side by side"),
                    ("-term", "not that; also -( several terms )"),
                    ("this or that", "either of the two"),
                ]
            )
        with formatter.section("Fields"):
            formatter.write_dl([(f"{field}:", words) for field, words in KNOWN_FIELDS.items()])
        with formatter.section("States"):
            formatter.write_dl([(f"is:{flag}", words) for flag, words in KNOWN_FLAGS.items()])


def joined(words: Sequence[str]) -> str:
    """Return the words that a shell has split as the one text they are."""
    return " ".join(words).strip()
