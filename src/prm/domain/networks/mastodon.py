"""Mastodon and its kin on any host: `mastodon:jane@example.social`, whose case does not matter."""

import re

from prm.domain.networks.address import Address, ascii_host, readable_host
from prm.domain.networks.network import Network

_USER = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
_BEFORE_USER = frozenset({"web", "deck"})
_OTHER_SITES = re.compile(
    r"(?:.+\.)?(?:medium|youtube|tiktok|threads|substack|pinterest|stackoverflow|stackexchange|superuser"
    r"|serverfault|askubuntu|gitlab|npmjs|flickr|telegram|snapchat|reddit)\.(?:com|net|org)|(?:.+\.)?t\.me"
)
"""Sites whose addresses look alike, but where nobody can be followed from elsewhere."""


def _handle_at(address: Address) -> str | None:
    host = address.host.removeprefix("www.")
    if address.port or _OTHER_SITES.fullmatch(host):
        return None
    parts = address.parts
    if len(parts) > 1 and parts[0] in _BEFORE_USER:
        parts = parts[1:]
    match parts:
        case [name, *_] if name.startswith("@"):
            return _handle_of(name if "@" in name[1:] else f"{name}@{host}")
        case ["users", name, *_] if not name.isdigit():
            return _handle_of(f"{name}@{host}")
    return None


def _handle_of(text: str) -> str | None:
    user, _, written = text.removeprefix("@").lower().partition("@")
    host = readable_host(written.removeprefix("www."))
    if host is None or "." not in host or not _USER.fullmatch(user):
        return None
    return f"{user}@{host}"


def _url_of(handle: str) -> str:
    user, _, host = handle.partition("@")
    return f"https://{ascii_host(host)}/@{user}"


MASTODON = Network(
    name="mastodon",
    label="Mastodon",
    claims=lambda host: False,
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=_url_of,
    other_names=("acct", "fediverse"),
    sign="@",
)
