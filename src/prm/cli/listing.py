"""What every list of people does: print rows or JSON, and say when there are more."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from prm.cli.printing import put, say
from prm.cli.wording import count
from prm.domain.people import PersonRow

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

FIRST_STEPS = "Nobody is in the ledger yet. `prm import` takes in a LinkedIn export, `prm demo` shows around."
"""What an empty ledger says."""
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

Lines = Callable[[Sequence[PersonRow], date], list[str]]
"""Rows and today in, a line for each row out."""


def show_people(
    ledger: "Ledger", rows: Sequence[PersonRow], lines: Lines, today: date, is_json: bool
) -> None:
    """Write *rows* to stdout, as *lines* or as JSON."""
    if is_json:
        write_people_json(ledger, rows)
    else:
        put(lines(rows, today))


def say_more(shown: int, total: int) -> None:
    """Tell the user that there are more than the *shown* people."""
    if total > shown > 0:
        say(f"{shown:,} of {count(total, 'person', 'people')}; --limit 0 shows all.")


def say_empty(words: str, ledger_is_empty: bool) -> None:
    """Tell the user why nothing is shown and what to do next."""
    say(FIRST_STEPS if ledger_is_empty else words)


def write_people_json(ledger: "Ledger", rows: Sequence[PersonRow]) -> None:
    """Write *rows* with their profiles to stdout as a JSON array."""
    from prm.exporters.json_people import write_json

    write_json(rows, profiles_by_id(ledger, rows), sys.stdout)


def profiles_by_id(ledger: "Ledger", rows: Sequence[PersonRow]) -> dict[int, list[str]]:
    """Return the profiles of *rows*, newest first, by person id."""
    from prm.ledger.reading.people import profiles_of

    return profiles_of(ledger, [row.id for row in rows])


def is_empty(ledger: "Ledger", today: date) -> bool:
    """Return whether nobody at all is in the ledger."""
    from prm.ledger.reading.people import count_people

    return count_people(ledger, None, today) == 0
