"""Bluesky: `bluesky:jane.bsky.social` in any case, or `bluesky:did:plc:…`, whose case counts."""

import re

from prm.domain.networks.address import Address, ascii_host, readable_host
from prm.domain.networks.network import Network

HOME = ".bsky.social"
"""What the handles end with that the network gives to those without a domain of their own."""

_HOSTS = frozenset({"bsky.app", "www.bsky.app", "staging.bsky.app", "main.bsky.dev"})
_DID = re.compile(r"did:plc:[\w-]+|did:web:[\w.%-]+", re.ASCII)
_HANDLE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*")


def _claims(host: str) -> bool:
    return host in _HOSTS or host.endswith(HOME)


def _handle_at(address: Address) -> str | None:
    if address.host not in _HOSTS:
        return _handle_of(address.host)
    match address.parts:
        case ["profile", name, *_] if ":" in name or "." in name:
            return _handle_of(name)
    return None


def _handle_of(text: str) -> str | None:
    text = text.removeprefix("at://").removeprefix("@")
    if text[:4].lower() == "did:":
        method = text[:8].lower()
        did = method + (text[8:].lower() if method == "did:web:" else text[8:])
        return did if _DID.fullmatch(did) else None
    host = readable_host(text if "." in text else text + HOME)
    handle = ascii_host(host) if host else ""
    return handle if _HANDLE.fullmatch(handle) and not handle.endswith(".invalid") else None


BLUESKY = Network(
    name="bluesky",
    label="Bluesky",
    claims=_claims,
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=lambda handle: f"https://bsky.app/profile/{handle}",
    other_names=("bsky",),
    sign="@",
)
