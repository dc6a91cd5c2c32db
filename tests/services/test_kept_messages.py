"""What is kept of messages, how it is found, and what is erased of someone forgotten."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import messages_of
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.services.forgetting import forget_person
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.safekeeping import check
from prm.settings import Settings
from tests.messages_files import ADA, CLOSED, GRACE, ME, row, write_messages

from .test_messages import ANSWERED, ASKED, TODAY, again, take_in


def test_only_dates_are_kept_where_the_settings_say_so(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    take_in(ledger, tmp_path, ASKED, ANSWERED, settings=Settings(messages="dates"))
    assert again(ledger, ada).last_talked_on == "2024-05-03"
    (thread,) = person_detail(ledger, ada.id, TODAY).conversations
    assert [message.text for message in messages_of(ledger, thread.thread)] == [None, None]
    ledger.close()
    assert all(b"sabbatical" not in path.read_bytes() for path in ledger.path.parent.glob("ledger.db*"))


def test_who_is_forgotten_leaves_no_word_and_does_not_come_back(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    mention = row("g", GRACE, ME, "2024-07-01", "Say hello to Ada Okafor!")
    take_in(ledger, tmp_path / "1", ASKED, ANSWERED, mention)
    erasure = forget_person(ledger, ada.id)
    assert erasure.held.messages == 2
    report = take_in(
        ledger, tmp_path / "2", ASKED, ANSWERED, row("a", CLOSED, ME, "2024-08-01"), day="2026-03-01"
    )
    assert report.forgotten == 3
    ledger.close()
    for path in ledger.path.parent.glob("ledger.db*"):
        data = path.read_bytes().lower()
        assert not [
            word for word in (b"sabbatical", b"wonderful", b"ada okafor", b"ada-okafor") if word in data
        ]
    assert check(ledger) == []


@pytest.mark.parametrize(
    "harm",
    [
        "INSERT INTO message_words (message_words) VALUES ('delete-all')",
        "INSERT INTO message_words (rowid, text) VALUES (1, 'a word that nobody wrote')",
        "INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', 6, 'Wonderful')",
    ],
)
def test_words_that_are_indexed_wrongly_are_found_and_mended(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, harm: str
) -> None:
    take_in(ledger, tmp_path, ASKED, ANSWERED)
    assert check(ledger) == []
    with ledger.writer() as conn:
        conn.execute(harm)
    assert check(ledger) == ["words of messages: the stored rows differ from rebuilt ones"]
    assert check(ledger, is_repair=True) == [
        "words of messages: the stored rows differ from rebuilt ones (mended)"
    ]
    assert check(ledger) == []
    found = list_people(ledger, parse_filter("wrote:wonderful", TODAY), TODAY)
    assert [shown.id for shown in found] == [ada.id]


def test_what_an_archive_shows_to_be_of_someone_forgotten_leaves_no_trace_in_what_was_there(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    forget_person(ledger, ada.id)
    take_in(ledger, tmp_path / "1", row("z", CLOSED, ME, "2024-08-01", "About the quokka"), day="2025-02-01")
    assert b"quokka" in written(ledger)
    take_in(ledger, tmp_path / "2", row("z", ADA, ME, "2024-09-01", "Hello again"), day="2025-03-01")
    assert b"quokka" not in written(ledger)
    assert check(ledger) == []


def test_only_the_report_of_what_was_erased_tells_of_traces(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_person(ledger, ada.id)
    take_in(ledger, tmp_path / "1", row("z", CLOSED, ME, "2024-08-01", "About the quokka"), day="2025-02-01")
    newest = write_messages(tmp_path / "2", row("z", ADA, ME, "2024-09-01", "Hello again"))
    other = write_messages(tmp_path / "3", row("g", GRACE, ME, "2024-09-01", "Hello again"))
    with reading(ledger, monkeypatch):
        reports = import_paths(ledger, [newest, other], TODAY, Settings())
    told = ["until you close that" in " ".join(report.warnings) for report in reports]
    assert told == [True, False]


@contextmanager
def reading(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let another program read the ledger meanwhile."""
    monkeypatch.setattr("prm.ledger.connecting.BUSY_MS", 10)
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM person").fetchall()
        yield


def written(ledger: Ledger) -> bytes:
    """Return the bytes of the ledger's files, in lower case."""
    return b"".join(path.read_bytes().lower() for path in ledger.path.parent.glob("ledger.db*"))


def test_texts_come_with_the_next_archive_once_they_are_wanted(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    take_in(ledger, tmp_path / "1", ASKED, settings=Settings(messages="dates"))
    newer = take_in(ledger, tmp_path / "2", ASKED, ANSWERED, day="2026-03-01")
    assert newer.messages_new == 1
    (thread,) = person_detail(ledger, ada.id, TODAY).conversations
    assert (thread.received, thread.sent) == (1, 1)
    texts = ["Wonderful", "How is the sabbatical?"]
    assert [message.text for message in messages_of(ledger, thread.thread)] == texts
    found = list_people(ledger, parse_filter("wrote:sabbatical", TODAY), TODAY)
    assert [shown.id for shown in found] == [ada.id]
    undo(ledger, newer.entry)
    assert [message.text for message in messages_of(ledger, thread.thread)] == [None]
    assert list_people(ledger, parse_filter("wrote:sabbatical", TODAY), TODAY) == []
    assert check(ledger) == []


def test_an_archive_of_dates_hides_no_text_that_was_kept(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    older = take_in(ledger, tmp_path / "1", ASKED)
    take_in(ledger, tmp_path / "2", ASKED, ANSWERED, day="2026-03-01", settings=Settings(messages="dates"))
    (thread,) = person_detail(ledger, ada.id, TODAY).conversations
    assert [message.text for message in messages_of(ledger, thread.thread)] == [
        None,
        "How is the sabbatical?",
    ]
    undo(ledger, older.entry)
    assert [message.text for message in messages_of(ledger, thread.thread)] == [None, None]
