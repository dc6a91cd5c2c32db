"""What an export says of messages and invitations, before the ledger has taken it in."""

from typing import NamedTuple


class Party(NamedTuple):
    """Someone who wrote or got something, as one row shows them; of a closed account nothing is shown."""

    name: str
    """"" for a closed account, and where a row does not tell whose name is whose."""
    handle: str | None
    """The canonical LinkedIn handle; None when the row shows no address."""


class Message(NamedTuple):
    """One message that somebody sent."""

    line: int
    """Line of the source file on which the row begins, counted from 1."""
    thread: str
    """The conversation's id, "" when the row has none."""
    title: str
    """The conversation's title, "" for most."""
    sender: Party
    recipients: tuple[Party, ...]
    """Everyone else in the conversation."""
    at: int
    """Seconds since 1970, UTC."""
    subject: str | None
    text: str
    """Plain text, lines kept; empty where only a file was sent."""
    is_out: bool | None
    """Whether the owner sent it, where the row itself says so, which only exports of 2018 do."""


class Invitation(NamedTuple):
    """One request to connect, sent by the owner or to them."""

    line: int
    """Line of the source file on which the row begins, counted from 1."""
    is_out: bool
    other: Party
    """Whom the owner asked, or who asked the owner."""
    sent_at: str
    """`YYYY-MM-DD HH:MM`, in no stated time zone."""
    text: str | None
