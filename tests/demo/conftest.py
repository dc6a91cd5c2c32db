"""A life shared by the tests of the simulator: it is only read."""

from datetime import date

import pytest

from prm.demo.life import Life
from prm.demo.showcase import demo_life
from prm.demo.simulation import simulate

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def life() -> Life:
    """4,000 people over twelve years, so that every era has an export."""
    return simulate(11, 4_000, 12, TODAY)


@pytest.fixture(scope="session")
def showcase() -> Life:
    return demo_life(TODAY)
