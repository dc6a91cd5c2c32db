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


def keys_help(groups: Sequence[KeyGroup]) -> Content:
    """Return the help: a heading for each group, the keys in a column, what they do beside them."""
    width = max((cell_len(row.keys) for group in groups for row in group.rows), default=0) + 2
    blocks: list[Content] = []
    for group in groups:
        lines = [Content.styled(group.title, "bold $text-accent")]
        lines += [Content.assemble((f"  {row.keys:<{width}}", "bold"), row.words) for row in group.rows]
        blocks.append(Content("\n").join(lines))
    return Content("\n\n").join(blocks)
