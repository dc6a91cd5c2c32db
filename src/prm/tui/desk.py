"""What every screen works with."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from prm.ledger.opening import Ledger
from prm.settings import Settings


class Desk(NamedTuple):
    """The ledger, the settings and the clock, handed to every screen."""

    ledger: Ledger
    settings: Settings
    clock: Callable[[], date]

    @property
    def today(self) -> date:
        """Return the current day."""
        return self.clock()
