"""Finding the one request to connect that some words mean, or saying whose it might be."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from prm.domain.invitations import Invited, inbox
from prm.domain.profiles import canonical
from prm.domain.refusals import Refused
from prm.domain.standing import words_of
from prm.domain.text import one_line
from prm.ledger.reading.invitations import invitations

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_LISTED = 6


def find_invitation(ledger: "Ledger", who: str) -> Invited:
    """Return the newest request to the user of the one person *who* means: a profile, or words of a name.

    Refuses nobody, and several: those are listed, so that the next try can name one.
    """
    newest: dict[str, Invited] = {}
    for one in invitations(ledger):
        if not one.is_out:
            newest.setdefault(one.profile, one)
    found = _meant(newest, who)
    if len(found) == 1:
        return found[0]
    shown = one_line(who)[:80]
    if not found:
        raise Refused(
            f"nobody who fits “{shown}” asked to connect", todo="`prm invitations --all` lists who did"
        )
    listed = "; ".join(f"{one.name} ({one.profile})" for one in found[:_LISTED])
    more = f"; and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    raise Refused(f"“{shown}” fits several: {listed}{more}", todo="name one by profile")


def _meant(newest: dict[str, Invited], who: str) -> list[Invited]:
    if one := newest.get(who.strip()):
        return [one]
    profile = canonical(who) if any(sign in who for sign in ":/") else None
    if profile:
        return [newest[str(profile)]] if str(profile) in newest else []
    if who.strip().isdigit():
        return [one for one in newest.values() if one.person and one.person.id == int(who)]
    asked = words_of(who)
    fitting = [one for one in newest.values() if asked and _fits(asked, words_of(one.name))]
    exact = [one for one in fitting if words_of(one.name) == asked]
    pending = [one for one in exact or fitting if one in inbox(fitting)]
    return pending if len(pending) == 1 else exact or fitting


def _fits(asked: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)
