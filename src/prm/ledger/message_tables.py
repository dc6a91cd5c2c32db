"""The tables of messages: the part of the schema for which `tables.py` has no room."""

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel


class Thread(SQLModel, table=True):
    """A conversation, by the key that every export of it shows."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)


class Message(SQLModel, table=True):
    """A message in one of the forms in which exports showed it.

    Forms that agree in thread, second, direction, digest and number are of one message: exports differ in
    whether lines are kept, and in who of a group still has an account, and imports in whether the text is.
    """

    __table_args__ = (Index("message_thread", "thread_id", "at"),)
    id: int | None = Field(default=None, primary_key=True)
    thread_id: int = Field(foreign_key="thread.id")
    at: int
    """Seconds since 1970, UTC."""
    is_out: int
    is_group: int
    digest: int
    """Of the words of the text, whatever the spaces between them."""
    number: int
    """Counts messages that are equal in all of that."""
    lines: int
    """Line ends in the text."""
    profile_id: int | None = Field(default=None, foreign_key="profile.id")
    """Who wrote it, in a group and with an account that is not closed."""
    subject: str | None = None
    text: str | None = None
    """Nothing where the user keeps only dates and directions."""


class MessageRun(SQLModel, table=True):
    """An entry saw the messages from one id to another, without a gap."""

    __tablename__ = "message_run"
    __table_args__ = ({"sqlite_with_rowid": False},)
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    first_id: int = Field(primary_key=True)
    last_id: int


class ThreadPerson(SQLModel, table=True):
    """An entry saw that the owner was alone with a profile in a thread."""

    __tablename__ = "thread_person"
    __table_args__ = (Index("thread_person_thread", "thread_id"), {"sqlite_with_rowid": False})
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    thread_id: int = Field(foreign_key="thread.id", primary_key=True)
    profile_id: int = Field(foreign_key="profile.id", primary_key=True)


class ThreadTitle(SQLModel, table=True):
    """An entry saw a thread under a title: the name of a group, or what the first message was about."""

    __tablename__ = "thread_title"
    __table_args__ = (Index("thread_title_thread", "thread_id"), {"sqlite_with_rowid": False})
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    thread_id: int = Field(foreign_key="thread.id", primary_key=True)
    title: str


class Owner(SQLModel, table=True):
    """The user's word that a LinkedIn handle is their own."""

    __table_args__ = ({"sqlite_with_rowid": False},)
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    handle: str = Field(primary_key=True)


class Correspondence(SQLModel, table=True):
    """Projection: what one thread holds between the owner and a profile."""

    __table_args__ = (
        Index("correspondence_thread", "thread_id"),
        Index("correspondence_talked", "talked_at", sqlite_where=text("talked_at IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )
    profile_id: int = Field(primary_key=True)
    thread_id: int = Field(primary_key=True)
    is_group: int
    received: int
    sent: int
    first_at: int
    last_at: int
    last_is_out: int
    talks: int
    talked_at: int | None = None
    first_talked_at: int | None = None
    talk_days: str | None = None
