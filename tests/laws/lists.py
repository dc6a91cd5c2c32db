"""The lists of the screens: what they show of a ledger, and what the model says they must."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeAlias

from prm.domain.filters import parse_filter
from prm.domain.names import sort_key
from prm.domain.reality import Reality
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import all_tags, people_due, people_never, tally
from prm.ledger.reading.network import reality
from prm.ledger.reading.people import count_people, list_people, people_ids

from . import views
from .deeds import Key
from .exports import DAYS
from .model import People, Portrait, first_of, has_word

Shown: TypeAlias = dict[str, Any]
TODAYS = (date(2021, 6, 15), date(2024, 5, 1))


def _is_due(today: str) -> Callable[[Portrait], bool]:
    def fits(person: Portrait) -> bool:
        is_snoozed = person["snoozed_until"] is not None and person["snoozed_until"] > today
        return bool(person["due_on"] and person["due_on"] < today and not is_snoozed)

    return fits


def _queries(today: str) -> dict[str, Callable[[Portrait], bool]]:
    """Return filters with what they mean."""
    queries: dict[str, Callable[[Portrait], bool]] = {
        "is:due": _is_due(today),
        "is:never": lambda person: person["evidence"] in ("none", "one-way"),
        "is:waiting": lambda person: person["waiting_on"] is not None,
        "waiting:me": lambda person: person["waiting_on"] == "me",
        "first:2020": lambda person: (person["first_talked_on"] or "")[:4] == "2020",
        "talks:2020-01..2020-03": lambda person: any(
            "2020-01" <= day[:7] <= "2020-03" for day in person["days"]
        ),
        "is:talked": lambda person: person["last_talked_on"] is not None,
        "is:connected": lambda person: person["connected"] == 1,
        "evidence:met": lambda person: person["evidence"] == "met",
        "evidence:none": lambda person: person["evidence"] == "none",
        "is:gone": lambda person: person["connected"] == 0,
        "tag:friend": lambda person: "friend" in person["tags"],
        "connected:2019-01": lambda person: (person["connected_on"] or "")[:7] == "2019-01",
        "network:linkedin": lambda person: any(key[0] in ("linkedin", "row") for key in person["links"]),
        "ana -glob": lambda person: has_word(person, "ana") and not has_word(person, "glob"),
    }
    kept = ("tea", "friend", "nick", "hiring", "chance")
    for word in ("ana", "lim", "小", "petrov", "acm", "vice", "lodz", "p1", *kept):
        queries[word] = lambda person, word=word: has_word(person, word)  # type: ignore[misc]
    queries["said:hir"] = lambda person: any(talk[3] for talk in person["talks"])
    queries["met:fair"] = lambda person: person["met"] == "at a fair"
    for day in DAYS:
        queries[f"changed:{day}"] = lambda person, day=day: person["changed_on"] == day  # type: ignore[misc]
    return queries


def shown_by_ledger(ledger: Ledger, today: date) -> Shown:
    """Return the lists that the ledger gives."""
    keys = views.keys_of(ledger)
    found: Shown = {}
    for query in _queries(str(today)):
        wanted = parse_filter(query, today)
        rows = list_people(ledger, wanted, today)
        assert [row.id for row in rows] == list(people_ids(ledger, wanted, today))
        assert len(rows) == count_people(ledger, wanted, today)
        found[query] = {keys[row.id] for row in rows}
    found["everyone"] = [sort_key(row.name) for row in list_people(ledger, None, today, limit=0)]
    found["due"] = [keys[row.id] for row in people_due(ledger, today, limit=0)]
    found["never"] = [(row.connected_on, sort_key(row.name)) for row in people_never(ledger, limit=0)]
    found["tags"] = all_tags(ledger)
    found["tally"] = tuple(tally(ledger, today))
    found["network"] = _network(reality(ledger, today))
    return found


def shown_by_model(people: People, today: date, ids: dict[Key, int]) -> Shown:
    """Return the lists that the screens must show."""
    by_query = _queries(str(today))
    found: Shown = {
        query: {keys for keys, person in people.items() if fits(person)} for query, fits in by_query.items()
    }
    everyone = sorted(people.values(), key=lambda person: sort_key(person["name"]))
    found["everyone"] = [sort_key(person["name"]) for person in everyone]
    due = [(keys, people[keys]) for keys in found["is:due"]]
    due.sort(key=lambda item: (-_lateness(item[1], today), ids[first_of(item[0], ids)]))
    found["due"] = [keys for keys, _ in due]
    never = [person for person in everyone if person["evidence"] in ("none", "one-way")]
    never.sort(key=lambda person: person["connected_on"] or "", reverse=True)
    found["never"] = [(person["connected_on"], sort_key(person["name"])) for person in never]
    tags = [tag for person in everyone for tag in person["tags"]]
    found["tags"] = [(tag, tags.count(tag)) for tag in sorted(set(tags))]
    talked = len(found["is:talked"])
    found["tally"] = (len(people), len(due), len(people) - talked, talked)
    found["network"] = _network_of(list(people.values()), today)
    return found


def _network(found: Reality) -> Shown:
    return {
        "share": tuple(found.share),
        "elsewhere": found.talked_elsewhere,
        "levels": {level: number for level, number in found.levels if number},
        "years": {cohort.year: cohort[1:] for cohort in found.cohorts if cohort.connections},
        "ends": {end.year: end[1:] for end in found.year_ends[:-1]},
        "today": found.year_ends[-1],
        "talks": dict(found.talks),
    }


def _network_of(people: list[Portrait], today: date) -> Shown:
    connections = [person for person in people if person["connected"] == 1]
    years = {(person["connected_on"] or "")[:4] for person in connections}
    first = min((int(year) for year in years if year), default=today.year)
    talked = [person for person in people if person["last_talked_on"]]
    real = [person for person in talked if person["connected"] == 1]
    talks = [day for _, day, *_ in {talk[:4] for person in people for talk in person["talks"]}]
    talks += [day for _, day in {answer for person in people for answer in person["answers"]}]
    monday = today - timedelta(days=today.weekday() + 52 * 7)
    days = [day for day in talks if str(monday) <= day <= str(today)]
    return {
        "share": (len(connections), len(real)),
        "elsewhere": len(talked) - len(real),
        "levels": dict(Counter(person["evidence"] for person in connections)),
        "years": {
            year: tuple(
                sum((who["connected_on"] or "")[:4] == year for who in of) for of in (connections, real)
            )
            for year in years
        },
        "ends": {
            str(year): (len(by_then := _by(connections, f"{year}-12-31")), len(_talked_by(by_then, year)))
            for year in range(first, today.year)
        },
        "today": (str(today), len(connections), len(real)),
        "talks": dict(Counter(days)),
    }


def _by(connections: list[Portrait], day: str) -> list[Portrait]:
    return [person for person in connections if (person["connected_on"] or "9999") <= day]


def _talked_by(connections: list[Portrait], year: int) -> list[Portrait]:
    return [who for who in connections if any(day[:4] <= str(year) for day in who["days"])]


def _lateness(person: Portrait, today: date) -> float:
    cadence = person["cadence_days"] or 365
    since = (today - date.fromisoformat(person["last_talked_on"])).days
    return float((since - cadence) / cadence)
