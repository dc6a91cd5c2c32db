"""Whose messages a file holds: found, told by the rest of the archive, or said by the user."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.owning import owner_handles
from prm.ledger.reading.conversations import writers
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.safekeeping import check
from prm.settings import Settings
from tests.conftest import WriteExport
from tests.messages_files import ADA as ADA_WRITES
from tests.messages_files import IN, ME, row, write_messages

from ..conftest import ADA

TODAY = date(2026, 3, 15)
MAYA = f"{IN}maya-lindgren"


def write_unclear(folder: Path) -> Path:
    """Write a file of one message, from Ada to Maya: nothing in it shows whose it is."""
    path = write_messages(folder, row("a", ADA_WRITES, ME, "2024-05-01"))
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[-1]]), encoding="utf-8")
    return path


def test_who_you_are_is_kept_whatever_else_is_imported(ledger: Ledger, write_export: WriteExport) -> None:
    people = write_export(ADA)
    import_paths(ledger, [people], TODAY, Settings(), me=MAYA)
    assert owner_handles(ledger.reader) == ["maya-lindgren"]
    assert [entry.kind for entry in entries(ledger)] == ["connections", "me"]
    (report,) = import_paths(ledger, [people], TODAY, Settings(), me=f"{IN}maya-new")
    assert report.already_known
    assert owner_handles(ledger.reader) == ["maya-new", "maya-lindgren"]


def test_who_you_are_has_to_be_a_profile(ledger: Ledger, ada: PersonRow, write_export: WriteExport) -> None:
    for wrong in ("", "garbage", "https://x.com/maya"):
        with pytest.raises(Refused, match="is not a LinkedIn profile"):
            import_paths(ledger, [write_export(ADA)], TODAY, Settings(), me=wrong)
    assert [entry.kind for entry in entries(ledger)] == ["connections"]


def test_a_dry_run_keeps_nothing_of_who_you_are(ledger: Ledger, write_export: WriteExport) -> None:
    import_paths(ledger, [write_export(ADA)], TODAY, Settings(), is_dry_run=True, me=MAYA)
    assert owner_handles(ledger.reader) == []


def test_a_wrong_owner_is_corrected_by_importing_again(ledger: Ledger, tmp_path: Path) -> None:
    path = write_unclear(tmp_path)
    (wrong,) = import_paths(ledger, [path], TODAY, Settings(), me=f"{IN}ada-okafor")
    assert [(row.name, row.waiting_on) for row in list_people(ledger, None, TODAY)] == [
        ("Maya Lindgren", "them")
    ]
    (right,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    assert (right.already_known, right.messages_new) == (False, 1)
    assert right.warnings == (
        f"the same file came in as the messages of ada-okafor: entry {wrong.entry} is undone",
    )
    assert [writer.name for writer in writers(ledger)] == ["Ada Okafor"]
    assert list_people(ledger, None, TODAY) == []
    assert owner_handles(ledger.reader) == ["maya-lindgren"]
    (again,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    assert (again.already_known, again.entry) == (True, right.entry)
    assert import_paths(ledger, [path], TODAY, Settings()) == [again]
    assert check(ledger) == []


def test_an_undone_reading_of_another_owner_does_not_come_back(ledger: Ledger, tmp_path: Path) -> None:
    path = write_unclear(tmp_path)
    (wrong,) = import_paths(ledger, [path], TODAY, Settings(), me=f"{IN}ada-okafor")
    undo(ledger, wrong.entry)
    (right,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    assert (right.already_known, right.brought_back, right.warnings) == (False, False, ())
    undo(ledger, right.entry)
    (back,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    assert (back.brought_back, back.entry) == (True, right.entry)


def test_naming_the_owner_that_was_found_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    for is_with_urls in (True, False):
        folder = tmp_path / str(is_with_urls)
        path = write_messages(folder, row("a", ADA_WRITES, ME, "2024-05-01"), is_with_urls=is_with_urls)
        (found,) = import_paths(ledger, [path], TODAY, Settings())
        (named,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
        assert (named.already_known, named.entry) == (True, found.entry)


def test_two_ledgers_that_read_a_file_as_different_peoples_have_two_entries(
    ledger: Ledger, tmp_path: Path
) -> None:
    path = write_unclear(tmp_path)
    import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    with closing(Ledger.open(tmp_path / "other.db")) as other:
        import_paths(other, [path], TODAY, Settings(), me=f"{IN}ada-okafor")
        import_paths(other, [ledger.path], TODAY, Settings())
        assert sorted(entry.kind for entry in entries(other)) == ["me", "me", "messages", "messages"]


def test_a_long_conversation_at_the_beginning_leaves_nothing_open(ledger: Ledger, tmp_path: Path) -> None:
    path = write_messages(tmp_path, *[row("long", ADA_WRITES, ME, "2024-05-01")] * 5_001)
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *rows[4:], *rows[:4]]), encoding="utf-8")
    (report,) = import_paths(ledger, [path], TODAY, Settings())
    assert (report.messages_new, [writer.name for writer in writers(ledger)]) == (5_005, ["Ada Okafor"])


def test_your_address_may_stand_after_a_long_conversation(ledger: Ledger, tmp_path: Path) -> None:
    path = write_messages(tmp_path, *[row("long", ADA_WRITES, ("Maya Lindgren", ""), "2024-05-01")] * 5_001)
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *rows[4:], *rows[:4]]), encoding="utf-8")
    (report,) = import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    assert report.messages_new == 5_005


PROFILE = "First Name,Last Name,Maiden Name,Headline\nMaya,LINDGREN,,Engineer\n"
INVITED = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Maya Lindgren,Grace,"3/1/24, 9:15 AM",,OUTGOING,{MAYA},{IN}grace-lindqvist\n'
)


@pytest.mark.parametrize(("name", "text"), [("Profile.csv", PROFILE), ("Invitations.csv", INVITED)])
def test_the_rest_of_the_archive_tells_whose_messages_they_are(
    ledger: Ledger, tmp_path: Path, name: str, text: str
) -> None:
    archive = tmp_path / "archive"
    write_unclear(archive / "Basic_LinkedInDataExport_03-14-2026")
    (archive / "Basic_LinkedInDataExport_03-14-2026" / name).write_text(text, encoding="utf-8")
    import_paths(ledger, [archive], TODAY, Settings())
    assert [writer.name for writer in writers(ledger)] == ["Ada Okafor"]


def test_the_file_alone_and_in_its_archive_is_one_entry(ledger: Ledger, tmp_path: Path) -> None:
    path = write_messages(tmp_path / "one", row("a", ADA_WRITES, ME, "2024-05-01"))
    write_messages(tmp_path / "two", row("a", ADA_WRITES, ME, "2024-05-01"))
    (tmp_path / "two" / "Profile.csv").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "two" / "Invitations.csv").write_text(INVITED, encoding="utf-8")
    import_paths(ledger, [path], TODAY, Settings(), as_of=TODAY)
    with closing(Ledger.open(tmp_path / "other.db")) as other:
        import_paths(other, [tmp_path / "two"], TODAY, Settings(), as_of=TODAY)
        import_paths(other, [ledger.path], TODAY, Settings())
        assert [entry.kind for entry in entries(other)] == ["invitations", "messages"]


def test_files_that_do_not_agree_leave_it_open(ledger: Ledger, tmp_path: Path) -> None:
    write_unclear(tmp_path)
    (tmp_path / "Profile.csv").write_text(PROFILE.replace("Maya", "Zoe"), encoding="utf-8")
    with pytest.raises(Refused, match="nobody in the messages is called Zoe LINDGREN"):
        import_paths(ledger, [tmp_path], TODAY, Settings())
    import_paths(ledger, [tmp_path], TODAY, Settings(), me=MAYA)
    assert [writer.name for writer in writers(ledger)] == ["Ada Okafor"]


def test_a_profile_that_cannot_be_read_tells_nothing(ledger: Ledger, tmp_path: Path) -> None:
    write_messages(tmp_path, row("a", ADA_WRITES, ME, "2024-05-01"))
    (tmp_path / "Profile.csv").write_bytes(b"\0\1\2")
    import_paths(ledger, [tmp_path], TODAY, Settings())
    assert [writer.name for writer in writers(ledger)] == ["Ada Okafor"]


def test_messages_without_any_address_are_known_by_name(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    lines = [
        f"{people},2024-05-01 12:00:00 UTC,,Hello,INBOX" for people in ("Ada,Maya", "Wei,Maya", "Maya,Uma")
    ]
    path.write_text("\n".join(["From,To,Date,Subject,Content,Folder", *lines, ""]), encoding="utf-8")
    import_paths(ledger, [path], TODAY, Settings(), me=MAYA)
    stored = "SELECT t.key, m.is_out FROM message m JOIN thread t ON t.id = m.thread_id ORDER BY 1"
    assert ledger.reader.execute(stored).fetchall() == [("with ada", 0), ("with uma", 1), ("with wei", 0)]
    (again,) = import_paths(ledger, [path], TODAY, Settings())
    assert again.already_known
