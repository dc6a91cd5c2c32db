"""Forgetting someone for good: a person, or a stranger who only asked to connect or only wrote."""

from pathlib import Path
from typing import NamedTuple

from prm.domain.people import PersonRow
from prm.domain.profiles import canonical
from prm.domain.refusals import Refused
from prm.domain.strangers import Stranger
from prm.domain.wording import plural
from prm.ledger import forgetting
from prm.ledger.forgetting import Holdings
from prm.ledger.kinds import NAMED
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import BY_ID, by_key, find_person, introduce, is_id, people_meant
from prm.ledger.reading.fitting import fits_several, is_called
from prm.ledger.reading.identity import profiles_in_words
from prm.ledger.reading.people import people_by_ids
from prm.ledger.reading.strangers import find_stranger, introduced, strangers_meant
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


def about(whom: PersonRow | Stranger) -> str:
    """Return what tells them from others of that name: a job, or an address; empty where nothing does."""
    if isinstance(whom, Stranger):
        return "known by name alone" if whom.profile.startswith(f"{NAMED}:") else whom.profile
    return whom.job


def held_of(ledger: Ledger, whom: int) -> Holdings:
    """Return how much the ledger holds of a person or a stranger."""
    return forgetting.holdings(ledger.reader, forgetting.profiles_of(ledger.reader, whom))


def whom_to_forget(ledger: Ledger, who: str) -> PersonRow | Stranger:
    """Return the person or the stranger *who* means, whose whole name it is before whose it begins.

    Refuses nobody, several, and what fits a person as well as it fits a stranger.
    """
    people = people_meant(ledger, who)
    unknown = [] if is_id(who) else strangers_meant(ledger, who)
    if people and unknown:
        known = by_key(ledger, who) or [one for one in people if is_called(one, who)]
        called = [one for one in unknown if _is_named(one, who) or is_called(one, who)]
        people, unknown = (known, called) if known or called else (people, unknown)
    if people and unknown:
        found = [*map(introduce, people), *map(introduced, unknown)]
        raise fits_several(who, found, todo=BY_ID)
    stranger = find_stranger(ledger, who) if unknown else None
    return stranger or find_person(ledger, who)


def _is_named(stranger: Stranger, who: str) -> bool:
    return stranger.profile in (who.strip(), str(canonical(who)))


def named_fully(ledger: Ledger, whom: PersonRow | Stranger) -> str:
    """Return the name and the profiles of whom to forget: `Jane Doe (12 linkedin:jane-doe)`."""
    profiles = whom.profile if isinstance(whom, Stranger) else profiles_in_words(ledger, whom.id)
    return f"{whom.name} ({profiles})"


def forget_person(ledger: Ledger, person_id: int) -> Erasure:
    """Erase a person for good; there is no undo. Refuses an id of nobody."""
    if not people_by_ids(ledger, [person_id]):
        raise Refused(f"there is nobody with the id {person_id}", todo="`prm people` lists everyone")
    return _forget(ledger, person_id)


def forget_stranger(ledger: Ledger, stranger: Stranger) -> Erasure:
    """Erase a stranger for good; there is no undo. Refuses whom the ledger does not show as one."""
    if stranger.id not in [one.id for one in strangers_meant(ledger, stranger.profile)]:
        raise Refused(f"{stranger.name} is no stranger any more", todo="`prm people` lists everyone")
    return _forget(ledger, stranger.id)


def forget_whom(ledger: Ledger, whom: PersonRow | Stranger) -> Erasure:
    """Erase a person or a stranger for good."""
    if isinstance(whom, Stranger):
        return forget_stranger(ledger, whom)
    return forget_person(ledger, whom.id)


def _forget(ledger: Ledger, number: int) -> Erasure:
    held = forgetting.forget(ledger, number)
    return Erasure(held, sweep(ledger), copies_beside(ledger))


def copies_beside(ledger: Ledger) -> tuple[Path, ...]:
    """Return the backups beside the ledger, those that prm made of itself among them."""
    folder, path = ledger.path.parent, ledger.path
    found = {*folder.glob("*.backup.db"), *folder.glob("*.backup")}
    return tuple(sorted(copy for copy in found if copy.name.startswith(path.stem)))
