"""Finding the one request to connect that some words mean, or saying whose it might be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from prm.domain.invitations import PENDING, Invited
from prm.domain.profiles import canonical
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.ledger.reading.finding import by_key, is_id
from prm.ledger.reading.fitting import fits_several, fitting
from prm.ledger.reading.invitations import invitations

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


def find_invitation(ledger: "Ledger", who: str) -> Invited:
    """Return the newest request to the user of the one person *who* means.

    That is an id, a profile, an e-mail, or words of a name.

    Refuses nobody, and several: those are listed, so that the next try can name one.
    """
    newest: dict[str | int, Invited] = {}
    for one in invitations(ledger):
        if not one.is_out:
            newest.setdefault(one.person.id if one.person else one.profile, one)
    found = _meant(ledger, list(newest.values()), who)
    if len(found) == 1:
        return found[0]
    if found:
        raise fits_several(who, [f"{one.name} ({one.profile})" for one in found])
    raise Refused(
        f"nobody who fits “{one_line(who)[:80]}” asked to connect",
        todo="`prm invitations --all` lists who did",
    )


def _meant(ledger: "Ledger", asked: Sequence[Invited], who: str) -> list[Invited]:
    profile = canonical(who) if any(sign in who for sign in ":/") else None
    named = {who.strip(), str(profile)}
    if found := [one for one in asked if one.profile in named]:
        return found
    if people := {person.id for person in by_key(ledger, who)}:
        return [one for one in asked if one.person and one.person.id in people]
    if profile or is_id(who):
        return []
    found = fitting(asked, who)
    pending = [one for one in found if one.status in PENDING]
    return pending if len(pending) == 1 else found
