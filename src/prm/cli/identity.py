"""`prm same` and `prm different`: your word about who is one person."""

import click

from prm.cli.arguments import WHO, lazily
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import say
from prm.cli.verb_command import verb_command


@verb_command("same")
@click.argument(
    "whos",
    nargs=-1,
    required=True,
    metavar="WHO WHO…",
    help=f"Two people or more. {WHO}",
    shell_complete=lazily("people_named"),
)
@pass_invocation
def same_command(prm: Invocation, whos: tuple[str, ...]) -> None:
    """Say that several people are one."""
    from prm.ledger.reading.finding import find_person
    from prm.ledger.reading.identity import owners
    from prm.services.identity import both, called, say_same

    if len(whos) < 2:
        raise click.UsageError("name two people or more who are one")
    people = [find_person(prm.reading(), who) for who in whos]
    ledger = prm.writing()
    entry = say_same(ledger, [person.id for person in people], prm.today)
    (now,) = owners(ledger, [people[0].id])
    say(f"{both(people)} are one person now, {called(now)}. Take it back with `prm undo {entry}`.")


@verb_command("different")
@click.argument("one", metavar="WHO", help=WHO, shell_complete=lazily("people_named"))
@click.argument(
    "other",
    metavar="WHO",
    help="Someone else. Two profiles of one person split that person.",
    shell_complete=lazily("people_named"),
)
@pass_invocation
def different_command(prm: Invocation, one: str, other: str) -> None:
    """Say that two are different people, whatever else links them."""
    from prm.domain.refusals import Refused
    from prm.ledger.reading.finding import find_profile
    from prm.ledger.reading.identity import owners, profiles_in_words
    from prm.services.identity import both, say_different

    (first, profile), (second, another) = (find_profile(prm.reading(), who) for who in (one, other))
    if first.id == second.id and (profile is None or another is None or profile == another):
        raise Refused(
            f"{first.name} is one person, with {profiles_in_words(prm.reading(), first.id)}",
            todo="name two of the profiles to split them",
        )
    profiles = profile or first.id, another or second.id
    ledger = prm.writing()
    entry = say_different(ledger, *profiles, prm.today)
    now = owners(ledger, profiles)
    say(f"{both(now)} are different people. Take it back with `prm undo {entry}`.")
