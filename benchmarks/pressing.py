"""From a key to what it does on the screen, in the list of everyone, at the pace of a quick user.

Everything runs as a user has it: the installed program in a terminal. A key counts as answered when the last
byte of the first picture has arrived that shows what the key is for: the people whom the longer search finds,
or the cursor on another line.
"""

import re
from functools import partial
from random import Random
from typing import NamedTuple

from benchmarks.cold import PRM
from benchmarks.rows import FRAME, Row, framed
from benchmarks.screen import Screen
from benchmarks.starting import cut, first_person
from benchmarks.stock import TODAY, Stock
from benchmarks.terminal import HEIGHT, Terminal
from prm.domain.filters import parse_filter
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import count_people, list_people

DOWN, PAGE_DOWN, HOME, END = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F"
_EMPTY_FIELD = b"\x15"
_SEARCHES = (
    "amara",
    "anna nowak",
    "smith",
    "company:quill",
    "engineer",
    "zhang",
    "is:due jo",
    "garcia",
    "o'b",
)
_TYPING, _HELD = (0.08, 0.25), (0.033, 0.033)
"""Seconds from key to key, at least and at most: of someone who types or pages, and of a key held down."""
_LARGE = 100_000
_LARGE_FRAME = 33.0
_COLUMNS = (1, 60)
"""Columns of the list without its scrollbar."""
_LIST = range(3, HEIGHT - 2)
"""Lines of the list."""
_BACKGROUND = re.compile(r"48;(?:5;\d+|2;\d+;\d+;\d+)")


class _Step(NamedTuple):
    """A search one letter longer, and what it is to show."""

    text: str
    names: list[str]
    number: str


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return the rows on keys, of as many *runs* of the program together."""
    searches = _steps(stock)
    taken: dict[str, list[float]] = {}
    for _ in range(runs):
        with Terminal((PRM,), stock.environment) as terminal:
            go_to_people(terminal, stock)
            moves = {
                "cursor down": _moves(terminal, DOWN, 80, _HELD),
                "page down": _moves(terminal, PAGE_DOWN, 40, _TYPING),
                "end": _moves(terminal, END, 20, _TYPING, back=HOME),
            }
            found, counted = _type(terminal, searches)
        for name, times in {**moves, "search": found, "counted": counted}.items():
            taken.setdefault(name, []).extend(times)
    frame = _LARGE_FRAME if stock.people > _LARGE else FRAME
    key = "key to repaint, p95"
    return [
        framed(f"search: {key}", stock.people, taken["search"], frame),
        framed("search: key to the number found, p95", stock.people, taken["counted"], frame, None),
        *(
            framed(f"{name}: {key}", stock.people, taken[name])
            for name in ("cursor down", "page down", "end")
        ),
    ]


def go_to_people(terminal: Terminal, stock: Stock) -> None:
    """Wait for the first place, then go to the list of everyone."""
    name, first = first_person(stock), _steps_of(stock, [""])[0]
    terminal.until(lambda screen: any(name in line for line in screen.lines()))
    terminal.settle()
    terminal.send(b"2")
    terminal.until(partial(_shows, first))
    terminal.settle()


def _moves(
    terminal: Terminal, key: bytes, times: int, pace: tuple[float, float], back: bytes = b""
) -> list[float]:
    """Press *key* that often from the top, each time after *back* if given; return what each took, in ms."""
    terminal.send(HOME)
    terminal.settle()
    ground = _ground_of_cursor(terminal.screen)
    taken, dice = [], Random(1)
    for _ in range(times):
        before = _under_cursor(terminal.screen, ground)
        pressed = terminal.send(key)
        moved = terminal.until(partial(_has_moved, ground, before))
        taken.append((moved - pressed) * 1e3)
        terminal.rest(pressed + dice.uniform(*pace))
        if back:
            terminal.rest(terminal.send(back) + dice.uniform(*pace))
    return taken


def _type(terminal: Terminal, searches: list[list[_Step]]) -> tuple[list[float], list[float]]:
    """Type every search; return the time from each key to the people found, in ms.

    And from the last key of each search, after which the user waits, to their number.
    """
    found, counted, dice = [], [], Random(2)
    terminal.send(b"/")
    terminal.settle()
    for steps in searches:
        for step in steps:
            pressed = terminal.send(step.text[-1].encode())
            found.append((terminal.until(partial(_shows, step)) - pressed) * 1e3)
            if step is not steps[-1]:
                terminal.rest(pressed + dice.uniform(*_TYPING))
            elif not _counts(step, terminal.screen):
                counted.append((terminal.until(partial(_counts, step)) - pressed) * 1e3)
        terminal.settle()
        terminal.send(_EMPTY_FIELD)
        terminal.settle()
    return found, counted


def _shows(step: _Step, screen: Screen) -> bool:
    """Return whether the field holds the search, and the people it finds stand below each other."""
    lines = screen.lines(*_COLUMNS)
    if not any(step.text in line for line in lines[:4]):
        return False
    starts = [y for y, line in enumerate(lines) if step.names[0] in line]
    return any(all(name in line for name, line in zip(step.names, lines[y:], strict=False)) for y in starts)


def _counts(step: _Step, screen: Screen) -> bool:
    return f"People {step.number} " in screen.line(1)


def _steps(stock: Stock) -> list[list[_Step]]:
    return [_steps_of(stock, [text[: end + 1] for end in range(len(text))]) for text in _SEARCHES]


def _steps_of(stock: Stock, texts: list[str]) -> list[_Step]:
    """Return what each text is to show; the ones that find nobody, or are no filter yet, end the search."""
    steps = []
    ledger = Ledger.open_to_read(stock.ledger)
    for text in texts:
        wanted = parse_filter(text, TODAY, typing=True)
        people = list_people(ledger, wanted, TODAY, limit=4)
        if not people:
            break
        names = [cut(person.name) for person in people]
        steps.append(_Step(text, names, f"{count_people(ledger, wanted, TODAY):,}"))
    ledger.close()
    return steps


def _ground_of_cursor(screen: Screen) -> str:
    """Return the background of the line with the cursor: the one that only one line of the list has."""
    grounds = [ground for y in _LIST if (ground := _ground(screen, y))]
    return min(set(grounds), key=grounds.count)


def _ground(screen: Screen, y: int) -> str:
    found = _BACKGROUND.findall(screen.styles[y][6])
    return found[-1] if found else ""


def _has_moved(ground: str, before: tuple[int, str] | None, screen: Screen) -> bool:
    return _under_cursor(screen, ground) not in (None, before)


def _under_cursor(screen: Screen, ground: str) -> tuple[int, str] | None:
    """Return where the cursor is and what stands there; None while it is not to be seen."""
    lines = (y for y in _LIST if _ground(screen, y) == ground)
    return next(((y, screen.line(y, *_COLUMNS)) for y in lines), None)
