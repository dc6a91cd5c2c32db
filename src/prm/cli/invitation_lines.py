"""Invitations as lines for a person to read."""

from collections.abc import Sequence
from datetime import date

from prm.cli.columns import Column, aligned
from prm.domain.invitations import PENDING, Invited, status_words
from prm.domain.standing import Reason, reason_words
from prm.domain.wording import ago, length, short_day

_COLUMNS = (
    Column("bold", gives_way=1),
    Column("dim"),
    Column("cyan", gives_way=3, narrowest=10),
    Column(gives_way=2, narrowest=12),
    Column("dim", gives_way=4, narrowest=0),
    Column("dim", gives_way=5, narrowest=0),
)


def invitation_lines(asked: Sequence[Invited], reasons: Sequence[Sequence[Reason]], today: date) -> list[str]:
    """Return a line for each: who, since when, what became of it, how you stand, and what they wrote."""
    cells = [_cells(one, found, today) for one, found in zip(asked, reasons, strict=True)]
    return aligned(cells, _COLUMNS)


def _cells(one: Invited, reasons: Sequence[Reason], today: date) -> tuple[str, ...]:
    when = length(one.days_waiting(today)) if one.status in PENDING else short_day(one.sent_on)
    stands = reason_words(reasons[0], ago(reasons[0].on or one.sent_on, today)) if reasons else ""
    way = f"you asked them; {status_words(one)}" if one.is_out else status_words(one)
    return one.name, when, way, stands or "not yet talked", one.text or "", one.profile
