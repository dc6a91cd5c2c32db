"""Threads of messages, and who only wrote, as frozen rows. All days are ISO text."""

from typing import NamedTuple


class Conversation(NamedTuple):
    """A thread of messages, as far as it is with one person. Days are in UTC."""

    thread: int
    title: str
    """The name of a group, or what an InMail is about; empty for most."""
    is_group: bool
    received: int
    sent: int
    first_on: str
    last_on: str
    is_mine_last: bool
    """Whether the last message between the two of you is yours."""
    is_answered: bool
    """Whether that message answers one in time."""
    talks: int
    """Messages answered in time."""
    talked_on: str | None
    """The day of the last such answer."""
    is_contact: bool
    """False for a group in which not both of you wrote."""
    talk_days: tuple[str, ...]
    """The days of such answers, each once."""


class MessageRow(NamedTuple):
    """A message of a thread."""

    second: int
    """Since 1970."""
    at: str
    """`YYYY-MM-DD HH:MM`, UTC."""
    is_out: bool
    name: str
    """Who wrote it in a group; empty for the owner, a closed account, and the only other of a thread."""
    subject: str | None
    text: str | None
    """None where only a file was sent, or where texts are not kept."""


class Writer(NamedTuple):
    """Someone who only wrote to you, and whom you do not know yet."""

    profile_id: int
    profile: str
    name: str
    messages: int
    last_on: str
    thread: int
    """The thread in which they wrote last."""
