"""The filter language in SQL: a condition on `person` with its parameters."""

from datetime import date
from typing import NamedTuple

from prm.domain.conversations import day_number
from prm.domain.filters import And, DayRange, Evidenced, Filter, Is, Network, Not, Or, Waiting, Words
from prm.ledger.reading.conditions import DUE, NEVER

COLUMN_OF_FIELD = {
    "": "",
    "name": "{name former_names}",
    "company": "company",
    "title": "title",
    "location": "location",
    "email": "email",
    "tag": "tags",
    "note": "notes",
    "said": "said",
    "met": "met",
}
"""Field of the filter language → columns of the word index."""

WROTE = "wrote"
"""The field of words of messages, which have an index of their own."""

_FLAGS = {
    "due": DUE,
    "never": NEVER,
    "talked": "last_talked_on IS NOT NULL",
    "connected": "connected = 1",
    "gone": "connected = 0",
    "waiting": "waiting_on IS NOT NULL",
    "snoozed": "snoozed_until > :today",
}
_DAYS = {
    "talked": "last_talked_on",
    "first": "first_talked_on",
    "connected": "connected_on",
    "changed": "changed_on",
}


class Condition(NamedTuple):
    """An SQL condition and its named parameters."""

    sql: str
    values: dict[str, str]


def condition(wanted: Filter | None, today: date) -> Condition:
    """Return the condition that *wanted* puts on a row of `person`; `1` for everyone."""
    values = {"today": today.isoformat()}
    return Condition(_sql(wanted, values) if wanted else "1", values)


def match_text(words: Words) -> str:
    """Return what the word index is asked for *words*: a phrase, open-ended unless quoted."""
    column, phrase = COLUMN_OF_FIELD[words.field], _phrase(words)
    return f"({column} : {phrase})" if column else f"({phrase})"


def _phrase(words: Words) -> str:
    return '"' + " ".join(words.words) + '"' + ("" if words.whole else " *")


def _sql(wanted: Filter, values: dict[str, str]) -> str:
    match wanted:
        case And(parts=parts):
            return _all(parts, values)
        case Or(parts=parts):
            return "(" + " OR ".join(_sql(part, values) for part in parts) + ")"
        case Not(part=part):
            return f"NOT coalesce(({_sql(part, values)}), 0)"
        case Is(flag=flag):
            return f"({_FLAGS[flag]})"
        case Evidenced() | Waiting():
            column = "evidence" if isinstance(wanted, Evidenced) else "waiting_on"
            return f"{column} = {_bind(wanted[0], values)}"
        case DayRange():
            return _within(wanted, values)
        case Network(name=name, is_whole=is_whole):
            pattern = _bind(name if is_whole else name + "%", values)
            return f"id IN {_ON_NETWORK.format(pattern)}"
        case Words():
            return _of_words(wanted, values)
    raise TypeError(wanted)


_WHO_WROTE = """(SELECT coalesce(a.person_id, c.profile_id) FROM message_words
  CROSS JOIN message m ON m.id = message_words.rowid
  CROSS JOIN correspondence c ON c.thread_id = m.thread_id
    AND (NOT c.is_group OR c.profile_id = m.profile_id AND NOT m.is_out)
  LEFT JOIN alias a ON a.profile_id = c.profile_id
  WHERE message_words MATCH {} AND EXISTS (
    SELECT 1 FROM message_run r JOIN entry e ON e.id = r.entry_id
    WHERE m.id BETWEEN r.first_id AND r.last_id AND e.retracted_at IS NULL))"""
_TALKED_THEN = """(SELECT coalesce(a.person_id, p.profile_id) FROM talk t
    CROSS JOIN talk_person p ON p.talk_id = t.id LEFT JOIN alias a ON a.profile_id = p.profile_id
    WHERE t.on_day BETWEEN {first} AND {last}
      AND t.entry_id NOT IN (SELECT id FROM entry WHERE retracted_at IS NOT NULL)
  UNION ALL SELECT coalesce(a.person_id, c.profile_id) FROM correspondence c
    LEFT JOIN alias a ON a.profile_id = c.profile_id
    WHERE c.talked_at >= {since} * 86400 AND c.first_talked_at < ({until} + 1) * 86400
      AND EXISTS (SELECT 1 FROM json_each(c.talk_days) WHERE value BETWEEN {since} AND {until}))"""
_ON_NETWORK = """(SELECT coalesce(a.person_id, p.id) FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
  WHERE replace(p.network, 'row', 'linkedin') LIKE {})"""


def _all(parts: tuple[Filter, ...], values: dict[str, str]) -> str:
    words = [part for part in parts if isinstance(part, Words) and part.field != WROTE]
    others = [_sql(part, values) for part in parts if part not in words]
    found = [_matching(words, values)] if words else []
    return "(" + " AND ".join(found + others) + ")" if found or others else "1"


def _of_words(words: Words, values: dict[str, str]) -> str:
    if words.field == WROTE:
        return f"id IN {_WHO_WROTE.format(_bind(_phrase(words), values))}"
    return _matching([words], values)


def _matching(words: list[Words], values: dict[str, str]) -> str:
    asked = _bind(" AND ".join(match_text(part) for part in words), values)
    return f"id IN (SELECT rowid FROM person_words WHERE person_words MATCH {asked})"


def _within(days: DayRange, values: dict[str, str]) -> str:
    if days.field == "talks":
        return _talking_within(days, values)
    column = _DAYS[days.field]
    bounds = [f"{column} IS NOT NULL"]
    if days.first:
        bounds.append(f"{column} >= {_bind(days.first, values)}")
    if days.last:
        bounds.append(f"{column} <= {_bind(days.last, values)}")
    return "(" + " AND ".join(bounds) + ")"


def _talking_within(days: DayRange, values: dict[str, str]) -> str:
    first, last = days.first or str(date.min), days.last or str(date.max)
    numbers = {"since": day_number(first), "until": day_number(last)}
    return f"id IN {_TALKED_THEN.format(first=_bind(first, values), last=_bind(last, values), **numbers)}"


def _bind(value: str, values: dict[str, str]) -> str:
    name = f"v{len(values)}"
    values[name] = value
    return f":{name}"
