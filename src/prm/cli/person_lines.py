"""People as lines: what `people`, `due`, `never` and Today print of each."""

from collections.abc import Sequence
from datetime import date

from prm.cli.columns import Column, aligned
from prm.cli.printing import put
from prm.domain.cadence import DEFAULT_CADENCE
from prm.domain.conversations import last_word
from prm.domain.evidence import symbol
from prm.domain.people import PersonRow
from prm.domain.threads import Conversation
from prm.domain.wording import ago, every, length, plural

_ID = Column("dim", to_the_right=True)
_SIGN = Column("cyan")
_NAME = Column("bold", gives_way=1)
_JOB = Column(gives_way=3, narrowest=16)
_WHEN = Column()
_MORE = Column("dim", gives_way=2, narrowest=0)


def put_people(rows: Sequence[PersonRow], today: date) -> None:
    """Print a line for each of *rows*: id, sign, name, job, last talk, tags."""
    now = today.isoformat()
    cells = [
        (
            str(row.id),
            symbol(row.evidence, row.is_due(now)),
            row.name,
            row.job,
            last_talk(row, today),
            tags(row),
        )
        for row in rows
    ]
    put(aligned(cells, (_ID, _SIGN, _NAME, _JOB, _WHEN, _MORE)))


def put_due(rows: Sequence[PersonRow], today: date) -> None:
    """Print a line for each of *rows*: id, name, job, last talk, cadence, how late."""
    put(due_lines(rows, today))


def due_lines(rows: Sequence[PersonRow], today: date, indent: int = 0) -> list[str]:
    """Return a line for each of *rows*: id, name, job, last talk, cadence, how late."""
    cells = [
        (
            str(row.id),
            row.name,
            row.job,
            last_talk(row, today),
            every(row.cadence_days or DEFAULT_CADENCE),
            late(row, today),
        )
        for row in rows
    ]
    return aligned(cells, (_ID, _NAME, _JOB, _WHEN, _MORE, Column("yellow")), indent)


def put_never(rows: Sequence[PersonRow], today: date) -> None:
    """Print a line for each of *rows*: id, name, job, whether you are connected, who wrote last, tags."""
    cells = [
        (str(row.id), row.name, row.job, _connected(row, today), _one_way(row, today), tags(row))
        for row in rows
    ]
    put(aligned(cells, (_ID, _NAME, _JOB, _WHEN, _WHEN, _MORE)))


def tags(row: PersonRow) -> str:
    """Return the tags as they are typed: `#friend #work`."""
    return " ".join(f"#{tag}" for tag in row.tags)


def last_talk(row: PersonRow, today: date) -> str:
    """Return when you last talked, or that you have not yet."""
    return ago(row.last_talked_on, today) if row.last_talked_on else "not yet talked"


def late(row: PersonRow, today: date) -> str:
    """Return by how much the cadence is exceeded: `2 weeks late`."""
    if row.due_on is None:
        return ""
    days = (today - date.fromisoformat(row.due_on)).days
    return f"{length(days)} late" if days > 0 else ""


def conversation(thread: Conversation) -> str:
    """Return a thread in words: `12 messages, they answered`."""
    words = last_word(thread.is_mine_last, thread.is_answered)
    group = " in a group" if thread.is_group else ""
    return f"{plural(thread.received + thread.sent, 'message')}{group}, {words}"


def _connected(row: PersonRow, today: date) -> str:
    if row.is_gone:
        return "no longer connected"
    return f"connected {ago(row.connected_on, today)}" if row.connected_on else ""


def _one_way(row: PersonRow, today: date) -> str:
    if row.evidence != "one-way" or not row.last_contact_on:
        return ""
    writer = {"them": "you wrote", "me": "wrote to you"}.get(row.waiting_on or "", "one side wrote")
    return f"{writer} {ago(row.last_contact_on, today)}"
