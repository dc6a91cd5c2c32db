"""Verbs that go to a place of the TUI, and those of one place alone, whose keys do nothing elsewhere."""

from prm.verbs.declaration import Verb

PLACES: tuple[Verb, ...] = (
    Verb(
        "today",
        "today",
        "Go to what the day brings: catch-ups, birthdays, whom you talked with lately.",
        "1",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
    Verb(
        "people",
        "people",
        "List people, with a filter, in any order.",
        "2",
        "everywhere",
        in_footer=False,
        examples=("people amara", "people company:globex is:never", "people 'talked:>90d #friend' --json"),
    ),
    Verb(
        "changes",
        "changes",
        "List what imports revealed: new jobs, names and addresses, who is new and who is gone.",
        "3",
        "everywhere",
        in_footer=False,
        examples=(
            "changes",
            "changes --since 2026-03-14",
            "changes --unread --mark-read",
            "changes --limit 0 --json",
        ),
    ),
    Verb(
        "invitations",
        "invitations",
        "See who asks to connect and how you stand with them; print your reply, and record what came of it.",
        "4",
        "everywhere",
        in_footer=False,
        examples=(
            "invitations",
            "invitations --all --json",
            'invitations reply "Wei Zhang" | pbcopy',
            'invitations answer "Wei Zhang" asked',
            "invitations answer linkedin:wei-zhang call --on yesterday",
        ),
    ),
    Verb(
        "network",
        "network",
        "Show how many of your connections you have really talked with, in plots.",
        "5",
        "everywhere",
        in_footer=False,
        examples=("network", "network --ascii", "network --json --as-of 2024-12-31"),
    ),
)


def _only_in(place: str, name: str, words: str, help: str, key: str, writes: bool = True) -> Verb:
    return Verb(name, words, help, key, place, is_command=False, writes=writes)


IN_CHANGES: tuple[Verb, ...] = (
    _only_in("changes", "read", "read", "Mark what exports revealed of this person so far as read.", "r"),
    _only_in(
        "changes",
        "read-all",
        "all read",
        "Mark everything that exports up to this one revealed as read.",
        "R",
    ),
    _only_in(
        "changes",
        "unread",
        "only unread",
        "Show only what you have not read yet, or everything again.",
        "v",
        writes=False,
    ),
)

IN_INVITATIONS: tuple[Verb, ...] = (
    _only_in(
        "invitations",
        "reply",
        "reply",
        "Copy your reply to who asks, and record that you asked for a call first.",
        "y",
    ),
    _only_in(
        "invitations", "called", "had a call", "Record that you had a call with who asked: it is a talk.", "h"
    ),
    _only_in("invitations", "accepted", "accepted", "Record that you accepted.", "v"),
    _only_in("invitations", "declined", "declined", "Record that you declined.", "x"),
    _only_in("invitations", "ignored", "let it be", "Record that you let the invitation be.", "b"),
    _only_in("invitations", "welcome", "make a person", "Add who asks to People, with their profile.", "p"),
    _only_in(
        "invitations",
        "settled",
        "all",
        "Show what is settled too, and what you sent; or no longer.",
        "f",
        writes=False,
    ),
)
