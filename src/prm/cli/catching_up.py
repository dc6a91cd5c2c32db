"""`prm due` and `prm never`: whom to catch up with, and whom you have not yet talked with."""

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import json_option, limit_option, put_people_json, say_empty, say_more
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
    if is_json:
        put_people_json(ledger, rows)
    else:
        from prm.cli.person_lines import put_due

        put_due(rows, today)
    if not rows:
        say_empty(ledger, today, "Nobody is waiting to be caught up with.")
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
    if is_json:
        put_people_json(ledger, rows)
    else:
        from prm.cli.person_lines import put_never

        put_never(rows, today)
    if not rows:
        say_empty(ledger, today, "You have talked with everyone you know.")
    elif len(rows) == limit:
        say_more(limit, tally(ledger, today).never)
