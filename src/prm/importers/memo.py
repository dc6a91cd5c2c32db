"""Work that need not be done twice for one text."""

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class Memo(dict[str, Result]):
    """Results by text, each worked out when first asked for.

    The reason is speed: columns repeat themselves, and a dict answers ten times sooner than a function.
    """

    def __init__(self, work: Callable[[str], Result]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, text: str) -> Result:
        result = self[text] = self._work(text)
        return result
