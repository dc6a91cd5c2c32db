"""Instagram: `instagram:jane.doe`, whose case does not matter."""

import re

from prm.domain.networks.address import Address
from prm.domain.networks.network import Network

_HOSTS = re.compile(r"(?:(?:www|m)\.)?(?:instagram\.com|instagr\.am)")
_HANDLE = re.compile(r"[a-z0-9._]{1,30}")
_NOT_PEOPLE = re.compile(
    r"_u|about|accounts|api|challenge|create|developer|direct|directory|emails|explore|graphql"
    r"|highlights|legal|lite|p|press|privacy|reel|reels|s|share|stories|terms|tv|web"
)


def _handle_at(address: Address) -> str | None:
    match address.parts:
        case ["_u" | "stories", name, *_]:
            return _handle_of(name)
        case [name, *_]:
            return _handle_of(name)
    return None


def _handle_of(text: str) -> str | None:
    name = text.removeprefix("@").lower()
    is_name = _HANDLE.fullmatch(name) and not name.startswith(".") and ".." not in name
    return name if is_name and not _NOT_PEOPLE.fullmatch(name) else None


INSTAGRAM = Network(
    name="instagram",
    label="Instagram",
    claims=lambda host: bool(_HOSTS.fullmatch(host)),
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=lambda handle: f"https://www.instagram.com/{handle}/",
    other_names=("insta", "ig"),
    sign="@",
)
