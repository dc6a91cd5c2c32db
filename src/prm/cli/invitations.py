"""`prm invitations`: who asks to connect, your reply, and what came of it."""

from collections.abc import Sequence
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from prm.cli.arguments import lazily
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import as_of_option, json_option, limit_option
from prm.cli.printing import put, put_json_array, say
from prm.cli.verb_command import verb_command
from prm.domain.refusals import Refused

if TYPE_CHECKING:
    from prm.domain.invitations import Answers
    from prm.ledger.opening import Ledger

_HELP = (
    "Without words, who asks. `answer WHO OUTCOME` records asked, call, accepted, declined or ignored; "
    "`reply WHO` prints your reply. WHO is an id, a profile, an e-mail, or words of a name, of one who asked."
)
_OPTIONS = {"": ("is_all", "limit", "is_json", "as_of"), "answer": ("on",), "reply": ()}
"""The options of each form of the command."""


@verb_command("invitations")
@click.argument(
    "words",
    nargs=-1,
    metavar="[answer WHO OUTCOME | reply WHO]",
    help=_HELP,
    shell_complete=lazily("invitation_words"),
)
@click.option("--all", "is_all", is_flag=True, help="Show settled ones too, and those that you sent.")
@click.option("--on", metavar="DATE", help="With answer: the day on which it was so, instead of today.")
@limit_option
@json_option
@as_of_option
@pass_invocation
def invitations_command(
    prm: Invocation,
    *,
    words: tuple[str, ...],
    is_all: bool,
    on: str | None,
    limit: int,
    is_json: bool,
    as_of: str | None,
) -> None:
    """List who asks to connect, print a reply, or record an answer."""
    from prm.spoken_days import spoken_day

    _keep_to_options(words[0] if words else "")
    if not words:
        today = prm.day_seen_from(as_of)
        _list(prm.reading(as_of), today, is_all, limit, is_json)
    elif words[0] == "answer" and len(words) == 3:
        _answer(prm, words[1], words[2], prm.day(on, spoken_day) if on else None)
    elif words[0] == "reply" and len(words) == 2:
        _reply(prm, words[1])
    else:
        raise click.UsageError(
            "write `prm invitations answer WHO OUTCOME`, or `prm invitations reply WHO`; "
            "a name of several words is one WHO in quotes"
        )


def _keep_to_options(form: str) -> None:
    """Refuse options that another form of the command has: they would change nothing."""
    context = click.get_current_context()
    for option in context.command.params:
        is_ours = any(option.name in names for names in _OPTIONS.values())
        is_given = context.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE
        if is_ours and is_given and option.name not in _OPTIONS.get(form, (option.name,)):
            where = f"`prm invitations {form}`" if form else "the list"
            raise click.UsageError(f"{option.opts[-1]} is not for {where}")


def _list(ledger: "Ledger", today: date, is_all: bool, limit: int, is_json: bool) -> None:
    from prm.domain.invitations import answers, inbox
    from prm.ledger.reading.invitations import invitations
    from prm.ledger.reading.standing import reasons_for

    everything = invitations(ledger)
    listed = everything if is_all else inbox(everything)
    shown = listed[: limit or None]
    reasons = reasons_for(ledger, shown)
    if is_json:
        from prm.exporters.invitation_json import invitation_json

        put_json_array(map(invitation_json, shown, reasons, repeat(today)))
    else:
        from prm.cli.invitation_lines import invitation_lines

        put(invitation_lines(shown, reasons, today))
    _say_how_many(len(listed), len(shown), bool(everything), answers(everything))


def _say_how_many(found: int, shown: int, is_any: bool, went: "Answers") -> None:
    from prm.domain.wording import plural

    if not is_any:
        say("No invitations are in the ledger: `prm import` takes them from a LinkedIn archive.")
    elif not found:
        say("Nobody waits for an answer; --all shows every invitation.")
    elif found > shown:
        say(f"The first {shown:,} of {found:,}; --limit 0 shows all.")
    if went.asked:
        people = plural(went.asked, "person", "people")
        say(f"You asked {people} for a call first; {went.answered:,} answered.")


def _answer(prm: Invocation, who: str, word: str, on: date | None) -> None:
    from prm.domain.invitations import OUTCOMES, what_follows
    from prm.ledger.reading.finding_invitations import find_invitation

    if word not in OUTCOMES:
        raise Refused(f"“{word}” is no answer", todo=f"known are {', '.join(OUTCOMES)}")
    invited = find_invitation(prm.reading(), who)
    from prm.services.invitations import record_outcome

    entry = record_outcome(prm.writing(), invited, word, prm.today, on)
    say(f"{invited.name} ({invited.profile}): {OUTCOMES[word]}.")
    if follows := what_follows(invited, word):
        say(follows)
    say(f"Recorded as entry {entry}. Take it back with `prm undo {entry}`.")


def _reply(prm: Invocation, who: str) -> None:
    from prm.domain.invitations import reply_to
    from prm.ledger.reading.finding_invitations import find_invitation

    invited = find_invitation(prm.reading(), who)
    from shlex import quote

    put(_safe(reply_to(prm.settings.reply, invited.name)))
    say(f"Once it is sent: `prm invitations answer {quote(invited.profile)} asked`.")


def _safe(text: str) -> Sequence[str]:
    from prm.domain.text import clean

    return clean(text).split("\n")
