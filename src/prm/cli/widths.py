"""How many columns of a terminal a text takes, and how it is cut or padded to a number of them."""

ELLIPSIS = "…"


def width_of(text: str) -> int:
    """Return the columns that *text* takes: 2 for wide characters, 0 for those that join the one before."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def cut(text: str, columns: int) -> str:
    """Return *text* if it fits into *columns*, else its beginning and an ellipsis that do."""
    if width_of(text) <= columns:
        return text
    room, kept = columns - 1, ""
    for char in text:
        room -= _width(char)
        if room < 0:
            break
        kept += char
    return kept.rstrip() + ELLIPSIS if columns > 0 else ""


def pad(text: str, columns: int) -> str:
    """Return *text* with spaces after it to fill *columns*; a longer one stays as it is."""
    return text + " " * (columns - width_of(text))


def _width(char: str) -> int:
    if char.isascii():
        return 1
    from unicodedata import category, east_asian_width

    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
