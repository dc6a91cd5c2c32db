"""The one filter language, for the command line, exports and the search field.

A term is a word (`glob` finds Globex), `"quoted words"`, `field:word`, `field:"quoted words"`, `#tag` or
`is:flag`. Terms side by side must all hold; `or` between two binds tighter; `-` before one, or before a
`( group )`, negates it. Where a column is named, it counts from 1.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple, NoReturn

from prm.domain.evidence import EVIDENCE
from prm.domain.filter_terms import (
    DAY_FIELDS,
    EVERYONE,
    KNOWN_FIELDS,
    KNOWN_FLAGS,
    WAITING_ON,
    And,
    DayRange,
    Evidenced,
    Filter,
    Is,
    Network,
    Not,
    Or,
    Waiting,
    Words,
    words_of,
)
from prm.domain.refusals import Refused

__all__ = [
    "EVERYONE", "KNOWN_FIELDS", "KNOWN_FLAGS", "And", "DayRange", "Evidenced", "Filter", "Is", "Network",
    "Not", "Or", "Waiting", "Words", "parse_filter",
]  # fmt: skip

LONGEST_FILTER: Final = 1_000
DEEPEST_GROUP: Final = 20
_PROFILE_STARTS: Final = (
    "http", "https", "linkedin", "x", "twitter", "mastodon", "bluesky", "did", "github", "instagram",
    "facebook", "fb", "xing", "web", "local",
)  # fmt: skip

_QUOTES: Final = '"“”„'


class _Token(NamedTuple):
    kind: str
    """`(`, `)`, `-`, `or` or `term`."""
    start: int
    end: int
    field: str = ""
    value: str = ""
    is_whole: bool = False


def parse_filter(text: str, today: date, typing: bool = False) -> Filter:
    """Return the filter that *text* means on *today*; Refused says what is wrong, and in which column.

    With *typing*, an unfinished end (`company:`, `talked:>`, `is:du`, `(jane or -`) counts as not there,
    and words in a quote that is still open are looked for as they stand.
    """
    if len(text) > LONGEST_FILTER:
        raise Refused(f"the filter is longer than {LONGEST_FILTER:,} characters", todo="shorten it")
    tokens = list(_tokens(text))
    if typing:
        while tokens and tokens[-1].kind in ("-", "(", "or"):
            tokens.pop()
    found = _Reader(tokens, len(text), today, typing).read()
    if found == EVERYONE and text.strip() and not typing:
        raise Refused("the filter has no letters or digits to look for", todo="write a word, or leave it out")
    return found


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _Token(text[at], at, at + 1) if text[at] in "()-" else _term(text, at)
        yield token
        at = token.end


def _term(text: str, start: int) -> _Token:
    """Return the term that begins at *start*: a field, comparison signs, then a quote or up to a space."""
    head, colon, _ = text[start:].partition(":")
    if text[start] == "#":
        field, value_at = "tag", start + 1
    elif colon and head.isalpha():
        field, value_at = head.casefold(), start + len(head) + 1
    else:
        field, value_at = "", start
    quote_at = value_at + len(text[value_at:]) - len(text[value_at:].lstrip("<>="))
    compare = text[value_at:quote_at]
    if text[quote_at : quote_at + 1] in tuple(_QUOTES):
        end = _first_place(text, quote_at + 1, _QUOTES)
        is_closed = end < len(text)
        return _Token("term", start, end + is_closed, field, compare + text[quote_at + 1 : end], is_closed)
    end = _first_place(text, quote_at, "()" + _QUOTES, or_space=True)
    value = text[value_at:end]
    return _Token("or" if not field and value.casefold() == "or" else "term", start, end, field, value)


def _first_place(text: str, start: int, signs: str, or_space: bool = False) -> int:
    for at in range(start, len(text)):
        if text[at] in signs or (or_space and text[at].isspace()):
            return at
    return len(text)


class _Reader:
    """Reads tokens from left to right; an absent (unfinished or wordless) term is None."""

    def __init__(self, tokens: list[_Token], length: int, today: date, typing: bool) -> None:
        self._tokens = tokens
        self._length = length
        self._today = today
        self._typing = typing
        self._at = 0

    def read(self) -> Filter:
        found = self._read_all(depth=0)
        if token := self._peek():
            _refuse(token, "this ) closes nothing", "remove it, or quote it")
        return found

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _next_is(self, kind: str) -> bool:
        token = self._peek()
        return token is not None and token.kind == kind

    def _read_all(self, depth: int) -> Filter:
        parts: list[Filter] = []
        while (token := self._peek()) and token.kind != ")":
            if part := self._read_either(depth):
                parts.append(part)
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _read_either(self, depth: int) -> Filter | None:
        parts = [self._read_one(depth)]
        while self._next_is("or"):
            self._at += 1
            parts.append(self._read_one(depth))
        present = tuple(part for part in parts if part is not None)
        if len(present) < 2:
            return present[0] if present else None
        return Or(present)

    def _read_one(self, depth: int) -> Filter | None:
        token = self._peek()
        if token is None or token.kind in ("or", ")"):
            place = token or self._tokens[-1]
            _refuse(place, "`or` needs a term on both sides", 'to look for the word, write "or"')
        self._at += 1
        if token.kind == "-":
            return self._read_negated(token, depth)
        if token.kind == "(":
            return self._read_group(token, depth + 1)
        return self._read_term(token)

    def _read_negated(self, minus: _Token, depth: int) -> Filter | None:
        is_negative, after = True, minus
        while (token := self._peek()) and token.kind == "-" and token.start == after.end:
            is_negative, after = not is_negative, token
            self._at += 1
        if token is None or token.start != after.end or token.kind in ("or", ")", "-"):
            _refuse(after, "there is nothing right after -", "write -word, without a space")
        part = self._read_one(depth)
        return Not(part) if part is not None and is_negative else part

    def _read_group(self, opened: _Token, depth: int) -> Filter | None:
        if depth > DEEPEST_GROUP:
            _refuse(opened, f"groups go more than {DEEPEST_GROUP} deep", "simplify the filter")
        found = self._read_all(depth)
        if self._next_is(")"):
            self._at += 1
        elif not self._typing:
            _refuse(opened, "this ( is never closed", "add a ), or quote it")
        return None if found == EVERYONE else found

    def _read_term(self, token: _Token) -> Filter | None:
        if token.field and token.field not in KNOWN_FIELDS:
            _refuse_field(token)
        if self._typing and token.end == self._length and _is_unfinished(token):
            return None
        if token.field and not token.value.strip("<>= "):
            _refuse(token, f"{token.field}: needs a value", f"write {_example(token.field)}, without a space")
        if token.field == "is":
            return _read_flag(token)
        if token.field == "evidence":
            return _read_level(token)
        if token.field == "waiting":
            return _read_waiting(token)
        if token.field in DAY_FIELDS:
            return _read_days(token, self._today)
        words = words_of(token.value)
        if token.field and not words:
            _refuse(token, f"{token.field}: needs letters or digits", f"write {_example(token.field)}")
        if token.field == "network":
            return _read_network(token, "".join(words))
        return Words(words, token.field, token.is_whole) if words else None


def _read_network(token: _Token, name: str) -> Network:
    from prm.domain.profiles import NETWORKS, network_named

    if whole := network_named(name):
        return Network(whole, is_whole=True)
    known = {network.name: network.label for network in NETWORKS} | {"local": "added by hand"}
    if not any(network.startswith(name) for network in known):
        todo = _nearest(name, known, "network:{}") or f"known are {', '.join(known)}"
        _refuse(token, f"there is no network {name}", todo)
    return Network(name)


def _read_flag(token: _Token) -> Is:
    flag = token.value.strip().casefold()
    if flag not in KNOWN_FLAGS:
        known = ", ".join(KNOWN_FLAGS)
        todo = _nearest(flag, KNOWN_FLAGS, "is:{}") or f"known are {known}"
        _refuse(token, f"there is no state is:{flag}", todo)
    return Is(flag)


def _read_level(token: _Token) -> Evidenced:
    value = token.value.strip().casefold()
    level = next((level for level in EVIDENCE if level == value), None)
    if level is None:
        known = f"known are {', '.join(EVIDENCE)}"
        todo = _nearest(value, dict.fromkeys(EVIDENCE, ""), "evidence:{}") or known
        _refuse(token, f"there is no evidence {value}", todo)
    return Evidenced(level)


def _read_waiting(token: _Token) -> Waiting:
    value = token.value.strip().casefold()
    if value not in WAITING_ON:
        _refuse(token, f"nothing waits for {value}", "write waiting:me or waiting:them")
    return Waiting(value)


def _read_days(token: _Token, today: date) -> DayRange:
    from prm.domain.filter_days import read_day_range

    try:
        return read_day_range(token.field, token.value, today)
    except Refused as problem:
        _refuse(token, problem.what, problem.todo)


def _is_unfinished(token: _Token) -> bool:
    value = token.value.casefold()
    if token.field == "is":
        return value not in KNOWN_FLAGS and any(flag.startswith(value) for flag in KNOWN_FLAGS)
    if known := {"evidence": EVIDENCE, "waiting": WAITING_ON}.get(token.field):
        return value not in known and any(one.startswith(value) for one in known)
    if token.field in DAY_FIELDS:
        from prm.domain.filter_days import is_half_typed

        return is_half_typed(token.field, value)
    return not words_of(value)


def _example(field: str) -> str:
    known = {"is": "is:due", "evidence": "evidence:met", "waiting": "waiting:me"}
    return known.get(field, f"{field}:2024" if field in DAY_FIELDS else f"{field}:word")


def _refuse_field(token: _Token) -> NoReturn:
    if token.field in _PROFILE_STARTS:
        _refuse(token, "a profile is not a filter", f"look it up with: prm show {token.field}:{token.value}")
    todo = _nearest(token.field, KNOWN_FIELDS, "{}:") or f"known are {', '.join(KNOWN_FIELDS)}"
    _refuse(token, f"there is no field {token.field}:", todo)


def _nearest(word: str, known: dict[str, str], form: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean {form.format(near[0])}?" if near else ""


def _refuse(token: _Token, what: str, todo: str) -> NoReturn:
    raise Refused(what, f"column {token.start + 1} of the filter", todo)
