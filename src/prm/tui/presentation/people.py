"""The words around the list of people."""

from textual.content import Content

from prm.domain.wording import plural
from prm.tui.presentation.signs import sign

SORT_WORDS = {
    "name": "by name",
    "talked": "last talk first",
    "due": "most overdue first",
    "connected": "newest connection first",
    "company": "by company",
    "added": "last added first",
}
"""How each order of the ledger's lists is said."""


def count_words(found: int | None, in_all: int | None, is_filtered: bool) -> str:
    """Return `23 of 1,482`; what is not counted yet is left out."""
    if not is_filtered:
        return "" if in_all is None else f"{in_all:,}"
    many = "…" if found is None else f"{found:,}"
    return many if in_all is None else f"{many} of {in_all:,}"


def below_words(sort: str, marked: int) -> str:
    """Return what the lower border says: how many are marked, and the order."""
    order = SORT_WORDS[sort]
    if not marked:
        return order
    hint = f" · {sign('same')} one person" if marked > 1 else ""
    return f"{plural(marked, 'marked', 'marked')}{hint} · {order}"


def nobody_words(search: str) -> Content:
    """Return the kind words for an empty list."""
    if not search:
        words = (
            f"Nobody is here yet: press {sign('import')} to import an export, {sign('add')} to add someone."
        )
        return Content(words)
    return Content.assemble(("Nobody fits ", ""), (search[:200], "bold"), (".", ""))
