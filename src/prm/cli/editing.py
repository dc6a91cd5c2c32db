"""`prm add` and `prm edit`: what you state of someone."""

import sys
from collections.abc import Callable
from typing import Any

import click

from prm.cli.arguments import who_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import put, say
from prm.cli.verb_command import verb_command

FIELDS = {
    "profile": ("URL", "A profile on any network: its address, network:handle, or @user@host."),
    "email": ("ADDRESS", "An e-mail address."),
    "phone": ("NUMBER", "A phone number; without + it is read by the region in the settings."),
    "company": ("NAME", "Where they work."),
    "title": ("TEXT", "What they do there."),
    "location": ("TEXT", "Where they live."),
    "birthday": ("DAY", "1990-03-04, or --03-04 where the year is not known."),
    "met": ("TEXT", "How you met."),
}
"""Option to its metavar and its help."""


MOST_NAMESAKES = 5


def field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* one option for every field that can be stated."""
    for name, (metavar, words) in reversed(FIELDS.items()):
        command = click.option(f"--{name}", metavar=metavar, help=words)(command)
    return command


@verb_command("add")
@click.argument("name", help="The name to show.")
@field_options
@pass_invocation
def add_command(prm: Invocation, /, name: str, **fields: str | None) -> None:
    """Add a person; the new id goes to stdout when another program reads it."""
    from prm.ledger.reading.finding import introduce, namesakes
    from prm.ledger.reading.identity import reasons_of
    from prm.services.people import add_person

    ledger = prm.writing()
    _, person_id = add_person(ledger, name, _given(fields), prm.today, prm.settings)
    if not sys.stdout.isatty():
        put([str(person_id)])
    because = reasons_of(ledger, person_id)
    known = f", whom you know already: {because[-1]}" if because else ""
    say(f"Added {name} as person {person_id}{_and_profile(fields)}{known}.")
    for other in [row for row in namesakes(ledger, name) if row.id != person_id][:MOST_NAMESAKES]:
        say(f"There is {introduce(other)} too. If they are one: `prm same {other.id} {person_id}`.")


@verb_command("edit")
@who_argument
@click.option("--name", metavar="TEXT", help="The name to show; it stays, whatever an import says.")
@field_options
@pass_invocation
def edit_command(prm: Invocation, /, who: str, **fields: str | None) -> None:
    """State facts; an empty value ("") takes yours away."""
    from prm.ledger.reading.finding import find_person
    from prm.ledger.reading.identity import owners, reasons_of
    from prm.services.people import edit_person

    given = _given(fields)
    if not given:
        raise click.UsageError(f"say what to change: --name, --{', --'.join(FIELDS)}")
    person = find_person(prm.reading(), who)
    ledger = prm.writing()
    before = reasons_of(ledger, person.id)
    entry = edit_person(ledger, person.id, given, prm.today, prm.settings)
    stated = ", ".join(given) + _and_profile(fields)
    say(f"{person.name}: {stated} noted. Take it back with `prm undo {entry}`.")
    (now,) = owners(ledger, [person.id])
    if "profile" not in given and (new := set(reasons_of(ledger, now.id)).difference(before)):
        say(f"That shows them to be one person with others you know, {now.name} ({now.id}): {min(new)}.")


def _and_profile(fields: dict[str, str | None]) -> str:
    """Return how the profile was understood."""
    from prm.domain.profiles import canonical, readable

    profile = canonical(fields["profile"] or "")
    return f" ({readable(profile)})" if profile else ""


def _given(fields: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name in ("name", *FIELDS) if (value := fields.get(name)) is not None}
