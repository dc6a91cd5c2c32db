"""A simulated life: from a seed to people who are connected, move, marry, leave and come back."""

from datetime import date, timedelta

from prm.demo.addresses import Addresses
from prm.demo.careers import Careers
from prm.demo.companies import Employers
from prm.demo.dice import Dice
from prm.demo.humans import Absence, Connection, Email, Human, Name, Owner, Slug
from prm.demo.life import Life
from prm.demo.naming import BirthName, Naming, first_spelling, later_spelling
from prm.demo.rates import DEFAULT_RATES, Rates

OWNER = Owner("Robin", "Vesterby", "robin-vesterby", "robin@example.org", "Engineering Lead at Quillpocket")
_YEAR = 365.2425
_CLAIM_AFTER = 180


def simulate(
    seed: int, people: int, years: int, today: date, *, rates: Rates = DEFAULT_RATES, owner: Owner = OWNER
) -> Life:
    """Return a life in which *people* were ever connected with *owner* in the *years* up to *today*."""
    start = today - timedelta(days=int(years * _YEAR))
    simulation = Simulation(seed, people, start, today, rates)
    humans = [simulation.connected_human(number) for number in range(1, people + 1)]
    strangers = range(people + 1, people + 1 + int(people * rates.outsiders))
    humans.extend(simulation.outsider(number) for number in strangers)
    return Life(seed, start, today, owner, tuple(humans), rates)


class Simulation:
    """The people of one life, made one after the other."""

    def __init__(self, seed: int, people: int, start: date, today: date, rates: Rates) -> None:
        self.dice = Dice(seed)
        self.rates = rates
        self.start, self.end = start.toordinal(), today.toordinal()
        self.naming = Naming(self.dice)
        self.addresses = Addresses(seed, self.dice)
        self.careers = Careers(Employers(people, self.dice), rates, self.dice)
        self._born: list[tuple[BirthName, Connection]] = []
        self._released: list[tuple[int, str]] = []

    def connected_human(self, number: int) -> Human:
        """Return the next person of the network, with all that happens to them until the end."""
        name, connection = self._name_and_connection()
        first_day = connection.on.toordinal()
        self._born.append((name, connection))
        names, slugs = self._names_and_slugs(number, name, first_day)
        jobs = self.careers.jobs(first_day, self.end)
        emails = self._emails(name, first_day)
        connections, absences = self._partings(connection, len(slugs) == 1)
        return Human(number, names, jobs, slugs, emails, connections, absences)

    def outsider(self, number: int) -> Human:
        """Return somebody who only invites or writes."""
        name = self.naming.new_name()
        spelling = first_spelling(name, self.dice)
        on = date.fromordinal(self.start)
        slug = Slug(on, self.addresses.first_slug(number, name))
        return Human(
            number, (Name(on, *spelling),), self.careers.jobs(self.start, self.end), (slug,), (), (), ()
        )

    def _name_and_connection(self) -> tuple[BirthName, Connection]:
        roll = self.dice.roll()
        span = self.end - self.start
        moment = self.start + int(self.dice.roll() ** 0.625 * span)
        connection = Connection(date.fromordinal(moment), self.dice.between(380, 1430), None)
        if self._born and roll < self.rates.twins:
            name, of_twin = self.dice.pick(self._born)
            return name, connection._replace(on=of_twin.on)
        if self._born and roll < self.rates.twins + self.rates.same_name:
            return self.dice.pick(self._born)[0], connection
        return self.naming.new_name(), connection

    def _names_and_slugs(
        self, number: int, name: BirthName, first_day: int
    ) -> tuple[tuple[Name, ...], tuple[Slug, ...]]:
        dice, rates = self.dice, self.rates
        on = date.fromordinal(first_day)
        spelling = first_spelling(name, dice)
        names = [Name(on, *spelling)]
        slugs = [Slug(on, self._released_slug(first_day) or self.addresses.first_slug(number, name))]
        tenure, roll = (self.end - first_day) / _YEAR, dice.roll()
        day = first_day + 1 + int(dice.roll() * (self.end - first_day))
        then = date.fromordinal(day)
        if roll < rates.renames * tenure:
            name = self.naming.new_surname(name)
            names.append(Name(then, name.first.native, name.last.native, name.plain))
            if dice.roll() < rates.new_url_with_name:
                slugs.append(Slug(then, self.addresses.vanity(name)))
        elif roll < (rates.renames + rates.cosmetic) * tenure and spelling.plain == name.plain:
            names.append(Name(then, *later_spelling(name, dice)))
        elif roll > 1 - rates.new_urls * tenure:
            self._released.append((day, slugs[0].text))
            slugs.append(Slug(then, self.addresses.vanity(name)))
        if len(names) == 2 and names[0][1:] == names[1][1:]:
            names.pop()
        return tuple(names), tuple(slugs)

    def _released_slug(self, first_day: int) -> str:
        if self._released and self.dice.roll() < self.rates.takeovers:
            day, slug = self._released[-1]
            if day + _CLAIM_AFTER < first_day:
                self._released.pop()
                return slug
        return ""

    def _emails(self, name: BirthName, first_day: int) -> tuple[Email, ...]:
        if self.dice.roll() >= self.rates.email:
            return ()
        emails = [Email(date.fromordinal(first_day), self.addresses.mailbox(name))]
        if self.dice.roll() < 0.1:
            day = self.dice.between(first_day, self.end)
            if day > first_day:
                emails.append(Email(date.fromordinal(day), self.addresses.mailbox(name)))
        return tuple(emails)

    def _partings(
        self, connection: Connection, may_return: bool
    ) -> tuple[tuple[Connection, ...], tuple[Absence, ...]]:
        dice, rates = self.dice, self.rates
        first_day = connection.on.toordinal()
        tenure, roll = (self.end - first_day) / _YEAR, dice.roll()
        day = first_day + 1 + int(dice.roll() * (self.end - first_day))
        then = date.fromordinal(day)
        if roll < rates.hides * tenure:
            back = date.fromordinal(day + dice.between(60, 400)) if dice.roll() < 0.25 else None
            return (connection,), (Absence(then, back),)
        if roll > 1 - rates.disconnects * tenure:
            spells = [connection._replace(until=then)]
            again = day + dice.between(90, 700)
            if dice.roll() < rates.reconnects and again < self.end and may_return:
                spells.append(Connection(date.fromordinal(again), dice.between(380, 1430), None))
            return tuple(spells), ()
        return (connection,), ()
