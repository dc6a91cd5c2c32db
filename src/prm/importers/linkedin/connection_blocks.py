"""The rows of a connections file that are as LinkedIn writes them, read a block at a time, column by column.

The reason is speed: 30,000 rows are to cost little more than parsing them, and what goes through `map` and
`zip` costs a third of a loop that does the same row by row. `RowReading` reads every other row, and would
give the same for these.
"""

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Generic, NamedTuple, TypeVar

from prm.domain.facts import Observation
from prm.domain.linkedin_urls import slugs_of
from prm.domain.names import NO_NAMES
from prm.domain.text import LONGEST_LINE, lines_together, one_line

Held = TypeVar("Held")


class Cells(NamedTuple, Generic[Held]):
    """What stands in the file for each of `headers.FIELDS`: the cells of a row, or the columns of a block."""

    first: Held
    last: Held
    url: Held
    email: Held
    company: Held
    title: Held
    connected: Held
    location: Held
    phone: Held
    birthday: Held


Columns = Cells[Sequence[str]]


class Block(NamedTuple):
    """A block of rows, read as far as that can be done by column."""

    rows: list[Observation]
    """One for each row of the block; those at *odd* mean nothing."""
    odd: list[int]
    """Rows, counted from 0, that need a closer look."""


class BlockReading:
    """What is remembered of a file's texts and profiles from one block to the next."""

    def __init__(self, days: Mapping[str, str | None], seen: dict[str, int]) -> None:
        self._days = days
        self._seen = seen
        self._texts: dict[str, str] = {}

    def read(self, lines: Sequence[int], columns: Columns) -> Block:
        """Read the rows that begin on *lines*; profiles of those that are not odd are seen from now on."""
        days = [*map(self._days.__getitem__, columns.connected)]
        handles = slugs_of(columns.url)
        if not self._can_tell_apart(handles, columns.url):
            return Block([], [*range(len(lines))])
        first, last = self._cleaned(columns.first), self._cleaned(columns.last)
        names = [*map(" ".join, zip(first, last, strict=True))]
        none, new = repeat(None), tuple.__new__
        facts = zip(
            lines,
            repeat("linkedin"),
            handles,
            names,
            [text or None for text in self._cleaned(columns.company)],
            [text or None for text in self._cleaned(columns.title)],
            none,
            days,
            none,
            none,
            none,
        )
        rows = [*map(new, repeat(Observation), facts)]
        odd = _holding(columns.email, columns.location, columns.phone, columns.birthday)
        odd |= _lacking(first, handles, days)
        odd |= {at for at, surname in enumerate(last) if surname in NO_NAMES}
        odd |= {at for at, name in enumerate(names) if len(name) >= LONGEST_LINE}
        self._seen.update(zip(handles, lines, strict=True))
        for at in odd:
            self._seen.pop(handles[at], None)
        return Block(rows, sorted(odd))

    def _cleaned(self, column: Sequence[str]) -> Sequence[str]:
        """Return each cell of *column* through `one_line`."""
        texts = self._texts
        new = [cell for cell in {*column} if cell not in texts]
        texts.update(zip(new, lines_together(new) or map(one_line, new), strict=True))
        return [*map(texts.__getitem__, column)]

    def _can_tell_apart(self, handles: Sequence[str], urls: Sequence[str]) -> bool:
        """Return whether no two rows of the block, and no row before it, can be of one profile."""
        some = [handle for handle in handles if handle]
        unlike = len(handles) - len(some)
        return (
            len({*some}) == len(some)
            and self._seen.keys().isdisjoint(some)
            and (not unlike or sum(not url.strip() for url in urls) == unlike)
        )


def _holding(*columns: Sequence[str]) -> set[int]:
    """Return the rows in which one of *columns* holds anything."""
    return {at for column in columns if any(column) for at, cell in enumerate(column) if cell}


def _lacking(*columns: Sequence[str | None]) -> set[int]:
    """Return the rows in which one of *columns* holds nothing."""
    return {at for column in columns if not all(column) for at, cell in enumerate(column) if not cell}
