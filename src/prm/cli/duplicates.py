"""`prm duplicates`: pairs of people who may be one, for you to judge."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import at_most, json_option, limit_option, profiles_by_id
from prm.cli.printing import put, put_json_array, say
from prm.cli.verb_command import verb_command

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger
    from prm.services.duplicates import Duplicate


@verb_command("duplicates")
@limit_option
@json_option
@pass_invocation
def duplicates_command(prm: Invocation, limit: int, is_json: bool) -> None:
    """List pairs of people who may be one."""
    from prm.services.duplicates import find_duplicates

    ledger = prm.reading()
    pairs, has_more = at_most(partial(find_duplicates, ledger), limit)
    if is_json:
        _put_json(ledger, pairs)
    else:
        put(_lines(pairs))
    if not pairs:
        say("Nobody looks like somebody else.")
        return
    one, other = pairs[0].people
    more = f"The first {limit:,}; --limit 0 shows all. " if has_more else ""
    say(f"{more}Answer with `prm same {one.id} {other.id}` or `prm different {one.id} {other.id}`.")


def _lines(pairs: "Sequence[Duplicate]") -> list[str]:
    """Return three lines a pair: both people, and the reasons."""
    from prm.cli.columns import Column, aligned

    columns = (Column("dim", to_the_right=True), Column("bold", gives_way=1), Column(gives_way=2))
    people = [(str(row.id), row.name, row.job) for pair in pairs for row in pair.people]
    rows = iter(aligned(people, columns))
    reasons = aligned(
        [("; ".join(pair.reasons),) for pair in pairs], (Column("yellow", gives_way=1),), indent=4
    )
    return [line for why in reasons for line in (next(rows), next(rows), why)]


def _put_json(ledger: "Ledger", pairs: "Sequence[Duplicate]") -> None:
    from prm.exporters.person_json import person_json

    profiles = profiles_by_id(ledger, [row for pair in pairs for row in pair.people])
    put_json_array(
        {
            "people": [person_json(row, profiles[row.id]) for row in pair.people],
            "reasons": list(pair.reasons),
        }
        for pair in pairs
    )
