"""Every scene, compared with how it looked before (`pytest --snapshot-update` accepts a new look)."""

from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from prm.settings import Settings
from prm.tui.app import PrmApp
from tests.tui.scenes import DAY, SCENES, Scene, ledger_of, play
from tests.tui.visit import NoRest, Visit


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(self, app: PrmApp, *, terminal_size: tuple[int, int], run_before: object) -> bool: ...


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_the_scene_looks_as_before(scene: Scene, snap_compare: Compare, tmp_path: Path) -> None:
    ledger = ledger_of(scene, tmp_path)
    app = PrmApp(ledger, Settings(), lambda: DAY, NoRest)
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        visit = Visit(app, pilot)
        await visit.settle()
        await play(scene, visit)

    assert snap_compare(app, terminal_size=scene.size, run_before=run_before)
    ledger.close()
