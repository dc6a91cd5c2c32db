"""Bars whose ends are drawn to the eighth of a cell."""

from prm.plots.pieces import Glyphs


def bar(value: int, top: int, width: int, glyphs: Glyphs) -> str:
    """Return a bar to the right, *width* cells long for *top*; something can always be seen of one."""
    return _filled(value, top, width, glyphs.growing)


def remainder(value: int, drawn: str, top: int, width: int, glyphs: Glyphs) -> str:
    """Return the thin line that makes the bar *drawn* as long as *value* asks for."""
    whole = max(round(value * width / top), 1) if value and top else 0
    return glyphs.thin * (whole - len(drawn))


def column(value: int, top: int, height: int, glyphs: Glyphs) -> str:
    """Return the cells of a bar upwards, from its foot, *height* of them."""
    return _filled(value, top, height, glyphs.rising).ljust(height)


def _filled(value: int, top: int, cells: int, parts: str) -> str:
    if value <= 0 or top <= 0:
        return ""
    steps = max(round(value * cells * len(parts) / top), 1)
    whole, part = divmod(min(steps, cells * len(parts)), len(parts))
    return parts[-1] * whole + (parts[part - 1] if part else "")
