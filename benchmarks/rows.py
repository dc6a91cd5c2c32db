"""One line of the table: a floor, prm, and how they compare."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from benchmarks.timing import median, p95

FRAME = 16.7
"""Milliseconds for which a screen shows one picture."""


class Row(NamedTuple):
    """What was measured; times in ms, memory in MB."""

    what: str
    people: int
    floor: float
    floor_min: float
    prm: float
    prm_min: float
    runs: int
    at_most: float | None
    """The ratio to keep, or None where nothing is demanded."""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How often the floor goes into what prm took."""
        return self.prm / self.floor

    @property
    def is_met(self) -> bool | None:
        """Whether the ratio is kept; None where nothing is demanded."""
        return None if self.at_most is None else self.ratio <= self.at_most

    def as_json(self) -> dict[str, Any]:
        """Return the row as a JSON object."""
        numbers = {key: round(value, 2) for key, value in self._asdict().items() if isinstance(value, float)}
        return {**self._asdict(), **numbers, "ratio": round(self.ratio, 3), "met": self.is_met}


class Count(NamedTuple):
    """How often something was so."""

    what: str
    people: int
    number: int
    among: int
    at_most: int | None = None
    """The number to keep, or None where nothing is demanded."""

    @property
    def is_met(self) -> bool | None:
        """Whether the number is kept; None where nothing is demanded."""
        return None if self.at_most is None else self.number <= self.at_most

    def as_json(self) -> dict[str, Any]:
        """Return the count as a JSON object."""
        return {**self._asdict(), "met": self.is_met}


def compared(
    what: str,
    people: int,
    floor: Sequence[float],
    prm: Sequence[float],
    at_most: float | None,
    unit: str = "ms",
) -> Row:
    """Return the row of two things measured in turn: the medians."""
    return Row(what, people, median(floor), min(floor), median(prm), min(prm), len(prm), at_most, unit)


def framed(
    what: str, people: int, times: Sequence[float], frame: float = FRAME, at_most: float | None = 1.0
) -> Row:
    """Return the row of something that is to be done within a *frame*: the 95th of 100."""
    return Row(what, people, frame, frame, p95(times), min(times), len(times), at_most)
