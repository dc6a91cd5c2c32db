"""Text that is safe to paint, and fitted to a number of terminal cells."""

from rich.cells import cell_len, set_cell_size

from prm.domain.text import one_line


def some(count: int, most: int) -> str:
    """Return a number that was counted no further than *most*: `12`, or `999+`."""
    return f"{count:,}" if count < most else f"{most - 1:,}+"


def shown(text: str | None) -> str:
    """Return *text* as one line that is safe to paint; empty for None."""
    if not text:
        return ""
    return text if text.isascii() and text.isprintable() else one_line(text)


def fit(text: str, width: int) -> str:
    """Return *text* in exactly *width* terminal cells: padded, or cut with an ellipsis."""
    if width <= 0:
        return ""
    text = text[: width * 4]
    if cell_len(text) > width:
        return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)
    return set_cell_size(text, width)
