"""The header line in words."""

from textual.content import Content
from textual.style import Style

from prm.domain.people import Tally
from prm.tui.presentation.styles import MUTED

PLACES = (("today", "1", "Today"), ("people", "2", "People"))
"""(mode, key, title) of each place."""

_HINTS = (("^p", "commands", "app.command_palette"), ("?", "keys", "verb('keys')"))


def place_line(place: str, tally: Tally | None, width: int) -> Content:
    """Return the header of a *place*: the places with their numbers, then the hints at the right end."""
    numbers = {"today": tally.due, "people": tally.people} if tally else {}
    left = Content.assemble((" prm ", "bold $text-accent"))
    for mode, key, title in PLACES:
        left += _place(key, title, numbers.get(mode), is_here=mode == place).stylize(
            _click(f"verb('{mode}')")
        )
    right = Content("")
    for key, words, action in _HINTS:
        hint = Content.assemble((f" {key}", "$footer-key-foreground bold"), (f" {words} ", MUTED))
        right += hint.stylize(_click(action))
    gap = width - left.cell_length - right.cell_length
    return left + Content(" " * gap) + right if gap >= 0 else left


def _place(key: str, title: str, number: int | None, is_here: bool) -> Content:
    count = f" {number:,}" if number is not None else ""
    style = "bold $text on $primary 40%" if is_here else MUTED
    return Content.assemble(
        "  " if not is_here else " ",
        (f"{' ' if is_here else ''}{key} {title}", style),
        (count + (" " if is_here else ""), f"{style}"),
    )


def _click(action: str) -> Style:
    return Style.from_meta({"@click": action})
