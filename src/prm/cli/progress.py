"""A progress bar on stderr, for a person who waits."""

import sys
import time

from prm.cli.widths import cut, pad
from prm.domain.text import one_line

PATIENCE = 0.3
"""Seconds of work before a bar is worth the flicker."""
STEP = 0.05
"""Seconds between two paints."""
CELLS = 24


class ProgressBar:
    """Called with (stage, done, total) as work goes on; a context manager that leaves no trace."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._next_paint = time.monotonic() + PATIENCE
        self._stage = ""

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._stage:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Paint *done* of *total* steps of *stage*, if it is time to."""
        now = time.monotonic()
        is_new_stage = self._stage not in ("", stage)
        if not self._is_shown or (now < self._next_paint and not is_new_stage):
            return
        self._next_paint = now + STEP
        self._stage = stage
        sys.stderr.write(f"\r\x1b[K{bar(stage, done, total)}")
        sys.stderr.flush()


def bar(stage: str, done: int, total: int) -> str:
    """Return one line of at most 72 columns: the stage, a bar, and the share done."""
    share = min(1.0, done / total) if total > 0 else 0.0
    full = round(share * CELLS)
    return f"{pad(cut(one_line(stage), 40), 40)} {'█' * full}{'░' * (CELLS - full)} {share:4.0%}"
