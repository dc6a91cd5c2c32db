"""A profile: the durable link to a person, and the one form of every way to write it."""

import re
from typing import NamedTuple

from prm.domain import linkedin_urls
from prm.domain.networks.address import read_address
from prm.domain.networks.bluesky import BLUESKY, HOME
from prm.domain.networks.facebook import FACEBOOK
from prm.domain.networks.github import GITHUB
from prm.domain.networks.instagram import INSTAGRAM
from prm.domain.networks.linkedin import LINKEDIN
from prm.domain.networks.mastodon import MASTODON
from prm.domain.networks.network import Network
from prm.domain.networks.web import WEB
from prm.domain.networks.x import X
from prm.domain.networks.xing import XING
from prm.domain.text import clean

NETWORKS = (LINKEDIN, X, MASTODON, BLUESKY, GITHUB, INSTAGRAM, FACEBOOK, XING, WEB)
"""Every network, the web at large last."""
NOT_WRITTEN = frozenset({"local", "row", "contact"})
"""What prm itself gives to people without a profile: added by hand, or rows of exports and address books."""
WRITING = "give its web address, https://…, or network:handle, as in github:jane"
"""How a profile is to be written, for whoever wrote none."""

_WRAPPING = " \t\r\n<>\"'\u200b\u200c\u200d\u200e\u200f\ufeff\u00a0"
_WRITTEN = re.compile(r"([A-Za-z][A-Za-z0-9]*):(?!//)(\S.*)", re.DOTALL)
_BY_NAME = {name: network for network in NETWORKS for name in (network.name, *network.other_names)}
_INNER_LABELS = {"local": "added by hand", "row": "LinkedIn", "contact": "contacts"}


class Profile(NamedTuple):
    """A place on a network that is one person's: the canonical network and handle."""

    network: str
    handle: str

    def __str__(self) -> str:
        """Return the text form, `linkedin:jane-doe`."""
        return f"{self.network}:{self.handle}"


def canonical(text: str) -> Profile | None:
    """Return the profile that a URL, `network:handle` or `@user@host` means, or None if it is nobody's."""
    slug = linkedin_urls.plain_slug(text) or linkedin_urls.encoded_slug(text)
    if slug:
        return Profile("linkedin", slug)
    text = text.strip(_WRAPPING)
    if "&" in text:
        from html import unescape

        text = unescape(text)
    start = text[:7].lower()
    if start == "urn:li:":
        return _profile(LINKEDIN, linkedin_urls.handle_of_urn(text))
    if start[:3] == "in/":
        return _profile(LINKEDIN, linkedin_urls.handle_of_path(text))
    if start[:5] == "at://":
        return _profile(BLUESKY, BLUESKY.handle_of(text[5:].split("/")[0]))
    if start[:4] == "did:":
        return _profile(BLUESKY, BLUESKY.handle_of(text))
    if start[:1] == "@":
        network = BLUESKY if text.lower().endswith(HOME) and "@" not in text[1:] else MASTODON
        return _profile(network, network.handle_of(text))
    if written := _WRITTEN.fullmatch(text):
        return _of_handle(written[1].lower(), written[2])
    return _of_url(text)


def url_of(profile: Profile) -> str | None:
    """Return the address that opens a profile in a browser, or None where the network has none."""
    network = _BY_NAME.get(profile.network)
    return network.url_of(profile.handle) if network else None


def label_of(profile: Profile) -> str:
    """Return what people call the network of a profile: `Mastodon`."""
    network = _BY_NAME.get(profile.network)
    return network.label if network else _INNER_LABELS.get(profile.network, profile.network)


def readable(profile: Profile) -> str:
    """Return a profile as people write it: `Mastodon @jane@example.social`, `GitHub jane`."""
    network = _BY_NAME.get(profile.network)
    if network is None:
        return label_of(profile)
    is_name = "/" not in profile.handle and ":" not in profile.handle
    return f"{network.label} {network.sign if is_name else ''}{profile.handle}"


def network_named(name: str) -> str | None:
    """Return the network that goes by *name*, as in `network:twitter`; None if none does."""
    network = _BY_NAME.get(name)
    return network.name if network else None


def _profile(network: Network, handle: str | None) -> Profile | None:
    return Profile(network.name, handle) if handle else None


def _of_handle(name: str, text: str) -> Profile | None:
    """Return the profile for the text form `network:handle`."""
    if name in NOT_WRITTEN:
        handle = clean(text).strip()
        return Profile(name, handle) if handle else None
    network = _BY_NAME.get(name)
    if network is None:
        return None
    if network is WEB:
        # An address of a known network is that network's, however it is written.
        return _of_url(f"https://{text.removeprefix('https://').removeprefix('http://')}")
    return _profile(network, network.handle_of(text.strip()))


def _of_url(text: str) -> Profile | None:
    """Return the profile at a web address; one without a scheme must be of a known site."""
    address = read_address(text)
    if address is None:
        return None
    for network in NETWORKS:
        if network.claims(address.host):
            return _profile(network, network.handle_at(address))
    if handle := MASTODON.handle_at(address):
        return _profile(MASTODON, handle)
    return _profile(WEB, WEB.handle_at(address)) if address.has_scheme else None
