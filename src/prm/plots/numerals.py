"""Numbers in large print."""

from prm.plots.pieces import Glyphs

_PIXELS = {
    "0": "### #.# #.# #.# ###",
    "1": "##. .#. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ".": ". . . . #",
    "%": "#.# ..# .#. #.. #.#",
}
"""Five rows of pixels for each sign."""


def large(text: str, glyphs: Glyphs) -> list[str]:
    """Return the lines that draw *text*, digits with a point or percent sign: three, or five."""
    signs = [_PIXELS[sign].split(" ") for sign in text]
    rows = [".".join(sign[row] for sign in signs) for row in range(5)]
    if len(glyphs.pixels) == 1:
        return [row.replace(".", " ").replace("#", glyphs.pixels) for row in rows]
    rows.append("." * len(rows[0]))
    return [
        "".join(
            glyphs.pixels[(up == "#") + 2 * (low == "#")] for up, low in zip(*rows[at : at + 2], strict=True)
        )
        for at in range(0, 6, 2)
    ]
