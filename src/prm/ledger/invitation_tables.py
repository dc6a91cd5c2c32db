"""The tables of invitations: the part of the schema for which `tables.py` has no room."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Invitation(SQLModel, table=True):
    """A request to connect, in one of the forms in which exports showed it: under one name of the other."""

    __table_args__ = (Index("invitation_profile", "profile_id"),)
    id: int | None = Field(default=None, primary_key=True)
    profile_id: int = Field(foreign_key="profile.id")
    is_out: int
    sent_at: str
    digest: int
    """Of the words of the text."""
    name: str
    lines: int
    """How many lines end in the text that is kept: exports may break the same words elsewhere."""
    text: str | None = None
    """Nothing where there is none, or where the user keeps only dates and directions."""


class InvitationSighting(SQLModel, table=True):
    """An entry saw an invitation."""

    __tablename__ = "invitation_sighting"
    __table_args__ = (
        Index("invitation_sighting_invitation", "invitation_id"),
        {"sqlite_with_rowid": False},
    )
    entry_id: int = Field(foreign_key="entry.id", primary_key=True)
    invitation_id: int = Field(foreign_key="invitation.id", primary_key=True)


class InvitationOutcome(SQLModel, table=True):
    """The user's word on what became of someone's request to connect."""

    __tablename__ = "invitation_outcome"
    __table_args__ = (
        Index("invitation_outcome_profile", "profile_id"),
        Index("invitation_outcome_entry", "entry_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    profile_id: int = Field(foreign_key="profile.id")
    outcome: str
