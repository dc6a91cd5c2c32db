"""Invitations as lines for a person to read."""

from collections.abc import Iterator, Sequence
from datetime import date

from prm.cli.columns import Column, aligned, styled
from prm.cli.printing import terminal_width
from prm.cli.widths import cut
from prm.domain.invitations import Invited, status_words
from prm.domain.standing import Reason, reason_words
from prm.domain.text import one_line
from prm.domain.wording import ago

_COLUMNS = (
    Column("bold", gives_way=1),
    Column("dim"),
    Column("cyan", gives_way=2, narrowest=12),
    Column(gives_way=3, narrowest=12),
    Column("dim", gives_way=4, narrowest=0),
    Column("dim", gives_way=5, narrowest=0),
)
_BELOW = "    "


def invitation_lines(
    invitations: Sequence[Invited], reasons: Sequence[Sequence[Reason]], today: date
) -> list[str]:
    """Return lines for each: who, since when, what became of it, how you stand, and what they wrote.

    On a terminal, what they wrote is a line of its own; for another program everything is on one.
    """
    cells = [_cells(one, found, today) for one, found in zip(invitations, reasons, strict=True)]
    width = terminal_width()
    if width is None:
        return aligned(cells, _COLUMNS)
    lines = aligned([row[:4] for row in cells], _COLUMNS[:4])
    return list(_with_texts(lines, invitations, width))


def _with_texts(lines: Sequence[str], invitations: Sequence[Invited], width: int) -> Iterator[str]:
    for line, one in zip(lines, invitations, strict=True):
        yield line
        if one.text:
            yield _BELOW + styled(cut(f"“{one_line(one.text)}”", width - len(_BELOW)), "dim")


def _cells(one: Invited, reasons: Sequence[Reason], today: date) -> tuple[str, ...]:
    when = ago(one.sent_on, today)
    stands = reason_words(reasons[0], ago(reasons[0].on or one.sent_on, today)) if reasons else ""
    way = f"you invited them; {status_words(one)}" if one.is_out else status_words(one)
    return one.name, when, way, stands or "not yet talked", one.text or "", one.profile
