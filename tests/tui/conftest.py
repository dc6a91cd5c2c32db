"""The words in which the tests of the TUI speak: `open_prm`, and the sizes of terminals."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date

import pytest

from prm.ledger.opening import Ledger
from prm.settings import Settings
from tests.tui.quiet import nothing_left
from tests.tui.visit import Size, Visit, visiting

SIZES: tuple[Size, ...] = ((80, 24), (120, 36), (200, 50))

OpenPrm = Callable[..., AbstractAsyncContextManager[Visit]]
"""Opens prm on the test's ledger: `async with open_prm(size=(80, 24)) as visit`."""


@pytest.fixture(autouse=True)
def no_guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Go on as soon as a key has had its effect: Textual waits for the processor to be idle, or a second."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", nothing_left)
    monkeypatch.setattr("textual.app.wait_for_idle", nothing_left)


@pytest.fixture
def open_prm(ledger: Ledger, today: date) -> OpenPrm:
    def open_it(
        size: Size = (120, 36),
        settings: Settings | None = None,
        clock: Callable[[], date] = lambda: today,
    ) -> AbstractAsyncContextManager[Visit]:
        return visiting(ledger, clock, size, settings)

    return open_it


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> Size:
    """Each of the sizes a terminal may have."""
    chosen: Size = request.param
    return chosen
