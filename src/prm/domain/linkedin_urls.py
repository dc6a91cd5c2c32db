"""LinkedIn's many addresses of one member, and the handle they share."""

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote, unquote_to_bytes

from prm.domain.text import clean

PREFIX = "https://www.linkedin.com/in/"
"""How every address in an export begins."""

_OPAQUE = re.compile(r"A(?:CoAA|CwAA|EMAA)[\w-]+", re.ASCII)
_ESCAPED = re.compile("%[0-9A-Fa-f]{2}")
_ENCODED = re.compile(r"[a-z0-9%A-F-]+")
_PLAIN = b"abcdefghijklmnopqrstuvwxyz0123456789-"
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters that are not seen."""
_SPACE = re.compile(r"\s")
_LEADING = frozenset({"mwlite", "m", "comm"})
_VIEW_ID = re.compile(r"[?&]id=([\w-]+)", re.ASCII)


def plain_slug(url: str) -> str:
    """Return the slug of an address as exports write nearly all of them, "" if it needs a closer look.

    The reason is speed: an import asks this once a row, and nothing here needs decoding or folding.
    """
    if url.startswith(PREFIX):
        slug = url[28:]
        if slug.isascii() and slug.islower() and slug.replace("-", "").isalnum():
            return slug
    return ""


def encoded_slug(url: str) -> str:
    """Return the handle for an address as exports write names that are not ASCII, "" for any other form."""
    if url.startswith(PREFIX) and _ENCODED.fullmatch(url, 28):
        slug = _decoded(url[28:])
        if slug.replace("-", "").isalnum() and slug[0] != "A" and _FILLERS.isdisjoint(slug):
            return unicodedata.normalize("NFC", slug).casefold()
        return _of_slug(slug) or ""
    return ""


def slugs_of(urls: Sequence[str]) -> list[str]:
    """Return `plain_slug` or else `encoded_slug` of each address, in a fraction of the time.

    What can be asked of all slugs together is asked once; if the answer is no, each is looked at.
    """
    slugs = [url[28:] if url.startswith(PREFIX) else "" for url in urls]
    plain = "".join([slug for slug in slugs if "%" not in slug])
    coded = [slug for slug in slugs if "%" in slug]
    decoded = _decoded_together(coded)
    if len(decoded) != len(coded) or not plain.isascii() or plain.encode().translate(None, _PLAIN):
        return [plain_slug(url) or encoded_slug(url) for url in urls]
    handles = iter(decoded)
    return [next(handles) if "%" in slug else slug for slug in slugs]


def _decoded_together(coded: list[str]) -> list[str]:
    """Return the handle of each slug, or fewer if one of them needs a closer look."""
    text = unicodedata.normalize("NFC", _decoded("\n".join(coded)))
    letters = text.replace("\n", "")
    handles = text.casefold().split("\n") if coded else []
    is_sound = "" not in handles and all(map(_ENCODED.fullmatch, coded)) and clean(letters) == letters
    return handles if is_sound and not (_SPACE.search(letters) or {"/", "A"} & {*letters}) else []


def handle_of_path(path: str) -> str | None:
    """Return the handle for the part of an address after the host, or None if it is no member's.

    A vanity slug is decoded, in NFC and casefolded; ids that LinkedIn gives keep their case, as `id/…`;
    the public form of before 2015 keeps its numbers, as `pub/…`.
    """
    bare = re.split(r"[?#]", path, maxsplit=1)[0]
    parts = [part for part in bare.split("/") if part]
    while parts and parts[0].lower() in _LEADING:
        parts = parts[1:]
    if len(parts) < 2:
        return None
    kind, name = parts[0].lower(), parts[1]
    if kind == "in":
        return _of_slug(_decoded(name))
    if kind == "pub":
        return _of_pub([_decoded(part) for part in parts[1:5]])
    if kind == "profile" and name.lower() == "view":
        view = _VIEW_ID.search(path)
        return f"id/{view[1]}" if view else None
    if (kind, name.lower()) in {
        ("sales", "lead"),
        ("sales", "people"),
        ("talent", "profile"),
        ("recruiter", "profile"),
    }:
        return _of_id(parts[2].split(",")[0]) if len(parts) > 2 else None
    return None


def handle_of_text(text: str) -> str | None:
    """Return the handle for one written out, decoded already: `jane-doe`, `in/jane-doe`, `id/…`, `pub/…`."""
    if text.startswith("id/"):
        return _of_id(text[3:])
    if text.startswith("pub/"):
        return _of_pub(text[4:].split("/"))
    return _of_slug(text.removeprefix("in/"))


def handle_of_urn(urn: str) -> str | None:
    """Return the handle for `urn:li:fsd_profile:ACoAA…` and its kin, None for things that are not members."""
    kind, _, name = urn[7:].partition(":")
    is_member = kind.lower() in {"fsd_profile", "fs_profile", "fs_miniprofile", "member", "person"}
    return _of_id(name) if is_member else None


def url_of_handle(handle: str) -> str:
    """Return the address of a member from their handle."""
    if handle.startswith("pub/"):
        return "https://www.linkedin.com/" + quote(handle)
    if handle.startswith("id/"):
        name = handle[3:]
        return f"https://www.linkedin.com/profile/view?id={name}" if name.isdigit() else PREFIX + name
    return PREFIX + quote(handle, safe="")


def _of_slug(slug: str) -> str | None:
    """Return the handle for a decoded slug, None for one with a slash, a space or anything unseen in it."""
    if _OPAQUE.fullmatch(slug):
        return f"id/{slug}"
    slug = unicodedata.normalize("NFC", slug)
    is_sound = slug and "/" not in slug and clean(slug) == slug and not _SPACE.search(slug)
    return slug.casefold() if is_sound else None


def _of_id(name: str) -> str | None:
    return f"id/{name}" if re.fullmatch(r"[\w-]+", name, re.ASCII) else None


def _of_pub(parts: list[str]) -> str | None:
    slugs = [_of_slug(part) for part in parts]
    is_member = parts[0].lower() != "dir" and all(slugs)
    return "/".join(["pub", *(slug for slug in slugs if slug)]) if is_member else None


def _decoded(slug: str) -> str:
    """Return *slug* with its `%XX` decoded once, unchanged where they are not UTF-8."""
    if "%" not in slug or not _ESCAPED.search(slug):
        return slug
    try:
        return unquote_to_bytes(slug).decode()
    except UnicodeDecodeError:
        return slug
