"""Importing messages: what counts as contact, who becomes a person, and what is kept."""

import os
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import messages_of, writers
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.people import add_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import ImportRows
from tests.messages_files import ADA, CLOSED, ME, UMA, Row, row, write_messages

TODAY = date(2026, 3, 15)
ASKED = row("a", ME, ADA, "2024-05-01", "How is the sabbatical?")
ANSWERED = row("a", ADA, ME, "2024-05-03", "Wonderful")


def take_in(
    ledger: Ledger, folder: Path, *rows: Row, day: str = "2025-01-01", settings: Settings | None = None
) -> ImportReport:
    path = write_messages(folder, *rows)
    (report,) = import_paths(ledger, [path], TODAY, settings or Settings(), as_of=date.fromisoformat(day))
    return report


def again(ledger: Ledger, person: PersonRow) -> PersonRow:
    return find_person(ledger, str(person.id))


def test_an_answer_is_a_talk(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    report = take_in(ledger, tmp_path, ASKED, ANSWERED)
    assert (report.kind, report.messages_new, report.people_new) == ("messages", 6, 0)
    shown = again(ledger, ada)
    assert (shown.evidence, shown.last_talked_on, shown.waiting_on) == ("two-way", "2024-05-03", "me")
    record_talk(ledger, [ada.id], date(2024, 4, 1), "call", "", TODAY)
    assert person_detail(ledger, ada.id, TODAY).talk_days == ["2024-04-01", "2024-05-03"]


def test_what_is_not_answered_waits_on_them(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, ASKED)
    shown = again(ledger, ada)
    assert (shown.evidence, shown.last_talked_on, shown.last_contact_on) == ("one-way", None, "2024-05-01")
    assert shown.waiting_on == "them"


def test_a_talk_since_then_settles_what_was_waiting(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, ASKED)
    record_talk(ledger, [ada.id], date(2024, 6, 1), "call", "", TODAY)
    shown = again(ledger, ada)
    assert (shown.evidence, shown.waiting_on, shown.last_contact_on) == ("call", None, "2024-06-01")


def test_someone_you_wrote_to_becomes_a_person_and_you_do_not(ledger: Ledger, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, ASKED, ANSWERED)
    (shown,) = list_people(ledger, None, TODAY)
    assert (shown.name, shown.connected, shown.evidence) == ("Ada Okafor", None, "two-way")
    detail = person_detail(ledger, shown.id, TODAY)
    assert [seen.origins[0].source for seen in detail.names] == ["messages.csv"]


def test_someone_who_only_wrote_waits_in_the_inbox(ledger: Ledger, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, row("u", UMA, ME, "2024-01-02"))
    assert list_people(ledger, None, TODAY) == []
    (writer,) = writers(ledger)
    assert (writer.name, writer.messages, writer.last_on) == ("Uma Outside", 1, "2024-01-02")
    add_person(ledger, writer.name, {"profile": writer.profile}, TODAY, Settings())
    (shown,) = list_people(ledger, None, TODAY)
    assert (shown.evidence, shown.waiting_on) == ("one-way", "me")
    assert writers(ledger) == []


def test_a_closed_account_is_nobody(ledger: Ledger, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, row("c", CLOSED, ME, "2024-01-02"), row("c", ME, CLOSED, "2024-01-03"))
    assert (list_people(ledger, None, TODAY), writers(ledger)) == ([], [])


def test_the_same_message_in_two_archives_is_one(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    lines = row("a", ADA, ME, "2024-05-03", "Wonderful,\nreally")
    flat = row("a", ADA, ME, "2024-05-03", "Wonderful,  really")
    take_in(ledger, tmp_path / "1", ASKED, flat)
    report = take_in(ledger, tmp_path / "2", ASKED, lines, day="2026-03-10")
    assert report.messages_new == 0
    (thread,) = person_detail(ledger, ada.id, TODAY).conversations
    assert (thread.received, thread.sent) == (1, 1)
    assert [message.text for message in messages_of(ledger, thread.thread)] == [
        "Wonderful,\nreally",
        "How is the sabbatical?",
    ]
    assert ledger.reader.execute("SELECT count(*) FROM message_run WHERE entry_id = 3").fetchone() == (2,)


def test_equal_messages_of_one_second_are_all_kept(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    take_in(ledger, tmp_path, ANSWERED, ANSWERED)
    (thread,) = person_detail(ledger, ada.id, TODAY).conversations
    assert thread.received == 2


def test_an_undone_archive_takes_back_what_no_other_holds(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    take_in(ledger, tmp_path / "1", ASKED)
    newer = take_in(ledger, tmp_path / "2", ASKED, ANSWERED, day="2026-03-10")
    undo(ledger, newer.entry)
    assert again(ledger, ada).last_talked_on is None
    assert again(ledger, ada).waiting_on == "them"
    redo(ledger, newer.entry)
    assert again(ledger, ada).last_talked_on == "2024-05-03"
    assert check(ledger) == []


def test_a_recipient_without_an_address_is_known_by_the_thread(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    path = write_messages(tmp_path, ASKED, ANSWERED, is_with_urls=False)
    import_paths(ledger, [path], TODAY, Settings(), as_of=date(2022, 1, 1))
    assert again(ledger, ada).last_talked_on == "2024-05-03"


def test_the_owner_is_asked_for_and_then_remembered(ledger: Ledger, tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("1", "2"))
    for folder, day in ((one, "2024-05-01"), (two, "2024-06-01")):
        path = write_messages(folder, row("a", ADA, ME, day))
        kept = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([kept[0], kept[-1]]), encoding="utf-8")
    with pytest.raises(
        Refused, match=r"whose messages these are is not certain.*Maya Lindgren.*`prm import FILE --me URL`"
    ):
        import_paths(ledger, [one / "messages.csv"], TODAY, Settings())
    with pytest.raises(Refused, match="nobody in the messages has the address"):
        import_paths(ledger, [one / "messages.csv"], TODAY, Settings(), me="linkedin.com/in/grace")
    assert entries(ledger) == []
    import_paths(ledger, [one / "messages.csv"], TODAY, Settings(), me="linkedin.com/in/maya-lindgren")
    assert [entry.kind for entry in entries(ledger)] == ["messages", "me"]
    (report,) = import_paths(ledger, [two / "messages.csv"], TODAY, Settings())
    assert report.messages_new == 1
    assert [writer.name for writer in writers(ledger)] == ["Ada Okafor"]


IN_2024 = ("Ada", "Okafor", "https://www.linkedin.com/in/ada-okafor", "", "Acme", "CTO", "04 Mar 2019")
TAKER = ("Wei", "Zhang", "https://www.linkedin.com/in/ada-okafor", "", "Hooli", "Engineer", "01 Feb 2025")
FROM_WEI = row("w", ("Wei Zhang", "ada-okafor"), ME, "2025-05-01", "Hello from me")


@pytest.mark.parametrize("is_first", [True, False], ids=["messages first", "people first"])
def test_messages_are_of_whoever_held_the_address_when_they_were_exported(
    ledger: Ledger, import_rows: ImportRows, tmp_path: Path, is_first: bool
) -> None:
    if is_first:
        take_in(ledger, tmp_path, FROM_WEI, day="2025-06-01")
    import_rows("2024-01-01", IN_2024)
    import_rows("2025-03-01", TAKER)
    report = take_in(ledger, tmp_path, FROM_WEI, day="2025-06-01")
    assert report.already_known == is_first
    shown = {row.name: row.waiting_on for row in list_people(ledger, None, TODAY)}
    assert shown == {"Ada Okafor": None, "Wei Zhang": "me"}
    undo(ledger, report.entry)
    assert [row.waiting_on for row in list_people(ledger, None, TODAY)] == [None, None]
    take_in(ledger, tmp_path / "older", ASKED, day="2024-06-01")
    shown = {row.name: row.waiting_on for row in list_people(ledger, None, TODAY)}
    assert shown == {"Ada Okafor": "them", "Wei Zhang": None}
    assert check(ledger) == []


def test_what_the_user_says_of_an_address_stays_with_its_first_holder(
    ledger: Ledger, import_rows: ImportRows, tmp_path: Path
) -> None:
    add_person(ledger, "Ada Okafor", {"profile": "linkedin:ada-okafor"}, TODAY, Settings())
    import_rows("2024-01-01", IN_2024)
    import_rows("2025-03-01", TAKER)
    take_in(ledger, tmp_path, FROM_WEI, day="2025-06-01")
    shown = {row.name: row.company for row in list_people(ledger, None, TODAY)}
    assert shown == {"Ada Okafor": "Acme", "Wei Zhang": "Hooli"}


def test_an_address_that_messages_name_too_is_shown_once(
    ledger: Ledger, import_rows: ImportRows, tmp_path: Path
) -> None:
    take_in(ledger, tmp_path, ASKED)
    import_rows("2024-01-01", IN_2024)
    detail = person_detail(ledger, find_person(ledger, "ada").id, TODAY)
    assert [(link.profile.handle, link.because) for link in detail.shown_links] == [("ada-okafor", "")]


def test_a_stated_day_of_messages_holds_over_the_files_own_time(ledger: Ledger, tmp_path: Path) -> None:
    path = write_messages(tmp_path, ASKED)
    os.utime(path, (1_770_000_000, 1_770_000_000))
    import_paths(ledger, [path], TODAY, Settings())
    (report,) = import_paths(ledger, [path], TODAY, Settings(), as_of=date(2024, 6, 1))
    assert report.warnings == ("the same file came in as of 2 Feb 2026, by its own time: entry 1 is undone",)
    assert [entry.as_of for entry in entries(ledger) if not entry.retracted_at] == ["2024-06-01"]
    assert check(ledger) == []


def test_progress_is_told_to_the_end_of_the_file(ledger: Ledger, tmp_path: Path) -> None:
    path = write_messages(tmp_path, ASKED, ANSWERED)
    told: list[tuple[str, int, int]] = []
    import_paths(ledger, [path], TODAY, Settings(), progress=lambda *words: told.append(words))
    size = path.stat().st_size
    assert [words for words in told if "messages.csv" in words[0]][-1] == (
        "taking in messages.csv",
        size,
        size,
    )
