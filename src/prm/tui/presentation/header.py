"""The header line in words."""

from textual.content import Content

from prm.domain.people import MOST_COUNTED, Tally
from prm.tui.places import PLACES
from prm.tui.presentation.parts import Part, hint, spread
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import MUTED
from prm.tui.presentation.words import some
from prm.verbs import verb


def place_parts(
    place: str, tally: Tally | None, unread: int | None, asking: int | None, width: int
) -> list[Part]:
    """Return the header of a *place*: the places with their numbers, then the hints at the right end."""
    numbers = {"changes": unread, "invitations": asking}
    if tally:
        numbers |= {"today": tally.due, "people": tally.people}
    left = [Part(Content.styled(" prm  ", "bold $text-accent"))]
    left += [_place(mode, one.title, numbers.get(mode), mode == place) for mode, one in PLACES.items()]
    right = [
        hint("^p", "commands", "app.command_palette", "Find any command or person by name."),
        hint(sign("keys"), "keys", "screen.verb('keys')", verb("keys").help),
    ]
    # What is said of every key goes last.
    alone = Part(right[1].words[:2], *right[1][1:])
    return (
        spread(left, right, width) or spread(left, right[1:], width) or spread(left, [alone], width) or left
    )


def _place(mode: str, title: str, number: int | None, is_here: bool) -> Part:
    # Changes are counted only so far, people all.
    count = some(number or 0, MOST_COUNTED) if mode == "changes" else f"{number or 0:,}"
    key = sign(mode)
    words = f" {key} {title} " if number is None else f" {key} {title} {count} "
    style = "bold $text on $primary 50%" if is_here else MUTED
    return Part(Content.styled(words, style), f"screen.verb('{mode}')", verb(mode).help)
