"""`prm due` and `prm never`: whom to catch up with, and whom you have not yet talked with."""

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import is_empty, json_option, limit_option, say_empty, say_more, show_people
from prm.cli.person_lines import due_lines, never_lines
from prm.cli.verb_command import verb_command


@verb_command("due")
@limit_option
@json_option
@pass_invocation
def due_command(prm: Invocation, limit: int, is_json: bool) -> None:
    """List whom to catch up with."""
    from prm.ledger.reading.due import people_due, tally

    today = prm.today
    ledger = prm.reading()
    rows = people_due(ledger, today, limit=limit)
    show_people(ledger, rows, due_lines, today, is_json)
    if not rows:
        say_empty("Nobody is waiting to be caught up with.", is_empty(ledger, today))
    elif len(rows) == limit:
        say_more(limit, tally(ledger, today).due)


@verb_command("never")
@limit_option
@json_option
@pass_invocation
def never_command(prm: Invocation, limit: int, is_json: bool) -> None:
    """List whom you have not yet talked with."""
    from prm.ledger.reading.due import people_never, tally

    today = prm.today
    ledger = prm.reading()
    rows = people_never(ledger, limit=limit)
    show_people(ledger, rows, never_lines, today, is_json)
    if not rows:
        say_empty("You have talked with everyone you know.", is_empty(ledger, today))
    elif len(rows) == limit:
        say_more(limit, tally(ledger, today).never)
