"""One run of the program: which ledger, which day, which settings."""

from typing import TYPE_CHECKING

import click

from prm.domain.refusals import Refused

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from prm.domain.days import FindDay
    from prm.ledger.opening import Ledger
    from prm.settings import Settings


class Invocation:
    """What every command is given: the ledger and the day, each found when first asked for."""

    def __init__(self, ctx: click.Context, ledger: str | None) -> None:
        """Take the root context, which closes what is opened here, and the ledger named before the verb."""
        self._ctx = ctx
        self._named = ledger
        self._written: list[Ledger] = []

    @property
    def path(self) -> "Path":
        """Return the path of the ledger."""
        from prm.paths import ledger_path

        return ledger_path(self._named)

    @property
    def today(self) -> "date":
        """Return the day it is; refuses a `PRM_TODAY` that is not a day."""
        from prm.clock import today

        return today()

    @property
    def settings(self) -> "Settings":
        """Return the user's settings."""
        from prm.settings import load_settings

        return load_settings()

    def reading(self, as_of: str | None = None) -> "Ledger":
        """Return the ledger to read, as of the day *as_of* if given; a missing file reads as empty."""
        from prm.ledger.opening import Ledger

        ledger = Ledger.open_to_read(self.path)
        self._ctx.call_on_close(ledger.close)
        if as_of is None:
            return ledger
        past = ledger.as_of(self.day_seen_from(as_of))
        self._ctx.call_on_close(past.close)
        return past

    def day_seen_from(self, as_of: str | None) -> "date":
        """Return the past day that *as_of* means, today without one."""
        if as_of is None:
            return self.today
        from prm.spoken_days import past_day

        return self.day(as_of, past_day)

    def writing(self) -> "Ledger":
        """Return the ledger to write, made when missing."""
        from prm.ledger.opening import Ledger

        ledger = Ledger.open(self.path)
        self._written.append(ledger)
        self._ctx.call_on_close(ledger.close)
        return ledger

    @property
    def has_recorded(self) -> bool:
        """Return whether this run has changed the ledger."""
        return any(ledger.has_recorded for ledger in self._written)

    def day(self, text: str, find_day: "FindDay | None" = None) -> "date":
        """Return the day, up to today, that *text* means; *find_day* may know more than the strict reader."""
        from prm.domain.days import read_day
        from prm.domain.wording import full_day

        today = self.today
        day = read_day(text, today, find_day)
        if day > today:
            raise Refused(f"{full_day(day)} is in the future", todo=f"today is {full_day(today)}")
        return day


pass_invocation = click.make_pass_decorator(Invocation)
"""Decorator that gives a command its `Invocation` as the first argument."""
