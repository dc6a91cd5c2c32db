"""Two ledgers that live apart become one by taking in each other, in any order and any number of times."""

import shutil
import tempfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from prm.domain.invitations import OUTCOMES, OutcomeWord, inbox
from prm.domain.refusals import NothingNew, Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.invitations import invitations
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.strangers import strangers
from prm.services.forgetting import forget_person, forget_stranger
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.invitations import record_outcome
from prm.services.journal import redo, undo
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.reading_news import mark_read
from prm.services.safekeeping import backup, check
from prm.services.talks import record_talk
from prm.settings import Settings

from .asking import Requests, requests, settings_for, write_requests
from .booking import Book, books, write_book
from .exports import Cells, crowds, days, has_urls, write_file
from .letters import Mail, mails, write_mail
from .life import NOW, picks
from .saying import facts, tags, unless_known
from .telling import Telling, tellings, write_telling
from .test_any_life import STEPS
from .truths import hashes, people, truth
from .views import news
from .working import Career, careers, write_career

sides = st.integers(0, 1)
TEXTS = ("likes tea", "knows Ana Lima", "met ana-souza and Иван Петров at 李 小龙's")


def take_in(ledger: Ledger, other: Path) -> ImportReport:
    """Import another ledger."""
    (report,) = import_paths(ledger, [other], NOW, Settings())
    return report


class TwoLives(RuleBasedStateMachine):
    """Two ledgers, each with imports, words of the user, undos and forgettings of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="prm-laws-")
        self.path = Path(self.folder.name)
        self.ledgers = [Ledger.open(self.path / name / "ledger.db") for name in "ab"]
        self.has_forgotten = False

    def teardown(self) -> None:
        """Let them become one, and remove them."""
        try:
            self.become_one()
        finally:
            for ledger in self.ledgers:
                ledger.close()
            self.folder.cleanup()

    def choose(self, side: int, numbers: list[int]) -> list[int]:
        """Return the ids of some people of one ledger."""
        known = sorted(row.id for row in list_people(self.ledgers[side], None, NOW, limit=0))
        return list(dict.fromkeys(known[number % len(known)] for number in numbers)) if known else []

    @rule(side=sides, day=days, crowd=crowds, is_with_urls=has_urls)
    def import_an_export(self, side: int, day: str, crowd: list[Cells], is_with_urls: bool) -> None:
        """Import an export into one of them."""
        file = write_file(self.path, day, crowd, is_with_urls)
        if file.export.rows:
            import_paths(self.ledgers[side], [file.path], NOW, Settings(), as_of=date.fromisoformat(day))

    @rule(side=sides, day=days, mail=mails, is_for_both=st.booleans())
    def import_messages(self, side: int, day: str, mail: Mail, is_for_both: bool) -> None:
        """Import an export of messages into one of them, or into both."""
        path, _ = write_mail(self.path, day, mail)
        for ledger in self.ledgers if is_for_both else [self.ledgers[side]]:
            import_paths(ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))

    @rule(side=sides, day=days, drawn=requests, is_for_both=st.booleans(), word=st.sampled_from([*OUTCOMES]))
    def import_invitations(
        self, side: int, day: str, drawn: Requests, is_for_both: bool, word: OutcomeWord
    ) -> None:
        """Import an export of invitations into one of them, or into both, and answer who asks first."""
        path, _ = write_requests(self.path, day, drawn)
        for ledger in self.ledgers if is_for_both else [self.ledgers[side]]:
            import_paths(ledger, [path], NOW, settings_for(drawn), as_of=date.fromisoformat(day))
        for one in inbox(invitations(self.ledgers[side]))[:1]:
            with suppress(NothingNew):
                record_outcome(self.ledgers[side], one, word, NOW)

    @rule(side=sides, day=days, drawn=books, is_for_both=st.booleans())
    def import_an_address_book(self, side: int, day: str, drawn: Book, is_for_both: bool) -> None:
        """Import an address book into one of them, or into both."""
        path, _ = write_book(self.path, day, drawn)
        for ledger in self.ledgers if is_for_both else [self.ledgers[side]]:
            import_paths(ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))

    @rule(side=sides, day=days, drawn=tellings, is_for_both=st.booleans())
    def import_what_is_told(self, side: int, day: str, drawn: Telling, is_for_both: bool) -> None:
        """Import notes, recommendations or endorsements into one of them, or into both."""
        path, _ = write_telling(self.path, day, drawn)
        for ledger in self.ledgers if is_for_both else [self.ledgers[side]]:
            import_paths(ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))

    @rule(side=sides, day=days, drawn=careers, is_for_both=st.booleans())
    def import_own_jobs(self, side: int, day: str, drawn: Career, is_for_both: bool) -> None:
        """Import the owner's jobs into one of them, or into both."""
        path, _ = write_career(self.path, day, drawn)
        for ledger in self.ledgers if is_for_both else [self.ledgers[side]]:
            import_paths(ledger, [path], NOW, Settings(), as_of=date.fromisoformat(day))

    @initialize(day=days, crowd=crowds, is_with_urls=has_urls)
    def begin(self, day: str, crowd: list[Cells], is_with_urls: bool) -> None:
        """Begin with the same people."""
        self.import_into_both(day, crowd, is_with_urls)

    @rule(day=days, crowd=crowds, is_with_urls=has_urls)
    def import_into_both(self, day: str, crowd: list[Cells], is_with_urls: bool) -> None:
        """Import one export into both."""
        for side in (0, 1):
            self.import_an_export(side, day, crowd, is_with_urls)

    @rule(side=sides, numbers=picks, day=days, text=st.sampled_from(TEXTS))
    def talk_and_note(self, side: int, numbers: list[int], day: str, text: str) -> None:
        """Record a talk with some people, and keep a note about them."""
        if ids := self.choose(side, numbers):
            record_talk(self.ledgers[side], ids, date.fromisoformat(day), "call", text, NOW)
            add_note(self.ledgers[side], ids, text, date.fromisoformat(day))

    @rule(
        side=sides, number=st.integers(0, 30), day=days, given=facts, slug=st.sampled_from(("", "ana", "bo"))
    )
    def state(self, side: int, number: int, day: str, given: dict[str, str], slug: str) -> None:
        """State facts of someone, and perhaps a profile; or add them."""
        if slug:
            given = given | {"profile": f"linkedin:{slug}"}
        # Refused: somebody else's profile, nobody's name, a profile forgotten.
        with suppress(Refused):
            for person in self.choose(side, [number]):
                edit_person(self.ledgers[side], person, given, date.fromisoformat(day), Settings())
            if number % 3 == 0:
                others = {field: value for field, value in given.items() if field != "name"}
                add_person(self.ledgers[side], "Kim Lima", others, date.fromisoformat(day), Settings())

    @rule(side=sides, numbers=picks, day=days, tag=tags, is_on=st.booleans(), span=st.sampled_from((None, 9)))
    def keep(self, side: int, numbers: list[int], day: str, tag: str, is_on: bool, span: int | None) -> None:
        """Tag people or take the tag off, set cadences, and snooze."""
        on = date.fromisoformat(day)
        ids = self.choose(side, numbers)
        ledger, until = self.ledgers[side], on + timedelta(days=span) if span else None
        add, remove = ([tag], []) if is_on else ([], [tag])
        if ids:
            unless_known(lambda: tag_people(ledger, ids, add, remove, on))
            unless_known(lambda: set_cadence(ledger, ids, span, on))
            unless_known(lambda: snooze_people(ledger, ids, until, on))
        unless_known(lambda: set_tag_cadence(ledger, tag, span, on))

    @rule(side=sides, numbers=picks, until=days, is_all=st.booleans())
    def read_news(self, side: int, numbers: list[int], until: str, is_all: bool) -> None:
        """Mark what exports up to a day revealed as read, of some people or of everyone."""
        if ids := self.choose(side, numbers):
            mark_read(self.ledgers[side], None if is_all else ids, until, NOW)

    @rule(first=sides, number=st.integers(0, 30), day=days, tag=tags)
    def disagree(self, first: int, number: int, day: str, tag: str) -> None:
        """Say one thing of someone in one ledger, and then another in the other."""
        for side, is_on, span in ((first, True, 9), (1 - first, False, None)):
            self.keep(side, [number], day, tag, is_on, span)
            self.talk_and_note(side, [number], day, TEXTS[is_on])

    @rule(side=sides, number=st.integers(0, 60))
    def undo_or_redo(self, side: int, number: int) -> None:
        """Undo an entry, or redo it."""
        if journal := entries(self.ledgers[side], limit=0):
            entry = journal[number % len(journal)]
            if entry.title == "forgotten":
                return
            (redo if entry.retracted_at else undo)(self.ledgers[side], entry.id)

    @rule(side=sides, number=st.integers(0, 30))
    def forget(self, side: int, number: int) -> None:
        """Forget someone."""
        for person in self.choose(side, [number]):
            forget_person(self.ledgers[side], person)
            self.has_forgotten = True

    @rule(side=sides, number=st.integers(0, 30))
    def forget_a_stranger(self, side: int, number: int) -> None:
        """Forget someone who only asked to connect, or only wrote."""
        if known := strangers(self.ledgers[side]):
            forget_stranger(self.ledgers[side], known[number % len(known)])
            self.has_forgotten = True

    @rule(side=sides)
    def take_in_the_other(self, side: int) -> None:
        """One of them takes in the other, and they live on."""
        if entries(self.ledgers[1 - side]):
            take_in(self.ledgers[side], self.ledgers[1 - side].path)

    @invariant()
    def are_whole(self) -> None:
        """Both are what a rebuilt ledger would be."""
        assert [check(ledger) for ledger in self.ledgers] == [[], []]

    @rule()
    def become_one(self) -> None:
        """Copies of both show the same in the end, whoever begins; once more changes nothing."""
        if all(entries(ledger) for ledger in self.ledgers):
            outcomes = [self.meet(first) for first in (0, 1)]
            if not self.has_forgotten:
                assert outcomes[0] == outcomes[1]

    def meet(self, first: int) -> object:
        """Let copies of the ledgers take in each other; return what they then show."""
        folder = self.path / "meeting"
        folder.mkdir()
        before = [truth(ledger) for ledger in self.ledgers]
        files = [backup(ledger, folder / f"{side}.db") for side, ledger in enumerate(self.ledgers)]
        one, other = [Ledger.open(files[side]) for side in (first, 1 - first)]
        take_in(one, other.path)
        take_in(other, one.path)
        both = truth(one), hashes(one), people(one), news(one)
        assert (truth(other), hashes(other), people(other), news(other)) == both
        assert [take_in(one, other.path).already_known, take_in(other, one.path).already_known] == [
            True,
            True,
        ]
        assert (truth(one), hashes(one), people(one), news(one)) == both
        assert check(one) == check(other) == []
        assert both[0].keys() == before[0].keys() | before[1].keys()
        files_seen = [(row[3], row[6]) for (row, *_) in both[0].values() if row[6]]
        assert len(set(files_seen)) == len(files_seen)
        if not self.has_forgotten:
            for uid, rows in (before[0] | before[1]).items():
                assert both[0][uid][1:] == rows[1:]
        one.close()
        other.close()
        shutil.rmtree(folder)
        return both


TestTwoLives = TwoLives.TestCase
TestTwoLives.settings = settings(
    max_examples=max(STEPS // 50, 1) if STEPS else 25, stateful_step_count=30 if STEPS else 12
)
