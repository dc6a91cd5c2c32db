"""`prm people`: list people, filtered and in any order."""

import click

from prm.cli.arguments import QueryCommand, joined, query_argument
from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import (
    as_of_option,
    at_most,
    json_option,
    limit_option,
    put_people_json,
    say_empty,
    say_more,
)
from prm.cli.verb_command import verb_command
from prm.ledger.reading.people import SORTS


@verb_command("people", cls=QueryCommand)
@query_argument
@click.option("--sort", type=click.Choice(SORTS), default="name", show_default=True, help="The order.")
@limit_option
@json_option
@as_of_option
@pass_invocation
def people_command(
    prm: Invocation, *, query: tuple[str, ...], sort: str, limit: int, is_json: bool, as_of: str | None
) -> None:
    """List the people whom the filter finds."""
    from prm.domain.filters import parse_filter
    from prm.domain.wording import short_day
    from prm.ledger.reading.people import count_people, list_people

    today = prm.day_seen_from(as_of)
    words = joined(query)
    wanted = parse_filter(words, today) if words else None
    ledger = prm.reading(as_of)
    rows, has_more = at_most(lambda most: list_people(ledger, wanted, today, sort=sort, limit=most), limit)
    if is_json:
        put_people_json(ledger, rows)
    else:
        from prm.cli.person_lines import put_people

        put_people(rows, today)
    if not rows:
        fewer = f"Nobody matches {words}. Try fewer words, or see `prm people --help`."
        nobody = f"Nobody was in the ledger on {short_day(today)}."
        say_empty(prm.reading(), today, fewer if words else nobody)
    elif has_more:
        # Counting everyone who fits takes longer than finding the first of them.
        say_more(limit, None if is_json else count_people(ledger, wanted, today))
