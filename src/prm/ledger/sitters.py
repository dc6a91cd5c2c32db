"""The material of one person, put together from that of their profiles."""

from collections.abc import Sequence
from typing import NamedTuple

from prm.domain.conversations import Correspondence
from prm.domain.identity import BOOKED
from prm.ledger.kinds import NAMED
from prm.ledger.material import CardSeen, Kept, Material, StatementSeen
from prm.ledger.mentioning import MentionSeen, each_once


class Sitter(NamedTuple):
    """The material of one person, each list in as-of order."""

    profiles: tuple[int, ...]
    cards: list[CardSeen]
    statements: list[StatementSeen]
    kept: list[Kept]
    threads: list[Correspondence]
    called: list[CardSeen]
    """What exports of messages call them."""
    booked: list[CardSeen]
    """What address books show of them."""
    mentions: list[MentionSeen]
    """What other files tell of them, each once, in the order of their days."""


def sitter(material: Material, profiles: Sequence[int]) -> Sitter | None:
    """Put together what is known of the person with these *profiles*; None when nothing live is."""
    cards = sorted(card for profile in profiles for card in material.cards.get(profile, ()))
    statements = sorted(seen for profile in profiles for seen in material.statements.get(profile, ()))
    kept = [material.kept[profile] for profile in profiles if profile in material.kept]
    threads = [thread for profile in profiles for thread in material.threads.get(profile, ())]
    called = sorted(card for profile in profiles for card in material.called.get(profile, ()))
    if all(material.handles[profile][0] in (NAMED, BOOKED) for profile in profiles):
        return None
    booked = [card for profile in profiles for card in material.booked.get(profile, ())]
    mentions = each_once(one for profile in profiles for one in material.mentions.get(profile, ()))
    has_note = any(one.is_note for one in mentions)
    is_person = cards or statements or kept or has_note or any(thread.is_exchanged for thread in threads)
    if not is_person:
        return None
    booked.sort(key=lambda card: card[:3])
    return Sitter(tuple(profiles), cards, statements, kept, threads, called, booked, mentions)
