"""Profiles: the durable link to a person, and the one form of every way to write it."""

import re
from html import unescape
from typing import NamedTuple
from urllib.parse import quote

from prm.domain import linkedin_urls
from prm.domain.text import clean

_WRAPPING = " \t\r\n<>\"'\u200b\u200c\u200d\u200e\u200f\ufeff\u00a0"
_WRITTEN = re.compile(r"([A-Za-z][A-Za-z0-9]*):(?!//)(\S.*)", re.DOTALL)
_URL = re.compile(
    r"(?:(https?)://|//)?(?:[^/?#@\s]*@)?([^/?#:@\s]+\.[^/?#:@\s]+?)\.?(:\d+)?((?:[/?#].*)?)",
    re.IGNORECASE | re.DOTALL,
)
_FEDIVERSE = re.compile(r"@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)")
_NOT_NETWORKS = frozenset({"http", "https", "mailto", "tel", "ftp", "file", "urn", "javascript", "data"})
_OTHER_NAMES = {"twitter": "x", "acct": "mastodon", "bsky": "bluesky", "gh": "github"}
_SITES = {"x.com": "x", "twitter.com": "x", "github.com": "github", "bsky.app": "bluesky"}
_NOT_PEOPLE = frozenset(
    {
        "home",
        "i",
        "intent",
        "search",
        "hashtag",
        "share",
        "explore",
        "settings",
        "login",
        "about",
        "features",
        "topics",
        "orgs",
        "sponsors",
    }
)
_AT_SIGN_SITES = ("medium.com", "youtube.com", "tiktok.com", "threads.net", "threads.com", "substack.com")


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
    text = unescape(text.strip(_WRAPPING))
    if text.lower().startswith("urn:li:"):
        return _linkedin(linkedin_urls.handle_of_urn(text))
    if (written := _WRITTEN.fullmatch(text)) and written[1].lower() not in _NOT_NETWORKS:
        return _of_handle(written[1].lower(), written[2])
    if text.startswith("@") and (member := _FEDIVERSE.fullmatch(text)):
        return Profile("mastodon", f"{member[1]}@{member[2]}".casefold())
    if text[:3].lower() == "in/":
        return _linkedin(linkedin_urls.handle_of_path(text))
    return _of_url(text)


def url_of(profile: Profile) -> str | None:
    """Return the address that opens a profile in a browser, or None where the network has none."""
    network, handle = profile
    if network == "linkedin":
        return linkedin_urls.url_of_handle(handle)
    if network == "mastodon":
        user, _, host = handle.partition("@")
        return f"https://{host}/@{user}" if host else None
    roots = {"x": "x.com/", "github": "github.com/", "bluesky": "bsky.app/profile/"}
    if network in roots:
        return f"https://{roots[network]}{quote(handle)}"
    return f"https://{handle}" if network == "web" else None


def _linkedin(handle: str | None) -> Profile | None:
    return Profile("linkedin", handle) if handle else None


def _of_handle(network: str, handle: str) -> Profile | None:
    """Return the profile for the text form `network:handle`."""
    network = _OTHER_NAMES.get(network, network)
    if network == "linkedin":
        return _linkedin(linkedin_urls.handle_of_text(handle))
    handle = clean(handle).strip()
    if network in {"x", "github", "bluesky", "mastodon"}:
        handle = handle.removeprefix("@").casefold()
    return Profile(network, handle) if handle else None


def _of_url(text: str) -> Profile | None:
    """Return the profile at a web address; one without a scheme must be of a known site."""
    url = _URL.fullmatch(text)
    if url is None:
        return None
    host = url[2].lower()
    if host == "linkedin.com" or host.endswith(".linkedin.com"):
        is_usual_port = url[3] in {None, ":443", ":80"}
        return _linkedin(linkedin_urls.handle_of_path(url[4])) if is_usual_port else None
    if host == "lnkd.in":
        return None
    site = host.removeprefix("www.").removeprefix("mobile.")
    parts = [part for part in re.split(r"[?#]", url[4])[0].split("/") if part]
    if site in _SITES:
        return _of_site(_SITES[site], parts)
    if len(parts) == 1 and parts[0].startswith("@") and not site.endswith(_AT_SIGN_SITES):
        return _of_handle("mastodon", f"{parts[0][1:]}@{site}")
    place = clean(url[4].split("#")[0]).rstrip("/")
    return Profile("web", f"{site}{url[3] or ''}{place}") if url[1] and " " not in place else None


def _of_site(network: str, parts: list[str]) -> Profile | None:
    """Return the profile for the parts of a path on a site where the first part is the handle."""
    if network == "bluesky" and parts[:1] == ["profile"]:
        parts = parts[1:]
    if not parts or parts[0].lower() in _NOT_PEOPLE:
        return None
    return _of_handle(network, parts[0])
