"""`prm history`, `undo` and `redo`: the journal of everything that came into the ledger."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import MOST, at_most, json_option, newest_words
from prm.cli.printing import put, put_json_array, say
from prm.cli.verb_command import verb_command
from prm.domain.people import EntryRow
from prm.domain.text import one_line
from prm.domain.wording import short_day

if TYPE_CHECKING:
    from prm.services.journal import Turned


@verb_command("history")
@click.option(
    "--limit", type=click.IntRange(min=0), default=MOST, show_default=True, metavar="N",
    help="Show at most N entries; 0 shows all.",
)  # fmt: skip
@json_option
@pass_invocation
def history_command(prm: Invocation, limit: int, is_json: bool) -> None:
    """List the journal, newest first."""
    from prm.ledger.reading.journal import entries, written_in

    ledger = prm.reading()
    rows, has_more = at_most(lambda most: entries(ledger, limit=most), limit)
    if is_json:
        put_json_array(map(_entry_json, rows))
    else:
        put(_entry_lines(rows, written_in(ledger, [row.id for row in rows])))
    if not rows:
        say("The journal is empty. Begin with `prm import`, `prm add` or `prm demo`.")
    elif has_more:
        say(newest_words(limit))


@verb_command("undo")
@click.argument(
    "entry",
    type=int,
    required=False,
    help="The number that `prm history` shows; the newest by default, of an archive all its files.",
)
@pass_invocation
def undo_command(prm: Invocation, entry: int | None) -> None:
    """Take an entry back."""
    from prm.services.journal import undo

    undone = undo(prm.writing(), entry)
    numbers = _numbered(undone)
    say(f"Undone: {undone.title} ({numbers[0]}). Bring it back with `prm redo{numbers[1]}`.")


@verb_command("redo")
@click.argument(
    "entry",
    type=int,
    required=False,
    help="The number that `prm history` shows; the one undone last by default.",
)
@pass_invocation
def redo_command(prm: Invocation, entry: int | None) -> None:
    """Bring an entry back."""
    from prm.services.journal import redo

    redone = redo(prm.writing(), entry)
    numbers = _numbered(redone)
    say(f"Redone: {redone.title} ({numbers[0]}). Take it back with `prm undo{numbers[1]}`.")


def _numbered(turned: "Turned") -> tuple[str, str]:
    """Return which entries it was, and what is given to `prm undo` or `prm redo` to turn them again."""
    first, *others = sorted(entry.id for entry in turned.entries)
    if not others:
        return f"entry {first}", f" {first}"
    *between, last = others
    return f"entries {', '.join(map(str, [first, *between]))} and {last}", ""


def _entry_lines(rows: Sequence[EntryRow], written: dict[int, str]) -> list[str]:
    from prm.cli.columns import Column, aligned

    columns = (
        Column("dim", to_the_right=True),
        Column(to_the_right=True),
        Column("cyan"),
        Column(gives_way=1),
        Column("dim", gives_way=2, narrowest=0),
        Column("dim"),
    )
    cells = [
        (
            str(row.id),
            short_day(row.made_at[:10]),
            row.kind,
            row.title,
            one_line(written.get(row.id, "")),
            "undone" if row.retracted_at else "",
        )
        for row in rows
    ]
    return aligned(cells, columns)


def _entry_json(row: EntryRow) -> dict[str, object]:
    return {
        "entry": row.id,
        "kind": row.kind,
        "made_at": row.made_at,
        "as_of": row.as_of,
        "title": row.title,
        "source": row.source,
        "undone_at": row.retracted_at,
    }
