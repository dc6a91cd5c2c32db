"""The tables of people: what is projected from the live entries, and can be thrown away."""

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel


class Person(SQLModel, table=True):
    """Projection: one human with the current values. The id is the smallest profile id among theirs."""

    __table_args__ = (
        Index("person_sort", "sort_key"),
        Index("person_absent", "connected_on", sqlite_where=text("absence IS NOT NULL")),
        Index("person_birthday", "birthday", sqlite_where=text("birthday IS NOT NULL")),
        Index(
            "person_connected",
            "connected_on",
            "evidence",
            "first_talked_on",
            sqlite_where=text("connected = 1"),
        ),
        Index(
            "person_waiting",
            "waiting_on",
            "waiting_since",
            "snoozed_until",
            sqlite_where=text("waiting_on IS NOT NULL"),
        ),
        Index(
            "person_talked",
            "cadence_days",
            "last_talked_on",
            "due_on",
            "snoozed_until",
            sqlite_where=text("last_talked_on IS NOT NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    profile_id: int
    name: str
    sort_key: str
    company: str | None = None
    title: str | None = None
    email: str | None = None
    connected_on: str | None = None
    location: str | None = None
    phone: str | None = None
    birthday: str | None = None
    connected: int | None = None
    absence: str | None = None
    evidence: str
    first_talked_on: str | None = None
    last_talked_on: str | None = None
    last_contact_on: str | None = None
    waiting_on: str | None = None
    waiting_since: str | None = None
    cadence_days: int | None = None
    due_on: str | None = None
    snoozed_until: str | None = None
    tags: str
    notes: str | None = None
    former_names: str | None = None
    changed_on: str | None = None
    said: str | None = None
    """What talks with them were about, folded for the search."""
    met: str | None = None
    """How the user met them, folded for the search."""


class Alias(SQLModel, table=True):
    """Projection: a further profile of a person, and why it is held to be theirs."""

    __table_args__ = (Index("alias_person", "person_id"),)
    profile_id: int | None = Field(default=None, primary_key=True)
    person_id: int
    because: str
