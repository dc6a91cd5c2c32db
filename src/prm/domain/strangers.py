"""Those who are nobody in People, and are in the ledger all the same."""

from typing import NamedTuple


class Stranger(NamedTuple):
    """Someone who only asked to connect, or only wrote."""

    id: int
    """Of the profile."""
    profile: str
    """`linkedin:jane-doe`, or `named:jane doe` where no export shows an address."""
    name: str
