"""Whose messages a file holds: what it shows itself, what is beside it, and what the user says."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePosixPath
from typing import NamedTuple

from prm.domain.messages import Party
from prm.domain.names import match_name
from prm.domain.refusals import Refused
from prm.importers.linkedin.invitations import read_invitations
from prm.importers.linkedin.owner import Owner, OwnerEvidence, find_owner
from prm.importers.linkedin.profile import read_profile
from prm.importers.sources import Source


class Hints(NamedTuple):
    """What tells whose messages they are besides the messages."""

    me: str | None
    """The user's own handle, as they say."""
    profile_name: str
    """The name in Profile.csv, "" without one."""
    invited: Party | None
    """Who has the address that all invitations share."""


def hints_for(source: Source, beside: Iterable[Source], me: str | None) -> Hints:
    """Return what the files *beside* a file of messages, in the same folder, and the user tell of its owner.

    A file that cannot be read tells nothing, and neither do two that disagree.
    """
    folder = PurePosixPath(source.file).parent
    names, invited = set[str](), set[Party]()
    for other in beside:
        if PurePosixPath(other.file).parent != folder:
            continue
        with suppress(Refused):
            if other.kind == "profile":
                names |= {item.name for item in read_profile(other.data, other.file).items}
            elif owner := read_invitations(other.data, other.file).owner:
                invited.add(owner)
    return Hints(me, names.pop() if len(names) == 1 else "", invited.pop() if len(invited) == 1 else None)


def decide(evidence: OwnerEvidence, hints: Hints, stated: list[str], file: str) -> Party:
    """Return whose messages *file* holds, as it shows them, or refuse; *stated* are handles of theirs."""
    if not evidence.conversations:
        return Party("", None)
    if hints.me and evidence.handles:
        if hints.me not in evidence.handles:
            raise Refused(f"nobody in the messages has the address {hints.me}", file, "check --me")
        return _as_shown(Party("", hints.me), evidence)
    found = find_owner(evidence, hints.profile_name, hints.invited)
    if found.party:
        return _as_shown(found.party, evidence)
    known = [handle for handle in stated if handle in evidence.handles]
    if len(known) == 1:
        return _as_shown(Party("", known[0]), evidence)
    raise Refused(
        f"whose messages these are is not certain: {found.doubt}{_named(found)}",
        file,
        "say who you are, by the address of your profile: `prm import FILE --me URL`",
    )


def key_of_owner(owner: Party) -> str:
    """Return what tells as whose messages a file was read."""
    return owner.handle or match_name(owner.name)


def _as_shown(owner: Party, evidence: OwnerEvidence) -> Party:
    """Return *owner* as the messages show them, whatever other files know."""
    if owner.handle and owner.handle in evidence.handles:
        return Party(evidence.name_of(owner.handle) or owner.name, owner.handle)
    return Party(owner.name, None)


def _named(found: Owner) -> str:
    names = [
        f"{party.name} (linkedin.com/in/{party.handle})" if party.handle else party.name
        for party in found.candidates
    ]
    return f"; it may be {', or '.join(names)}" if names else ""
