"""Python's search for reference cycles, while rows go by in bulk."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 50_000
"""New objects between two searches; 700 by default."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Search seldom: an import makes hundreds of thousands of tuples and no cycles among them."""
    usual = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
