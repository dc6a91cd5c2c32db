"""Jobs over the years: promotions, moves between companies, and what a profile leaves empty."""

from datetime import date

from prm.demo.companies import Employers, restyled
from prm.demo.dice import Dice
from prm.demo.humans import Job
from prm.demo.rates import Rates
from prm.demo.titles import LADDERS, LADDERS_ABROAD, with_tagline


class Careers:
    """Gives people their jobs."""

    def __init__(self, employers: Employers, rates: Rates, dice: Dice) -> None:
        self.employers = employers
        self.rates = rates
        self.dice = dice

    def jobs(self, start: int, end: int) -> tuple[Job, ...]:
        """Return the jobs shown between two days (ordinals), the first from the start, oldest first."""
        dice, roll = self.dice, self.dice.roll()
        on = date.fromordinal(start)
        if roll < self.rates.no_job:
            return (Job(on, "", "", ""),)
        hides = (roll - self.rates.no_job) / self.rates.half_job if self.rates.half_job else 1.0
        ladder = dice.pick(LADDERS if dice.roll() < 0.97 else LADDERS_ABROAD)
        rung = int(dice.roll() ** 2 * len(ladder))
        company = self.employers.hire()
        jobs = [_shown(on, company, company, with_tagline(ladder[rung], dice), hides)]
        day = start + self._stay()
        while day < end:
            promoted = dice.roll() < 0.35 and rung + 1 < len(ladder)
            if not promoted:
                company = self.employers.hire()
            rung = min(rung + 1, len(ladder) - 1) if promoted or dice.roll() < 0.5 else rung
            title = with_tagline(ladder[rung], dice)
            job = _shown(date.fromordinal(day), company, company, title, hides)
            if job[1:] != jobs[-1][1:]:
                jobs.append(job)
            day += self._stay()
        return self._restyled(jobs, end)

    def _stay(self) -> int:
        return 240 + int(self.dice.roll() ** 2 * 3600)

    def _restyled(self, jobs: list[Job], end: int) -> tuple[Job, ...]:
        last = jobs[-1]
        if self.dice.roll() < 0.004 and last.company[:1].isalpha() and last.on.toordinal() + 40 < end:
            on = date.fromordinal(self.dice.between(last.on.toordinal() + 30, end))
            shown = restyled(last.company)
            if shown != last.company:
                jobs.append(Job(on, shown, last.title, last.employer))
        return tuple(jobs)


def _shown(on: date, company: str, employer: str, title: str, hides: float) -> Job:
    """Return a job as a profile shows it: with both cells, or one when *hides* is below 1."""
    if hides < 0.5:
        return Job(on, company, "", employer)
    if hides < 1:
        return Job(on, "", title, "")
    return Job(on, company, title, employer)
