"""Web addresses taken apart, and hosts in one form."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from prm.domain.text import clean

_URL = re.compile(
    r"(?:(https?)://(?:[^/?#@\s]*@)?|//(?:[^/?#@\s]*@)?|)([^/?#:@\s]+\.[^/?#:@\s]+?)\.?(:\d*)?((?:[/?#].*)?)",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile("%[0-9A-Fa-f]{2}")
_NOT_IN_HOSTS = re.compile(r"""[\s/?#:@%\\<>"'`|^{}\[\](),;!*$&+=~]""")
_USUAL_PORTS = frozenset({"", ":", ":80", ":443"})


class Address(NamedTuple):
    """A web address without its user and fragment."""

    has_scheme: bool
    host: str
    """In lower case, in NFKC, internationalised names as people read them."""
    port: str
    """With its colon; empty for the usual ones."""
    path: str
    """As it was written; after `#!` where a site once kept its pages behind that."""
    query: str

    @property
    def parts(self) -> list[str]:
        """Return the decoded segments of the path that are not empty."""
        return [decoded(part) for part in self.path.split("/") if part]

    def values(self, name: str) -> list[str]:
        """Return the decoded values of a parameter of the query, whatever the case of its name."""
        pairs = (pair.partition("=") for pair in re.split("[&;]", self.query))
        return [decoded(value) for key, _, value in pairs if key.lower() == name]


def read_address(text: str) -> Address | None:
    """Return the web address that *text* is, None if it is none; the scheme may be left out."""
    url = _URL.fullmatch(text)
    host = readable_host(url[2]) if url else None
    if url is None or host is None:
        return None
    bare, _, fragment = url[4].partition("#")
    if fragment.startswith("!/"):
        bare = fragment[1:]
    path, _, query = bare.partition("?")
    port = url[3] or ""
    return Address(bool(url[1]), host, "" if port in _USUAL_PORTS else port, path, query)


def readable_host(host: str) -> str | None:
    """Return the one form of a host name, None for what can be none: `xn--bcher-kva.org` is `bücher.org`."""
    labels = [_readable(label) for label in _mapped(host.replace("。", ".")).split(".")]
    found = ".".join(labels)
    is_sound = all(labels) and clean(found) == found and not _NOT_IN_HOSTS.search(found)
    return found if is_sound else None


def ascii_host(host: str) -> str:
    """Return a host as browsers ask for it: the inverse of `readable_host`."""
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in host.split(".")
    )


def decoded(text: str) -> str:
    """Return *text* with its `%XX` decoded once, unchanged where they are not UTF-8."""
    if "%" not in text or not _ESCAPED.search(text):
        return text
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        return text


def _readable(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        name = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    # A name that could be written in another way, or is no name, stays as it is: it must lead back.
    is_sound = not name.isascii() and _mapped(name) == name and clean(name) == name
    return name if is_sound and not _NOT_IN_HOSTS.search(name) and "." not in name else label


def _mapped(host: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", host).lower())
