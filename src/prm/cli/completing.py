"""What the shell may put in place of a half-typed word: people, tags, filters.

Each is called as click calls a completer, and never fails or speaks.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from prm.cli.invocation import Invocation
from prm.domain.text import one_line

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

MOST = 20
"""Names offered at once."""


def people_named(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return the people whom *word* may mean."""
    from prm.ledger.reading.finding import complete_who

    return _asked(ctx, lambda ledger: complete_who(ledger, word, MOST))


def people_or_writers(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return the people whom *word* may mean, then those who only wrote."""
    from prm.ledger.reading.finding_writers import complete_writer

    known = people_named(ctx, param, word)
    wrote = _asked(ctx, lambda ledger: complete_writer(ledger, word, MOST))
    return list(dict.fromkeys((*known, *wrote)))[:MOST]


def people_or_tags(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return tags where *word* begins with `#`, else people."""
    return _tags(ctx, "#", word[1:]) if word.startswith("#") else people_named(ctx, param, word)


def signed_tags(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return the tags that `+` or `-` and a half-typed tag may mean; `+` where neither is there yet."""
    sign = word[:1] if word[:1] in ("+", "-") else "+"
    return _tags(ctx, sign, word.removeprefix(sign))


def filters(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return fields, states, levels of evidence and tags of the filter language that continue *word*."""
    from prm.domain.evidence import EVIDENCE
    from prm.domain.filter_terms import KNOWN_FIELDS, KNOWN_FLAGS, WAITING_ON

    minus = "-" if word.startswith("-") else ""
    typed = word.removeprefix("-")
    for start in ("tag:", "#"):
        if typed.startswith(start):
            return _tags(ctx, minus + start, typed.removeprefix(start))
    for field, known in (("is:", KNOWN_FLAGS), ("evidence:", EVIDENCE), ("waiting:", WAITING_ON)):
        if typed.startswith(field):
            return [minus + field + value for value in known if value.startswith(typed.removeprefix(field))]
    return [f"{minus}{field}:" for field in KNOWN_FIELDS if field.startswith(typed) and typed != field]


def invitation_words(ctx: click.Context, param: click.Parameter, word: str) -> list[str]:
    """Return what `prm invitations` can be told to do, of whom, and with what outcome."""
    from prm.domain.invitations import OUTCOMES

    before = [str(typed) for typed in ctx.params.get(param.name or "") or ()]
    if not before:
        return [verb for verb in ("answer", "reply") if verb.startswith(word)]
    if len(before) == 1:
        return _asked(ctx, lambda ledger: _who_asks(ledger, word))
    if before[0] == "answer" and len(before) == 2:
        return [outcome for outcome in OUTCOMES if outcome.startswith(word)]
    return []


def _who_asks(ledger: "Ledger", word: str) -> list[str]:
    from prm.domain.invitations import inbox
    from prm.ledger.reading.invitations import invitations

    names = dict.fromkeys(one.name for one in inbox(invitations(ledger)))
    typed = word.casefold()
    return [
        name
        for name in names
        if any(part.startswith(typed) for part in (name.casefold(), *name.casefold().split()))
    ][:MOST]


def _tags(ctx: click.Context, before: str, typed: str) -> list[str]:
    from prm.ledger.reading.due import all_tags

    tags = _asked(ctx, lambda ledger: [tag for tag, _ in all_tags(ledger)])
    return [before + tag for tag in tags if tag.startswith(typed)]


def _asked(ctx: click.Context, ask: "Callable[[Ledger], Iterable[str]]") -> list[str]:
    from prm.ledger.opening import Ledger

    path = Invocation(ctx, ctx.find_root().params.get("ledger")).path
    try:
        if not path.exists():
            return []
        ledger = Ledger.open_to_read(path)
        try:
            return [one_line(word) for word in ask(ledger)]
        finally:
            ledger.close()
    except Exception:
        # A traceback in the middle of a half-typed command helps nobody.
        return []
