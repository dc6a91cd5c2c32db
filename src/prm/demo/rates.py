"""How often things happen in a simulated life, near what published exports show."""

from typing import NamedTuple


class Rates(NamedTuple):
    """Shares of people, or of people a year where so named."""

    same_name: float = 0.012
    """People who bear the name of another."""
    email: float = 0.035
    """People who let connections see their address (before November 2018 all do)."""
    no_job: float = 0.035
    """People who show neither company nor title."""
    half_job: float = 0.006
    """People who show only a company or only a title."""
    renames: float = 0.004
    """New surnames, a year."""
    cosmetic: float = 0.008
    """New credentials, emoji or capitals in a name, a year."""
    new_urls: float = 0.012
    """New profile URLs, a year."""
    new_url_with_name: float = 0.0
    """Of the renamed: those who take a new profile URL the same week, which no rule can follow."""
    disconnects: float = 0.006
    """Connections ended, a year."""
    reconnects: float = 0.2
    """Of the ended: those made again later, with a new connected-on date."""
    hides: float = 0.0035
    """Accounts closed or hidden, a year."""
    twins: float = 0.0
    """People with the name *and* the connection day of another."""
    takeovers: float = 0.0
    """People who take a profile URL that another gave up at least 180 days before."""
    outsiders: float = 0.08
    """People never connected who invite or write, as a share of the connected."""
    chats: float = 0.07
    """People with whom the owner exchanged messages."""
    unanswered: float = 0.12
    """People with whom only one side ever wrote."""
    chat_length: float = 1.0
    """Factor on the number of messages in a chat: 1 gives about one message per person of the network."""
    outsider_answers: float = 0.1
    """Of the outsiders who wrote: those whom the owner answered."""
    groups: float = 0.004
    """Group conversations, as a share of the number of people."""
    adverts: float = 0.01
    """Sponsored conversations, as a share of the number of people."""


DEFAULT_RATES = Rates()
