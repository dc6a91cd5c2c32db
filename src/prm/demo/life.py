"""One simulated life as data: who the people are, and the exports it would give on any day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from prm.demo.humans import Connection, Human, Owner
from prm.demo.rates import Rates
from prm.demo.threads import Invitation, Thread

if TYPE_CHECKING:
    from prm.demo.archives import Archive
    from prm.demo.truth import Truth


@dataclass(frozen=True)
class Life:
    """A member's network over the years; the same seed, size and day give the same life everywhere."""

    seed: int
    start: date
    today: date
    owner: Owner
    humans: tuple[Human, ...]
    """Human number n is at index n - 1; those who were never connected are among them."""
    rates: Rates
    scripted: tuple[Thread, ...] = ()
    """Conversations written by hand, beside the simulated ones."""
    greetings: tuple[tuple[int, str], ...] = ()
    """(human, text): what some wrote who asked to connect, in the place of what is simulated."""

    def human(self, number: int) -> Human:
        """Return the person of that number, counted from 1."""
        return self.humans[number - 1]

    @cached_property
    def connections(self) -> tuple[tuple[Connection, Human], ...]:
        """Every connection ever made, newest first: the order of Connections.csv."""
        made = [(spell, human) for human in self.humans for spell in human.connections]
        made.sort(key=lambda pair: (pair[0].on, pair[0].minute, pair[1].id), reverse=True)
        return tuple(made)

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every conversation, up to today, in no meaningful order."""
        from prm.demo.conversations import simulated_threads

        return (*self.scripted, *simulated_threads(self))

    @cached_property
    def invitations(self) -> tuple[Invitation, ...]:
        """Every invitation up to today, newest first."""
        from prm.demo.invitations import simulated_invitations

        return tuple(simulated_invitations(self))

    @property
    def truth(self) -> "Truth":
        """What is so, for tests to compare with."""
        from prm.demo.truth import Truth

        return Truth(self)

    def export_on(self, day: date, complete: bool = True) -> "Archive":
        """Return the archive that LinkedIn would have sent on *day*, in the format of that time."""
        from prm.demo.archives import export

        return export(self, day, complete)
