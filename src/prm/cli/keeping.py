"""`prm tag`, `cadence`, `snooze` and `note`: what you keep about someone."""

import click

from prm.cli.arguments import WHO, joined, lazily, who_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.printing import say
from prm.cli.verb_command import DashedCommand, verb_command
from prm.domain.wording import ago, every, short_day


@verb_command("tag", cls=DashedCommand)
@who_argument
@click.argument(
    "tags",
    nargs=-1,
    required=True,
    metavar="+TAG|-TAG…",
    help="+ adds the tag, - takes it away.",
    shell_complete=lazily("signed_tags"),
)
@pass_invocation
def tag_command(prm: Invocation, who: str, tags: tuple[str, ...]) -> None:
    """Add and take away tags."""
    from prm.ledger.reading.finding import find_person
    from prm.services.keeping import tag_people

    if empty := [tag for tag in tags if not tag[1:].removeprefix("#").strip() and tag[:1] in "+-"]:
        raise click.UsageError(
            f"“{empty[0]}” names no tag: write +garden to add garden, -garden to take it away"
        )
    unsigned = [tag for tag in tags if tag[0] not in "+-"]
    if unsigned:
        raise click.UsageError(
            f"“{unsigned[0]}” has no sign: write +{unsigned[0]} to add it, -{unsigned[0]} to take it away"
        )
    add = [tag[1:].removeprefix("#") for tag in tags if tag[0] == "+"]
    remove = [tag[1:].removeprefix("#") for tag in tags if tag[0] == "-"]
    person = find_person(prm.reading(), who)
    ledger = prm.writing()
    tag_people(ledger, [person.id], add, remove, prm.today)
    now = find_person(ledger, str(person.id)).tags
    say(f"{person.name}: {' '.join('#' + tag for tag in now) or 'no tags'}.")


@verb_command("cadence")
@click.argument(
    "who",
    metavar="WHO|#TAG",
    help=f"{WHO} Or a tag, for everyone who has it.",
    shell_complete=lazily("people_or_tags"),
)
@click.argument(
    "span",
    nargs=-1,
    required=True,
    metavar="SPAN|none",
    help="90d, 2w, 3m, 1y, weekly, monthly, quarterly, yearly, or none.",
)
@pass_invocation
def cadence_command(prm: Invocation, who: str, span: tuple[str, ...]) -> None:
    """Set how often to talk; SPAN is 90d, 2w, 3m, 1y, weekly, monthly, quarterly, yearly or none."""
    from prm.domain.days import is_none, read_span
    from prm.ledger.reading.due import all_tags
    from prm.services.keeping import set_cadence, set_tag_cadence

    text = joined(span)
    days = None if is_none(text) else read_span(text)
    hint = ""
    if who.startswith("#"):
        ledger = prm.writing()
        set_tag_cadence(ledger, who[1:], days, prm.today)
        whom = f"Everyone tagged {who}"
        if not any(tag == who[1:].casefold() for tag, _ in all_tags(ledger)):
            hint = " Nobody has this tag yet."
    else:
        from prm.ledger.reading.finding import find_person

        person = find_person(prm.reading(), who)
        set_cadence(prm.writing(), [person.id], days, prm.today)
        whom = person.name
        if days and person.last_talked_on is None:
            hint = " You have not yet talked: it counts from your first talk."
    say(f"{whom}: {every(days) if days else 'no cadence of their own'}.{hint}")


@verb_command("snooze")
@who_argument
@click.argument(
    "until",
    nargs=-1,
    required=True,
    metavar="SPAN|DATE|none",
    help="For how long (2w), until when (2026-12-01), or none.",
)
@pass_invocation
def snooze_command(prm: Invocation, who: str, until: tuple[str, ...]) -> None:
    """Hide a catch-up for a SPAN (2w), until a DATE, or no longer (none)."""
    from prm.domain.days import is_none, read_day_ahead
    from prm.ledger.reading.finding import find_person
    from prm.services.keeping import snooze_people

    text = joined(until)
    day = None if is_none(text) else read_day_ahead(text, prm.today)
    person = find_person(prm.reading(), who)
    snooze_people(prm.writing(), [person.id], day, prm.today)
    say(
        f"{person.name}: snoozed until {short_day(day)} ({ago(day.isoformat(), prm.today)})."
        if day
        else f"{person.name}: not snoozed."
    )


@verb_command("note")
@who_argument
@click.argument("text", nargs=-1, required=True, metavar="TEXT…", help="What to keep.")
@pass_invocation
def note_command(prm: Invocation, who: str, text: tuple[str, ...]) -> None:
    """Keep a note."""
    from prm.ledger.reading.finding import find_person
    from prm.services.keeping import add_note

    person = find_person(prm.reading(), who)
    add_note(prm.writing(), [person.id], joined(text), prm.today)
    say(f"Noted about {person.name}.")
