"""What a terminal shows: the characters and styles that the output of a program puts on it."""

import codecs
import re

from rich.cells import get_character_cell_size

_TOKEN = re.compile(
    r"\x1b\[(?P<numbers>[\d;?<>=]*)\$?(?P<command>[A-Za-z~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[^\[\]]"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
)
_SYNCHRONISED = "?2026"


class Screen:
    """The cells of a terminal, as far as the programs measured here use one."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.characters = [[" "] * width for _ in range(height)]
        self.styles = [[""] * width for _ in range(height)]
        self.is_updating = False
        """Whether a synchronised update is open: a terminal shows nothing of it until it closes."""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._x = self._y = 0
        self._style = ""

    def feed(self, output: bytes) -> None:
        """Take in more output; an escape sequence cut off at its end waits for the rest."""
        text, at = self._pending + self._decoder.decode(output), 0
        while at < len(text) and (token := _TOKEN.match(text, at)):
            at = token.end()
            if written := token["text"]:
                self._write(written)
            elif command := token["command"]:
                self._obey(command, token["numbers"])
            elif control := token["control"]:
                self._move_by(control)
        self._pending = text[at:]

    def line(self, y: int, start: int = 0, end: int | None = None) -> str:
        """Return the text of one row, or of some columns of it."""
        return "".join(self.characters[y][start:end])

    def lines(self, start: int = 0, end: int | None = None) -> list[str]:
        """Return the text of every row, or of some columns of each."""
        return [self.line(y, start, end) for y in range(self.height)]

    def looks(self, start: int, end: int) -> list[tuple[str, str]]:
        """Return character and style of every cell in some columns."""
        rows = zip(self.characters, self.styles, strict=True)
        return [cell for text, style in rows for cell in zip(text[start:end], style[start:end], strict=True)]

    def _write(self, text: str) -> None:
        for character in text:
            size = 1 if character < "\x7f" else get_character_cell_size(character)
            if not size or self._x + size > self.width or self._y >= self.height:
                continue
            cells, styles = self.characters[self._y], self.styles[self._y]
            for offset in range(size):
                cells[self._x + offset] = "" if offset else character
                styles[self._x + offset] = self._style
            self._x += size

    def _obey(self, command: str, numbers: str) -> None:
        if command == "H":
            y, _, x = numbers.partition(";")
            self._y, self._x = int(y or 1) - 1, int(x or 1) - 1
        elif command == "m":
            self._style = "" if numbers in ("", "0") else f"{self._style};{numbers}"
        elif command in "hl" and numbers == _SYNCHRONISED:
            self.is_updating = command == "h"

    def _move_by(self, control: str) -> None:
        if control == "\n":
            self._y = min(self._y + 1, self.height - 1)
        elif control == "\r":
            self._x = 0
