"""Taking in another ledger."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.migrations import VERSION
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.finding_invitations import find_invitation
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.services.forgetting import forget_person
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.invitations import record_outcome
from prm.services.journal import redo, undo
from prm.services.keeping import add_note, set_cadence, snooze_people, tag_people
from prm.services.people import add_person, edit_person
from prm.services.reading_news import mark_read
from prm.services.safekeeping import backup, check, restore
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.invitation_files import WEI, Asked, write_invitations
from tests.messages_files import ME as MAYA
from tests.messages_files import UMA, row, write_messages

from ..conftest import ADA, GRACE, IN, ImportRows, WriteExport
from ..laws.truths import people, truth
from ..laws.views import dump
from .test_forgetting import traces

FOREIGN = (
    "CREATE TRIGGER spy AFTER INSERT ON talk BEGIN DELETE FROM note; END",
    "CREATE VIEW everyone AS SELECT * FROM person",
    "CREATE TABLE song (title TEXT)",
    "CREATE INDEX card_name ON card (name)",
    "UPDATE talk SET via = 'pigeon'",
    "UPDATE talk SET on_day = 'soon'",
    "UPDATE entry SET as_of = '2024-02-30'",
    "UPDATE entry SET as_of = '0000-01-01'",
    "UPDATE entry SET made_at = 'now'",
    "UPDATE entry SET retracted_at = '' WHERE id = 2",
    "UPDATE entry SET changed = 'z'",
    "UPDATE card SET name = x'ff'",
    "UPDATE card SET connected_on = '05 Mar 2019'",
    "UPDATE card SET birthday = '--02-30'",
    "UPDATE entry SET stamp = '2024-02-30T10:00:00.000000-a'",
    "UPDATE statement SET value = 'in spring'",
    "UPDATE snooze SET until = 'forever'",
    "UPDATE cadence SET days = 9999999999",
    "UPDATE cadence SET days = 'often'",
    "UPDATE profile SET handle = 'ada' || char(27) || '[31m' WHERE id = 1",
    "INSERT INTO secret VALUES ('salt')",
    "UPDATE message SET id = 1000000000000000 WHERE id = 1",
    "UPDATE message SET id = -1 WHERE id = 1",
    "UPDATE message_run SET first_id = 0",
    "UPDATE read_mark SET until = 'soon'",
    "UPDATE owner SET handle = 'maya' || char(10)",
    "UPDATE invitation SET sent_at = '2024-05-01'",
    "UPDATE invitation SET sent_at = '0001-01-01 09:05'",
    "UPDATE invitation SET is_out = 7",
    "UPDATE invitation_outcome SET outcome = 'married'",
)
"""What no prm did to a ledger."""


@pytest.fixture
def laptop(tmp_path: Path, ledger: Ledger, ada: PersonRow) -> Iterator[Ledger]:
    """A second ledger, which began as a copy of the first with Ada and Grace."""
    opened = Ledger.open(backup(ledger, tmp_path / "laptop.db"))
    yield opened
    opened.close()


def take_in(ledger: Ledger, other: Ledger | Path, is_dry_run: bool = False) -> ImportReport:
    path = other.path if isinstance(other, Ledger) else other
    (report,) = import_paths(ledger, [path], date(2026, 3, 15), Settings(), is_dry_run=is_dry_run)
    return report


def become_one(one: Ledger, other: Ledger) -> None:
    take_in(one, other)
    take_in(other, one)
    assert truth(one) == truth(other)
    assert people(one) == people(other)
    assert check(one) == check(other) == []


def test_what_was_entered_on_both_comes_together(
    ledger: Ledger, laptop: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    record_talk(ledger, [ada.id], date(2025, 5, 1), "call", "budget", today)
    add_person(laptop, "Wei Zhang", {"company": "Hooli"}, today, settings)
    tag_people(laptop, [ada.id], ["friend"], [], today)
    become_one(ledger, laptop)
    found = find_person(ledger, "ada")
    assert (found.last_talked_on, found.tags) == ("2025-05-01", ["friend"])
    assert find_person(laptop, "wei").company == "Hooli"


def test_it_says_what_came_in_and_what_was_known(
    ledger: Ledger, laptop: Ledger, today: date, settings: Settings
) -> None:
    undo(laptop, add_note(laptop, [1], "likes tea", today))
    add_person(laptop, "Wei Zhang", {}, today, settings)
    report = take_in(ledger, laptop)
    assert (report.kind, report.file, report.entry, report.rows) == ("ledger", "laptop.db", None, 3)
    assert (report.people_new, report.people_changed, report.people_unchanged) == (1, 0, 2)
    assert report.warnings == ("2 entries of it new here, 1 known",)
    assert [line.name for line in report.examples] == ["Wei Zhang"]
    undo(laptop, 3)
    assert "1 entry undone or redone there since" in take_in(ledger, laptop).warnings


def test_the_same_again_changes_nothing_and_says_so(ledger: Ledger, laptop: Ledger, today: date) -> None:
    add_note(laptop, [1], "likes tea", today)
    assert not take_in(ledger, laptop).already_known
    before = dump(ledger)
    report = take_in(ledger, laptop)
    assert (report.already_known, report.people_new, report.warnings) == (True, 0, ())
    assert dump(ledger) == before


def test_a_dry_run_says_the_same_and_changes_nothing(ledger: Ledger, laptop: Ledger, today: date) -> None:
    add_note(laptop, [1], "likes tea", today)
    forget_person(laptop, 2)
    before = dump(ledger)
    tried = take_in(ledger, laptop, is_dry_run=True)
    assert dump(ledger) == before
    assert take_in(ledger, laptop) == tried


def test_the_later_undo_or_redo_holds(ledger: Ledger, laptop: Ledger, today: date) -> None:
    entry = add_note(ledger, [1], "likes tea", today)
    become_one(ledger, laptop)
    undo(ledger, entry)
    become_one(laptop, ledger)
    assert entries(laptop)[0].retracted_at
    undone = entries(laptop)[0].id
    redo(laptop, undone)
    undo(laptop, undone)
    redo(laptop, undone)
    become_one(ledger, laptop)
    assert entries(ledger)[0].retracted_at is None


def test_the_later_word_of_the_two_counts(
    ledger: Ledger, laptop: Ledger, ada: PersonRow, today: date
) -> None:
    tag_people(laptop, [ada.id], ["friend"], [], today)
    become_one(ledger, laptop)
    # Said with knowledge of the other: later, even where this clock is behind.
    tag_people(ledger, [ada.id], [], ["friend"], today)
    become_one(laptop, ledger)
    assert find_person(laptop, "ada").tags == []


def test_one_export_imported_on_both_is_one_entry(
    ledger: Ledger, laptop: Ledger, import_rows: ImportRows, tmp_path: Path
) -> None:
    import_rows("2025-01-10", ADA, GRACE)
    path = tmp_path / "connections 2025-01-10.csv"
    import_paths(laptop, [path], date(2026, 3, 15), Settings(), as_of=date(2025, 1, 10))
    become_one(ledger, laptop)
    assert len(entries(ledger)) == 2


def test_whom_one_side_forgot_is_forgotten_on_the_other(
    ledger: Ledger, laptop: Ledger, ada: PersonRow, grace: PersonRow, today: date, import_rows: ImportRows
) -> None:
    record_talk(laptop, [ada.id, grace.id], date(2025, 5, 1), "met", "with Ada Okafor", today)
    add_note(laptop, [grace.id], "knows Ada Okafor well", today)
    forget_person(ledger, ada.id)
    report = take_in(laptop, ledger)
    assert report.warnings[0] == "erases 1 person of yours for good, forgotten there: Ada Okafor"
    assert "1 person that one of the two forgot left out" in report.warnings
    assert [row.name for row in list_people(laptop, None, today)] == [grace.name]
    assert traces(laptop.path, ("okafor",)) == []
    become_one(ledger, laptop)
    assert traces(ledger.path, ("okafor",)) == []
    assert import_rows("2025-01-10", ADA, GRACE).forgotten == 1


def test_what_one_side_left_out_of_a_file_as_theirs_is_left_out_on_the_other(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, write_export: WriteExport, today: date
) -> None:
    forget_person(ledger, ada.id)
    moved = write_export((*ADA[:2], f"{IN}ada-new", *ADA[3:]), GRACE)
    new = Ledger.open(tmp_path / "new.db")
    for side in (ledger, new):
        import_paths(side, [moved], today, Settings(), as_of=date(2025, 1, 10))
    assert len(list_people(new, None, today)) == 2
    become_one(ledger, new)
    assert [row.name for row in list_people(new, None, today)] == ["Grace Lindqvist"]
    assert traces(new.path, ["ada-new"]) == []
    new.close()


def test_a_text_from_which_one_side_took_a_name_is_the_same_on_both(
    ledger: Ledger, laptop: Ledger, today: date, settings: Settings
) -> None:
    add_note(ledger, [2], "knows Wei Zhang", today)
    become_one(ledger, laptop)
    _, wei = add_person(ledger, "Wei Zhang", {}, today, settings)
    forget_person(ledger, wei)
    become_one(laptop, ledger)
    assert find_person(laptop, "grace").id
    assert ("note", "linkedin", "grace-lindqvist", "2020-05-07", "knows forgotten") in [
        row for rows in truth(laptop).values() for row in rows
    ]


def test_the_ledger_itself_is_refused(ledger: Ledger, ada: PersonRow) -> None:
    with pytest.raises(Refused, match="this is the ledger itself"):
        take_in(ledger, ledger)


def test_what_is_no_whole_ledger_of_this_version_is_refused(
    ledger: Ledger, laptop: Ledger, tmp_path: Path
) -> None:
    before = dump(ledger)
    for name, statement, reason in (
        ("newer.db", f"PRAGMA user_version = {VERSION + 1}", "newer prm .*upgrade prm"),
        ("damaged.db", "INSERT INTO sighting VALUES (99, 1, 1)", "this ledger is damaged"),
        ("empty.db", "PRAGMA user_version = 0", "not a prm ledger"),
    ):
        path = backup(laptop, tmp_path / name)
        with sqlite3.connect(path) as conn:
            conn.execute(statement)
        conn.close()
        with pytest.raises(Refused, match=reason):
            take_in(ledger, path)
    with sqlite3.connect(tmp_path / "music.db") as conn:
        conn.execute("CREATE TABLE song (title TEXT)")
    conn.close()
    with pytest.raises(Refused, match="not a prm ledger"):
        take_in(ledger, tmp_path / "music.db")
    fresh = Ledger.open(tmp_path / "fresh.db")
    with pytest.raises(Refused, match="nothing in this ledger"):
        take_in(ledger, fresh)
    fresh.close()
    assert dump(ledger) == before


@pytest.mark.parametrize("statement", FOREIGN)
def test_what_prm_never_writes_is_refused(
    ledger: Ledger, laptop: Ledger, tmp_path: Path, today: date, statement: str
) -> None:
    record_talk(laptop, [1], date(2025, 5, 1), "call", "budget", today)
    snooze_people(laptop, [1], date(2027, 1, 1), today)
    set_cadence(laptop, [1], 90, today)
    edit_person(laptop, 1, {"birthday": "--03-04"}, today, Settings())
    letters = write_messages(tmp_path, row("a", MAYA, UMA, "2024-05-01"))
    import_paths(laptop, [letters], today, Settings(), me="linkedin:maya-lindgren")
    mark_read(laptop, None, "2025-05-01", today)
    asked = write_invitations(tmp_path, Asked(WEI, "5/1/24, 9:05 AM"))
    import_paths(laptop, [asked], today, Settings())
    record_outcome(laptop, find_invitation(laptop, "Wei"), "asked", today)
    path = backup(laptop, tmp_path / "foreign.db")
    before = dump(ledger)
    with sqlite3.connect(path) as conn:
        conn.execute(statement)
    conn.close()
    for put in (take_in, lambda ledger, path: restore(ledger.path, path)):
        with pytest.raises(Refused, match=r"foreign\.db: this ledger holds what prm never writes: "):
            put(ledger, path)
    assert dump(ledger) == before


def test_texts_of_another_ledger_are_cleaned(
    ledger: Ledger, laptop: Ledger, tmp_path: Path, today: date
) -> None:
    add_note(laptop, [1], "likes tea\nand cake", today)
    import_paths(laptop, [write_messages(tmp_path)], today, Settings())
    path = backup(laptop, tmp_path / "hostile.db")
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE note SET text = char(27) || '[31m' || text")
        conn.execute("UPDATE entry SET title = title || char(10) || 'and' || char(8238)")
        conn.execute(
            "UPDATE card SET title = char(27) || ']0;owned' || char(7) || 'CTO' || char(0) || char(27)"
        )
        conn.execute("UPDATE message SET subject = 'tea' || char(10) || 'time' || char(27)")
    conn.close()
    take_in(ledger, path)
    assert [note.text for note in person_detail(ledger, 1, today).notes] == ["likes tea\nand cake"]
    assert all(entry.title.isprintable() for entry in entries(ledger))
    assert ledger.reader.execute("SELECT DISTINCT subject FROM message").fetchall() == [("tea time",)]
    for table in ("note", "entry", "card", "message"):
        assert "\x1b" not in repr(dump(ledger)[table])


def test_the_other_ledger_is_left_as_it_was(ledger: Ledger, laptop: Ledger, today: date) -> None:
    add_note(laptop, [1], "likes tea", today)
    laptop.close()
    before = laptop.path.read_bytes()
    forget_person(ledger, 1)
    take_in(ledger, laptop)
    assert laptop.path.read_bytes() == before
