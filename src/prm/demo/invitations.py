"""Invitations in and out, and Invitations.csv of every era."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from prm.demo.addresses import decoded_url
from prm.demo.cells import table
from prm.demo.dice import Dice
from prm.demo.eras import day_of, days_before, invitations_header, moment, slash_time
from prm.demo.humans import is_hidden, shown_name, slug_on
from prm.demo.phrases import INVITES_IN, INVITES_OUT, TOPICS
from prm.demo.threads import Invitation

if TYPE_CHECKING:
    from prm.demo.life import Life

WINDOW_DAYS = 240
"""LinkedIn exports the invitations of this many days."""
_SALT = 104_729


def simulated_invitations(life: "Life") -> list[Invitation]:
    """Return every invitation of a life, newest first."""
    greetings = dict(life.greetings)
    sent = (one._replace(text=greetings.get(one.human, one.text)) for one in _sent(life))
    return sorted(sent, key=lambda one: (one.second, one.human), reverse=True)


def _sent(life: "Life") -> Iterator[Invitation]:
    dice = Dice(life.seed + _SALT)
    start, end = moment(life.start), moment(life.today)
    for human in life.humans:
        moments = [
            moment(spell.on, spell.minute) - int(dice.roll() ** 3 * 20 * 86_400)
            for spell in human.connections
        ]
        is_incoming = dice.happens(0.55 if moments else 0.75)
        for second in moments or [end - 3_600 - int(dice.roll() ** 2.5 * (end - start - 3_600))]:
            phrases = INVITES_IN if is_incoming else INVITES_OUT
            rate = 0.1 if moments else 0.35
            text = ""
            if dice.happens(rate):
                first = human.names[0].first.strip()
                topic = dice.pick(TOPICS)
                text = dice.pick(phrases).format(owner=life.owner.first, first=first, topic=topic)
            yield Invitation(second, human.id, is_incoming, text[:300])


def invitations_csv(life: "Life", day: date) -> bytes:
    """Return Invitations.csv of the export of *day*, with the defect that exports of December 2023 had."""
    header = invitations_header(day)
    first_day = days_before(day, WINDOW_DAYS)
    shown = (sent for sent in life.invitations if first_day <= day_of(sent.second) <= day)
    return table(header, (_cells(life, day, sent, "Url" in header) for sent in shown))


def _cells(life: "Life", day: date, sent: Invitation, with_urls: bool) -> list[str]:
    human = life.human(sent.human)
    hidden = is_hidden(human, day)
    owner = (life.owner.name, decoded_url(life.owner.slug))
    other = ("LinkedIn Member", "") if hidden else (shown_name(human, day), decoded_url(slug_on(human, day)))
    inviter, invitee = (other, owner) if sent.is_incoming else (owner, other)
    when = slash_time(day_of(sent.second), sent.second % 86_400 // 60)
    cells = [inviter[0], invitee[0], when, sent.text, "INCOMING" if sent.is_incoming else "OUTGOING"]
    if not with_urls:
        return cells
    if (day.year, day.month) == (2023, 12):
        return [*cells, owner[1], owner[1]]
    return [*cells, inviter[1], invitee[1]]
