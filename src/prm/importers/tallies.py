"""Counts of what was odd in a file, said in one line each."""

UNCLOSED = "quote never closes and is left out", "quotes never close and are left out"
"""What is said of a line that is a row without its quotes."""


class Tallies:
    """How often each kind of oddity was met, and where first."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, str], list[int]] = {}
        self._samples: dict[tuple[str, str], str] = {}

    def add(self, one: str, many: str, line: int, sample: str = "") -> None:
        """Count an oddity: *one* words it for a single row, *many* for several after their number."""
        self._met.setdefault((one, many), []).append(line)
        self._samples.setdefault((one, many), sample)

    def lines(self) -> list[str]:
        """Return a line for each kind, in the order in which they were first met."""
        return [self._line(kind, lines) for kind, lines in self._met.items()]

    def _line(self, kind: tuple[str, str], lines: list[int]) -> str:
        one, many = kind
        sample = f" ({self._samples[kind]})" if self._samples[kind] else ""
        if len(lines) == 1:
            return f"1 {one}, on line {lines[0]}{sample}"
        return f"{len(lines):,} {many}, first on line {lines[0]}{sample}"
