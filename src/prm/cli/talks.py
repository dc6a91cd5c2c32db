"""`prm log`: record a talk from one sentence, and show what was understood."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from prm.cli.arguments import WHO, joined, lazily
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import say
from prm.cli.verb_command import verb_command
from prm.domain.evidence import VIAS
from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.domain.wording import full_day

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


class Talk(NamedTuple):
    """A talk as understood, with everyone in it found."""

    on: date
    via: str
    people: tuple[PersonRow, ...]
    about: str


@verb_command("log")
@click.argument("text", nargs=-1, required=True, metavar="TEXT…", help="When, how, with whom and about what.")
@click.option(
    "--with",
    "who",
    multiple=True,
    metavar="WHO",
    help=f"Someone you talked with. {WHO}",
    shell_complete=lazily("people_named"),
)
@click.option("--on", metavar="DATE", help="The day, instead of the one in TEXT.")
@click.option("--via", type=click.Choice(VIAS), help="How, instead of what TEXT says.")
@click.option("--dry-run", is_flag=True, help="Show what is understood, and record nothing.")
@pass_invocation
def log_command(
    prm: Invocation,
    *,
    text: tuple[str, ...],
    who: tuple[str, ...],
    on: str | None,
    via: str | None,
    dry_run: bool,
) -> None:
    """Record a talk; nothing doubtful is guessed."""
    from prm.spoken_days import spoken_day

    today = prm.today
    day = prm.day(on, spoken_day) if on else None
    talk = understood(prm.reading(), joined(text), who, today, day, via)
    if dry_run:
        say_talk(talk)
        say("Nothing was recorded: this was a dry run.")
        return
    from prm.services.talks import record_talk

    entry = record_talk(
        prm.writing(), [person.id for person in talk.people], talk.on, talk.via, talk.about, today
    )
    say_talk(talk)
    say(f"Recorded as entry {entry}. Take it back with `prm undo {entry}`.")


def understood(
    ledger: "Ledger",
    text: str,
    who: Sequence[str],
    today: date,
    on: date | None = None,
    via: str | None = None,
) -> Talk:
    """Return the talk that *text* tells of, with *who* besides; refuses what is unknown or ambiguous."""
    from prm.ledger.reading.finding import find_person, not_one
    from prm.ledger.reading.talk_reading import read_talk

    if not text.strip() and via is None:
        raise Refused("there is nothing about the talk", todo="write how it was, as in: coffee about hiring")
    besides = [find_person(ledger, words) for words in who]
    read = read_talk(ledger, text, today, besides=besides, on=on)
    if read.sentence.on is None:
        raise Refused(read.sentence.problems[0])
    if name := read.doubtful:
        raise not_one(name.candidates, name.words)
    if not read.people:
        raise Refused("the talk names nobody", todo="write `with Jane Doe` in it, or add --with WHO")
    return Talk(read.sentence.on, via or read.sentence.via, tuple(read.people), read.sentence.about)


def say_talk(talk: Talk) -> None:
    """Tell the user what was understood."""
    say(f"on     {full_day(talk.on)}")
    say(f"via    {talk.via}")
    say(f"with   {', '.join(f'{person.name} ({person.id})' for person in talk.people)}")
    if talk.about:
        say(f"about  {talk.about}")
