"""What is put into a ledger, entry by entry, as the model remembers it. Days are ISO text."""

from typing import NamedTuple, TypeAlias

Key: TypeAlias = tuple[str, str, str]
"""(network, handle, the connected-on day from which on it is held)."""


class Row(NamedTuple):
    """A row of an export that shows someone."""

    key: Key
    name: str
    company: str | None
    title: str | None
    location: str | None
    email: str | None
    connected_on: str | None


class Export(NamedTuple):
    """An imported file."""

    day: str
    digest: str
    source: str
    rows: tuple[Row, ...]
    hidden: tuple[tuple[str, int], ...] = ()
    """Connected-on day and how many rows hold nothing else."""


class Letter(NamedTuple):
    """A message as one export shows it."""

    thread: str
    moment: str
    is_out: bool
    is_group: bool
    key: Key | None
    """The other side: who wrote it, or the only one who got it."""
    words: str
    lines: str
    """The text with single spaces in its lines."""
    number: int
    """Counts messages that are equal in thread, moment, direction and words."""
    name: str


class Letters(NamedTuple):
    """An imported file of messages."""

    day: str
    digest: str
    letters: tuple[Letter, ...]


class Invitation(NamedTuple):
    """A request to connect as one export shows it."""

    key: Key
    is_out: bool
    sent_at: str
    name: str
    words: str
    text: str | None = None
    """The text with single spaces in its lines, where it is kept."""


class Invitations(NamedTuple):
    """An imported file of invitations."""

    day: str
    digest: str
    invitations: tuple[Invitation, ...]


class Booked(NamedTuple):
    """A row of an address book."""

    key: Key
    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    birthday: str | None


class Book(NamedTuple):
    """An imported address book."""

    day: str
    digest: str
    rows: tuple[Booked, ...]


class Mentioned(NamedTuple):
    """A note, a recommendation or an endorsement as one file shows it."""

    key: Key
    name: str
    is_given: bool
    on: str | None
    text: str
    job: str | None
    is_shown: bool


class Told(NamedTuple):
    """An imported file of notes, recommendations or endorsements."""

    day: str
    digest: str
    source: str
    kind: str
    mentions: tuple[Mentioned, ...]


class Worked(NamedTuple):
    """An imported file of the owner's jobs: company, start and end of each."""

    day: str
    digest: str
    jobs: tuple[tuple[str, str | None, str | None], ...]


class Answered(NamedTuple):
    """What the user recorded of someone's request to connect."""

    day: str
    key: Key
    word: str


class Talked(NamedTuple):
    """A recorded talk."""

    day: str
    whom: tuple[Key, ...]
    via: str
    text: str
    answers: Key | None = None
    """The profile whose request to connect it answers."""


class Stated(NamedTuple):
    """What the user said of someone, and perhaps one more profile of theirs."""

    day: str
    whom: Key
    facts: tuple[tuple[str, str | None], ...]
    same: Key | None = None


class Judged(NamedTuple):
    """The user's word that profiles are, or are not, one person's, pair by pair."""

    day: str
    pairs: tuple[tuple[Key, Key], ...]
    is_same: bool


class Tagged(NamedTuple):
    """Tags put on and taken off."""

    day: str
    whom: tuple[Key, ...]
    on: tuple[str, ...]
    off: tuple[str, ...]


class Cadenced(NamedTuple):
    """A cadence set or unset, of people or of a tag."""

    day: str
    whom: tuple[Key, ...]
    tag: str | None
    days: int | None


class Snoozed(NamedTuple):
    """Catch-ups hidden until a day, or shown again."""

    day: str
    whom: tuple[Key, ...]
    until: str | None


class Noted(NamedTuple):
    """A note."""

    day: str
    whom: tuple[Key, ...]
    text: str


class MarkedRead(NamedTuple):
    """What exports up to a day revealed was read: of some people, or of everyone where none are named."""

    day: str
    whom: tuple[Key, ...]
    until: str


Deed: TypeAlias = (
    Export
    | Letters
    | Invitations
    | Book
    | Told
    | Worked
    | Answered
    | Talked
    | Stated
    | Judged
    | Tagged
    | Cadenced
    | Snoozed
    | Noted
    | MarkedRead
)
Journal: TypeAlias = dict[int, Deed]
"""The live deeds by entry, in the order in which they were entered."""
