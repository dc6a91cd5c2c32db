"""What every list does: its options, the first page, JSON, and words for when there is more or nothing."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from prm.cli.printing import say

if TYPE_CHECKING:
    from datetime import date

    from prm.domain.people import PersonRow
    from prm.ledger.opening import Ledger

_Row = TypeVar("_Row")

FIRST_STEPS = "Nobody is in the ledger yet. `prm import` takes in a LinkedIn export, `prm demo` shows around."
"""What an empty ledger says."""
ONLY_ASKING = "No people are in the ledger yet, only invitations: `prm import` takes in your connections."
"""What a ledger says in which somebody asks to connect, and that is all."""
MOST = 50
"""People shown unless `--limit` says otherwise."""

limit_option = click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=MOST,
    show_default=True,
    metavar="N",
    help="Show at most N of them; 0 shows all.",
)
json_option = click.option("--json", "is_json", is_flag=True, help="Print JSON, for other programs.")
as_of_option = click.option("--as-of", metavar="DATE", help="Look at the ledger as it was on DATE.")


def at_most(find: Callable[[int], Sequence[_Row]], limit: int) -> tuple[Sequence[_Row], bool]:
    """Return what *find* gives, *limit* at the most or all for 0, and whether there is more.

    *find* takes how many to find: one more than is shown tells whether there is more.
    """
    found = find(limit and limit + 1)
    return found[: limit or None], 0 < limit < len(found)


def newest_words(limit: int) -> str:
    """Return that there are more than the *limit* newest, and how to see them."""
    return f"The newest {limit:,}; --limit 0 shows all."


def put_people_json(ledger: "Ledger", rows: "Sequence[PersonRow]") -> None:
    """Write *rows* with their profiles to stdout as a JSON array."""
    from prm.exporters.json_people import write_json

    write_json(rows, profiles_by_id(ledger, rows), sys.stdout)


def say_more(shown: int, total: int | None) -> None:
    """Tell the user that the *shown* people are not the *total*; None for more that nobody counted."""
    from prm.domain.wording import plural

    if total is None:
        say(f"The first {f'{shown:,} people' if shown > 1 else 'person'}; --limit 0 shows all.")
    elif total > shown > 0:
        say(f"{shown:,} of {plural(total, 'person', 'people')}; --limit 0 shows all.")


def say_empty(ledger: "Ledger", today: "date", words: str) -> None:
    """Tell the user in *words* why nothing is shown, or how to begin where the ledger is empty."""
    from prm.ledger.reading.people import count_people

    say(words if count_people(ledger, None, today) else FIRST_STEPS)


def profiles_by_id(ledger: "Ledger", rows: "Sequence[PersonRow]") -> dict[int, list[str]]:
    """Return the profiles of *rows*, newest first, by person id."""
    from prm.ledger.reading.people import profiles_of

    return profiles_of(ledger, [row.id for row in rows])
