"""Facebook: `facebook:janedoe`, in which neither case nor dots count, or `facebook:id/123`."""

import re

from prm.domain.networks.address import Address
from prm.domain.networks.network import Network

_OWN = re.compile(r"(?:[\w-]+\.)*(?:facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com|fb\.watch)")
_OF_PEOPLE = re.compile(
    r"(?:(?:www|m|mbasic|touch|mobile|web|free|[a-z]{2}(?:-[a-z]{2})?)\.)?(?:facebook|fb|messenger)\.com"
    r"|(?:www\.)?(?:fb|m)\.me"
)
_NAME = re.compile(r"[a-z0-9]{1,50}")
_ID = re.compile(r"[0-9]+|pfbid\w+", re.ASCII)
_NOT_PEOPLE = re.compile(
    r"about|ads|bookmarks|business|dialog|directory|e|events|friends|games|gaming|groups|hashtag|help"
    r"|legal|login|marketplace|media|messages|notes|notifications|pages|people|permalink|pg|photo"
    r"|photos|places|plugins|policies|policy|privacy|public|recover|reel|reels|search|settings|share"
    r"|sharer|stories|story|t|terms|tr|video|videos|watch"
)


def _handle_at(address: Address) -> str | None:
    if not _OF_PEOPLE.fullmatch(address.host):
        return None
    match address.parts:
        case ["profile.php"]:
            return next((_handle_of(f"id/{number}") for number in address.values("id")), None)
        case ["people", _, number, *_] | ["groups", _, "user", number, *_]:
            return _handle_of(f"id/{number}")
        case ["t", name, *_] if address.host.endswith("messenger.com"):
            return _handle_of(name)
        case [name, *_] if not name.endswith(".php"):
            return None if "/" in name else _handle_of(name)
    return None


def _handle_of(text: str) -> str | None:
    text = text.removeprefix("@")
    number = text.removeprefix("id/")
    if text.startswith("id/") or number.isdigit():
        return f"id/{number}" if _ID.fullmatch(number) else None
    name = text.lower().replace(".", "")
    return name if _NAME.fullmatch(name) and not _NOT_PEOPLE.fullmatch(name) else None


def _url_of(handle: str) -> str:
    if not handle.startswith("id/"):
        return f"https://www.facebook.com/{handle}"
    number = handle[3:]
    # An id that is not a number is understood only beside a name, whatever that is.
    path = f"profile.php?id={number}" if number.isdigit() else f"people/_/{number}"
    return f"https://www.facebook.com/{path}"


FACEBOOK = Network(
    name="facebook",
    label="Facebook",
    claims=lambda host: bool(_OWN.fullmatch(host)),
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=_url_of,
    other_names=("fb",),
)
