"""`prm changes`: what imports revealed, newest first."""

import sys
from datetime import date
from typing import Any

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import json_option, limit_option
from prm.cli.printing import put, say
from prm.cli.verb_command import verb_command
from prm.domain.people import News


@verb_command("changes")
@click.option("--since", metavar="DATE", help="Leave out what exports before DATE revealed.")
@limit_option
@json_option
@pass_invocation
def changes_command(prm: Invocation, since: str | None, limit: int, is_json: bool) -> None:
    """List what imports revealed."""
    from prm.ledger.reading.changes import changes

    first = prm.day(since).isoformat() if since else None
    found = changes(prm.reading(), first, limit and limit + 1)
    news = found[: limit or None]
    if is_json:
        from prm.exporters.json_text import write_array

        write_array(map(_news_json, news), sys.stdout)
    else:
        put(_lines(news, prm.today))
    if not news:
        say("Two exports, months apart, show what changed: `prm import` the next one.")
    elif len(found) > len(news):
        say(f"The newest {limit:,}; --limit 0 shows all.")


def _lines(news: list[News], today: date) -> list[str]:
    from prm.cli.columns import Column, aligned
    from prm.cli.person_lines import last_talk
    from prm.domain.changes import news_words

    columns = (
        Column("dim"),
        Column("bold", gives_way=1),
        Column(gives_way=2, narrowest=20),
        Column("dim"),
    )
    cells = [
        (one.on, one.person.name, news_words(one.kind, one.before, one.after), last_talk(one.person, today))
        for one in news
    ]
    return aligned(cells, columns)


def _news_json(news: News) -> dict[str, Any]:
    return {
        "on": news.on,
        "person_id": news.person.id,
        "name": news.person.name,
        "kind": news.kind,
        "before": _side(news.before),
        "after": _side(news.after),
        "entry": news.entry,
    }


def _side(parts: tuple[str | None, ...]) -> dict[str, str | None] | str | None:
    return {"company": parts[0], "title": parts[1]} if len(parts) == 2 else parts[0]
