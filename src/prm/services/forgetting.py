"""Forgetting a person for good."""

from pathlib import Path
from typing import NamedTuple

from prm.domain.refusals import Refused
from prm.domain.wording import plural
from prm.ledger import forgetting
from prm.ledger.forgetting import Holdings
from prm.ledger.opening import Ledger
from prm.ledger.reading.identity import profiles_owned
from prm.ledger.reading.people import people_by_ids
from prm.ledger.sweeping import sweep


class Erasure(NamedTuple):
    """What forgetting someone did."""

    held: Holdings
    is_swept: bool
    """Whether no trace is left in the file; False while another program has it open."""
    copies: tuple[Path, ...]
    """Copies of the ledger beside it, which still hold them."""


def parts_of(held: Holdings) -> list[str]:
    """Return in words what is held of someone: `1 profile`, `3 rows of exports`, `2 talks`."""
    parts = (
        (held.profiles, "profile", "{}"),
        (held.sightings, "row", "{} of exports"),
        (held.talks, "talk", "{}"),
        (held.shared_talks, "talk", "their part in {} with others"),
        (held.messages, "message", "{}"),
        (held.invitations, "invitation", "{}"),
        (held.mentions, "thing", "{} that other files told"),
        (held.notes, "note", "{}"),
        (held.statements, "other thing", "{} you said"),
    )
    return [words.format(plural(count, what)) for count, what, words in parts if count]


def held_of(ledger: Ledger, person_id: int) -> Holdings:
    """Return how much the ledger holds of a person."""
    return forgetting.holdings(ledger.reader, profiles_owned(ledger, person_id))


def forget_person(ledger: Ledger, person_id: int) -> Erasure:
    """Erase a person for good; there is no undo. Refuses an id of nobody."""
    if not people_by_ids(ledger, [person_id]):
        raise Refused(f"there is nobody with the id {person_id}", todo="`prm people` lists everyone")
    held = forgetting.forget(ledger, person_id)
    return Erasure(held, sweep(ledger), copies_beside(ledger))


def copies_beside(ledger: Ledger) -> tuple[Path, ...]:
    """Return the backups beside the ledger, those that prm made of itself among them."""
    folder, path = ledger.path.parent, ledger.path
    found = {*folder.glob("*.backup.db"), *folder.glob("*.backup")}
    return tuple(sorted(copy for copy in found if copy.name.startswith(path.stem)))
