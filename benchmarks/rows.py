"""One line of the table: a floor, prm, and how they compare."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from benchmarks.timing import median


class Row(NamedTuple):
    """What was measured; times in ms, memory in MB."""

    what: str
    people: int
    floor: Sequence[float]
    prm: Sequence[float]
    at_most: float | None
    """The ratio to keep, or None where nothing is demanded."""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """Median of prm to median of the floor."""
        return median(self.prm) / median(self.floor)

    @property
    def is_met(self) -> bool | None:
        """Whether the ratio is kept; None where nothing is demanded."""
        return None if self.at_most is None else self.ratio <= self.at_most

    def as_json(self) -> dict[str, Any]:
        """Return the row as a JSON object."""
        return {
            "what": self.what,
            "people": self.people,
            "unit": self.unit,
            "floor": round(median(self.floor), 2),
            "floor_min": round(min(self.floor), 2),
            "prm": round(median(self.prm), 2),
            "prm_min": round(min(self.prm), 2),
            "runs": len(self.prm),
            "ratio": round(self.ratio, 3),
            "at_most": self.at_most,
            "met": self.is_met,
        }
