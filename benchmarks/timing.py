"""Repeated measurements: taken in turn, summed up as medians."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

Measure = Callable[[], float]
"""Does a thing once and returns what it took, in milliseconds (or MB)."""


def in_turn(runs: int, subjects: Mapping[str, Measure]) -> dict[str, list[float]]:
    """Measure every subject once unrecorded, then *runs* rounds of one measure each: A B A B …"""
    taken: dict[str, list[float]] = {name: [] for name in subjects}
    for measure in subjects.values():
        measure()
    for _ in range(runs):
        for name, measure in subjects.items():
            taken[name].append(measure())
    return taken


def took(work: Callable[[], object]) -> float:
    """Return how many milliseconds *work* takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def process(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measure:
    """Return the measure of a whole process, from its start to its end; it must end well."""
    surroundings = {**os.environ, **(environment or {})}

    quiet = subprocess.DEVNULL

    def run() -> None:
        subprocess.run(command, check=True, env=surroundings, stdin=quiet, stdout=quiet, stderr=quiet)

    return lambda: took(run)


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not pass (the largest of fewer than 20)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]
