"""The line of headings on a person, in words."""

from collections.abc import Sequence

from textual.content import Content

from prm.tui.presentation.parts import Part
from prm.tui.presentation.styles import MUTED

_OPEN = "bold underline $text-accent"


def section_parts(titles: Sequence[str], at: int) -> list[Part]:
    """Return the headings with the one at index *at* marked; a click turns to it."""
    parts: list[Part] = []
    for index, title in enumerate(titles):
        parts.append(Part(Content.styled(title, _OPEN if index == at else MUTED), f"turn_to({index})"))
        parts.append(Part(Content("  ")))
    return parts
