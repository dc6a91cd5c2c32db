"""Forgetting someone in words: what would go, and what went."""

from collections.abc import Sequence
from pathlib import Path

from textual.content import Content

from prm.domain.people import PersonRow
from prm.domain.strangers import Stranger
from prm.services.forgetting import Erasure, about, parts_of
from prm.tui.presentation.styles import DOUBTFUL, MUTED, WRONG
from prm.tui.presentation.words import shown


def forget_words(whom: PersonRow | Stranger, parts: Sequence[str], copies: Sequence[Path]) -> Content:
    """Return what goes with someone, the *parts*, and in which *copies* of the ledger they stay."""
    told = f"  {shown(about(whom))}" if about(whom) else ""
    lines = [
        Content.assemble((shown(whom.name), "bold"), (told, MUTED)),
        Content(""),
        Content("All that the ledger holds of them will be erased:"),
        *(Content.assemble(("  – ", WRONG), part) for part in parts),
        Content(""),
        Content.styled("This cannot be undone, and no import will bring them back.", f"bold {WRONG}"),
    ]
    if copies:
        lines += [
            Content(""),
            Content.styled("These copies still hold them, and are yours to delete:", DOUBTFUL),
        ]
        lines += [Content.styled(f"  {shown(str(copy))}", DOUBTFUL) for copy in copies]
    return Content("\n").join(lines)


def forgotten_words(erasure: Erasure) -> str:
    """Return what was erased, and what could not be swept."""
    from prm.ledger.sweeping import TRACES_LEFT

    said = f"Forgotten: {', '.join(parts_of(erasure.held))} erased."
    return said if erasure.is_swept else f"{said} But {TRACES_LEFT}."
