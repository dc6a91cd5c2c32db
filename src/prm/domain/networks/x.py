"""X, which was Twitter: `x:jane`, or `x:id/123` where an address has nothing but the number."""

import re

from prm.domain.networks.address import Address
from prm.domain.networks.network import Network

_HOSTS = re.compile(r"(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com")
# Fifteen since 2009; some older accounts are longer.
_HANDLE = re.compile(r"[a-z0-9_]{1,20}")
_NOT_PEOPLE = re.compile(
    r"about|account|compose|download|explore|hashtag|help|home|i|intent|jobs|login|logout|messages"
    r"|notifications|oauth|personalization|privacy|search|settings|share|signup|tos|who_to_follow"
)


def _handle_at(address: Address) -> str | None:
    match address.parts:
        case ["i", "user", number, *_]:
            return _handle_of(f"id/{number}")
        case ["intent", "user" | "follow", *_]:
            names = address.values("screen_name") + [f"id/{number}" for number in address.values("user_id")]
            return _handle_of(names[0]) if names else None
        case [name, *_]:
            return None if "/" in name else _handle_of(name)
    return None


def _handle_of(text: str) -> str | None:
    if text.startswith("id/"):
        return text if re.fullmatch(r"id/[0-9]+", text) else None
    name = text.removeprefix("@").lower()
    return name if _HANDLE.fullmatch(name) and not _NOT_PEOPLE.fullmatch(name) else None


def _url_of(handle: str) -> str:
    return f"https://x.com/i/user/{handle[3:]}" if handle.startswith("id/") else f"https://x.com/{handle}"


X = Network(
    name="x",
    label="X",
    claims=lambda host: bool(_HOSTS.fullmatch(host)),
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=_url_of,
    other_names=("twitter",),
    sign="@",
)
