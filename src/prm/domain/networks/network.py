"""What every network says of itself."""

from collections.abc import Callable
from typing import NamedTuple

from prm.domain.networks.address import Address


class Network(NamedTuple):
    """One network: how its profiles are recognised, kept and opened."""

    name: str
    """As in `network:handle`."""
    label: str
    """As people call it."""
    claims: Callable[[str], bool]
    """Whether a host, in lower case, is the network's own."""
    handle_at: Callable[[Address], str | None]
    """The canonical handle for an address on such a host, None for a page that is no person's."""
    handle_of: Callable[[str], str | None]
    """The canonical handle for one written out, None for what can be none."""
    url_of: Callable[[str], str]
    """The address that opens a canonical handle."""
    other_names: tuple[str, ...] = ()
    """What else people write before the colon."""
    sign: str = ""
    """What people write before a handle."""
