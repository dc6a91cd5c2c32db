"""Messages as lines: who wrote, when, and what."""

from datetime import date

from textual.content import Content

from prm.domain.conversations import NO_TEXT, last_word
from prm.domain.threads import Conversation, MessageRow, Writer
from prm.domain.wording import ago, plural, short_day
from prm.tui.presentation.rows import Cell
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, MUTED, PLAIN
from prm.tui.presentation.words import fit, shown, some

_INDENT = "  "
_COUNT, _WHEN = len("1,000 messages "), len("11 months ago  ")


def heading(thread: Conversation, at: int, threads: int) -> Content:
    """Return what a thread comes to, and which of how many it is."""
    count = plural(thread.received + thread.sent, "message")
    parts = [
        shown(thread.title),
        f"{count}, last {short_day(thread.last_on)}, {last_word(thread.is_mine_last, thread.is_answered)}",
        f"thread {at + 1:,} of {threads:,}" if threads > 1 else "",
    ]
    return Content.styled(" · ".join(part for part in parts if part), MUTED)


def writers_heading(count: int, most: int) -> str:
    """Return how many only wrote, after the words that say so: ` · 12`; nothing for nobody."""
    return f" · {some(count, most + 1)}" if count else ""


def writer_cells(writer: Writer, today: date, width: int) -> list[Cell]:
    """Return the line of someone who only wrote."""
    count, when = plural(writer.messages, "message"), ago(writer.last_on, today)
    name = max(width - 2 - _COUNT - _WHEN, 10)
    return [
        Cell(f" {fit(shown(writer.name), name)} ", PLAIN),
        Cell(fit(count, _COUNT), MUTED),
        Cell(fit(when, _WHEN), DOUBTFUL),
    ]


def added_words(writer: Writer) -> str:
    """Return that someone who only wrote is among the people now."""
    return f"{shown(writer.name)} is among your people now. {sign('undo')} takes it back."


def message_lines(row: MessageRow, width: int, name: str, is_group: bool) -> list[Cell]:
    """Return the lines of a message with *name*: an empty one, who wrote it and when, and what."""
    who = "you" if row.is_out else shown(row.name) or ("someone" if is_group else name)
    opening = Cell(f"{who}  {short_day(row.at[:10])}, {row.at[11:]}", GOOD if row.is_out else MUTED)
    text = "\n".join(shown(line) for line in (row.text or "").split("\n"))
    written = [shown(row.subject)] if row.subject else []
    written += (
        [line.plain.rstrip() for line in Content(text).wrap(max(16, width - len(_INDENT)))] if text else []
    )
    body = [Cell(_INDENT + line, PLAIN) for line in written] or [Cell(_INDENT + NO_TEXT, MUTED)]
    return [Cell("", PLAIN), opening, *body]
