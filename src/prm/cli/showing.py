"""`prm show`: one person whole."""

import click

from prm.cli.arguments import who_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import as_of_option, json_option
from prm.cli.printing import put, put_json
from prm.cli.verb_command import verb_command


@verb_command("show")
@who_argument
@click.option(
    "--why", is_flag=True, help="Say where each value came from, and why the profiles are one person."
)
@json_option
@as_of_option
@pass_invocation
def show_command(prm: Invocation, who: str, why: bool, is_json: bool, as_of: str | None) -> None:
    """Show one person."""
    from prm.ledger.reading.finding import find_person
    from prm.ledger.reading.person import person_detail

    today = prm.day_seen_from(as_of)
    ledger = prm.reading(as_of)
    detail = person_detail(ledger, find_person(ledger, who).id, today)
    if is_json:
        from prm.exporters.person_json import detail_json

        put_json(detail_json(detail))
    else:
        from prm.cli.person_page import person_page

        put(person_page(detail, today, why))
