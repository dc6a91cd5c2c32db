"""Any other page that is somebody's: `web:example.org/people/jane`."""

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes

from prm.domain.networks.address import Address, ascii_host, decoded, read_address
from prm.domain.networks.network import Network
from prm.domain.text import clean

_SAFE = "/?!$&'()*+,;=:@~%"
_HOST = re.compile("[/?]")
_KEPT_ENCODED = re.compile(r"[\s/?#%&=+;]")
_ESCAPES = re.compile("(?:%[0-9A-Fa-f]{2})+")
_SPACE = re.compile(r"\s")
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh"
    r"|mc_[ce]id|mkt_tok|_ga|_gl|_hsenc|_hsmi|__hs\w+|hsctatracking|oly_\w+_id|vero_id|wickedid|trk\w*|ref_src"
    r"|ref_url|spm|s_cid|cmpid|sc_cmp",
    re.IGNORECASE,
)


def _handle_at(address: Address) -> str | None:
    path = "/".join(_readable(part) for part in address.path.split("/")).rstrip("/")
    pairs = [pair for pair in address.query.split("&") if pair and not _is_tracking(pair)]
    query = "&".join(_readable(pair) for pair in pairs)
    place = path + (f"?{query}" if query else "")
    if clean(place) != place or _SPACE.search(place):
        return None
    return f"{address.host.removeprefix('www.')}{address.port}{place}"


def _handle_of(text: str) -> str | None:
    address = read_address(f"https://{text.removeprefix('https://').removeprefix('http://')}")
    return _handle_at(address) if address else None


def _is_tracking(pair: str) -> bool:
    return bool(_TRACKING.fullmatch(decoded(pair.partition("=")[0])))


def _readable(part: str) -> str:
    """Return a part of an address with its `%XX` decoded wherever that does not change what it means."""
    return unicodedata.normalize("NFC", _ESCAPES.sub(_plain, part))


def _plain(escapes: re.Match[str]) -> str:
    try:
        text = unquote_to_bytes(escapes[0]).decode()
    except UnicodeDecodeError:
        return escapes[0].upper()
    return "".join(
        quote(char, safe="") if _KEPT_ENCODED.match(char) or clean(char) != char else char for char in text
    )


def _url_of(handle: str) -> str:
    host = _HOST.split(handle, maxsplit=1)[0]
    name, colon, port = host.partition(":")
    return f"https://{ascii_host(name)}{colon}{port}{quote(handle[len(host) :], safe=_SAFE)}"


WEB = Network(
    name="web",
    label="Web",
    claims=lambda host: False,
    handle_at=_handle_at,
    handle_of=_handle_of,
    url_of=_url_of,
    other_names=("url", "site"),
)
