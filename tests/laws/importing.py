"""The part of a life in which exports come in, come again, or do not get in."""

from datetime import date

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from prm.domain.refusals import Refused
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.settings import Settings

from . import model, views
from .asking import Requests, requests, settings_for, write_requests
from .booking import Book, books, write_book
from .deeds import Invitations, Journal, Key, Told
from .exports import Cells, File, crowds, days, has_urls, write_file
from .letters import Mail, mails, write_mail
from .life import NOW, Life
from .model import People
from .telling import Telling, tellings, write_telling
from .threads import messages
from .working import Career, careers, write_career


def _requests(journal: Journal) -> set[tuple[Key, bool, str, str]]:
    return {
        (one.key, one.is_out, one.sent_at, one.words)
        for deed in journal.values()
        if isinstance(deed, Invitations)
        for one in deed.invitations
    }


def _told(journal: Journal) -> set[tuple[object, ...]]:
    return {
        (deed.kind, one.key, one.is_given, one.on, one.text)
        for deed in journal.values()
        if isinstance(deed, Told)
        for one in deed.mentions
    }


class Cancelled(Exception):
    """The user has had enough."""


def assert_counts(report: ImportReport, file: File, before: People, after: People) -> None:
    """The report counts people as the model does, unless some of them turned out to be one, or several."""
    if any(sum(bool(keys & old) for old in before) > 1 for keys in after):
        return
    if any(sum(bool(keys & old) for keys in after) > 1 for old in before):
        return
    was_connected = [old for old, person in before.items() if person["connected"]]
    new = [keys for keys in after if not any(keys & old for old in before)]
    gone = [
        keys
        for keys, person in after.items()
        if person["connected"] == 0 and any(keys & old for old in was_connected)
    ]
    shown = [keys for keys in after if any(row.key in keys for row in file.export.rows)]
    assert (report.people_new, report.no_longer_connected) == (len(new), len(gone))
    assert report.people_new + report.people_changed + report.people_unchanged >= len(shown)
    assert report.rows == len(file.export.rows) + len(report.skipped)


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
        people = self.expected()
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
            assert_counts(report, file, people, self.expected())

    def expected(self) -> People:
        """Return everyone as the model has them."""
        return model.portraits(self.live, views.ids_of(self.ledger))

    @rule(day=days, mail=mails)
    def import_messages(self, day: str, mail: Mail) -> None:
        """Import an export of messages."""
        path, letters = write_mail(self.path, day, mail)
        known = [entry for entry, deed in self.deeds.items() if deed == letters]
        before, live = self.expected(), {*messages(self.live)}
        (report,) = import_paths(self.ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            self.undone -= {report.entry}
            return
        self.put(report.entry, letters)
        assert report.messages_new == len(messages(self.live) - live)
        new = [keys for keys in self.expected() if not any(keys & old for old in before)]
        assert report.people_new == len(new)

    @rule(day=days, drawn=requests)
    def import_invitations(self, day: str, drawn: Requests) -> None:
        """Import an export of invitations."""
        path, deed = write_requests(self.path, day, drawn)
        known = [entry for entry, other in self.deeds.items() if other == deed]
        before = _requests(self.live)
        (report,) = import_paths(self.ledger, [path], NOW, settings_for(drawn), as_of=date.fromisoformat(day))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            self.undone -= {report.entry}
            return
        self.put(report.entry, deed)
        assert (report.people_new, report.invitations_new) == (0, len(_requests(self.live) - before))

    @rule(day=days, drawn=books)
    def import_an_address_book(self, day: str, drawn: Book) -> None:
        """Import an address book: nobody is new."""
        path, book = write_book(self.path, day, drawn)
        known = [entry for entry, other in self.deeds.items() if other == book]
        before = self.expected()
        (report,) = import_paths(self.ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            self.undone -= {report.entry}
            return
        self.put(report.entry, book)
        assert report.people_new == 0
        gaining = [
            keys
            for keys, person in self.expected().items()
            for old, was in before.items()
            if keys & old
            and any(person[field] and not was[field] for field in ("email", "phone", "birthday"))
        ]
        assert report.people_changed <= len(gaining)

    @rule(day=days, drawn=tellings)
    def import_what_is_told(self, day: str, drawn: Telling) -> None:
        """Import notes, recommendations or endorsements."""
        path, told = write_telling(self.path, day, drawn)
        known = [entry for entry, other in self.deeds.items() if other == told]
        before, people = _told(self.live), self.expected()
        (report,) = import_paths(self.ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            self.undone -= {report.entry}
            return
        self.put(report.entry, told)
        new = len(_told(self.live) - before)
        assert report.brings[0].startswith(f"{new} new ")
        assert report.people_new == sum(not any(keys & old for old in people) for keys in self.expected())

    @rule(day=days, drawn=careers)
    def import_own_jobs(self, day: str, drawn: Career) -> None:
        """Import the owner's jobs."""
        path, worked = write_career(self.path, day, drawn)
        known = [entry for entry, other in self.deeds.items() if other == worked]
        (report,) = import_paths(self.ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))
        assert report.already_known == bool(known)
        assert report.entry is not None
        if known:
            self.undone -= {report.entry}
        else:
            self.put(report.entry, worked)

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
