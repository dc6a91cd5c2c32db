"""The news of a life, as it is and as a ledger tells it, for `truth` to compare."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from benchmarks.rows import Count
from prm.demo.companies import FORMS
from prm.demo.connections import CUT, connections_csv
from prm.demo.eras import Era, era_of
from prm.demo.humans import Human, connection_on, email_on, is_hidden, job_on, name_on, slug_on
from prm.demo.life import Life
from prm.importers.linkedin.connections import read_connections
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes


class HumanNews(NamedTuple):
    """One change of one human, and the day of the export that reveals it."""

    on: str
    human: int
    kind: str


class Telling:
    """Which humans a ledger holds to be which people."""

    def __init__(self, ledger: Ledger, life: Life, days: Sequence[date]) -> None:
        """Look up whose person each row of the exports of these *days* is."""
        self.ledger, self.days = ledger, days
        self.people_of: dict[int, set[int]] = defaultdict(set)
        self.humans_of: dict[int, set[int]] = defaultdict(set)
        rows = ledger.reader.execute(
            """SELECT p.network, p.handle, p.since, coalesce(a.person_id, p.id) FROM profile p
               LEFT JOIN alias a ON a.profile_id = p.id"""
        )
        owner = {row[:3]: row[3] for row in rows}
        for day in days:
            found = read_connections(connections_csv(life, day), "Connections.csv", today=days[-1])
            shown = set(life.truth.rows(day)) - life.truth.hidden(day)
            humans = [human for human in life.truth.rows(day) if human in shown]
            for human, row in zip(humans, found.observations, strict=True):
                person = owner[row.network, row.handle, row.connected_on or ""]
                self.people_of[human].add(person)
                self.humans_of[person].add(human)

    def absences_told(self, life: Life, lost: Collection[int]) -> list[Count]:
        """Return of how many absent people it is told wrongly, or not told, whether they are hidden.

        The *lost* humans are left out: what is gone of them is an old name.
        """
        rows = self.ledger.reader.execute("SELECT id, absence FROM person WHERE absence IS NOT NULL")
        absent = {person: absence for person, absence in rows if self.humans_of[person].isdisjoint(lost)}
        wrong = 0
        for person, absence in absent.items():
            (human, *_) = self.humans_of[person]
            is_there = connection_on(life.human(human), self.days[-1]) is not None
            wrong += absence == ("gone" if is_there else "hidden")
        unclear = sum(absence == "unclear" for absence in absent.values())
        people = sum(bool(human.connections) for human in life.humans)
        return [
            Count(
                "hidden accounts and ended connections taken for each other", people, wrong, len(absent), 0
            ),
            Count("of whom it is left open which of the two", people, unclear, len(absent)),
        ]


def told_news(telling: Telling) -> Iterator[HumanNews]:
    """Yield what the ledger tells of each human."""
    for news in changes(telling.ledger, limit=0):
        for human in telling.humans_of[news.person.id]:
            yield HumanNews(news.on, human, news.kind)


def expected_news(life: Life, days: Sequence[date]) -> Iterator[HumanNews]:
    """Yield what the exports of *days* reveal of each human, a blank cell taking nothing away."""
    for human in life.humans:
        shown = [day for day in days if _is_shown(human, day)]
        for number, day in enumerate(days[1:], 1):
            before = [earlier for earlier in shown if earlier < day]
            yield from (
                HumanNews(str(day), human.id, kind) for kind in _kinds(human, before, days[number - 1], day)
            )


def _kinds(human: Human, before: Sequence[date], previous: date, day: date) -> Iterator[str]:
    was_there, is_there = _is_shown(human, previous), _is_shown(human, day)
    if was_there != is_there:
        yield "connected" if is_there else "disconnected"
    elif before and not is_there and connection_on(human, previous) and not connection_on(human, day):
        yield "disconnected"
    if not is_there or not before:
        return
    jobs = [job for job in (_job(human, earlier) for earlier in before) if any(job)] or [("", "")]
    if any(_job(human, day)) and _job(human, day) != jobs[-1]:
        yield "job"
    if name_on(human, day).plain != name_on(human, before[-1]).plain:
        yield "name"
    addressed = [earlier for earlier in before if era_of(earlier) is Era.URLS]
    if addressed and slug_on(human, day) != slug_on(human, addressed[-1]):
        yield "profile"
    emails = [email for email in (email_on(human, earlier) for earlier in before) if email]
    if email_on(human, day) and emails and email_on(human, day) != emails[-1]:
        yield "email"


def _is_shown(human: Human, day: date) -> bool:
    return connection_on(human, day) is not None and not is_hidden(human, day)


def _job(human: Human, day: date) -> tuple[str, str]:
    job = job_on(human, day)
    form = next((form for form in FORMS if job.employer.endswith(f" {form}")), "")
    return job.employer.removesuffix(f" {form}") if job.company else "", job.title[:CUT]
