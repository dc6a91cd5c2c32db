"""`prm` without a verb: the TUI, or what Today shows where there is no terminal."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from prm.cli.columns import Column, aligned, styled
from prm.cli.invocation import Invocation
from prm.cli.listing import FIRST_STEPS
from prm.cli.person_lines import due_lines
from prm.cli.printing import put, say
from prm.cli.without_verb import is_interactive, open_tui
from prm.domain.people import PersonRow, TalkRow
from prm.domain.wording import ago, day_and_month, full_day, plural

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

MOST = 10
"""Lines of each part."""


def open_or_print(prm: Invocation) -> None:
    """Open the TUI where someone can press keys, else print what Today shows."""
    if is_interactive():
        open_tui(prm.writing(), prm.settings)
    else:
        print_today(prm.reading(), prm.today)


def print_today(ledger: "Ledger", today: date) -> None:
    """Print whom to catch up with, the coming birthdays, the last talks, and what of the network is real."""
    from prm.ledger.reading.due import birthdays, people_due, tally
    from prm.ledger.reading.journal import recent_talks
    from prm.ledger.reading.network import share_of_network
    from prm.plots.headline import share_words

    numbers = tally(ledger, today)
    put([f"{full_day(today)} · {plural(numbers.people, 'person', 'people')}, {numbers.talked:,} talked with"])
    if not numbers.people:
        say(FIRST_STEPS)
        return
    due = due_lines(people_due(ledger, today, limit=MOST), today, indent=2)
    _put_part(f"Catch up ({numbers.due:,})", due, "Nobody is waiting to be caught up with.")
    _put_part(
        "Birthdays in the next two weeks",
        _birthday_lines(birthdays(ledger, today), today),
        "None that prm knows of.",
    )
    _put_part(
        "Last talks",
        _talk_lines(recent_talks(ledger, limit=MOST), today),
        "None yet: record one with `prm log`.",
    )
    share = share_of_network(ledger)
    if share.connections:
        put(["", share_words(share)])


def _put_part(heading: str, lines: Sequence[str], nothing: str) -> None:
    put(["", styled(heading, "bold"), *(lines or [f"  {nothing}"])])


def _birthday_lines(coming: Sequence[tuple[date, PersonRow]], today: date) -> list[str]:
    cells = [(day_and_month(day), row.name, ago(day.isoformat(), today)) for day, row in coming]
    return aligned(cells, (Column(to_the_right=True), Column("bold", gives_way=1), Column("dim")), indent=2)


def _talk_lines(talks: Sequence[TalkRow], today: date) -> list[str]:
    cells = [
        (ago(talk.on, today), talk.via, ", ".join(name for _, name in talk.people), talk.text)
        for talk in talks
    ]
    return aligned(
        cells, (Column("dim"), Column("cyan"), Column("bold", gives_way=1), Column(gives_way=2)), indent=2
    )
