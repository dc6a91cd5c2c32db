"""The part of a life in which exports come in, come again, or do not get in."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from prm.domain.refusals import Refused

from . import views
from .exports import Cells, crowds, days, has_urls, write_file
from .life import Life


class Cancelled(Exception):
    """The user has had enough."""


class ImportingLife(Life):
    """Imports."""

    @initialize(day=days, crowd=crowds, is_with_urls=has_urls)
    def begin(self, day: str, crowd: list[Cells], is_with_urls: bool) -> None:
        """Import a first export."""
        self.import_an_export(day, crowd, is_with_urls, is_tried_first=False)

    @rule(day=days, crowd=crowds, is_with_urls=has_urls, is_tried_first=st.booleans())
    def import_an_export(
        self, day: str, crowd: list[Cells], is_with_urls: bool, is_tried_first: bool
    ) -> None:
        """Import one more export; a dry run says the same beforehand, and changes nothing."""
        file = write_file(self.path, day, crowd, is_with_urls)
        before = views.dump(self.ledger)
        if not file.export.rows:
            with pytest.raises(Refused, match="line 2: "):
                self.take_in(file)
            assert views.dump(self.ledger) == before
            return
        known = [entry for entry, deed in self.deeds.items() if deed == file.export]
        tried = self.take_in(file, is_dry_run=True) if is_tried_first else None
        assert views.dump(self.ledger) == before
        report = self.take_in(file)
        assert tried in (None, report._replace(entry=report.entry if known else None))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            assert report.entry in known
            self.undone.discard(report.entry)
        else:
            self.put(report.entry, file.export)
            self.files.append(file)

    @precondition(lambda self: self.files)
    @rule(number=st.integers(0, 30))
    def import_the_same_again(self, number: int) -> None:
        """Idempotent: the same file again changes nothing and says so."""
        file = self.files[number % len(self.files)]
        is_live = file.export in self.live.values()
        before = views.dump(self.ledger)
        report = self.take_in(file)
        assert report.already_known
        if is_live:
            assert views.dump(self.ledger) == before
        self.undone.discard(report.entry or 0)

    @rule(day=days, crowd=crowds, is_with_urls=has_urls, calls=st.integers(0, 2))
    def cancel_an_import(self, day: str, crowd: list[Cells], is_with_urls: bool, calls: int) -> None:
        """Nothing lost: a cancelled import leaves the ledger as it was."""
        file = write_file(self.path, day, crowd, is_with_urls)
        before = views.dump(self.ledger)
        told: list[str] = []

        def progress(stage: str, done: int, total: int) -> None:
            told.append(stage)
            if len(told) > calls:
                raise Cancelled

        if file.export not in self.deeds.values():
            with pytest.raises((Cancelled, Refused)):
                self.take_in(file, progress=progress)
            assert views.dump(self.ledger) == before
