"""Who waits for an answer: whose last message it is, since when, and what settles it."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.lately import lately_talked
from prm.ledger.reading.people import list_people
from prm.ledger.reading.waiting import count_waiting, count_writers, has_messages, waiting_on_me
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.keeping import snooze_people
from prm.services.people import add_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.messages_files import ADA, GRACE, ME, UMA, Row, row, write_messages

LETTERS: tuple[Row, ...] = (
    row("a", ME, ADA, "2026-01-01", "How is the sabbatical?"),
    row("a", ADA, ME, "2026-01-03 10:00:00", "Wonderful,\nand yours?"),
    row("g", GRACE, ME, "2026-02-01", "Lunch?"),
    row("w", ME, ("Wei Zhang", "wei"), "2026-02-02", "Lunch?"),
    row("u", UMA, ME, "2026-02-03", "Buy now"),
)


@pytest.fixture
def written(ledger: Ledger, ada: PersonRow, grace: PersonRow, tmp_path: Path, today: date) -> Ledger:
    """Ada and Grace wait, Wei is waited for, and Uma is nobody yet."""
    path = write_messages(tmp_path, *LETTERS)
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 1))
    return ledger


def waiting(ledger: Ledger, today: date) -> list[tuple[str, str, str | None]]:
    found = waiting_on_me(ledger, today)
    assert len(found) == count_waiting(ledger, today)
    return [(one.person.name, one.since, one.text) for one in found]


def test_the_latest_comes_first_with_what_they_wrote(written: Ledger, today: date) -> None:
    assert waiting(written, today) == [
        ("Grace Lindqvist", "2026-02-01", "Lunch?"),
        ("Ada Okafor", "2026-01-03", "Wonderful,\nand yours?"),
    ]
    assert len(waiting_on_me(written, today, limit=1)) == 1


def test_no_text_is_told_from_one_that_is_not_kept(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, tmp_path: Path, today: date
) -> None:
    letters = (row("a", ADA, ME, "2026-01-03", ""), row("g", GRACE, ME, "2026-02-01", "Lunch?"))
    path = write_messages(tmp_path, *letters)
    import_paths(ledger, [path], today, Settings(messages="dates"), as_of=date(2026, 3, 1))
    assert [text for _, _, text in waiting(ledger, today)] == [None, ""]
    undo(ledger)
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 2))
    assert [text for _, _, text in waiting(ledger, today)] == ["Lunch?", ""]


def test_it_is_what_the_filter_finds(written: Ledger, today: date) -> None:
    for query, names in (
        ("waiting:me", {"Ada Okafor", "Grace Lindqvist"}),
        ("waiting:them", {"Wei Zhang"}),
        ("is:waiting -waiting:me", {"Wei Zhang"}),
    ):
        found = list_people(written, parse_filter(query, today), today)
        assert {person.name for person in found} == names


def test_an_answer_a_talk_or_a_snooze_settles_it(
    written: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    record_talk(written, [ada.id], date(2026, 1, 3), "call", "", today)
    snooze_people(written, [grace.id], date(2026, 4, 1), today)
    assert waiting(written, today) == []
    undo(written)
    assert [name for name, *_ in waiting(written, today)] == ["Grace Lindqvist"]
    undo(written)
    assert len(waiting(written, today)) == 2


def test_a_word_in_a_group_since_then_is_no_new_waiting(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    wei = ("Wei Zhang", "wei")
    letters = (
        row("a", ADA, ME, "2026-01-03"),
        row("t", ADA, (ME, wei), "2026-02-20"),
        row("t", ME, (ADA, wei), "2026-02-21"),
    )
    import_paths(ledger, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 1))
    assert waiting(ledger, today) == [("Ada Okafor", "2026-01-03", "Hello")]
    record_talk(ledger, [ada.id], date(2026, 2, 1), "call", "", today)
    assert waiting(ledger, today) == []
    assert check(ledger) == []


def test_texts_that_are_not_kept_and_archives_that_are_undone_are_not_shown(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    path = write_messages(tmp_path / "1", *LETTERS[:2])
    (kept,) = import_paths(ledger, [path], today, Settings(), as_of=date(2026, 3, 1))
    other = write_messages(tmp_path / "2", *LETTERS[:3])
    import_paths(ledger, [other], today, Settings(messages="dates"), as_of=date(2026, 3, 2))
    assert ("Ada Okafor", "2026-01-03", "Wonderful,\nand yours?") in waiting(ledger, today)
    undo(ledger, kept.entry)
    assert ("Ada Okafor", "2026-01-03", None) in waiting(ledger, today)


def test_the_words_are_those_of_the_last_message_and_not_of_an_earlier_thread(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    letters = (row("a", ADA, ME, "2026-01-03", ""), row("b", ADA, ME, "2026-01-01", "Hello"))
    import_paths(ledger, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 1))
    assert waiting(ledger, today) == [("Ada Okafor", "2026-01-03", "")]


def test_who_only_wrote_is_counted_until_they_are_a_person(written: Ledger, today: date) -> None:
    assert (has_messages(written), count_writers(written)) == (True, 1)
    add_person(written, "Uma Outside", {"profile": "linkedin:uma-outside"}, today, Settings())
    assert count_writers(written) == 0
    assert waiting(written, today)[0] == ("Uma Outside", "2026-02-03", "Buy now")


def test_without_messages_nobody_waits(ledger: Ledger, ada: PersonRow, today: date) -> None:
    assert (has_messages(ledger), waiting(ledger, today), count_writers(ledger)) == (False, [], 0)


def test_lately_talked_with_are_those_who_answered_too(
    written: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    record_talk(written, [grace.id], date(2026, 1, 2), "call", "the boat", today)
    found = [(talk.on, talk.via, talk.text, talk.people) for talk in lately_talked(written)]
    assert found == [
        ("2026-01-03", "message", "“Wonderful,\nand yours?”", ((ada.id, "Ada Okafor"),)),
        ("2026-01-02", "call", "the boat", ((grace.id, "Grace Lindqvist"),)),
    ]
    assert [talk.on for talk in lately_talked(written, limit=1)] == ["2026-01-03"]


def test_in_a_group_each_was_talked_with_on_the_day_of_their_own_answer(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, tmp_path: Path, today: date
) -> None:
    letters = (
        row("t", ME, (ADA, GRACE), "2026-01-01"),
        row("t", ADA, (ME, GRACE), "2026-01-03", "Yes"),
        row("t", GRACE, (ME, ADA), "2026-02-10", "Me too"),
        row("a", ME, ADA, "2025-06-01"),
        row("a", ADA, ME, "2025-06-02", "Hi"),
    )
    import_paths(ledger, [write_messages(tmp_path, *letters)], today, Settings(), as_of=date(2026, 3, 1))
    talks = [(talk.on, talk.text, [name for _, name in talk.people]) for talk in lately_talked(ledger)]
    assert talks == [
        ("2026-02-10", "“Me too”", ["Grace Lindqvist"]),
        ("2026-01-03", "“Yes”", ["Ada Okafor"]),
        ("2025-06-02", "“Hi”", ["Ada Okafor"]),
    ]
    assert len(lately_talked(ledger, limit=1)) == 1
