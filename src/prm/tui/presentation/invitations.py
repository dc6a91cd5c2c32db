"""Who asks to connect, as lines of one list, and one of them whole."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from prm.domain.invitations import OUTCOMES, PENDING, UNANSWERED, Answers, Invited, reply_to, status_words
from prm.domain.profiles import Profile
from prm.domain.standing import Reason, reason_words
from prm.domain.wording import ago, length, plural, short_day
from prm.ledger.kinds import NAMED
from prm.tui.presentation.headed_lines import Line
from prm.tui.presentation.profiles import address
from prm.tui.presentation.rows import Layout, job, sign_of
from prm.tui.presentation.signs import sign as key_sign
from prm.tui.presentation.styles import ADDRESS, DOUBTFUL, GOOD, HEADING, MUTED, PLAIN
from prm.tui.presentation.words import shown
from prm.verbs import verb

ANSWERING = ("reply", "called", "accepted", "declined", "ignored")
"""Verbs that say something of an invitation."""
_LEAST_ROOM = 24
"""Cells below which a list has names alone."""


class Asking(NamedTuple):
    """An invitation, and how you stand with who asks."""

    invited: Invited
    reasons: Sequence[Reason]


class InboxLine(NamedTuple):
    """A line of the list, and the invitation on it."""

    line: Line
    asking: Asking | None = None
    section: str = ""
    """The heading it stands under."""

    @property
    def key(self) -> tuple[str, int, bool, str] | None:
        """Tell it from all others, and from itself once it stands elsewhere; None where it is none."""
        one = self.asking.invited if self.asking else None
        return (self.section, one.profile_id, one.is_out, one.sent_at) if one else None


def head(answered: Answers) -> str:
    """Return how many were asked for a call first, and how many ever answered."""
    if not answered.asked:
        return "Who asks to connect"
    people = plural(answered.asked, "person", "people")
    return f"You asked {people} for a call first; {answered.answered:,} answered"


def inbox_lines(found: Iterable[Asking], today: date, is_any: bool) -> list[InboxLine]:
    """Return the list: who waits for you, whom you asked, and what is settled if it is among *found*.

    *is_any* says whether the ledger holds any invitation at all.
    """
    waiting: list[Asking] = []
    asked: list[Asking] = []
    settled: list[Asking] = []
    sent: list[Asking] = []
    for asking in found:
        one = asking.invited
        kind = sent if one.is_out else waiting if one.status in UNANSWERED else asked
        (kind if one.is_out or one.status in PENDING else settled).append(asking)
    lines: list[InboxLine] = []
    for title, group in (
        ("Waiting for you", waiting),
        ("A call first: asked for, or had", asked),
        ("Settled", settled),
        ("Sent by you", sent),
    ):
        if group:
            lines += [InboxLine(Line("gap"))] if lines else []
            unsure = sum(not asking.invited.is_out and asking.invited.status == "unknown" for asking in group)
            perhaps = f", {unsure:,} of them perhaps" if unsure else ""
            lines.append(InboxLine(Line("heading", f"{title} · {len(group):,}{perhaps}")))
            lines += [InboxLine(_line(asking, today), asking, title) for asking in group]
    return lines or [InboxLine(Line("remark", words)) for words in nothing_waits(is_any)]


class Widest(NamedTuple):
    """How many cells the widest name and the widest time of a list take."""

    name: int
    time: int


def widest_of(inbox: Iterable[InboxLine]) -> Widest:
    """Return how wide the invitations of a list are."""
    lines = [one.line for one in inbox if one.asking]
    return Widest(
        max((cell_len(line.text) for line in lines), default=0),
        max((cell_len(line.right) for line in lines), default=0),
    )


def inbox_layout(widest: Widest, width: int) -> Layout:
    """Return the columns of a list *width* cells wide: times as wide as they are, reasons get the rest."""
    room = max(width - len(" ○ ") - widest.time - 2, 4)
    if room < _LEAST_ROOM:
        return Layout(room, 0, 0, widest.time)
    name = min(widest.name, max(14, room * 2 // 5))
    return Layout(name, room - name - 1, 0, widest.time)


def nothing_waits(is_any: bool) -> tuple[str, str]:
    """Return what stands in the list when nobody waits: where others are, or where they come from."""
    return (
        "Nobody waits for an answer of yours.",
        f"{key_sign('settled')} shows what is settled, and what you sent."
        if is_any
        else f"LinkedIn's archive has an Invitations.csv: {key_sign('import')} takes it in.",
    )


def _since(days: int) -> str:
    return length(days) if days else "today"


def _line(asking: Asking, today: date) -> Line:
    one = asking.invited
    sign = sign_of(one.person, today) if one.person else "○"
    stands = _reasons(asking, today)[:1]
    words = " · ".join([*stands, *([f"“{shown(one.text)}”"] if one.text else [])])
    if one.is_out or one.status not in PENDING:
        right, style = status_words(one), GOOD if one.has_answered else MUTED
    elif one.status in UNANSWERED:
        right, style = _since(one.days_waiting(today)), DOUBTFUL
    else:
        since = _since((today - date.fromisoformat(one.outcomes[-1].on)).days)
        right = f"call, {since}" if one.status == "call" else since
        style = GOOD if one.has_answered else MUTED
    return Line("person", shown(one.name), words or "not yet talked", right, sign, style, one.profile_id)


def _reasons(asking: Asking, today: date) -> list[str]:
    return [shown(reason_words(reason, ago(reason.on or "", today))) for reason in asking.reasons]


def invitation_words(asking: Asking, today: date, reply: str) -> Content:
    """Return one invitation whole: who asks, what they wrote, how you stand, what came of it, your reply."""
    one = asking.invited
    blocks = [_opening(one, today)]
    if one.text:
        blocks.append(Content.styled(f"“{shown(one.text)}”", PLAIN))
    stands = _reasons(asking, today) or ["not yet talked, and nobody you talked with is named"]
    blocks.append(_block("How you stand", stands))
    so_far = [f"{short_day(outcome.on)}  {OUTCOMES[outcome.word]}" for outcome in one.outcomes]
    if so_far or one.state != "open":
        blocks.append(_block("So far", [*so_far, *_STATES[one.state, one.is_out]]))
    if not one.is_out and one.status in UNANSWERED:
        blocks.append(_block("Your reply", [shown(reply_to(reply, one.name))]))
    return Content("\n\n").join(blocks)


_STATES = {
    ("open", False): (),
    ("open", True): ("no answer yet",),
    ("accepted", False): ("connected",),
    ("accepted", True): ("connected",),
    ("unknown", False): ("whether you are connected is not known; a newer export tells",),
    ("unknown", True): ("whether you are connected is not known; a newer export tells",),
}


def answering_keys(one: Invited) -> str:
    """Return the keys by which an invitation that is shown alone is answered, or left."""
    words = [] if one.is_out else [f"{key_sign(name)} {verb(name).words}" for name in ANSWERING]
    return "  ".join([*words, "esc leave"])


def _opening(one: Invited, today: date) -> Content:
    lines = []
    if one.person and job(one.person):
        lines.append(Content.styled(job(one.person), "bold"))
    lines.append(Content.styled(_address(one), ADDRESS))
    who = "you invited them" if one.is_out else "invited you"
    since = f"{who} {ago(one.sent_on, today)}, on {short_day(one.sent_on)}"
    lines.append(Content.styled(since, MUTED))
    lines.append(Content.assemble((status_words(one), DOUBTFUL if one.status in UNANSWERED else GOOD)))
    return Content("\n").join(lines)


def _address(one: Invited) -> str:
    network, _, handle = one.profile.partition(":")
    if network == NAMED:
        return "their export shows no address"
    return address(Profile(network, handle)) or shown(one.profile)


def _block(title: str, lines: Iterable[str]) -> Content:
    return Content("\n").join([Content.styled(title, HEADING), *map(Content, lines)])
