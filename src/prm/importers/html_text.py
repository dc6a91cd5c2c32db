"""HTML in a cell, shown as plain text."""

import re
from html import unescape

_TAGS = "p|br|ul|ol|li|strong|b|em|i|u|s|sup|sub|a|span|div|h[1-6]|blockquote|pre|code|hr|img|table|tr|td"
_TAG = re.compile(rf"<(/?)({_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINK = re.compile(
    r"""<a\b[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>((?:(?!<a\b).)*?)</a\s*>""",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_LINES = frozenset({"p", "br", "ul", "ol", "li", "div", "blockquote", "pre", "hr", "tr", "table"})
_SPACE_AT_ENDS = re.compile(r"[ \t]*\n[ \t]*")
_GAPS = re.compile(r"\n{3,}")


def plain_text(cell: str) -> str:
    """Return *cell* with its HTML as plain text: lines for blocks, addresses after links, entities decoded.

    What is not a tag that people's messages hold stays as it is, such as `<mailto:a@b>` or `a < b`.
    """
    text = cell
    if "<" in text:
        bare = _TAG.sub(_as_text, _LINK.sub(_linked, text))
        if bare != text:
            text = _GAPS.sub("\n\n", _SPACE_AT_ENDS.sub("\n", bare)).strip()
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text


def _as_text(tag: re.Match[str]) -> str:
    """Return what stands for one tag in plain text."""
    is_end, name = bool(tag[1]), tag[2].lower()
    if name == "li":
        return "" if is_end else "\n- "
    if name == "td":
        return " "
    if name in _LINES or name[1:].isdigit():
        return "\n\n" if is_end and name == "p" else "\n"
    return ""


def _linked(link: re.Match[str]) -> str:
    """Return the words of a link, its address after them if they do not say it."""
    address, words = link[1] or link[2] or "", link[3]
    if (
        not address.startswith(("http://", "https://", "mailto:"))
        or address.split(":", 1)[1].strip("/") in words
    ):
        return words
    return f"{words} ({address})" if _TAG.sub("", words).strip() else address
