"""GitHub: `github:jane`, whose case does not matter."""

import re

from prm.domain.networks.address import Address
from prm.domain.networks.network import Network

_HOSTS = frozenset({"github.com", "www.github.com", "gist.github.com", "api.github.com"})
# The underscore is of accounts that a company manages: `jane_acme`.
_HANDLE = re.compile(r"[a-z0-9][a-z0-9_-]{0,38}")
_GIST = re.compile(r"[0-9a-f]{20}|[0-9a-f]{32}")
_NOT_PEOPLE = re.compile(
    r"about|account|apps|blog|codespaces|collections|contact|copilot|customer-stories|dashboard"
    r"|discover|discussions|edu|education|enterprise|events|explore|features|gist|issues|join|login"
    r"|logout|marketplace|mobile|models|new|nonprofit|notifications|organizations|orgs|pricing|pulls"
    r"|readme|resources|search|security|sessions|settings|signup|site|solutions|sponsors|starred"
    r"|stars|team|topics|trending|users|watching"
)


def _handle_at(address: Address) -> str | None:
    parts = address.parts
    if parts and parts[0].lower() in {"sponsors", "users"}:
        parts = parts[1:]
    if not parts or (address.host.startswith("gist.") and _GIST.fullmatch(parts[0])):
        return None
    return _handle_of(parts[0])


def _handle_of(text: str) -> str | None:
    name = text.removeprefix("@").lower()
    return name if _HANDLE.fullmatch(name) and not _NOT_PEOPLE.fullmatch(name) else None


GITHUB = Network(
    name="github",
    label="GitHub",
    claims=_HOSTS.__contains__,
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=lambda handle: f"https://github.com/{handle}",
    other_names=("gh",),
)
