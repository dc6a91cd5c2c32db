"""Chance from a seed, built on `Random.random` alone: the method that stays the same over Python versions."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A source of chance that gives the same for the same seed, in every process and Python version."""

    __slots__ = ("roll",)

    def __init__(self, seed: int) -> None:
        self.roll = Random(seed).random
        """Return the next number in [0, 1)."""

    def below(self, stop: int) -> int:
        """Return a whole number from 0 up to, not including, *stop*."""
        return int(self.roll() * stop)

    def between(self, first: int, last: int) -> int:
        """Return a whole number from *first* to *last*, both included."""
        return first + int(self.roll() * (last - first + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of *choices*, each as likely."""
        return choices[int(self.roll() * len(choices))]

    def happens(self, rate: float) -> bool:
        """Return True in *rate* of all cases."""
        return self.roll() < rate
