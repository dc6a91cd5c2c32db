"""XING: `xing:jane_doe`, whose case does not matter."""

import re
import unicodedata
from urllib.parse import quote

from prm.domain.networks.address import Address
from prm.domain.networks.network import Network
from prm.domain.text import clean

_HANDLE = re.compile(r"[\w.'-]+")
_PLACES = frozenset({"profile", "profiles", "hp"})
_NOT_PEOPLE = frozenset({"my_profile"})


def _handle_at(address: Address) -> str | None:
    match address.parts:
        case [place, name, *_] if place.lower() in _PLACES:
            return _handle_of(name)
    return None


def _handle_of(text: str) -> str | None:
    name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    is_name = _HANDLE.fullmatch(name) and clean(name) == name and name not in _NOT_PEOPLE
    return name if is_name else None


def _url_of(handle: str) -> str:
    written = re.sub(r"(?:^|[_-])[a-z]", lambda start: start[0].upper(), handle)
    return f"https://www.xing.com/profile/{quote(written)}"


XING = Network(
    name="xing",
    label="XING",
    claims=lambda host: host == "xing.com" or host.endswith(".xing.com"),
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=_url_of,
)
