"""`prm changes`: what imports revealed, newest first."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from prm.cli.invocation import Invocation, pass_invocation
from prm.cli.listing import at_most, json_option, limit_option, newest_words
from prm.cli.printing import put, put_json_array, say
from prm.cli.verb_command import verb_command
from prm.domain.people import News
from prm.domain.wording import plural, short_day

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


@verb_command("changes")
@click.option("--since", metavar="DATE", help="Leave out what exports before DATE revealed.")
@click.option("--unread", "is_unread", is_flag=True, help="Leave out what you have read.")
@click.option(
    "--mark-read", "is_marking", is_flag=True, help="Then mark all changes so far as read, listed or not."
)
@limit_option
@json_option
@pass_invocation
def changes_command(
    prm: Invocation, *, since: str | None, is_unread: bool, is_marking: bool, limit: int, is_json: bool
) -> None:
    """List what imports revealed."""
    from prm.ledger.reading.changes import changes

    first = prm.day(since).isoformat() if since else None
    ledger = prm.writing() if is_marking else prm.reading()
    news, has_more = at_most(lambda most: changes(ledger, first, most, is_unread), limit)
    if is_json:
        put_json_array(map(_news_json, news))
    else:
        put(_lines(news, prm.today))
    if not news:
        say(_words_for_nothing(ledger, first, is_unread))
    elif has_more:
        say(newest_words(limit))
    if is_marking:
        _mark_read(ledger, prm.today)


def _mark_read(ledger: "Ledger", today: date) -> None:
    from prm.domain.people import MOST_COUNTED
    from prm.ledger.reading.changes import count_unread, export_days

    if unread := count_unread(ledger):
        from prm.services.reading_news import mark_read

        mark_read(ledger, None, export_days(ledger)[-1], today)
        many = f"{MOST_COUNTED:,} changes or more" if unread == MOST_COUNTED else plural(unread, "change")
        say(f"{many} marked as read; `prm undo` takes it back.")


def _words_for_nothing(ledger: "Ledger", since: str | None, is_unread: bool) -> str:
    from prm.ledger.reading.changes import export_days

    days = export_days(ledger)
    if len(days) < 2:
        return "Two exports, months apart, show what changed: `prm import` the next one."
    if since and since > days[-1]:
        return f"No export is as of {short_day(since)} or later; the newest is as of {short_day(days[-1])}."
    return "You have read every change." if is_unread else "The exports show everyone as before."


def _lines(news: Sequence[News], today: date) -> list[str]:
    from prm.cli.columns import Column, aligned
    from prm.cli.person_lines import last_talk
    from prm.domain.changes import news_words

    columns = (
        Column("dim", to_the_right=True),
        Column("bold", gives_way=1),
        Column(gives_way=2, narrowest=20),
        Column("dim"),
    )
    cells = [
        (
            short_day(one.on),
            one.person.name,
            news_words(one.kind, one.before, one.after),
            last_talk(one.person, today),
        )
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
        "read": news.is_read,
    }


def _side(parts: tuple[str | None, ...]) -> dict[str, str | None] | str | None:
    return {"company": parts[0], "title": parts[1]} if len(parts) == 2 else parts[0]
