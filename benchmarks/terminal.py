"""A program in a terminal of its own, 120 columns by 40 lines: keys go in, pictures come out."""

import fcntl
import os
import pty
import resource
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from benchmarks.screen import Screen

WIDTH, HEIGHT = 120, 40
PATIENCE = 20.0
"""Seconds after which something that was to appear is held to be missing."""
_ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""What a modern terminal answers: synchronised output yes, resizing in band no."""
_UPDATE_ENDS = b"\x1b[?2026l"
_BREATH = 0.003
"""Seconds of silence after which what was written so far is taken to be a picture."""


class Exit(NamedTuple):
    """How a program ended."""

    code: int
    peak: float
    """The most memory it held, in MB."""


class Terminal:
    """Runs one program; answers what it asks of a terminal; keeps its screen and the time of each picture."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.screen = Screen(WIDTH, HEIGHT)
        surroundings = {**os.environ, **environment, "TERM": "xterm-256color"}
        for unwanted in ("COLORTERM", "NO_COLOR", "LINES", "COLUMNS"):
            surroundings.pop(unwanted, None)
        self.started = time.perf_counter()
        self._pid, self._file = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
            os.execve(command[0], list(command), surroundings)
        self._is_open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._is_open:
            self.end(b"\x11")

    def send(self, keys: bytes) -> float:
        """Press keys; return the moment."""
        moment = time.perf_counter()
        os.write(self._file, keys)
        return moment

    def until(self, is_shown: Callable[[Screen], bool]) -> float:
        """Wait for a picture that *is_shown* accepts; return the moment its last byte arrived."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            moment = self._next_picture(0.5)
            if moment and is_shown(self.screen):
                return moment
        raise TimeoutError("not shown:\n" + "\n".join(self.screen.lines()))

    def settle(self, quiet: float = 0.3) -> None:
        """Wait until nothing was painted for *quiet* seconds."""
        while self._next_picture(quiet):
            pass

    def rest(self, until: float) -> None:
        """Take in what is painted until a moment."""
        while (left := until - time.perf_counter()) > 0:
            self._next_picture(left)

    def end(self, keys: bytes) -> Exit:
        """Press keys that leave the program; return how it ended."""
        peak = high_water(self._pid)
        self.send(keys)
        self._is_open = False
        while self._read(PATIENCE):
            pass
        _, status, used = os.wait4(self._pid, 0)
        os.close(self._file)
        return Exit(os.waitstatus_to_exitcode(status), peak or _megabytes(used))

    def _next_picture(self, wait: float) -> float | None:
        """Take in the output up to the end of a picture; return when that came, None if nothing did."""
        parts: list[bytes] = []
        moment = None
        while part := self._read(_BREATH if parts else wait):
            moment = time.perf_counter()
            parts.append(part)
            for question, answer in _ANSWERS.items():
                if question in part:
                    os.write(self._file, answer)
            if b"".join(parts[-2:]).endswith(_UPDATE_ENDS):
                break
        self.screen.feed(b"".join(parts))
        return moment

    def _read(self, wait: float) -> bytes:
        if not select.select([self._file], [], [], wait)[0]:
            return b""
        try:
            return os.read(self._file, 65_536)
        except OSError:
            return b""


def high_water(process: int) -> float | None:
    """Return the most memory a running process has held, in MB; None where the system does not tell.

    What `wait4` says counts the moment before `exec` too, when the process is a copy of this one.
    """
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return None
    kib = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(kib) / 1_024


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1_048_576 if sys.platform == "darwin" else 1_024)
