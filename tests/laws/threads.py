"""What messages prove, worked out slowly and plainly from the exports that showed them."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import NamedTuple

from .deeds import Invitations, Journal, Key, Letter, Letters, Told

Identity = tuple[str, str, bool, str, int]
"""What makes two rows one message: thread, moment, direction, words, and the number among equal ones."""


class Held(NamedTuple):
    """What one thread holds between the owner and a profile."""

    thread: str
    shown: tuple[tuple[str, bool, str], ...]
    """All messages of the thread as they are shown: minute, is it the owner's, text."""
    turns: tuple[tuple[str, bool], ...]
    """(moment, is it the owner's), in order."""
    is_group: bool

    @property
    def counts(self) -> bool:
        """Return whether it is contact."""
        return not self.is_group or len({is_out for _, is_out in self.turns}) == 2

    @property
    def is_exchanged(self) -> bool:
        """Return whether the owner wrote."""
        return self.counts and any(is_out for _, is_out in self.turns)

    @property
    def talks(self) -> list[str]:
        """Return the days of the answers."""
        days = []
        for number, (moment, is_out) in enumerate(self.turns[1:], 1):
            before, was_out = self.turns[number - 1]
            gap = datetime.fromisoformat(moment) - datetime.fromisoformat(before)
            if is_out != was_out and gap <= timedelta(days=90):
                days.append(moment[:10])
        return days


def held(journal: Journal) -> dict[Key, list[Held]]:
    """Return what each profile has of threads."""
    messages: dict[str, dict[Identity, set[Letter]]] = defaultdict(lambda: defaultdict(set))
    for deed in journal.values():
        for letter in deed.letters if isinstance(deed, Letters) else ():
            identity = (letter.thread, letter.moment, letter.is_out, letter.words, letter.number)
            messages[letter.thread][identity].add(letter)
    found: dict[Key, list[Held]] = defaultdict(list)
    for name, thread in messages.items():
        for key, some in _of_thread(name, thread).items():
            found[key].append(some)
    return found


def messages(journal: Journal) -> set[Identity]:
    """Return every message that an export shows, the four to closed accounts included."""
    found: set[Identity] = set()
    if any(isinstance(deed, Letters) for deed in journal.values()):
        found = {(f"closed-{number}", "", True, "", 0) for number in range(4)}
    return found | {
        (letter.thread, letter.moment, letter.is_out, letter.words, letter.number)
        for deed in journal.values()
        if isinstance(deed, Letters)
        for letter in deed.letters
    }


def _of_thread(name: str, thread: dict[Identity, set[Letter]]) -> dict[Key, Held]:
    letters = [letter for forms in thread.values() for letter in forms]
    is_group = any(letter.is_group for letter in letters)
    shown = tuple(sorted((identity[1][:16], identity[2], _text(forms)) for identity, forms in thread.items()))
    keys = {letter.key for letter in letters if letter.key}
    if not is_group:
        turns = tuple((moment, is_out) for _, moment, is_out, _, _ in sorted(thread, key=_place))
        known = {key for key in keys if key[0] != "named"} or keys
        return {key: Held(name, shown, turns, False) for key in known}
    found: dict[Key, Held] = {}
    for key in keys:
        turns = tuple(
            (identity[1], identity[2])
            for identity in sorted(thread, key=_place)
            if identity[2] or any(letter.key == key for letter in thread[identity])
        )
        found[key] = Held(name, shown, turns, True)
    return found


def _text(forms: set[Letter]) -> str:
    return max((letter.lines.count("\n"), letter.lines) for letter in forms)[1]


def conversations(threads: list[Held]) -> list[tuple[object, ...]]:
    """Return a line for each of *threads*; of two profiles in one, the busier counts."""
    lines: dict[str, tuple[object, ...]] = {}
    for some in sorted(threads, key=_business):
        sent = sum(is_out for _, is_out in some.turns)
        days = some.turns[0][0][:10], some.turns[-1][0][:10]
        lines[some.thread] = (some.is_group, len(some.turns) - sent, sent, *days, some.turns[-1][1],
                              len(some.talks), max(some.talks, default=None), some.shown)  # fmt: skip
    return sorted(lines.values(), key=repr)


def _business(some: Held) -> tuple[int, int, str]:
    return len(some.turns), sum(not is_out for _, is_out in some.turns), some.turns[-1][0]


def _place(identity: Identity) -> tuple[str, bool]:
    return identity[1], identity[2]


def called(journal: Journal) -> list[tuple[str, str, str, int, Key, str, str]]:
    """Return what exports of messages and invitations call whom, in as-of order.

    That is (day, digest, handle, entry, key, file, name).
    """
    written = {
        (deed.day, deed.digest, letter.key[1], entry, letter.key, "messages.csv", letter.name)
        for entry, deed in journal.items()
        if isinstance(deed, Letters)
        for letter in deed.letters
        if letter.key
    }
    asked = {
        (deed.day, deed.digest, one.key[1], entry, one.key, "Invitations.csv", one.name)
        for entry, deed in journal.items()
        if isinstance(deed, Invitations)
        for one in deed.invitations
    }
    told = {
        (deed.day, deed.digest, one.key[1], entry, one.key, deed.source, one.name)
        for entry, deed in journal.items()
        if isinstance(deed, Told)
        for one in deed.mentions
    }
    return sorted(written | asked | told)


def answers(threads: list[Held]) -> set[tuple[str, str]]:
    """Return the days of answers, each once in a thread."""
    return {(thread.thread, day) for thread in threads if thread.counts for day in thread.talks}


def contact(threads: list[Held]) -> tuple[str, str | None, tuple[str | None, str | None]]:
    """Return evidence, last contact, and who is waited for since when, by messages alone."""
    counted = [thread for thread in threads if thread.counts]
    if not counted:
        return "none", None, (None, None)
    last = max(thread.turns[-1][0] for thread in counted)[:10]
    alone = max((thread.turns[-1] for thread in counted if not thread.is_group), default=None)
    waiting = ("them" if alone[1] else "me", alone[0][:10]) if alone else (None, None)
    return "two-way" if answers(threads) else "one-way", last, waiting
