"""How long a cell of a CSV file may be."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager

_ANY_SIZE = 1 << 30


@contextmanager
def any_cell_size() -> Iterator[None]:
    """Let cells be longer than the 131,072 characters that `csv` allows a program by default."""
    usual = csv.field_size_limit(_ANY_SIZE)
    try:
        yield
    finally:
        csv.field_size_limit(usual)
