"""The schema as SQLModel tables: its one description. `migrations.py` builds it; a test compares the two.

Everything here is truth and only ever grows (an undo sets `Entry.retracted_at`). `projection_tables.py` has
the projection: a pure function of the live entries, which can be thrown away and built again. Days are ISO
text. No object of these classes leaves this folder.
"""

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from prm.ledger.archive_tables import Mention, OwnJob
from prm.ledger.invitation_tables import Invitation, InvitationOutcome, InvitationSighting
from prm.ledger.message_tables import (
    Correspondence,
    Message,
    MessageRun,
    Owner,
    Thread,
    ThreadPerson,
    ThreadTitle,
)
from prm.ledger.projection_tables import Alias, Person

__all__ = [
    "Alias", "Correspondence", "Invitation", "InvitationOutcome", "InvitationSighting", "Mention", "Message",
    "MessageRun", "OwnJob", "Owner", "Person", "Thread", "ThreadPerson", "ThreadTitle",
]  # fmt: skip
"""Tables that are described elsewhere, for want of room."""


class Entry(SQLModel, table=True):
    """A line of the journal: everything in the ledger came in by an entry."""

    __table_args__ = (
        Index("entry_digest", "digest"),
        Index("entry_kind", "kind"),
        Index("entry_stamp", "stamp"),
        Index("entry_changed", "changed"),
    )
    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True)
    kind: str
    made_at: str
    as_of: str
    title: str
    source: str | None = None
    digest: str | None = None
    read_off: str | None = None
    """What an import's day was read off, such as the file's time; NULL where it was stated."""
    retracted_at: str | None = None
    stamp: str
    changed: str


class Profile(SQLModel, table=True):
    """An address on a network, as held from one connected-on day on: the durable link.

    Whether an address with several such days was one person's all the time is derived.
    """

    __table_args__ = (
        Index("profile_key", "handle", "network", "since", unique=True),
        Index(
            "profile_elsewhere",
            "network",
            sqlite_where=text("network <> 'linkedin' AND network <> 'row' AND network <> 'named'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    network: str
    handle: str
    since: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Card(SQLModel, table=True):
    """The facts that a source showed of a profile at one go, stored once however often they were seen."""

    __table_args__ = (
        Index("card_day", "connected_on"),
        Index("card_email", "email", sqlite_where=text("email IS NOT NULL")),
        Index("card_phone", "phone", sqlite_where=text("phone IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )
    profile_id: int = Field(foreign_key="profile.id", primary_key=True)
    number: int = Field(primary_key=True)
    name: str
    company: str | None = None
    title: str | None = None
    email: str | None = None
    connected_on: str | None = None
    location: str | None = None
    phone: str | None = None
    birthday: str | None = None


class Sighting(SQLModel, table=True):
    """An entry saw a card."""

    __table_args__ = (
        ForeignKeyConstraint(["profile_id", "number"], ["card.profile_id", "card.number"]),
        {"sqlite_with_rowid": False},
    )
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    profile_id: int = Field(primary_key=True)
    number: int = Field(primary_key=True)


class HiddenDay(SQLModel, table=True):
    """An entry saw so many rows with nothing but this connected-on day: hidden or closed accounts."""

    __tablename__ = "hidden_day"
    __table_args__ = ({"sqlite_with_rowid": False},)
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    day: str = Field(primary_key=True)
    count: int


class Statement(SQLModel, table=True):
    """One fact that the user stated of a profile; a NULL value says that there is none."""

    __table_args__ = (
        Index("statement_profile", "profile_id"),
        Index("statement_entry", "entry_id"),
        Index("statement_contact", "value", sqlite_where=text("field IN ('email', 'phone')")),
    )
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    field: str
    value: str | None = None


class Judgement(SQLModel, table=True):
    """The user's word that two profiles are, or are not, one person."""

    __table_args__ = (
        Index("judgement_profile", "profile_id"),
        Index("judgement_other", "other_id"),
        Index("judgement_entry", "entry_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    other_id: int = Field(foreign_key="profile.id")
    is_same: int


class Talk(SQLModel, table=True):
    """A recorded conversation."""

    __table_args__ = (Index("talk_entry", "entry_id"), Index("talk_day", "on_day"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    on_day: str
    via: str
    text: str


class TalkPerson(SQLModel, table=True):
    """A profile that took part in a talk."""

    __tablename__ = "talk_person"
    __table_args__ = (Index("talk_person_profile", "profile_id"), {"sqlite_with_rowid": False})
    talk_id: int = Field(foreign_key="talk.id", primary_key=True)
    profile_id: int = Field(foreign_key="profile.id", primary_key=True)


class Tagging(SQLModel, table=True):
    """A tag put on a profile, or taken off."""

    __table_args__ = (Index("tagging_profile", "profile_id"), Index("tagging_entry", "entry_id"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    tag: str
    is_on: int


class Cadence(SQLModel, table=True):
    """How many days may pass between talks, for a profile or for a tag; NULL days unset it."""

    __table_args__ = (
        Index("cadence_profile", "profile_id"),
        Index("cadence_tag", "tag"),
        Index("cadence_entry", "entry_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int | None = Field(default=None, foreign_key="profile.id")
    tag: str | None = None
    days: int | None = None


class Snooze(SQLModel, table=True):
    """A catch-up hidden until a day; NULL shows it again."""

    __table_args__ = (Index("snooze_profile", "profile_id"), Index("snooze_entry", "entry_id"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    until: str | None = None


class Note(SQLModel, table=True):
    """What the user wants to remember of a profile."""

    __table_args__ = (Index("note_profile", "profile_id"), Index("note_entry", "entry_id"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    text: str


class ReadMark(SQLModel, table=True):
    """All that exports known by then revealed up to a day was read: of a profile's owner, or of all."""

    __tablename__ = "read_mark"
    __table_args__ = (Index("read_mark_profile", "profile_id"), Index("read_mark_entry", "entry_id"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int | None = Field(default=None, foreign_key="profile.id")
    until: str


class Forgotten(SQLModel, table=True):
    """The hash of a profile that is not to come back."""

    __table_args__ = ({"sqlite_with_rowid": False},)
    hash: str = Field(primary_key=True)


class Secret(SQLModel, table=True):
    """A salt of those hashes; a ledger that took in another has its salts too."""

    __table_args__ = ({"sqlite_with_rowid": False},)
    salt: str = Field(primary_key=True)


class Erasure(SQLModel, table=True):
    """The newest entry there was when somebody was last forgotten, which no undo takes back: one row."""

    id: int | None = Field(default=None, primary_key=True)
    last_entry: int
