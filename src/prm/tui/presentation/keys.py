"""The help in words."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content


class KeyRow(NamedTuple):
    """One line of the help: the keys as people read them, and what they do."""

    keys: str
    words: str


class KeyGroup(NamedTuple):
    """Keys under a heading."""

    title: str
    rows: Sequence[KeyRow]


def key_lines(groups: Sequence[KeyGroup], width: int) -> list[Content]:
    """Return the help: a heading for each group, the keys in a column, what they do set in beside them."""
    column = 2 + max((cell_len(row.keys) for group in groups for row in group.rows), default=0) + 2
    lines: list[Content] = []
    for group in groups:
        lines += [Content("")] if lines else []
        lines.append(Content.styled(group.title, "bold $text-accent"))
        for row in group.rows:
            first, *rest = Content(row.words).wrap(max(16, width - column))
            keys = f"  {row.keys}" + " " * (column - 2 - cell_len(row.keys))
            lines.append(Content.assemble((keys, "bold"), first.rstrip()))
            lines += [Content(" " * column) + line.rstrip() for line in rest]
    return lines
