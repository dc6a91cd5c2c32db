"""Who is absent from the newest export, and in what way: hidden, gone, or either."""

from typing import NamedTuple

from .deeds import Export, Journal


class Presence(NamedTuple):
    """The day on which someone connected, and the exports that show them."""

    day: str | None
    shown_by: frozenset[str]


def absence_of(journal: Journal, whom: Presence, everyone: list[Presence]) -> str | None:
    """Return how someone is absent from the newest export, None for who is not."""
    exports = sorted(
        (deed for deed in journal.values() if isinstance(deed, Export)),
        key=lambda export: (export.day, export.digest),
    )
    if not whom.shown_by or exports[-1].digest in whom.shown_by:
        return None
    namesakes = [one for one in everyone if one.day == whom.day and one.shown_by]
    maybe = [one for one in namesakes if _may_be_hidden(exports, one)]
    if whom.day is None or whom not in maybe:
        return "gone"
    before = max(
        (export for export in exports if any(export.digest in one.shown_by for one in maybe)),
        key=exports.index,
    )
    absent = [one for one in namesakes if exports[-1].digest not in one.shown_by and one not in maybe]
    then = [one for one in namesakes if before.digest not in one.shown_by and one not in absent]
    strangers = max(_rows(before, whom.day) - len(then), 0)
    return "hidden" if len(maybe) + strangers <= _rows(exports[-1], whom.day) else "unclear"


def _may_be_hidden(exports: list[Export], one: Presence) -> bool:
    """Return whether every export since the last that shows them, and there are some, could hide them."""
    last = max(number for number, export in enumerate(exports) if export.digest in one.shown_by)
    return last < len(exports) - 1 and all(_rows(export, one.day) for export in exports[last + 1 :])


def _rows(export: Export, day: str | None) -> int:
    return dict(export.hidden).get(day or "", 0)
