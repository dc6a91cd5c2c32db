"""Conversations of the simulated member, as they were, before any export shows them."""

from typing import NamedTuple

ME = 0
"""The author number of the owner."""
ADVERTISER = -1
"""The author number of an advertiser, who is nobody."""


class Message(NamedTuple):
    """One message of a conversation."""

    second: int
    """Moment in seconds since the first of January of the year 1, UTC."""
    author: int
    """A human's number, `ME` or `ADVERTISER`."""
    text: str
    subject: str = ""
    attachment: str = ""
    is_draft: bool = False


class Thread(NamedTuple):
    """One conversation, oldest message first."""

    id: str
    title: str
    people: tuple[int, ...]
    """Numbers of the humans in it, without the owner; empty for an advert."""
    messages: tuple[Message, ...]
    folder: str = "INBOX"


class Invitation(NamedTuple):
    """A request to connect; accepted if the human was connected some days later."""

    second: int
    """Moment in seconds since the first of January of the year 1."""
    human: int
    is_incoming: bool
    text: str
