"""Named scenes: a ledger, keys to press, a size. Each is a snapshot test, and a picture of the README.

`python -m tests.tui.scenes [FOLDER]` writes the pictures, into `screenshots` by default.
"""

import asyncio
import shutil
import sys
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import NamedTuple

from prm.demo import showcase
from prm.ledger.opening import Ledger
from prm.services.demo import make_demo
from prm.services.imports import import_paths
from prm.settings import Settings
from tests.tui.visit import Size, Visit, visiting

DAY = date(2026, 11, 24)
"""The day on which every scene plays."""


class Scene(NamedTuple):
    """Something worth seeing."""

    name: str
    ledger: str
    """`empty`, `demo`, or `older` (the first of the demo's two exports only)."""
    steps: tuple[str, ...] = ()
    """What the user does: keys, `type …`, or `hush`, which waits until the notices are gone."""
    size: Size = (120, 32)


ANOTHER_JONAS = (
    "a",
    "type Jonas E. Lindqvist",
    "tab",
    "type Design Lead",
    "tab",
    "type Otterloom AB",
    "tab",
    "type Gothenburg",
    "tab",
    "type github:jlindqvist",
    "tab",
    "type jonas@lindqvist.example",
    "tab",
    "tab",
    "tab",
    "type at the boat show",
    "ctrl+s",
    "hush",
)
"""Adds by hand someone who is there already, under a longer name."""

SCENES: tuple[Scene, ...] = (
    Scene("welcome", "empty", size=(90, 26)),
    Scene("today", "demo"),
    Scene("today-narrow", "demo", size=(80, 24)),
    Scene("today-wide", "demo", size=(180, 44)),
    Scene("people", "demo", ("2", *"jjjjjjjjjjj")),
    Scene("search", "demo", ("/", "type is:talked -tag:friend")),
    Scene("marked", "demo", ("/", "type tag:friend", "enter", " ", " ", " ")),
    Scene("person", "demo", ("/", "type amara ok", "enter", "enter"), (110, 34)),
    Scene("history", "demo", ("/", "type tomás", "enter", "enter", "right"), (80, 24)),
    Scene(
        "log",
        "demo",
        ("l", "type yesterday: lunch with Amara Okafor and Jonas about the boat"),
    ),
    Scene("log-doubt", "demo", ("l", "type call with Amara and Zebulon")),
    Scene("tag", "demo", ("t", "type men")),
    Scene("edit", "demo", ("e",)),
    Scene("import", "older", ("i", "ctrl+u", "ctrl+k", "type {export}", "enter")),
    Scene("messages", "demo", ("/", "type anh tr", "enter", "m")),
    Scene("writers", "demo", ("M", "j")),
    Scene("changes", "demo", ("3", "j", "j")),
    Scene("invitations", "demo", ("4",), (120, 36)),
    Scene("invitations-narrow", "demo", ("4", "enter"), (80, 24)),
    Scene("network", "demo", ("5", "j", "j"), (120, 36)),
    Scene("network-narrow", "demo", ("5",), (80, 24)),
    Scene("network-wide", "demo", ("5", "end"), (200, 50)),
    Scene("duplicates", "demo", (*ANOTHER_JONAS, "D"), (120, 36)),
    Scene("duplicates-narrow", "demo", (*ANOTHER_JONAS, "D", "s", "d"), (80, 24)),
    Scene("same", "demo", ("/", "type selin", "enter", " ", " ", "=")),
    Scene("forget", "demo", ("/", "type jonas", "enter", "ctrl+p", "type forget", "enter")),
    Scene("changes-read", "demo", ("3", "r", "r", "r")),
    Scene("as-of-question", "demo", ("d", "type last year")),
    Scene("as-of", "demo", ("2", *"jjjj", "d", "type last year", "enter")),
    Scene(
        "as-of-person", "demo", ("/", "type amara ok", "enter", "enter", "d", "type 1y", "enter"), (80, 24)
    ),
    Scene("keys", "demo", ("?",), (120, 44)),
)


@cache
def _prepared() -> Path:
    """Make the ledgers that scenes begin with, once; return their folder."""
    folder = Path(mkdtemp(prefix="prm-scenes-"))
    (folder / "demo").mkdir()
    make_demo(folder / "demo", DAY, Settings()).close()
    older, _newer = showcase.demo_archives(showcase.demo_life(DAY))
    ledger = Ledger.open(folder / "older" / "ledger.db")
    import_paths(ledger, [older.write_zip(folder)], DAY, Settings())
    ledger.close()
    return folder


def ledger_of(scene: Scene, folder: Path) -> Ledger:
    """Return a ledger in *folder* as the scene begins with it."""
    if scene.ledger != "empty":
        for part in (_prepared() / scene.ledger).glob("ledger.db*"):
            shutil.copy(part, folder / part.name)
    return Ledger.open(folder / "ledger.db")


async def play(scene: Scene, visit: Visit) -> None:
    """Do what the scene says, and hold still."""
    _older, newer = showcase.demo_archives(showcase.demo_life(DAY))
    export = next((_prepared() / "demo").glob(newer.name))
    for step in scene.steps:
        if step.startswith("type "):
            await visit.type(step.removeprefix("type ").replace("{export}", str(export)))
        elif step == "hush":
            visit.app.clear_notifications()
        else:
            await visit.press(step)
    visit.still()
    await visit.settle()


async def picture(scene: Scene) -> str:
    """Return the scene as SVG."""
    with TemporaryDirectory() as folder:
        ledger = ledger_of(scene, Path(folder))
        async with visiting(ledger, lambda: DAY, scene.size) as visit:
            await play(scene, visit)
            svg = visit.app.export_screenshot(title="prm")
        ledger.close()
    return svg


def main(folder: Path) -> None:
    """Write a picture of every scene into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        (folder / f"{scene.name}.svg").write_text(asyncio.run(picture(scene)), encoding="utf-8")
    shutil.rmtree(_prepared())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screenshots"))
