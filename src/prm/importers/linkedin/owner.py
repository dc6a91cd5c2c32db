"""Whose export it is: the one who is in every conversation, and whom the other files name."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from prm.domain.messages import Party
from prm.domain.names import match_name, names_compatible

Key = TypeVar("Key", str, Party)
_MOST_COUNTED = 100_000
"""Handles and names counted at one time; the rare ones are forgotten first, and the owner is never rare."""
_RARE = 50
"""Once in so many conversations."""
_MOST_CANDIDATES = 5


class Owner(NamedTuple):
    """Who the owner is, or who it may be."""

    party: Party | None
    """The owner, without a handle where no file shows one; None when that is not certain."""
    candidates: tuple[Party, ...]
    """Who it may be, likeliest first, when it is not certain."""
    doubt: str
    """Why it is not certain, "" when it is."""


class OwnerEvidence:
    """In how many conversations each handle and each name is found; fed message by message, in file order."""

    def __init__(self) -> None:
        self.conversations = 0
        """Runs of rows with one conversation id, or single rows where there is none."""
        self.handles: Counter[str] = Counter()
        """Handle to the number of conversations."""
        self.names: Counter[str] = Counter()
        """Name to the number of conversations."""
        self.stated: Counter[str] = Counter()
        """Name to the number of rows that say by their direction that it is the owner's."""
        self._faces: Counter[Party] = Counter()
        self._thread = ""
        self._met: set[Party] = set()

    def meet(self, thread: str, sender: Party, recipients: tuple[Party, ...], is_out: bool | None) -> None:
        """Take in who wrote one message to whom."""
        if thread != self._thread or not thread:
            self.close()
            self._thread = thread
        self._met.add(sender)
        self._met.update(recipients)
        if is_out is not None:
            owner = sender if is_out else recipients[0] if len(recipients) == 1 else None
            if owner and owner.name:
                self.stated[owner.name] += 1

    def close(self) -> None:
        """Count the conversation that was read last."""
        if not self._met:
            return
        self.conversations += 1
        _count(self.handles, {handle for _, handle in self._met if handle})
        _count(self.names, {name for name, _ in self._met if name})
        _count(self._faces, [party for party in self._met if party[0] and party[1]])
        self._met.clear()
        if len(self._faces) > _MOST_COUNTED or len(self.names) > _MOST_COUNTED:
            self._forget_the_rare()

    def name_of(self, handle: str) -> str:
        """Return the name that a handle is shown with most often, "" if it never is."""
        names = {party.name: count for party, count in self._faces.items() if party.handle == handle}
        return max(names, key=lambda name: (names[name], name), default="")

    def handle_of(self, name: str) -> str | None:
        """Return the handle of whoever is shown with *name*, None if nobody is, or several are."""
        handles = {party.handle for party in self._faces if match_name(party.name) == match_name(name)}
        return handles.pop() if len(handles) == 1 else None

    def _forget_the_rare(self) -> None:
        least = self.conversations // _RARE + 1
        self.handles = Counter({key: count for key, count in self.handles.items() if count > least})
        self.names = Counter({key: count for key, count in self.names.items() if count > least})
        self._faces = Counter({key: count for key, count in self._faces.items() if count > least})


def _count(counts: Counter[Key], keys: Iterable[Key]) -> None:
    # Ten times as quick as `Counter.update`, for the few of one conversation.
    for key in keys:
        counts[key] = counts.get(key, 0) + 1


def find_owner(messages: OwnerEvidence | None, profile_name: str = "", invited: Party | None = None) -> Owner:
    """Return whose export it is.

    *profile_name* is the name in Profile.csv. *invited* is who has the address that all invitations share.
    Sources that disagree make it uncertain, and so does a tie.
    """
    evidence = messages or OwnerEvidence()
    likely = _likely(evidence)
    certain = likely[0] if _is_clear(evidence.handles, evidence.conversations) else None
    if invited and not _agrees(invited, certain, evidence):
        candidates = tuple(dict.fromkeys((invited, *([certain] if certain else likely))))
        return Owner(None, candidates, "messages and invitations disagree about whose export this is")
    if invited and certain:
        return Owner(certain._replace(name=profile_name or certain.name or invited.name), (), "")
    if known := certain or invited:
        return _checked(known, profile_name)
    return _by_name(evidence, profile_name, likely)


def _most(counts: Counter[str], number: int = _MOST_CANDIDATES) -> list[tuple[str, int]]:
    """Return the commonest, equal ones in order of the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:number]


def _likely(evidence: OwnerEvidence) -> list[Party]:
    """Return those in the most conversations, as long as they are in half as many as the first."""
    top = _most(evidence.handles)
    return [Party(evidence.name_of(handle), handle) for handle, count in top if count * 2 >= top[0][1]]


def _is_clear(counts: Counter[str], of_all: int) -> bool:
    """Return whether one is counted nearly always, and no other half as often or, if always, as often."""
    top = [count for _, count in _most(counts, 2)]
    if not top or top[0] < 2 or top[0] * 5 < of_all * 4:
        return False
    return len(top) == 1 or top[1] * 2 <= top[0] or top[1] < top[0] == of_all


def _agrees(invited: Party, certain: Party | None, evidence: OwnerEvidence) -> bool:
    """Return whether the messages can be those of the one whom the invitations show."""
    if certain:
        return invited.handle == certain.handle
    if not evidence.conversations or invited.handle in evidence.handles:
        return True
    return invited.name in evidence.names and evidence.handle_of(invited.name) is None


def _checked(known: Party, profile_name: str) -> Owner:
    """Return *known* as the owner, unless Profile.csv names somebody else."""
    if profile_name and known.name and not names_compatible(known.name, profile_name):
        doubt = f"Profile.csv is {profile_name}'s, but the other files are {known.name}'s"
        return Owner(None, (known, Party(profile_name, None)), doubt)
    return Owner(known._replace(name=profile_name or known.name), (), "")


def _by_name(evidence: OwnerEvidence, profile_name: str, likely: list[Party]) -> Owner:
    """Return the owner by a name: of Profile.csv, on the owner's side of each row, or the commonest."""
    if profile_name:
        handle = evidence.handle_of(profile_name)
        is_met = any(match_name(name) == match_name(profile_name) for name in evidence.names)
        if handle or is_met or not evidence.conversations:
            return Owner(Party(profile_name, handle), (), "")
        candidates = *likely, Party(profile_name, None)
        return Owner(None, candidates, f"nobody in the messages is called {profile_name}")
    counts = evidence.stated or evidence.names
    names = [Party(name, evidence.handle_of(name)) for name, _ in _most(counts)]
    if _is_clear(counts, evidence.stated.total() if evidence.stated else evidence.conversations):
        return Owner(names[0], (), "")
    return Owner(None, tuple(likely or names), "nobody is plainly in every conversation")
