"""A ledger on disk, and the memory of all that was put into it."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from prm.ledger.opening import Ledger
from prm.ledger.reading.people import list_people
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.settings import Settings

from . import views
from .deeds import Deed, Journal, Key
from .exports import File

NOW = date(2024, 5, 1)
"""The day of the tests: later than any other in them."""
picks = st.lists(st.integers(0, 30), min_size=1, max_size=3)
"""Which people, by their place among all, counted round and round."""


class Life(RuleBasedStateMachine):
    """Drives the real services on a real file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="prm-laws-")
        self.path = Path(self.folder.name)
        self.ledger = Ledger.open(self.path / "ledger.db")
        self.deeds: dict[int, Deed] = {}
        self.undone: set[int] = set()
        self.files: list[File] = []

    def teardown(self) -> None:
        """Remove the ledger."""
        self.ledger.close()
        self.folder.cleanup()

    @property
    def live(self) -> Journal:
        """Return what was put in and is not undone."""
        return {entry: deed for entry, deed in self.deeds.items() if entry not in self.undone}

    def put(self, entry: int | None, deed: Deed) -> None:
        """Remember a new entry, where one was made."""
        if entry is None:
            return
        assert entry not in self.deeds
        self.deeds[entry] = deed

    def people(self) -> list[int]:
        """Return the ids of everyone."""
        return sorted(row.id for row in list_people(self.ledger, None, NOW, limit=0))

    def choose(self, numbers: list[int]) -> tuple[list[int], tuple[Key, ...]]:
        """Return the ids of some people, and the profiles to which what is said of them sticks."""
        people = self.people()
        ids = list(dict.fromkeys(people[number % len(people)] for number in numbers))
        key_of = {number: key for key, number in views.ids_of(self.ledger).items()}
        return ids, tuple(key_of[number] for number in ids)

    def take_in(self, file: File, **options: Any) -> ImportReport:
        """Import a file as of its day."""
        day = date.fromisoformat(file.export.day)
        (report,) = import_paths(self.ledger, [file.path], NOW, Settings(), as_of=day, **options)
        return report
