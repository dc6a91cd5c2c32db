"""The tables of the smaller files of an archive: the part of the schema for which `tables.py` has no room."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Mention(SQLModel, table=True):
    """What an export tells of someone besides facts: the owner's note, a recommendation, an endorsement.

    Which of them it is, the kind of its entry says.
    """

    __table_args__ = (Index("mention_profile", "profile_id"), Index("mention_entry", "entry_id", "line"))
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    line: int
    """Line of the file."""
    profile_id: int = Field(foreign_key="profile.id")
    name: str
    """What the file calls them; may be empty."""
    is_given: int
    """Whether it is the owner's word about them, and not theirs about the owner."""
    on_day: str | None = None
    text: str
    """The note, the recommendation, or the skill."""
    job: str | None = None
    """What they were then, as the file says."""
    is_shown: int
    """Whether LinkedIn shows it: a recommendation may be hidden, an endorsement not accepted."""


class OwnJob(SQLModel, table=True):
    """A job of the owner's, as a file shows it."""

    __tablename__ = "own_job"
    __table_args__ = ({"sqlite_with_rowid": False},)
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    line: int = Field(primary_key=True)
    company: str | None = None
    title: str | None = None
    started: str | None = None
    """`YYYY-MM` or `YYYY`."""
    finished: str | None = None
    """As `started`; nothing for a job that goes on."""
