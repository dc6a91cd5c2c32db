"""The frozen rows that every screen and every command shows. All days are ISO text."""

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from prm.domain.evidence import Evidence
from prm.domain.threads import Conversation
from prm.domain.wording import job_text

if TYPE_CHECKING:
    from prm.domain.absences import Absence
    from prm.domain.changes import Kind
    from prm.domain.colleagues import Shared
    from prm.domain.profiles import Profile


MOST_COUNTED = 1_000
"""Where a count of unread changes ends: nobody reads more of them one by one."""


class PersonRow(NamedTuple):
    """One person as a list shows them: the current values of the projection."""

    id: int
    name: str
    company: str | None
    title: str | None
    location: str | None
    email: str | None
    phone: str | None
    birthday: str | None
    """`YYYY-MM-DD` or `--MM-DD`."""
    connected_on: str | None
    connected: int | None
    """1 in the newest export, or hidden in it, 0 gone from it, None never in an export."""
    evidence: Evidence
    """The best contact ever had: met, call, two-way, one-way or none."""
    last_talked_on: str | None
    last_contact_on: str | None
    waiting_on: str | None
    """`me`, `them` or None."""
    cadence_days: int | None
    """The cadence that is set, own or by tag; None where the default of a year holds."""
    due_on: str | None
    """Last talk + cadence: the person is due on the days after it."""
    snoozed_until: str | None
    tag_words: str
    """Tags in order, separated by single spaces; empty without any."""
    absence: "Absence | None" = None
    """How they are absent from the newest export: gone, hidden or unclear; None for all others."""

    @property
    def job(self) -> str:
        """Return `title · company`, or the one that is known; empty where neither is."""
        return job_text(self.company, self.title) or ""

    @property
    def tags(self) -> list[str]:
        """Return the tags in order."""
        return self.tag_words.split()

    @property
    def is_gone(self) -> bool:
        """Return whether an older export showed this person and the newest does not."""
        return self.connected == 0

    def is_due(self, today: str) -> bool:
        """Return whether a catch-up is due on the ISO day *today*."""
        is_snoozed = self.snoozed_until is not None and self.snoozed_until > today
        return self.due_on is not None and self.due_on < today and not is_snoozed


class Origin(NamedTuple):
    """The entry that a value came from."""

    entry_id: int
    on: str
    """The entry's as-of day."""
    source: str
    """The file as the user knows it, or `you`."""


class Seen(NamedTuple):
    """One value in a history, oldest first: when it was first and last seen, and by whom."""

    value: str
    """The value as shown; for a job `title · company`."""
    company: str | None
    title: str | None
    first_seen: str
    last_seen: str
    is_current: bool
    origins: tuple[Origin, ...]


SAME_ADDRESS: Final = "the same profile"
"""Why an address that nothing shows with a day is its holder's."""


class Link(NamedTuple):
    """A profile held to be this person, and why."""

    profile: "Profile"
    because: str
    """One reason in words; empty for the profile that the person began with."""
    last_seen: str | None
    since: str = ""
    """The connected-on day from which on it was held, "" where none is known."""


class TalkRow(NamedTuple):
    """A recorded talk."""

    id: int
    entry_id: int
    on: str
    via: str
    text: str
    people: tuple[tuple[int, str], ...]
    """Everyone who took part: (person id, name)."""


class NoteRow(NamedTuple):
    """A note about a person."""

    entry_id: int
    on: str
    text: str
    source: str = "you"
    """The file as the user knows it, or `you`."""


class MentionRow(NamedTuple):
    """A recommendation or an endorsement, by a person or of one. It is no contact."""

    kind: Literal["recommendation", "endorsement"]
    is_given: bool
    """Whether it is the owner's word about them."""
    on: str | None
    text: str
    """The recommendation, or the skill."""
    job: str | None
    """What they were then, as the file says."""
    is_shown: bool
    """Whether LinkedIn shows it."""
    origin: Origin


class WaitingRow(NamedTuple):
    """Someone who waits for an answer from you."""

    person: PersonRow
    since: str
    """The day of their last message."""
    text: str | None
    """What it says; empty where only a file was sent, None where its text is not kept."""


class PersonDetail(NamedTuple):
    """One person whole, as `prm show` and the person view present them."""

    row: PersonRow
    links: tuple[Link, ...]
    """Newest first."""
    names: tuple[Seen, ...]
    jobs: tuple[Seen, ...]
    locations: tuple[Seen, ...]
    emails: tuple[Seen, ...]
    phones: tuple[Seen, ...]
    connections: tuple[Seen, ...]
    """The connected-on days: more than one where you connected again."""
    talks: tuple[TalkRow, ...]
    """Newest first."""
    notes: tuple[NoteRow, ...]
    """Newest first."""
    conversations: tuple[Conversation, ...]
    """Threads of messages, the one written in last first."""
    met: str | None
    """How you met, in the user's words."""
    mentions: tuple[MentionRow, ...] = ()
    """Recommendations and endorsements, newest first."""
    shared: "tuple[Shared, ...]" = ()
    """Companies at which you both are, or were."""

    @property
    def talk_days(self) -> list[str]:
        """Return the days of all talks: recorded, and by message once for each day of a thread."""
        written = (day for thread in self.conversations for day in thread.talk_days)
        return [*(talk.on for talk in self.talks), *written]

    @property
    def last_via(self) -> str:
        """Return how the last talk was; `other` where that is not told."""
        on = self.row.last_talked_on
        recorded = [talk.via for talk in self.talks if talk.on == on]
        written = ["message" for thread in self.conversations if thread.talked_on == on]
        return next(iter(recorded + written), "other")

    @property
    def shown_links(self) -> list[Link]:
        """Return the links, but for an address named by messages or the user that a source shows as well."""
        seen = {link.profile for link in self.links if link.last_seen}
        left_out = [link for link in self.links if not link.last_seen and link.profile in seen]
        is_first_left_out = any(not link.because for link in left_out)
        return [
            link._replace(because="") if is_first_left_out and link.because == SAME_ADDRESS else link
            for link in self.links
            if link not in left_out
        ]


class EntryRow(NamedTuple):
    """One line of the journal."""

    id: int
    kind: str
    made_at: str
    """UTC, `YYYY-MM-DDTHH:MM:SSZ`."""
    as_of: str
    title: str
    source: str | None
    retracted_at: str | None


class ChangeLine(NamedTuple):
    """One change that an import made to one person."""

    person_id: int
    name: str
    kind: Literal["new", "job", "name", "profile", "gone", "email", "location", "phone", "birthday"]
    before: str | None
    after: str | None


class News(NamedTuple):
    """One change that an export revealed."""

    on: str
    """The as-of day of the export that showed it."""
    person: PersonRow
    """Who it is about, as they are now."""
    kind: "Kind"
    before: tuple[str | None, ...]
    """(company, title) of a job, else one text or None."""
    after: tuple[str | None, ...]
    entry: int
    is_read: bool
    """Whether the user has marked it, or anything later about the person, as read."""


class Tally(NamedTuple):
    """How many people there are of each sort on a day: what the header of the TUI shows."""

    people: int
    due: int
    never: int
    talked: int
