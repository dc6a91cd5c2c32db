"""The reality check: how much of a network is real, which is to say really talked with, counted.

Connections are the people of the newest export. One is real when there was ever contact both ways.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from prm.domain.evidence import EVIDENCE, Evidence, is_talked
from prm.domain.invitations import Answers

WEEKS: Final = 53
"""Columns of the calendar: the last 12 months, and the week they began in."""
_MOST_YEARS: Final = 40
"""A longer stretch of years without anybody is left out."""

CONNECTED: Final = "is:connected"
TALKED: Final = "is:connected is:talked"
ELSEWHERE: Final = "is:talked -is:connected"
"""Filters that find whom the totals count."""


class Share(NamedTuple):
    """How many connections there are, and how many of them are people really talked with."""

    connections: int
    talked: int


class Cohort(NamedTuple):
    """The connections made in one year."""

    year: str
    """`2019`; empty where no export says the day of connecting."""
    connections: int
    talked: int

    @property
    def filter(self) -> str:
        """Return the filter that finds them."""
        return f"{CONNECTED} {f'connected:{self.year}' if self.year else '-connected:>=1900'}"


class YearEnd(NamedTuple):
    """How things stood when a year ended, or today: of today's connections, those made by then."""

    on: str
    connections: int
    talked: int
    """With whom the first talk was by then, too."""

    @property
    def year(self) -> str:
        """Return the year that ended."""
        return self.on[:4]

    @property
    def filter(self) -> str:
        """Return the filter that finds the connections made by then, for a day before today."""
        return f"{CONNECTED} connected:<={self.on}"

    @property
    def talked_filter(self) -> str:
        """Return the filter that finds those of them with whom the first talk was by then."""
        return f"{self.filter} first:<={self.on}"


class Reality(NamedTuple):
    """The numbers of the reality check."""

    share: Share
    talked_elsewhere: int
    """People talked with whom the newest export does not show."""
    levels: tuple[tuple[Evidence, int], ...]
    """Every level of evidence, strongest first, with how many connections it is the best of."""
    cohorts: tuple[Cohort, ...]
    """By year of connecting, oldest first, the one without a year last."""
    year_ends: tuple[YearEnd, ...]
    """Oldest first, the last of them today."""
    talks: Mapping[str, int]
    """ISO day → talks, for the days of `calendar`; a day's messages of one thread are one."""
    answers: Answers | None = None
    """None where no invitation is in the ledger."""


Counted = tuple[str, Evidence, int]
"""(year of connecting or empty, level of evidence, how many connections)"""


def level_filter(level: Evidence) -> str:
    """Return the filter that finds the connections with *level* as the best contact."""
    return f"{CONNECTED} evidence:{level}"


def levels_of(counted: Iterable[Counted]) -> tuple[tuple[Evidence, int], ...]:
    """Return every level of evidence with the number of connections it is the best of."""
    sums = dict.fromkeys(EVIDENCE, 0)
    for _year, level, number in counted:
        sums[level] += number
    return tuple(sums.items())


def cohorts_of(counted: Iterable[Counted]) -> tuple[Cohort, ...]:
    """Return the connections by year, years without any between others included."""
    sums: dict[str, tuple[int, int]] = {}
    for year, level, number in counted:
        connections, talked = sums.get(year, (0, 0))
        sums[year] = connections + number, talked + number * is_talked(level)
    undated = [Cohort("", *sums.pop(""))] if "" in sums else []
    return (*(Cohort(year, *sums.get(year, (0, 0))) for year in _years(sums)), *undated)


def year_ends_of(
    cohorts: Sequence[Cohort], firsts: Mapping[str, int], share: Share, today: date
) -> tuple[YearEnd, ...]:
    """Return how the share moved.

    *firsts* is year → how many connections became people talked with in it: the year of the first talk, or of
    connecting where that came later. Who has no year counts today alone.
    """
    made = {cohort.year: cohort.connections for cohort in cohorts if cohort.year}
    ends: list[YearEnd] = []
    for number in range(max(int(min(made, default="9999")), today.year - _MOST_YEARS), today.year):
        connections, talked = (_until(counts, f"{number:04d}") for counts in (made, firsts))
        ends.append(YearEnd(f"{number:04d}-12-31", connections, talked))
    ends.append(YearEnd(today.isoformat(), *share))
    return tuple(ends)


def calendar(talks: Mapping[str, int], today: date) -> list[list[int | None]]:
    """Return `WEEKS` weeks of seven days from Monday on, the last one today's; None for days to come."""
    first = first_day(today)
    return [
        [_on(talks, first + timedelta(days=7 * week + day), today) for day in range(7)]
        for week in range(WEEKS)
    ]


def first_day(today: date) -> date:
    """Return the Monday on which the calendar begins."""
    monday = today.toordinal() - today.weekday() - 7 * (WEEKS - 1)
    return date.fromordinal(max(monday, 1))


def week_filter(monday: date) -> str:
    """Return the filter that finds whom you talked with in the week from *monday* on."""
    return f"talks:{monday}..{monday + timedelta(days=6)}"


def percent(part: int, whole: int) -> str:
    """Return a share as `21`, below ten as `4.2`; never 100 unless it is all, never 0 unless it is none."""
    if not part or not whole:
        return "0"
    if part >= whole:
        return "100"
    exact = 100 * part / whole
    if exact < 9.95:
        return f"{max(exact, 0.1):.1f}"
    return str(min(round(exact), 99))


def _years(sums: Mapping[str, object]) -> list[str]:
    found = sorted(sums)
    if not found or int(found[-1]) - int(found[0]) > _MOST_YEARS:
        return found
    return [f"{year:04d}" for year in range(int(found[0]), int(found[-1]) + 1)]


def _until(counts: Mapping[str, int], last: str) -> int:
    return sum(number for year, number in counts.items() if year <= last)


def _on(talks: Mapping[str, int], day: date, today: date) -> int | None:
    return None if day > today else talks.get(day.isoformat(), 0)
