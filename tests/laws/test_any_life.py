"""Random lives of a ledger: after every step it shows what the model, made from scratch, says it must.

`PRM_LAW_STEPS=10000 pytest --hypothesis-profile=nightly tests/laws/test_any_life.py` is a good night's work.
"""

import os
from datetime import date
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes, count_unread
from prm.ledger.reading.journal import entries
from prm.services.journal import redo, undo
from prm.services.safekeeping import check

from . import inboxes, lists, model, views
from .deeds import Journal
from .exports import days
from .importing import ImportingLife
from .saying import SayingLife

STEPS = int(os.environ.get("PRM_LAW_STEPS", "0"))


def assert_shows(ledger: Ledger, journal: Journal, today: date) -> None:
    """The ledger shows exactly what *journal* says, in every list and of every person."""
    ids = views.ids_of(ledger)
    expected = model.portraits(journal, ids)
    assert inboxes.shown_by_ledger(ledger) == inboxes.shown_by_model(journal, expected)
    shown = views.portraits(ledger, today)
    assert shown.keys() == expected.keys()
    for keys, portrait in shown.items():
        assert differing(portrait, expected[keys]) == {}
    assert differing(lists.shown_by_ledger(ledger, today), lists.shown_by_model(expected, today, ids)) == {}


def assert_read(ledger: Ledger, journal: Journal) -> None:
    """What was read is what the model says, in the list, in the list of the unread, and in their number."""
    keys = views.keys_of(ledger)
    found = changes(ledger, limit=0)
    for one in found:
        assert one.is_read == model.is_read(journal, keys[one.person.id], one.on, one.entry)
    unread = [one for one in found if not one.is_read]
    assert changes(ledger, limit=0, is_unread=True) == unread
    assert (count_unread(ledger), count_unread(ledger, 2)) == (len(unread), min(len(unread), 2))


def differing(shown: lists.Shown, wanted: lists.Shown) -> dict[str, tuple[Any, Any]]:
    """Return what is shown otherwise than *wanted*, beside it."""
    return {what: (value, wanted[what]) for what, value in shown.items() if value != wanted[what]}


class AnyLife(ImportingLife, SayingLife):
    """Imports, words of the user, undos and redos in any order."""

    @precondition(lambda self: self.deeds)
    @rule(number=st.integers(0, 60), is_kept=st.booleans())
    def undo_or_redo(self, number: int, is_kept: bool) -> None:
        """Retractable: an entry can be taken back, and brought back as if nothing had been."""
        entry = sorted(self.deeds)[number % len(self.deeds)]
        before = views.portraits(self.ledger, lists.TODAYS[-1])
        there, back = (redo, undo) if entry in self.undone else (undo, redo)
        assert there(self.ledger, entry).id == entry
        self.undone ^= {entry}
        if not is_kept:
            back(self.ledger, entry)
            self.undone ^= {entry}
            assert views.portraits(self.ledger, lists.TODAYS[-1]) == before

    @precondition(lambda self: self.live)
    @rule()
    def undo_the_newest(self) -> None:
        """Without a number, the newest entry is undone."""
        assert undo(self.ledger).id == max(self.live)
        self.undone.add(max(self.live))

    @rule(day=days)
    def look_back(self, day: str) -> None:
        """As-of: a past day shows what the entries as of that day or before say."""
        past = self.ledger.as_of(date.fromisoformat(day))
        then = {entry: deed for entry, deed in self.live.items() if deed.day <= day}
        try:
            assert_shows(past, then, date.fromisoformat(day))
            assert_read(past, then)
        finally:
            past.close()

    @rule()
    def rebuild(self) -> None:
        """Rebuildable: a lost projection comes back row by row the same, search index included."""
        shown = [lists.shown_by_ledger(self.ledger, day) for day in lists.TODAYS]
        rows = views.projection(self.ledger)
        with self.ledger.writer() as conn:
            conn.execute("DELETE FROM person")
            conn.execute("DELETE FROM correspondence")
            conn.execute("DELETE FROM alias")
            conn.execute("INSERT INTO person_words (person_words) VALUES ('delete-all')")
        assert bool(check(self.ledger, is_repair=True)) == any(rows.values())
        assert views.projection(self.ledger) == rows
        assert [lists.shown_by_ledger(self.ledger, day) for day in lists.TODAYS] == shown

    @invariant()
    def shows_what_it_must(self) -> None:
        """The projection is the function of the live entries that the design describes."""
        for today in lists.TODAYS:
            assert_shows(self.ledger, self.live, today)

    @invariant()
    def tells_what_was_read(self) -> None:
        """A change is read exactly when a live mark covers it; those left are counted and listed alone."""
        assert_read(self.ledger, self.live)

    @invariant()
    def is_whole(self) -> None:
        """The check finds nothing, and the journal has every entry."""
        assert check(self.ledger) == []
        journal = {entry.id: entry.retracted_at is not None for entry in entries(self.ledger, limit=0)}
        assert journal == {entry: entry in self.undone for entry in self.deeds}


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(
    max_examples=max(STEPS // 50, 1) if STEPS else 60, stateful_step_count=50 if STEPS else 25
)
